package app.otkel.desktop

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.screens.FormEdit
import app.otkel.screens.PlanEvent
import app.otkel.screens.TodayEvent
import app.otkel.ui.frame.App
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import java.io.File
import java.lang.management.ManagementFactory
import kotlin.system.exitProcess

/** What `cargo xtask bench` asks of the shell: one line of JSON for each figure. */
fun main() {
    val session = Session(Otkel.open(OpenOptions(null, null, listOf("zh"), NOW), null))
    session.meet()
    ImageComposeScene(PIXELS.first, PIXELS.second, Density(2f)) { App(session, Desk(), Routes()) }.use { it.render(0).close() }
    // Since Java began, with everything that it had to load.
    say("shell.start_to_first_frame", "ms", ManagementFactory.getRuntimeMXBean().uptime.toDouble())

    session.fillIn()
    session.send(PlanEvent.Go)
    val routes = Routes()
    ImageComposeScene(PIXELS.first, PIXELS.second, Density(2f)) { App(session, Desk(), routes) }.use { scene ->
        var time = 0L
        fun frames(): Double = timed { repeat(2) { scene.render(time++ * SIXTIETH).close() } }
        val turns = ROUTES.flatMap { route -> List(TURNS) { route } }.shuffled(java.util.Random(1))
        val switches = turns.map { route ->
            routes.goTo(Route.Today)
            repeat(SETTLING) { scene.render(time++ * SIXTIETH).close() }
            routes.open(route)
            frames()
        }
        say("shell.switch", "ms", switches.drop(WARM).median())
        say("shell.switch_p95", "ms", switches.drop(WARM).sorted().let { it[it.size * 95 / 100] })
    }
    val keys = List(TURNS) { timed { session.edit(FormEdit.To("alma".take(it % 5))); session.plan } }
    say("shell.key_to_view", "ms", keys.drop(WARM).median())
    val views = List(TURNS * 4) { timed { session.send(TodayEvent.Follow("0")); session.today } }
    say("shell.today_view", "ms", views.drop(WARM).median())
    resident()?.let { say("shell.memory", "MB", it) }
    exitProcess(0)
}

private val PIXELS = 824 to 1784
private val ROUTES = listOf(Route.Crossing, Route.Help, Route.Settings, Route.Card, Route.Port("khorgos"), Route.Way("khorgos/coach"))
private const val SIXTIETH = 16_666_667L
private const val TURNS = 25
private const val SETTLING = 30
private const val WARM = 20

private fun timed(work: () -> Unit): Double {
    val began = System.nanoTime()
    work()
    return (System.nanoTime() - began) / 1e6
}

private fun List<Double>.median() = sorted()[size / 2]

/** What the process has in memory, where the system says so. */
private fun resident(): Double? = File("/proc/self/status").takeIf(File::isFile)?.readLines()
    ?.firstOrNull { it.startsWith("VmRSS:") }?.filter(Char::isDigit)?.toDouble()?.div(1024)

private fun say(name: String, unit: String, p50: Double) = println("""{"name":"$name","unit":"$unit","p50":$p50}""")
