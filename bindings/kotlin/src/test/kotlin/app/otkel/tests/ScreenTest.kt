package app.otkel.tests

import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.core.PlanListener
import app.otkel.core.planLines
import app.otkel.screens.PlanView
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** What every screen promises its shell, whatever it shows. */
class ScreenTest {
    private class Kept : PlanListener {
        val views = CopyOnWriteArrayList<PlanView>()

        override fun onView(view: PlanView) {
            views += view
        }
    }

    private val case = GoldenCase.all().first { it.screen == "plan" && it.error == null }

    @Test
    fun aListenerFirstHasTheWholeViewAndThenEachNewOne() = Drive.open(case).use { otkel ->
        otkel.plan().use { screen ->
            val kept = Kept()
            screen.subscribe(kept).use {
                assertEquals(listOf(screen.view()), kept.views.toList())
                Drive.planEvents(case).forEach(screen::send)
                assertTrue(kept.views.size > 1)
                assertEquals(screen.view(), kept.views.last())
            }
        }
    }

    @Test
    fun aListenerThatUnsubscribedHearsNoMore() = Drive.open(case).use { otkel ->
        otkel.plan().use { screen ->
            val kept = Kept()
            screen.subscribe(kept).destroy()
            val before = kept.views.size
            Drive.planEvents(case).forEach(screen::send)
            assertEquals(before, kept.views.size)
        }
    }

    @Test
    fun manyThreadsAtOnceSeeTheSameAnswer() = Drive.open(case).use { otkel ->
        val threads = Executors.newFixedThreadPool(8)
        val answers = List(64) { threads.submit<List<String>> {
            otkel.plan().use { screen ->
                Drive.planEvents(case).forEach(screen::send)
                planLines(screen.view())
            }
        } }.map { it.get(60, TimeUnit.SECONDS) }
        threads.shutdown()
        assertEquals(1, answers.toSet().size)
    }

    @Test
    fun aPackThatIsNotThereIsAnErrorAndNotACrash() {
        val error = runCatching { Otkel.open(OpenOptions(packDir = "/nowhere/at/all", lang = "en", now = case.now)) }
        assertTrue(error.exceptionOrNull() is app.otkel.core.OtkelException)
    }
}
