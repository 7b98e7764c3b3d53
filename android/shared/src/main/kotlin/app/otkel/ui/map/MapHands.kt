package app.otkel.ui.map

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.platform.LocalDensity
import app.otkel.screens.GoalView
import app.otkel.screens.MapEvent
import app.otkel.ui.design.LocalStill
import app.otkel.ui.frame.Session
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch

/** What is told of the hand on a map. */
internal interface MapTold {
    /** A touch, and how far a finger reaches there, in metres. */
    fun touched(place: Place, reach: Double)

    /** A long press. */
    fun pinned(place: Place) = Unit

    /** The map came to rest. */
    fun rested(eye: Eye) = Unit
}

/** What fingers and buttons make of a map: they move the camera, and tell what was touched. */
internal class MapHands(
    private val told: MapTold,
    private val camera: CameraState,
    private val scope: CoroutineScope,
    private val density: Float,
    private val still: Boolean,
) : MapHand {
    /** What the hand that holds the map now will have let it go with. */
    private var holding: CompletableDeferred<Offset>? = null

    override fun down() {
        holding?.complete(Offset.Zero)
        val speed = CompletableDeferred<Offset>().also { holding = it }
        scope.launch { camera.slide(camera.held { speed.await() } / density, still) }
    }

    override fun up(speed: Offset) {
        holding?.complete(speed)
        holding = null
    }

    override fun moved(focus: Offset, pan: Offset, closer: Double, turn: Double) = camera.move(fromMiddle(focus), pan / density, closer, turn)

    override fun tapped(at: Offset) {
        told.touched(camera.eye.under(fromMiddle(at)), FINGER * camera.eye.metres)
    }

    override fun tappedTwice(at: Offset) = zoom(1.0, fromMiddle(at))

    override fun tappedByTwo(at: Offset) = zoom(-1.0, fromMiddle(at))

    override fun pressedLong(at: Offset) {
        told.pinned(camera.eye.under(fromMiddle(at)))
    }

    /** A step closer or back. */
    fun zoom(closer: Double, focus: Offset = camera.middle) {
        scope.launch { camera.zoom(closer, focus, still) }
    }

    /** North is up again. */
    fun north() {
        scope.launch { camera.fly(camera.eye.copy(bearing = 0.0), still) }
    }

    /** In points, as the camera counts. */
    private fun fromMiddle(at: Offset) = at / density - Offset(camera.size.width / 2, camera.size.height / 2)

    private companion object {
        /** Points that a finger reaches around itself. */
        const val FINGER = 24
    }
}

/** The hands on the map's own place. */
@Composable
internal fun rememberHands(session: Session, camera: CameraState): MapHands {
    val told = remember(session) {
        object : MapTold {
            override fun touched(place: Place, reach: Double) = session.send(MapEvent.Touch(place.lon, place.lat, reach))
            override fun pinned(place: Place) = session.send(MapEvent.Pin(place.lon, place.lat))
            override fun rested(eye: Eye) = session.send(MapEvent.Moved(eye.camera()))
        }
    }
    return rememberHands(session.map.goal, camera, told)
}

/** Joins a camera to the core: goes where the core wants it, and says where it came to rest. */
@Composable
internal fun rememberHands(goal: GoalView, camera: CameraState, told: MapTold): MapHands {
    val still = LocalStill.current
    LaunchedEffect(told, camera, goal.moves) { camera.follow(goal, still) }
    LaunchedEffect(told, camera) {
        var last = camera.eye
        snapshotFlow { camera.eye to camera.busy }.collectLatest { (eye, busy) ->
            if (busy || eye == last) return@collectLatest
            // A wheel moves the map in steps that nobody holds.
            pause(REST)
            last = eye
            told.rested(eye)
        }
    }
    val scope = rememberCoroutineScope()
    val density = LocalDensity.current.density
    return remember(told, camera, scope, density, still) { MapHands(told, camera, scope, density, still) }
}

/** Milliseconds without a movement after which the map is at rest. */
private const val REST = 150L
