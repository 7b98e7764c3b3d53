package app.otkel.tests

import app.otkel.core.HelpListener
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.core.PlanListener
import app.otkel.core.PlanScreen
import app.otkel.core.PortsListener
import app.otkel.core.planLines
import app.otkel.screens.HelpEvent
import app.otkel.screens.HelpView
import app.otkel.screens.InputCode
import app.otkel.screens.OtkelException
import app.otkel.screens.PlanEvent
import app.otkel.screens.PlanView
import app.otkel.screens.PortsEvent
import app.otkel.screens.PortsView
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** What every screen promises its shell, whatever it shows. */
class ScreenTest {
    private class Kept : PlanListener, PortsListener, HelpListener {
        val views = CopyOnWriteArrayList<Any>()

        override fun onView(view: PlanView) {
            views += view
        }

        override fun onView(view: PortsView) {
            views += view
        }

        override fun onView(view: HelpView) {
            views += view
        }
    }

    private val case = GoldenCase.all().first { it.screen == "plan" && it.error == null }
    private val ask = Drive.planEvent(case)

    private fun <T> planning(test: (Otkel, PlanScreen) -> T): T =
        Drive.open(case).use { otkel -> otkel.plan().use { screen -> test(otkel, screen) } }

    @Test
    fun aListenerFirstHasTheWholeViewAndThenEachNewOne() = planning { _, screen ->
        val kept = Kept()
        val before = screen.view()
        screen.subscribe(kept).use { screen.send(ask) }
        assertEquals(listOf(before, screen.view()), kept.views.toList())
        assertNotEquals(before, screen.view())
    }

    @Test
    fun theBoardAndTheHelpHaveListenersToo() = Drive.open(case).use { otkel ->
        val kept = Kept()
        otkel.ports().use { screen ->
            screen.subscribe(kept).use { screen.send(PortsEvent.Show("khorgos", null)) }
            assertEquals(screen.view(), kept.views.last())
        }
        otkel.help().use { screen ->
            screen.subscribe(kept).use { screen.send(HelpEvent.Show("KZ")) }
            assertEquals(screen.view(), kept.views.last())
        }
        assertEquals(4, kept.views.size)
    }

    @Test
    fun aListenerThatUnsubscribedHearsNoMore() = planning { _, screen ->
        val (cancelled, closed, kept) = List(3) { Kept() }
        val cancel = screen.subscribe(cancelled)
        screen.subscribe(closed).close()
        screen.subscribe(kept).use {
            cancel.cancel()
            cancel.cancel() // a second time does no harm
            screen.send(ask)
        }
        cancel.close()
        assertEquals(listOf(1, 1, 2), listOf(cancelled, closed, kept).map { it.views.size })
    }

    @Test
    @Timeout(60)
    fun aListenerMaySendAnEventItself() = planning { _, screen ->
        val empty = screen.view()
        val clears = object : PlanListener {
            override fun onView(view: PlanView) {
                if (view.options.isNotEmpty()) screen.send(PlanEvent.Clear)
            }
        }
        screen.subscribe(clears).use { screen.send(ask) }
        assertEquals(empty, screen.view())
    }

    @Test
    fun anEventThatCantBeTakenChangesNothing() = planning { _, screen ->
        screen.send(ask)
        val (before, kept) = screen.view() to Kept()
        screen.subscribe(kept).use {
            val nowhere = PlanEvent.Ask((ask as PlanEvent.Ask).form.copy(to = "Atlantis"))
            val error = assertThrows<OtkelException.BadInput> { screen.send(nowhere) }
            assertEquals(InputCode.UNKNOWN_PLACE, error.code)
            assertTrue("Atlantis" in error.detail, error.detail)
        }
        assertEquals(listOf(before), kept.views.toList())
    }

    @Test
    fun allScreensSpeakTheLanguageThatWasChosenLast() = planning { otkel, screen ->
        screen.send(ask)
        val said = listOf("en", "zh", "kk", "ru", "ug", "en").map { lang ->
            otkel.speak(lang)
            planLines(screen.view())
        }
        assertEquals(5, said.toSet().size)
        assertEquals(said.first(), said.last())
        val error = assertThrows<OtkelException.BadInput> { otkel.speak("tlh") }
        assertEquals(InputCode.UNKNOWN_LANGUAGE, error.code)
        assertEquals(said.last(), planLines(screen.view()))
    }

    @Test
    fun manyThreadsAtOnceSeeTheSameAnswer() = Drive.open(case).use { otkel ->
        val threads = Executors.newFixedThreadPool(8)
        val answers = List(64) {
            threads.submit<List<String>> {
                otkel.plan().use { screen ->
                    screen.send(ask)
                    planLines(screen.view())
                }
            }
        }.map { it.get(60, TimeUnit.SECONDS) }
        threads.shutdown()
        assertEquals(setOf(case.lines), answers.toSet())
    }

    @Test
    fun withoutAUsablePackTheBuiltInOneAnswersAndSaysSo(@TempDir folder: File) {
        val right = planning { otkel, screen ->
            assertNull(otkel.shell().notice)
            screen.send(ask)
            screen.view()
        }
        File(folder, "facts.db").writeText("no pack at all")
        for (packDir in listOf(folder.path, File(folder, "not-there").path)) {
            Drive.open(case, packDir).use { otkel ->
                assertNotNull(otkel.shell().notice)
                otkel.plan().use { screen ->
                    screen.send(ask)
                    val view = screen.view()
                    assertNotNull(view.notice)
                    assertEquals(right, view.copy(notice = null))
                }
            }
        }
    }

    @Test
    fun whatCantBeOpenedSaysWhy() {
        val open = { langs: List<String>, now: String -> Otkel.open(OpenOptions(null, null, langs, now), null) }
        assertEquals(InputCode.BAD_TIME, assertThrows<OtkelException.BadInput> { open(listOf("en"), "half past nine") }.code)
        // A phone whose language Otkel doesn't have gets the nearest one, not an error.
        for ((langs, tag) in listOf(listOf("tlh", "kk-CN") to "kk-Arab", listOf("ky-KG") to "ru", listOf("tlh") to "en", emptyList<String>() to "en")) {
            open(langs, case.now).use { assertEquals(tag, it.shell().tag) }
        }
    }
}
