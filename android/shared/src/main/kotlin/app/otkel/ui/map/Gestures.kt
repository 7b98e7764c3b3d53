package app.otkel.ui.map

import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.calculateCentroid
import androidx.compose.foundation.gestures.calculateCentroidSize
import androidx.compose.foundation.gestures.calculatePan
import androidx.compose.foundation.gestures.calculateRotation
import androidx.compose.foundation.gestures.calculateZoom
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.AwaitPointerEventScope
import androidx.compose.ui.input.pointer.PointerEvent
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.PointerInputChange
import androidx.compose.ui.input.pointer.PointerInputScope
import androidx.compose.ui.input.pointer.changedToUp
import androidx.compose.ui.input.pointer.positionChanged
import androidx.compose.ui.input.pointer.util.VelocityTracker
import kotlin.math.PI
import kotlin.math.abs
import kotlin.math.log2

/** What a hand does on the map. Offsets are pixels from its upper left corner, speeds pixels a second. */
interface MapHand {
    /** A finger is down: what moves by itself stops. */
    fun down()

    /** The last finger is gone; [speed] is zero where the map was laid down. */
    fun up(speed: Offset)

    fun moved(focus: Offset, pan: Offset, closer: Double, turn: Double)
    fun tapped(at: Offset)
    fun tappedTwice(at: Offset)
    fun tappedByTwo(at: Offset)
    fun pressedLong(at: Offset)
}

/** Reads fingers, and a wheel where there is one. */
internal suspend fun PointerInputScope.readHand(hand: MapHand) = awaitEachGesture {
    val first = awaitFirstDown()
    first.consume()
    hand.down()
    val gesture = Gesture(hand, viewConfiguration.touchSlop)
    var speed = Offset.Zero
    try {
        speed = follow(gesture, first)
    } finally {
        hand.up(speed)
    }
    if (gesture.tap) second(first, hand)
}

/** From the first finger down to the last one up; gives the speed with which the map was let go. */
private suspend fun AwaitPointerEventScope.follow(gesture: Gesture, first: PointerInputChange): Offset {
    gesture.began(first)
    var last = first.uptimeMillis
    val patience = first.uptimeMillis + viewConfiguration.longPressTimeoutMillis
    while (true) {
        val event = if (gesture.waiting) withTimeoutOrNull((patience - last).coerceAtLeast(1)) { awaitPointerEvent() } else awaitPointerEvent()
        if (event == null) {
            gesture.hand.pressedLong(first.position)
            rest()
            return Offset.Zero
        }
        last = event.changes.maxOf(PointerInputChange::uptimeMillis)
        val down = event.changes.count(PointerInputChange::pressed)
        if (down == 0) return gesture.ended(event, first, last - first.uptimeMillis)
        gesture.step(event, down)
    }
}

/** What is left of a long press moves nothing. */
private suspend fun AwaitPointerEventScope.rest() {
    do {
        val event = awaitPointerEvent()
        event.changes.forEach(PointerInputChange::consume)
    } while (event.changes.any(PointerInputChange::pressed))
}

/** After a tap: another one makes two; a second one that is drawn up or down zooms, for a hand that has one thumb only. */
private suspend fun AwaitPointerEventScope.second(first: PointerInputChange, hand: MapHand) {
    val again = withTimeoutOrNull(viewConfiguration.doubleTapTimeoutMillis) { awaitFirstDown() }
    if (again == null || (again.position - first.position).getDistance() > viewConfiguration.touchSlop * NEARBY) {
        hand.tapped(first.position)
        return
    }
    again.consume()
    var drawn = false
    hand.down()
    try {
        while (true) {
            val event = awaitPointerEvent()
            val change = event.changes.first()
            if (change.changedToUp() || !change.pressed) break
            drawn = drawn || abs(change.position.y - again.position.y) > viewConfiguration.touchSlop
            if (drawn) hand.moved(again.position, Offset.Zero, (change.position.y - change.previousPosition.y) / DRAW, 0.0)
            change.consume()
        }
    } finally {
        hand.up(Offset.Zero)
    }
    if (!drawn) hand.tappedTwice(again.position)
}

/** From the first finger down to the last one up. */
private class Gesture(val hand: MapHand, private val slop: Float) {
    /** Nothing but a short touch of one finger. */
    var tap = false
        private set

    /** A finger that may still become a long press. */
    val waiting: Boolean get() = !moving && fingers == 1
    private var fingers = 1
    private var moving = false
    private var turning = false
    private var gone = Offset.Zero
    private var turned = 0f
    private var grown = 1f
    private val tracker = VelocityTracker()

    fun began(first: PointerInputChange) = tracker.addPosition(first.uptimeMillis, first.position)

    /** What the fingers did since the last event; there are [down] of them. */
    fun step(event: PointerEvent, down: Int) {
        fingers = maxOf(fingers, down)
        val centre = event.calculateCentroid(useCurrent = false)
        if (centre != Offset.Unspecified) {
            val (pan, zoom, turn) = Triple(event.calculatePan(), event.calculateZoom(), event.calculateRotation())
            gone += pan
            grown *= zoom
            turned += turn
            val reach = event.calculateCentroidSize(useCurrent = false)
            moving = moving || gone.getDistance() > slop || abs(1 - grown) * reach > slop
            // A map that turns with every pinch makes one seasick: it begins late, and once it has begun it follows.
            if (!turning && down > 1 && abs(turned) > (if (moving) TURN else TURN / 2) && abs(turned) * PI / 180 * reach > slop) {
                turning = true
                moving = true
            }
            if (moving) hand.moved(centre, pan, if (zoom > 0) log2(zoom.toDouble()) else 0.0, if (turning) turn.toDouble() else 0.0)
        }
        if (down == 1) event.changes.first(PointerInputChange::pressed).let { tracker.addPosition(it.uptimeMillis, it.position) } else tracker.resetTracking()
        event.changes.forEach { if (it.positionChanged()) it.consume() }
    }

    /** The last finger is gone, after so many milliseconds; gives the speed with which the map was let go. */
    fun ended(event: PointerEvent, first: PointerInputChange, took: Long): Offset {
        event.changes.forEach(PointerInputChange::consume)
        if (!moving) {
            if (fingers == 1) tap = true
            if (fingers == 2 && took < SHORT) hand.tappedByTwo(first.position)
            return Offset.Zero
        }
        return if (fingers == 1) tracker.calculateVelocity().let { Offset(it.x, it.y) } else Offset.Zero
    }
}

/** A wheel or two fingers on a pad: closer and back, about where the pointer is. */
internal suspend fun PointerInputScope.readWheel(onTurn: (at: Offset, closer: Double) -> Unit) = awaitPointerEventScope {
    while (true) {
        val event = awaitPointerEvent()
        if (event.type != PointerEventType.Scroll) continue
        val change = event.changes.first()
        onTurn(change.position, -change.scrollDelta.y * WHEEL)
        change.consume()
    }
}

/** Degrees before a map begins to turn. */
private const val TURN = 14f

/** Milliseconds that a touch of two fingers lasts at most. */
private const val SHORT = 350L

/** So many times the slop may lie between two taps. */
private const val NEARBY = 6

/** Pixels that a thumb is drawn for a step of the zoom. */
private const val DRAW = 220.0
private const val WHEEL = 0.25
