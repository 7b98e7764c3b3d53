package app.otkel.ui.frame

import androidx.compose.runtime.Stable
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.otkel.core.Cancelling
import app.otkel.core.Otkel
import app.otkel.screens.CardEvent
import app.otkel.screens.CardView
import app.otkel.screens.ChoiceView
import app.otkel.screens.FormEdit
import app.otkel.screens.HelpEvent
import app.otkel.screens.HelpView
import app.otkel.screens.MapEvent
import app.otkel.screens.MapFrame
import app.otkel.screens.MapPicture
import app.otkel.screens.MapView
import app.otkel.screens.MenuEvent
import app.otkel.screens.MenuView
import app.otkel.screens.OtkelException
import app.otkel.screens.PhrasesEvent
import app.otkel.screens.PhrasesView
import app.otkel.screens.PlanEvent
import app.otkel.screens.PlanView
import app.otkel.screens.PortsEvent
import app.otkel.screens.PortsView
import app.otkel.screens.SettingsEvent
import app.otkel.screens.SettingsView
import app.otkel.screens.ShellView
import app.otkel.screens.StartEvent
import app.otkel.screens.StartView
import app.otkel.screens.TodayEvent
import app.otkel.screens.TodayView

/**
 * The core's screens as Compose sees them: each view is asked for when somebody looks, and anew after every event and
 * every half minute, because a language may have been chosen or a hall have closed. [watch] is told
 * of each call of the core, to be called once more at will, and how long it held up the main thread.
 */
@Stable
class Session(val otkel: Otkel, private val watch: ((call: () -> Any?, nanos: Long) -> Unit)? = null) : AutoCloseable {
    private val startScreen = otkel.start()
    private val todayScreen = otkel.today()
    private val planScreen = otkel.plan()
    private val portsScreen = otkel.ports()
    private val helpScreen = otkel.help()
    private val cardScreen = otkel.card()
    private val settingsScreen = otkel.settings()
    private val mapScreen = otkel.map()
    private val phrasesScreen = otkel.phrases()
    private val menuScreen = otkel.menu()

    private var version by mutableIntStateOf(0)

    /** What the core refused, in its words; until the next event. */
    var problem: String? by mutableStateOf(null)
        private set

    val shell: ShellView by derivedStateOf(Last { otkel.shell() })
    val start: StartView by derivedStateOf(Last { startScreen.view() })
    val today: TodayView by derivedStateOf(Last { todayScreen.view() })
    val plan: PlanView by derivedStateOf(Last { planScreen.view() })
    val ports: PortsView by derivedStateOf(Last { portsScreen.view() })
    val help: HelpView by derivedStateOf(Last { helpScreen.view() })
    val card: CardView by derivedStateOf(Last { cardScreen.view() })
    val settings: SettingsView by derivedStateOf(Last { settingsScreen.view() })
    val map: MapView by derivedStateOf(Last { mapScreen.view() })
    val phrases: PhrasesView by derivedStateOf(Last { phrasesScreen.view() })
    val menu: MenuView by derivedStateOf(Last { menuScreen.view() })

    fun send(event: StartEvent) = act { startScreen.send(event) }
    fun send(event: TodayEvent) = act { todayScreen.send(event) }
    fun send(event: PlanEvent) = act { planScreen.send(event) }
    fun send(event: PortsEvent) = act { portsScreen.send(event) }
    fun send(event: HelpEvent) = act { helpScreen.send(event) }
    fun send(event: CardEvent) = act { cardScreen.send(event) }
    fun send(event: SettingsEvent) = act { settingsScreen.send(event) }
    fun send(event: MapEvent) = act { mapScreen.send(event) }
    fun send(event: PhrasesEvent) = act { phrasesScreen.send(event) }
    fun send(event: MenuEvent) = act { menuScreen.send(event) }

    /** A change of the planner's form. */
    fun edit(edit: FormEdit) = send(PlanEvent.Edit(edit))

    /** Countries by letters of their name. */
    fun countries(typed: String): List<ChoiceView> = seen { otkel.countries(typed) }

    /** Places by letters of any of their names; those across the border from the opposite end first. */
    fun places(typed: String, opposite: String): List<ChoiceView> = seen { otkel.places(typed, opposite) }

    /** A tile of the map's ground, for a thread that may wait; nothing when it was stopped. */
    fun tile(z: Int, x: Int, y: Int, side: Int, scale: Double, dark: Boolean, cancelling: Cancelling): MapPicture? =
        mapScreen.tile(z.toUByte(), x.toUInt(), y.toUInt(), side.toUInt(), scale, dark, cancelling)

    /** The map's labels, likewise. */
    fun labels(frame: MapFrame, cancelling: Cancelling): MapPicture? = mapScreen.labels(frame, cancelling)

    /** The places to point at in the phrasebook, likewise. */
    fun placeLabels(frame: MapFrame, cancelling: Cancelling): MapPicture? = phrasesScreen.labels(frame, cancelling)

    /** The open menu as a page to print, in these languages; nothing when the core can't make it, which it says. */
    fun sheet(langs: List<String>): String? {
        var made: String? = null
        act { made = menuScreen.sheet(langs) }
        return made
    }

    /** The app goes to the background; what went wrong last is still there to be read. */
    fun park() = aside { send(PlanEvent.Park) }

    /** What the phone says by itself takes no words away that a person hasn't read. */
    fun note(event: MapEvent) = aside { send(event) }

    private fun aside(happening: () -> Unit) {
        val before = problem
        happening()
        problem = problem ?: before
    }

    /** Time has passed: every view is asked for anew. */
    fun tick() {
        version++
    }

    /** Whether the core failed inside since the start. */
    var broken: Boolean = false
        private set

    /** Looks again: what failed once may have been a passing state. */
    fun retry() {
        broken = false
        problem = null
        tick()
    }

    /** The way on after a failure: the question is begun anew; what is kept stays. */
    fun startOver() {
        broken = false
        problem = null
        send(PlanEvent.Clear)
    }

    /** The problem was read. */
    fun forgive() {
        problem = null
    }

    private fun act(work: () -> Unit) {
        problem = try {
            measured(work)
            null
        } catch (refusal: OtkelException) {
            words(refusal)
        } catch (_: Exception) {
            // Something inside the core that should not happen, and is no reason to take the app down.
            broken = true
            shell.labels.wentWrong
        }
        version++
    }

    /** The exception's own message is for programmers. */
    private fun words(refusal: OtkelException): String = when (refusal) {
        is OtkelException.BadInput -> refusal.detail
        is OtkelException.BadPack -> refusal.detail
    }

    /** A view, anew after each event. When the core fails, the last one stays, and the next event says that something went wrong. */
    private fun <T> seen(view: () -> T): T {
        // Read, so that whoever looks is told when it changes.
        check(version >= 0)
        return measured(view)
    }

    /** The last good view of a screen, for when the core can't make a new one. */
    private inner class Last<T : Any>(private val view: () -> T) : () -> T {
        private var good: T? = null

        override fun invoke(): T = try {
            seen(view).also { good = it }
        } catch (failure: Exception) {
            broken = true
            good ?: throw failure
        }
    }

    private fun <T> measured(call: () -> T): T {
        val watch = watch ?: return call()
        val start = System.nanoTime()
        return call().also { watch(call, System.nanoTime() - start) }
    }

    override fun close() {
        listOf(startScreen, todayScreen, planScreen, portsScreen, helpScreen, cardScreen, settingsScreen, mapScreen, phrasesScreen, menuScreen).forEach(AutoCloseable::close)
    }
}
