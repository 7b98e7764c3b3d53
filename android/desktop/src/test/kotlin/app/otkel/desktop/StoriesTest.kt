package app.otkel.desktop

import app.otkel.screens.FormEdit
import app.otkel.screens.PlanEvent
import app.otkel.screens.SeverityView
import app.otkel.screens.VerdictView
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The planner as people use it: touched and typed into, over the real core, from the first start to the next step. */
class StoriesTest : UiTest() {
    @Test
    fun `the first run asks for language, passport and role, and ends on Today`() = onPhone(lang = "ru", prepare = {}) {
        sees("start-language")
        val russian = session.start.title
        touch("choice-en")
        assertNotEquals(russian, session.start.title)
        seesWords(session.start.title)
        touch("start-next")
        sees("start-passport")
        type("search", "Польш")
        touch("choice-PL")
        assertTrue(session.start.choices.single { it.code == "PL" }.chosen)
        touch("start-next")
        sees("start-role")
        touch("start-back")
        sees("start-passport")
        touch("start-next")
        touch("choice-driver")
        seesWords(session.start.next)
        touch("start-next")
        assertFalse(session.shell.firstRun)
        sees("today")
        assertEquals(session.today.title, title())
        assertEquals("PL", session.plan.form.passports.single().code)
    }

    @Test
    fun `help is there before the first question is answered, and leads back to it`() = onPhone(prepare = {}) {
        touch("start-next")
        touch("help")
        assertEquals(session.help.title, title())
        assertTrue(back())
        sees("start-passport")
    }

    @Test
    fun `back leads through the first run, and not out of its first step`() = onPhone(prepare = {}) {
        assertFalse(back())
        touch("start-next")
        touch("start-next")
        assertTrue(back())
        sees("start-passport")
        assertTrue(back())
        sees("start-language")
    }

    @Test
    fun `a tourist plans Yining to Almaty by touch, keeps the way, and finds the next step on Today`() = onPhone {
        touch("to-plan")
        sees("form")
        // Places in three scripts.
        touch("from")
        type("search", "Huoer")
        sees("choice-khorgos")
        type("search", "伊宁")
        touch("choice-yining")
        touch("to")
        type("search", "Алматы")
        touch("choice-almaty")
        assertTrue(session.plan.form.from.found && session.plan.form.to.found)
        seesWords(session.plan.form.to.text)
        touch("chip-coach")
        touch("chip-leave")
        touch("day-THERE")
        touch("date-2026-11-23")
        touch("time-THERE")
        touch("choice-08:00")
        seesWords(checkNotNull(session.plan.form.`when`?.both))
        touch("go")
        sees("answer")
        val best = session.plan.options.first()
        assertEquals(VerdictView.MAKE, best.verdict)
        seesWords(best.verdictWord)
        touch("option-${best.id}")
        assertEquals(Route.Way(best.id), routes.here)
        assertEquals(best.name, title())
        assertTrue(best.legs.isNotEmpty())
        best.legs.forEach { seesWords(it.line) }
        touch("share")
        assertEquals(listOf(best.share), desk.shared.toList())
        touch("keep")
        seesWords(session.plan.labels.kept)
        touch("place-today")
        val next = checkNotNull(session.today.next)
        sees("next")
        seesWords(next.step)
        seesWords(next.title)
        touch("next-open")
        assertEquals(Route.Way(best.id), routes.here)
        sees("way")
        touch("place-today")
        touch("forget-${next.id}")
        assertNull(session.today.next)
        sees("to-plan")
    }

    @Test
    fun `two kept crossings are both on Today, and a touch follows the other one`() = onPhone(
        prepare = {
            meet()
            fillIn()
            keepFirst()
            fillIn(day = "2026-11-24")
            keepFirst()
        },
    ) {
        val other = session.today.kept.single()
        seesWords(other.way)
        touch("kept-${other.id}")
        assertEquals(other.id, session.today.next?.id)
        touch("forget-${other.id}")
        assertNotEquals(other.id, session.today.next?.id)
        assertTrue(session.today.kept.isEmpty())
    }

    @Test
    fun `a group of 45 on a holiday is told that it won't make it, and when the next chance is`() = onPhone(
        prepare = {
            meet("guide")
            fillIn(day = "2026-12-16")
        },
        routes = Routes(listOf(Route.Crossing.word)),
    ) {
        type("people-field", "45")
        assertEquals(45u, session.plan.form.people)
        seesWords(session.plan.form.peopleWords)
        touch("go")
        val options = session.plan.options
        assertTrue(options.isNotEmpty())
        assertTrue(options.none { it.verdict == VerdictView.MAKE })
        val (option, chance) = options.firstNotNullOf { option -> option.reasons.firstOrNull { it.code == "next-chance" }?.let { option to it } }
        touch("option-${option.id}")
        seesWords(option.headline)
        seesWords(chance.text)
    }

    @Test
    fun `papers that a motorcyclist has are no longer asked for`() = onPhone(
        prepare = {
            meet("driver", "PL")
            fillIn("bishkek", "urumqi", "motorcycle", "2026-12-29")
            edit(FormEdit.Means("car"))
            edit(FormEdit.Vehicle("CN"))
        },
        routes = Routes(listOf(Route.Crossing.word)),
    ) {
        fun missing() = session.plan.options.flatMap { it.reasons }.filter { it.code == "paper-missing" }
        touch("plates")
        type("search", "PL")
        touch("choice-PL")
        assertEquals("PL", session.plan.form.vehicle?.code)
        touch("go")
        assertTrue(missing().isNotEmpty())
        val option = session.plan.options.first { option -> option.reasons.any { it.code == "paper-missing" } }
        touch("option-${option.id}")
        seesWords(missing().first().text)
        touch("back")
        touch("change")
        val papers = session.plan.form.papers
        assertTrue(papers.size > 1)
        papers.forEach { touch("chip-${it.code}") }
        assertTrue(session.plan.form.papers.all { it.chosen })
        touch("go")
        assertEquals(emptyList<String>(), missing().map { it.text })
    }

    @Test
    fun `an empty form says in words what it lacks, and the words go when it is filled in`() = onPhone(
        routes = Routes(listOf(Route.Crossing.word)),
    ) {
        touch("go")
        sees("form-problem")
        seesWords(checkNotNull(session.plan.form.problem))
        touch("chip-train")
        assertNull(session.plan.form.problem)
        assertFalse(has("form-problem"))
    }

    @Test
    fun `two places on one side are refused in words, and nothing that was typed is lost`() = onPhone(
        prepare = {
            meet()
            fillIn(to = "urumqi")
            edit(FormEdit.People(7u))
            edit(FormEdit.Vulnerable(true))
        },
        routes = Routes(listOf(Route.Crossing.word)),
    ) {
        val before = session.plan.form
        touch("go")
        seesWords(checkNotNull(session.plan.form.problem))
        assertEquals(before, session.plan.form.copy(problem = null))
        // What is typed while looking for a place takes nothing from the form before one is chosen.
        touch("to")
        type("search", "Nowherestan")
        touch("picker-close")
        assertEquals(before.to.text, session.plan.form.to.text)
        touch("go")
        assertEquals(before, session.plan.form.copy(problem = null))
    }

    @Test
    fun `the form can be swapped, counted up and down, given a way back, and emptied`() = onPhone(
        prepare = {
            meet()
            fillIn()
        },
        routes = Routes(listOf(Route.Crossing.word)),
    ) {
        val (from, to) = session.plan.form.from.text to session.plan.form.to.text
        touch("swap")
        assertEquals(to to from, session.plan.form.from.text to session.plan.form.to.text)
        touch("swap")
        touch("more")
        touch("more")
        touch("fewer")
        assertEquals(2u, session.plan.form.people)
        touch("toggle-return")
        sees("moment-BACK")
        touch("day-BACK")
        touch("month-after")
        touch("date-2026-12-01")
        seesWords(checkNotNull(session.plan.form.back).day)
        touch("passport-add")
        type("search", "Қазақ")
        touch("choice-KZ")
        assertEquals(listOf("CN", "KZ"), session.plan.form.passports.map { it.code })
        touch("passport-KZ")
        touch("go")
        val option = session.plan.options.first()
        assertTrue(option.back.isNotEmpty())
        assertTrue(option.reasons.none { it.severity == SeverityView.IMPOSSIBLE })
        touch("option-${option.id}")
        option.back.forEach { seesWords(it.line) }
        touch("back")
        touch("change")
        touch("clear")
        assertEquals("", session.plan.form.from.text)
        assertEquals(1u, session.plan.form.people)
    }

    @Test
    fun `a way that is no longer in the answer leads back to it`() = onPhone(
        prepare = {
            meet()
            fillIn()
            send(PlanEvent.Go)
        },
        routes = Routes(listOf("crossing", "way:nowhere/coach")),
    ) {
        sees("way-gone")
        touch("side")
        assertEquals(Route.Crossing, routes.here)
        sees("answer")
    }
}
