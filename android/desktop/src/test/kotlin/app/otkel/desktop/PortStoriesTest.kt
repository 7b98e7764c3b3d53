package app.otkel.desktop

import app.otkel.screens.PlanEvent
import app.otkel.screens.StateView
import app.otkel.screens.VerdictView
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The board of the ports, their pages, and what one notes there; help and its numbers. */
class PortStoriesTest : UiTest() {
    @Test
    fun `each port of the board opens its page, and back returns to the board`() = onPhone {
        val ports = session.today.board.map { it.port }.distinct()
        assertTrue(ports.size > 5)
        for ((at, port) in ports.withIndex()) {
            touch("port-$port")
            assertEquals(Route.Port(port), routes.here)
            val page = checkNotNull(session.ports.page)
            assertEquals(port, page.port)
            assertEquals(page.name, title())
            seesWords(page.halls)
            page.services.forEach { seesWords(it.stateWord) }
            if (at % 2 == 0) touch("back") else assertTrue(back())
            assertEquals(Route.Today, routes.here)
            sees("today")
        }
        assertFalse(back())
    }

    @Test
    fun `a touch on a day of the fortnight shows the port on that day`() = onPhone(routes = Routes(listOf("today", "port:khorgos:"))) {
        val page = checkNotNull(session.ports.page)
        val other = page.days.last()
        touch("day-${other.date}")
        val shown = checkNotNull(session.ports.page)
        assertNotEquals(page.on, shown.on)
        seesWords(shown.on)
    }

    @Test
    fun `a hall that one sees closed is closed on the board and in the plan, until the note is forgotten`() = onPhone(
        now = "2026-11-23T02:20:00Z",
        prepare = {
            meet()
            fillIn(time = "10:30")
            send(PlanEvent.Go)
        },
    ) {
        fun states() = session.today.board.filter { it.port == "khorgos" }.map { it.state }
        fun way() = session.plan.options.single { it.id == "khorgos/coach" }
        fun codes() = way().reasons.map { it.code }
        val before = states() to way()
        assertTrue(StateView.OPEN in states())
        assertFalse(OBSERVED in codes())
        touch("port-khorgos")
        touch("fold-notes")
        touch("note-closed-CN")
        val noted = checkNotNull(session.ports.page?.noteOwn?.rows?.single { it.side == "CN" }?.now)
        seesWords(noted)
        assertTrue(states().all { it == StateView.CLOSED })
        assertTrue(OBSERVED in codes())
        assertNotEquals(VerdictView.MAKE, way().verdict)
        assertNotEquals(before.second.arrive, way().arrive)
        touch("back")
        seesWords(session.today.board.first { it.port == "khorgos" }.stateWord)
        touch("port-khorgos")
        if (!has("note-forget-CN")) touch("fold-notes")
        touch("note-forget-CN")
        assertNull(session.ports.page?.noteOwn?.rows?.single { it.side == "CN" }?.now)
        assertEquals(before, states() to way())
    }

    @Test
    fun `hours that are typed in are noted, and what is no hours is refused in words without losing it`() = onPhone(
        now = "2026-11-23T02:20:00Z",
        routes = Routes(listOf("today", "port:khorgos:")),
    ) {
        touch("fold-notes")
        type("note-hours-KZ", "soonish")
        touch("note-save-KZ")
        val problem = checkNotNull(session.problem)
        seesWords(problem)
        // The sentence, and not how the exception calls itself.
        assertFalse("detail=" in problem) { problem }
        assertEquals("soonish", typed("note-hours-KZ"))
        touch("forgive")
        assertNull(session.problem)
        type("note-hours-KZ", "10:30-19:00")
        touch("note-save-KZ")
        assertNull(session.problem)
        seesWords(checkNotNull(session.ports.page?.noteOwn?.rows?.single { it.side == "KZ" }?.now))
    }

    @Test
    fun `sources open outside of the app, and numbers only in the dialler`() = onPhone(routes = Routes(listOf("today", "port:khorgos:"))) {
        val page = checkNotNull(session.ports.page)
        touch("fold-versions")
        page.versions.forEach { seesWords(it.hours) }
        touch("fold-sources")
        seesWords(page.sources.first().title)
        touch("help")
        assertTrue(session.help.emergency.isNotEmpty())
        touchWords(session.help.emergency.first().name)
        assertEquals(1, desk.dialled.size)
        assertTrue(desk.dialled.single().any(Char::isDigit))
        assertEquals(emptyList<String>(), desk.opened)
    }

    @Test
    fun `help shows the numbers of the side that is touched, and its advice unfolds`() = onPhone(routes = Routes(listOf("help"))) {
        val other = session.help.sides.single { !it.chosen }
        val before = session.help.emergency
        touch("chip-${other.code}")
        assertNotEquals(before, session.help.emergency)
        session.help.emergency.forEach { seesWords(it.phone) }
        for (topic in session.help.topics) {
            touch("fold-topic-${topic.code}")
            topic.steps.forEach { seesWords(it) }
        }
    }

    private companion object {
        /** The core's code for "what you noted was used". */
        const val OBSERVED = "own-observation"
    }
}
