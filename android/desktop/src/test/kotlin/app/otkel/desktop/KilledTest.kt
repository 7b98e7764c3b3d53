package app.otkel.desktop

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.LocalSaveableStateRegistry
import androidx.compose.runtime.saveable.SaveableStateRegistry
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import app.otkel.screens.FormEdit
import app.otkel.screens.PhrasesEvent
import app.otkel.screens.PlanEvent
import app.otkel.ui.frame.App
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.frame.rememberRoutes
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.io.File

/** The phone ends the app, or is turned: nothing of what one did is lost. */
@OptIn(ExperimentalTestApi::class)
class KilledTest : UiTest() {
    @TempDir
    lateinit var folder: File

    @ParameterizedTest
    @ValueSource(strings = ["today", "crossing", "map", "near", "find", "say", "food", "chapter:border", "phrase:customs-cash", "show:customs-cash", "talk:transport-when-leave", "help", "card", "settings", "port:khorgos:", "port:bakhty:2026-12-16", "way:khorgos/coach"])
    fun `an app that the phone ended comes back to where it was, with the form and what was kept`(word: String) {
        val here = checkNotNull(Route.of(word))
        var form = ""
        var kept = ""
        val saved = life(null) {
            session.meet()
            session.fillIn()
            session.edit(FormEdit.People(3u))
            meanwhile { session.keepFirst() }
            if (here !is Route.Way) {
                meanwhile { session.send(PlanEvent.Form) }
                meanwhile { session.edit(FormEdit.To("Шымк")) }
            }
            meanwhile { if (here == Route.Crossing) routes.goTo(here) else routes.open(here) }
            kept = checkNotNull(session.today.next).id
            form = session.plan.form.toString()
            meanwhile { desk.leave() }
        }
        life(saved) {
            assertEquals(here, routes.here)
            assertEquals(form, session.plan.form.toString())
            assertEquals(kept, session.today.next?.id)
            assertEquals(here is Route.Way, session.plan.answered)
            when (here) {
                is Route.Port -> assertEquals(here.id, session.ports.page?.port)
                is Route.Way -> sees("way")
                is Route.Chapter -> sees("say-list")
                is Route.Phrase -> sees("phrase")
                is Route.Show -> sees("show-card")
                is Route.Talk -> sees("talk")
                else -> sees(ROOMS.getValue(here))
            }
            if (here !in setOf(Route.Today, Route.Crossing)) {
                assertTrue(back())
                assertEquals(Route.Today, routes.here)
            }
        }
    }

    @Test
    fun `what was filled into a phrase and pointed at is there again after a turn, and on no disk`() {
        val session = session(folder = folder.resolve("own"))
        session.otkel.use { otkel ->
            var saved = session.use { window(it, null) { answer() } }
            repeat(2) {
                assertFalse(SECRET in saved.toString())
                Session(otkel).use { turned ->
                    saved = window(turned, saved) {
                        assertEquals(Route.Talk(ADDRESS), routes.here)
                        assertTrue(SECRET in checkNotNull(turned.phrases.page).theirs.text)
                        assertEquals(POINTED, turned.phrases.talk?.answers?.single { it.chosen }?.answer)
                    }
                }
            }
            // Closed and opened anew by hand, nothing of it is left.
            Session(otkel).use { later ->
                window(later, null) {
                    meanwhile { routes.open(Route.Phrase(ADDRESS)) }
                    assertFalse(SECRET in checkNotNull(later.phrases.page).theirs.text)
                }
            }
        }
    }

    @Test
    fun `a phone that ended the app has written down which card was open, and nothing that was filled in`() {
        val saved = life(null) { answer() }
        assertTrue(ADDRESS in saved.toString())
        assertFalse(SECRET in saved.toString())
        life(saved) {
            assertEquals(Route.Talk(ADDRESS), routes.here)
            assertEquals(ADDRESS, session.phrases.page?.id)
            assertFalse(SECRET in checkNotNull(session.phrases.page).theirs.text)
            assertNull(checkNotNull(session.phrases.talk).pointed)
        }
    }

    /** Somebody writes an address, and the person opposite points. */
    private fun Hand.answer() {
        session.meet()
        meanwhile { routes.goTo(Route.Say) }
        meanwhile { routes.open(Route.Phrase(ADDRESS)) }
        touch("slot-address")
        // All that is kept is sealed, so that no words can be looked for in it: what was filled in changes nothing there at all.
        val before = disk()
        type("fill-words", SECRET)
        touch("fill-done")
        assertTrue(SECRET in checkNotNull(session.phrases.page).theirs.text)
        touch("answer")
        touch("answer-$POINTED")
        assertEquals(before, disk())
        // And what is kept does.
        meanwhile { session.send(PhrasesEvent.Keep(ADDRESS, true)) }
        assertNotEquals(before, disk())
    }

    /** What lies there, each file as the sum of its bytes. */
    private fun disk(): Map<File, Int> = folder.walk().filter(File::isFile).associateWith { it.readBytes().contentHashCode() }

    @Test
    fun `a currency that was chosen without a figure is nothing after a turn`() {
        val session = session(folder = folder.resolve("own"))
        session.otkel.use { otkel ->
            val saved = session.use {
                window(it, null) {
                    session.meet()
                    meanwhile { routes.goTo(Route.Say) }
                    meanwhile { routes.open(Route.Phrase(CASH)) }
                    touch("slot-amount")
                    touch("key-5")
                    touch("suffix-USD")
                    touch("key-⌫")
                    assertEquals("USD", session.phrases.picker?.suffix)
                }
            }
            Session(otkel).use { turned ->
                window(turned, saved) {
                    val slot = checkNotNull(turned.phrases.page).slots.single()
                    assertNull(slot.value)
                    assertNull(slot.problem)
                }
            }
        }
    }

    @Test
    fun `an app that was killed without a word still has what was kept and the person`() {
        life(null) {
            session.meet("guide", "KZ")
            session.fillIn()
            session.keepFirst()
        }
        life(null) {
            assertEquals(false, session.shell.firstRun)
            assertEquals("KZ", session.plan.form.passports.single().code)
            sees("next")
        }
    }

    /** The app from its start to its end, in a process of its own as far as it can tell. Returns what the phone wrote down. */
    private fun life(saved: Map<String, List<Any?>>?, test: Hand.() -> Unit): Map<String, List<Any?>> =
        session(folder = folder.resolve("own")).let { session -> session.otkel.use { session.use { window(it, saved, test) } } }

    /** A window of the app, which comes and goes. */
    private fun window(session: Session, saved: Map<String, List<Any?>>?, test: Hand.() -> Unit): Map<String, List<Any?>> {
        val registry = SaveableStateRegistry(saved) { true }
        val desk = TestDesk()
        var written = emptyMap<String, List<Any?>>()
        runSkikoComposeUiTest(PHONE, Density(1f)) {
            lateinit var routes: Routes
            setContent {
                CompositionLocalProvider(LocalSaveableStateRegistry provides registry) {
                    routes = rememberRoutes()
                    App(session, desk, routes)
                }
            }
            waitForIdle()
            Hand(this, session, routes, desk).test()
            written = runOnIdle { registry.performSave() }
        }
        return written
    }

    @Test
    fun `a phone that is turned in the middle of a plan keeps where one is and what one typed`() = session().use { session ->
        session.meet()
        session.fillIn()
        val routes = Routes(listOf("crossing"))
        val desk = TestDesk()
        var size by mutableStateOf(UPRIGHT)
        runSkikoComposeUiTest(Size(1180f, 1180f), Density(1f)) {
            setContent { Box(Modifier.size(size)) { App(session, desk, routes) } }
            waitForIdle()
            val hand = Hand(this, session, routes, desk)
            fun turn(to: DpSize, test: Hand.() -> Unit) {
                size = to
                waitForIdle()
                hand.test()
            }
            hand.type("people-field", "12")
            val form = session.plan.form
            for (next in listOf(LYING, TABLET, UPRIGHT, TABLET, LYING)) {
                turn(next) {
                    assertEquals(form, session.plan.form)
                    assertEquals("12", typed("people-field"))
                    sees("go")
                }
            }
            turn(UPRIGHT) { touch("go") }
            val way = session.plan.options.first()
            hand.touch("option-${way.id}")
            for (next in listOf(LYING, TABLET, UPRIGHT)) {
                turn(next) {
                    assertEquals(Route.Way(way.id), routes.here)
                    seesWords(way.headline)
                }
            }
            // A tablet shows the answer and a way side by side.
            hand.back()
            hand.touch("place-crossing")
            turn(TABLET) {
                sees("answer")
                sees("way")
            }
            val other = session.plan.options.last()
            hand.touch("option-${other.id}")
            assertEquals(Route.Crossing, routes.here)
            hand.seesWords(other.headline)
            turn(UPRIGHT) {
                assertEquals(Route.Crossing, routes.here)
                sees("answer")
            }
        }
    }

    private companion object {
        const val CASH = "customs-cash"
        const val ADDRESS = "directions-address"
        const val SECRET = "Zuckmayer 17"
        const val POINTED = "directions-left"
        val UPRIGHT = DpSize(412.dp, 892.dp)
        val LYING = DpSize(892.dp, 412.dp)
        val TABLET = DpSize(1180.dp, 820.dp)
        val ROOMS = mapOf(
            Route.Today to "today",
            Route.Crossing to "form",
            Route.Map to "map",
            Route.Near to "near-list",
            Route.Find to "find-list",
            Route.Say to "say-list",
            Route.Food to "food-list",
            Route.Help to "help-list",
            Route.Card to "card-list",
            Route.Settings to "settings-list",
        )
    }
}
