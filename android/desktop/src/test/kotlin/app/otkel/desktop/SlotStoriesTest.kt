package app.otkel.desktop

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.state.ToggleableState
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.performTouchInput
import app.otkel.screens.PhrasesEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What is filled into a phrase: figures, money, times, days, and places from a map. */
@OptIn(ExperimentalTestApi::class)
class SlotStoriesTest : UiTest() {
    private fun atCounter(lang: String = "en", test: Hand.() -> Unit) = onPhone(lang, routes = Routes(listOf(Route.Say.word)), test = test)

    @Test
    fun `a figure may be below nought where that can be, and each key has a word for the ear`() = atCounter {
        meanwhile { routes.open(Route.Phrase("weather-temperature")) }
        touch("slot-degrees")
        assertNotNull(session.phrases.picker?.negated)
        val labels = session.phrases.labels
        assertEquals(listOf(labels.minus, labels.erase), listOf("key-−", "key-⌫").flatMap { sees(it).fetchSemanticsNode().words })
        listOf("key-1", "key-2", "key-−").forEach(::touch)
        assertEquals("−12", session.phrases.picker?.typed)
        touch("fill-done")
        val below = checkNotNull(session.phrases.page?.slots?.single()?.value)
        assertTrue(Regex("[-−]12").containsMatchIn(below)) { below }
        assertTrue(below in checkNotNull(session.phrases.page).own.text)
        touch("slot-degrees")
        touch("key-−")
        assertEquals("12", session.phrases.picker?.typed)
        touch("picker-close")
        val above = checkNotNull(session.phrases.page?.slots?.single()?.value)
        assertEquals(below.replace(Regex("[-−]"), ""), above)
        assertTrue(above in checkNotNull(session.phrases.page).own.text)
        assertTrue(back())
        meanwhile { routes.open(Route.Phrase("guide-one-group")) }
        touch("slot-people")
        assertFalse(has("key-−"))
    }

    @Test
    fun `what can't be meant is said at the slot, in the picker and on the page`() = atCounter {
        meanwhile { routes.open(Route.Phrase("guide-one-group")) }
        touch("slot-people")
        repeat(8) { touch("key-9") }
        val problem = checkNotNull(session.phrases.picker?.problem)
        seesWords(problem)
        touch("fill-done")
        seesWords(checkNotNull(session.phrases.page?.slots?.single()?.problem))
        // A currency alone is nothing filled in.
        assertTrue(back())
        meanwhile { routes.open(Route.Phrase("customs-cash")) }
        touch("slot-amount")
        touch("suffix-EUR")
        assertEquals("EUR", session.phrases.picker?.suffix)
        assertFalse(has("fill-problem"))
        touch("fill-done")
        assertNull(session.phrases.page?.slots?.single()?.problem)
        assertNull(session.phrases.page?.slots?.single()?.value)
    }

    @Test
    fun `a currency that was chosen stays when the figure is erased and typed anew`() = atCounter {
        meanwhile { routes.open(Route.Phrase("customs-cash")) }
        touch("slot-amount")
        touch("key-5")
        assertNotEquals("USD", session.phrases.picker?.suffix)
        touch("suffix-USD")
        touch("key-⌫")
        val empty = checkNotNull(session.phrases.picker)
        assertEquals("" to "USD", empty.typed to empty.suffix)
        assertEquals(ToggleableState.On, sees("suffix-USD").fetchSemanticsNode().config.getOrNull(SemanticsProperties.ToggleableState))
        assertFalse(has("fill-problem"))
        touch("key-7")
        val typed = checkNotNull(session.phrases.picker)
        assertEquals("7" to "USD", typed.typed to typed.suffix)
        touch("fill-done")
        val value = checkNotNull(session.phrases.page?.slots?.single()?.value)
        seesWords(value)
        meanwhile { session.send(PhrasesEvent.Fill("amount", "7 USD")) }
        assertEquals(session.phrases.page?.slots?.single()?.value, value)
    }

    @Test
    fun `times and days are touched, or written`() = atCounter {
        meanwhile { routes.open(Route.Phrase("transport-leaves-at")) }
        touch("slot-time")
        touch("suffix-KZ")
        touch("choice-10:30")
        assertNull(session.phrases.picker)
        val first = checkNotNull(session.phrases.page?.slots?.single()?.value)
        seesWords(first)
        touch("slot-time")
        assertEquals("KZ", session.phrases.picker?.suffix)
        type("fill-time", "11:17")
        touch("fill-done")
        assertNotEquals(first, session.phrases.page?.slots?.single()?.value)
        assertTrue(back())
        meanwhile { routes.open(Route.Phrase("transport-seat-on-date")) }
        touch("slot-date")
        touch("month-after")
        val day = checkNotNull(session.phrases.picker?.month).days.first()
        touch("date-${day.date}")
        assertEquals(checkNotNull(session.phrases.page).slots.single { it.slot == "date" }.problem, null)
        assertNotNull(checkNotNull(session.phrases.page).slots.single { it.slot == "date" }.value)
    }

    @Test
    fun `a place is pointed at on a map - said in words, missed, looked for, and filled in as from the list`() = atCounter {
        touch("to-ru")
        meanwhile { routes.open(Route.Phrase(PRICE)) }
        touch("slot-place")
        assertFalse(has("slot-map"))
        touch("as-map")
        val empty = checkNotNull(session.phrases.picker?.map)
        seesWords(checkNotNull(empty.hint))
        seesWords(empty.attribution)
        assertTrue(nodes().any { empty.picture in it.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() })
        type("search", "ghulja")
        // The map goes to what is looked for, and has it in its middle.
        onPlaces { click(center) }
        val chosen = checkNotNull(session.phrases.picker?.choices?.single { it.chosen })
        assertEquals(session.phrases.picker?.choices?.first()?.code, chosen.code)
        assertEquals(chosen.label, session.phrases.picker?.map?.chosen)
        seesWords(chosen.label)
        onPlaces { click(Offset(20f, 20f)) }
        seesWords(checkNotNull(session.phrases.picker?.map?.hint))
        seesWords(chosen.label)
        touch("map-closer")
        touch("as-list")
        sees("choice-${chosen.code}")
        touch("as-map")
        touch("fill-done")
        assertNull(session.phrases.picker)
        seesWords(checkNotNull(session.phrases.page?.slots?.single { it.slot == "place" }?.value))
    }

    @Test
    fun `who is opposite points on a map in their language, from right to left, and both see where`() = atCounter("ru") {
        touch("to-ug")
        meanwhile { routes.open(Route.Talk(SHELTER)) }
        touch("answer-@place")
        touch("as-map")
        assertEquals("ug", session.phrases.picker?.tag)
        val (list, map) = listOf("as-list", "as-map").map { sees(it).fetchSemanticsNode().boundsInRoot.left }
        assertTrue(list > map)
        type("search", "ghulja")
        onPlaces { click(center) }
        val said = checkNotNull(session.phrases.picker?.map?.chosen)
        seesWords(said)
        touch("fill-done")
        val talk = checkNotNull(session.phrases.talk)
        assertEquals(said, talk.pointed?.text)
        assertNotEquals(said, talk.pointedOther?.text)
        assertTrue(shown().contains(checkNotNull(talk.pointedOther).text))
    }

    /** A hand on the map of places, once it has come to rest. */
    private fun Hand.onPlaces(gesture: TouchInjectionScope.() -> Unit) {
        ui.mainClock.advanceTimeBy(2_000)
        ui.waitForIdle()
        ui.onNode(hasTestTag("slot-map")).performTouchInput(gesture)
        // A single touch waits for a second one before it counts.
        ui.mainClock.advanceTimeBy(1_000)
        ui.waitForIdle()
    }
}
