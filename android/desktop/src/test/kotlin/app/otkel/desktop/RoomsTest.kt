package app.otkel.desktop

import app.otkel.screens.CardEvent
import app.otkel.screens.PlanEvent
import app.otkel.screens.SettingsEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** How one gets about: help from everywhere, the simple mode, reading aloud, the card, the settings. */
class RoomsTest : UiTest() {
    @Test
    fun `help is one touch away on every screen, and every other room two`() {
        val session = session()
        session.meet()
        session.fillIn()
        session.keepFirst()
        val way = Route.Way(session.plan.options.first().id)
        val chapter = Route.Chapter(session.phrases.chapters.first().id)
        val phrase = Route.Phrase(session.phrases.sections.first().rows.first().id)
        val all = listOf(Route.Today, Route.Crossing, Route.Map, Route.Near, Route.Find, Route.Say, chapter, phrase, Route.Help, Route.Card, Route.Settings, Route.Port("khorgos"), way)
        val routes = Routes()
        session.use {
            onPhone(session, routes) {
                val next = all.associateWith { from ->
                    doors(from).mapNotNull { tag ->
                        stand(from)
                        tag.takeIf(::has)?.let {
                            touch(it)
                            routes.here
                        }
                    }.toSet() + from
                }
                for (from in all) {
                    if (from != Route.Help) assertTrue(Route.Help in next.getValue(from)) { "no help on $from" }
                    val near = next.getValue(from).flatMap { next[it].orEmpty() }.toSet()
                    assertEquals(emptySet<Route>(), all.toSet() - near) { "too far from $from" }
                }
            }
        }
    }

    /** What leads elsewhere from there. */
    private fun Hand.doors(from: Route): List<String> = listOf("back", "card", "settings", "help", "place-today", "place-crossing", "place-map", "place-say", "map-list", "map-search", "map-show") +
        listOfNotNull(session.phrases.chapters.firstOrNull()?.let { "chapter-${it.id}" }, session.phrases.sections.firstOrNull()?.rows?.firstOrNull()?.let { "now-${it.id}" }).filter { from == Route.Say } +
        listOf("port-khorgos").filter { from == Route.Today } + session.plan.options.take(1).map { "option-${it.id}" }.filter { from == Route.Crossing }

    private fun Hand.stand(on: Route) {
        meanwhile {
            routes.goTo(if (on is Route.Way) Route.Crossing else Route.Today)
            if (on == Route.Crossing) routes.goTo(on) else routes.open(on)
        }
    }

    @Test
    fun `simple mode shows the next step, reads it aloud, has help and card, and can be left`() = onPhone(
        now = "2026-11-23T02:20:00Z",
        prepare = {
            meet()
            fillIn()
            keepFirst()
        },
        routes = Routes(listOf("settings")),
    ) {
        touch("toggle-simple")
        touch("place-today")
        sees("simple")
        val next = checkNotNull(session.today.next)
        seesWords(next.step)
        touch("read")
        assertEquals(listOf(next.spoken to session.shell.voice), desk.said.toList())
        seesWords(session.shell.labels.stop)
        touch("help")
        assertEquals(Route.Help, routes.here)
        assertTrue(back())
        touch("card")
        assertEquals(Route.Card, routes.here)
        assertTrue(back())
        touch("leave-simple")
        sees("today")
        assertFalse(session.shell.simple)
    }

    @Test
    fun `every voice is asked for its own language, and where there is none it is said in words`() = onPhone(
        prepare = {
            meet()
            send(SettingsEvent.Toggle("simple", true))
        },
    ) {
        for (lang in LANGUAGES) {
            desk.said.clear()
            meanwhile { session.send(SettingsEvent.Language(lang)) }
            touch("read")
            val voice = session.shell.voice
            if (voice == null) {
                assertEquals("ug", lang)
                assertEquals(0, desk.said.size)
                seesWords(session.shell.labels.noVoice)
            } else {
                assertEquals(listOf(session.today.spoken to voice), desk.said.toList())
                assertTrue(voice.startsWith(lang.substringBefore('-')))
                // Silent again, or the next language would be read by the same touch that ends this one.
                touch("read")
            }
        }
    }

    @Test
    fun `a phone without the voice says so, too`() = onPhone(prepare = { meet() }, routes = Routes(listOf("card")), desk = TestDesk { false }) {
        touch("read")
        assertEquals(0, desk.said.size)
        seesWords(session.shell.labels.noVoiceHere)
    }

    @Test
    fun `the card speaks the language that is touched, with one's own words under it`() = onPhone(
        prepare = {
            meet()
            send(SettingsEvent.Name("DU Ming"))
            fillIn()
            keepFirst()
            send(CardEvent.Show("kk"))
        },
        routes = Routes(listOf("card")),
    ) {
        for (tag in session.card.languages.map { it.code }) {
            touch("chip-$tag")
            assertTrue(session.card.languages.single { it.code == tag }.chosen)
            session.card.lines.forEach { line ->
                seesWords(line.theirs)
                seesWords(line.own)
            }
            desk.said.clear()
            touch("read")
            assertEquals(session.card.voice?.let { listOf(session.card.spoken to it) }.orEmpty(), desk.said.toList())
        }
        val before = session.card.lines.size
        touch("toggle-vulnerable")
        assertEquals(before + 1, session.card.lines.size)
    }

    @Test
    fun `look, contrast, hiding, name and passport are set by touch`() = onPhone(routes = Routes(listOf("settings"))) {
        touch("chip-dark")
        assertEquals("dark", session.shell.look)
        touch("toggle-contrast")
        assertTrue(session.shell.contrast)
        touch("toggle-hidden")
        assertTrue(desk.hidden)
        touch("toggle-hidden")
        assertFalse(desk.hidden)
        val passport = session.settings.passportNow
        touch("passport")
        type("search", "PL")
        touch("choice-PL")
        assertNotEquals(passport, session.settings.passportNow)
        seesWords(session.settings.passportNow)
        touch("chip-guide")
        type("name", "杜明")
        type("contact", "Әсел +7 700 000 00 00")
        assertEquals("杜明" to "Әсел +7 700 000 00 00", session.settings.nameNow to session.settings.contactNow)
        touch("card")
        assertTrue(session.card.lines.any { "杜明" in it.theirs })
        session.card.lines.forEach { seesWords(it.theirs) }
    }

    @Test
    fun `everything is forgotten only after the question, and then the app begins anew with nothing of the person`() = onPhone(
        prepare = {
            meet("driver", "PL")
            send(SettingsEvent.Name("DU Ming"))
            fillIn()
            keepFirst()
            send(PlanEvent.Form)
        },
        routes = Routes(listOf("today", "settings")),
    ) {
        touch("wipe")
        seesWords(checkNotNull(session.settings.wipe.question))
        touch("wipe-cancel")
        assertNull(session.settings.wipe.question)
        assertEquals("DU Ming", session.settings.nameNow)
        touch("wipe")
        touch("wipe-confirm")
        sees("start-language")
        assertEquals("", session.settings.nameNow)
        assertNull(session.today.next)
        assertEquals("" to "", session.plan.form.from.text to session.plan.form.to.text)
        assertEquals(emptyList<String>(), session.plan.form.passports.map { it.code })
        repeat(3) { touch("start-next") }
        assertEquals(Route.Today, routes.here)
        sees("today")
    }
}
