package app.otkel.ui.map

import androidx.compose.foundation.MutatePriority
import androidx.compose.foundation.MutatorMutex
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import app.otkel.screens.GoalView

/**
 * Where the map looks now, and what moves it: a hand, a throw, a flight to where the core wants it. The last one to take it
 * has it.
 */
@Stable
class CameraState(first: Eye, followed: Int) {
    /** Where it looks now. */
    var eye: Eye by mutableStateOf(first)
        private set

    /** How large the map is, in points; nothing before it is laid out. */
    var size: Size by mutableStateOf(Size.Zero)

    /** How many points of its lower edge lie under a sheet: what the core wants seen comes to the middle of the rest. */
    var covered: Float by mutableFloatStateOf(0f)

    /** The middle of what is seen of it, from the map's own. */
    val middle: Offset get() = Offset(0f, -covered / 2)

    /** A hand holds it, or it moves: it is not at rest. */
    var busy: Boolean by mutableStateOf(false)
        private set

    /** The count of the goal that was flown to last. */
    var followed: Int by mutableIntStateOf(followed)
        private set

    private val mover = MutatorMutex()

    /** What a hand does, until it lets go. Whatever moved the map before stops. */
    suspend fun <T> held(hand: suspend () -> T): T = mover.mutate(MutatePriority.UserInput) {
        busy = true
        try {
            hand()
        } finally {
            busy = false
        }
    }

    /** One step of a hand. */
    fun move(focus: Offset, pan: Offset = Offset.Zero, closer: Double = 0.0, turn: Double = 0.0) {
        eye = eye.moved(focus, pan, closer, turn)
    }

    /** Goes on as it was thrown, points a second. */
    suspend fun slide(speed: Offset, still: Boolean) {
        val time = if (still) 0f else slideTime(speed)
        if (time == 0f) return
        var gone = Offset.Zero
        moving { seconds ->
            val now = slide(speed, seconds.coerceAtMost(time))
            eye = eye.moved(Offset.Zero, now - gone)
            gone = now
            seconds < time
        }
    }

    /** Goes there; at once for somebody who wants nothing to move. */
    suspend fun fly(to: Eye, still: Boolean) {
        val width = size.width.toDouble()
        if (still || width <= 0) {
            mover.mutate { eye = to }
            return
        }
        val flight = Flight(eye, to, width)
        moving { seconds ->
            val share = (seconds * 1_000.0 / flight.millis).coerceAtMost(1.0)
            eye = flight.at(share * share * (3 - 2 * share))
            share < 1
        }
    }

    /** A step closer, or back, about a point. */
    suspend fun zoom(closer: Double, focus: Offset, still: Boolean) {
        if (still) return mover.mutate { move(focus, closer = closer) }
        var gone = 0.0
        moving { seconds ->
            val share = (seconds / STEP).coerceAtMost(1f).toDouble()
            val now = closer * share * (2 - share)
            move(focus, closer = now - gone)
            gone = now
            share < 1
        }
    }

    /** To where the core wants it, when it says so anew. A smaller count comes of a core that began anew and knows less. */
    suspend fun follow(goal: GoalView, still: Boolean) {
        val count = goal.moves.toInt()
        val (before, _) = followed to run { followed = count }
        if (count <= before) return
        // The sheet that comes with it is laid out first.
        withFrameNanos {}
        fly(Eye.of(goal.camera).moved(Offset.Zero, middle), still)
    }

    private suspend fun moving(step: (seconds: Float) -> Boolean) = mover.mutate {
        busy = true
        try {
            val start = withFrameNanos { it }
            var going = true
            while (going) going = withFrameNanos { step((it - start) / 1e9f) }
        } finally {
            busy = false
        }
    }

    companion object {
        /** Seconds that a step of the zoom takes. */
        private const val STEP = 0.22f

        val saver: Saver<CameraState, Any> = Saver(
            { state -> state.eye.let { arrayListOf(it.x, it.y, it.zoom, it.bearing, state.followed.toDouble()) } },
            { saved ->
                val numbers = (saved as? List<*>).orEmpty().filterIsInstance<Double>()
                numbers.takeIf { it.size == 5 && it.all(Double::isFinite) }
                    ?.let { (x, y, zoom, bearing, followed) -> CameraState(Eye(x, y, zoom, bearing).kept(), followed.toInt()) }
            },
        )
    }
}

/** The camera as it was left; where the core wants it, the first time, and from there beside the sheet that covers it. */
@Composable
fun rememberCamera(goal: GoalView): CameraState =
    rememberSaveable(saver = CameraState.saver) { CameraState(Eye.of(goal.camera), followed = 0) }

/** Lets time pass by the clock of the frames, in milliseconds: what waits so is seen to wait by a test. */
internal suspend fun pause(millis: Long) {
    val start = withFrameNanos { it }
    var now = start
    while (now - start < millis * 1_000_000) now = withFrameNanos { it }
}
