package app.otkel.ui.map

import androidx.compose.ui.geometry.Offset
import kotlin.math.abs
import kotlin.math.asinh
import kotlin.math.cosh
import kotlin.math.exp
import kotlin.math.hypot
import kotlin.math.ln
import kotlin.math.log2
import kotlin.math.sinh
import kotlin.math.tanh

/**
 * The way of the eye from one place to another: up, across, down, so that one sees where one is going (van Wijk and Nuij,
 * *Smooth and efficient zooming and panning*, 2003). [width] is that of the map in points.
 */
class Flight(private val from: Eye, private val to: Eye, private val width: Double) {
    private val start = width / from.span
    private val end = width / to.span
    private val east = near(to.x - from.x)
    private val south = to.y - from.y
    private val far = hypot(east, south)
    private val level = far < start * LITTLE
    private val lift = bend(start, 1)
    private val length = if (level) abs(ln(end / start)) / CURVE else (bend(end, -1) - lift) / CURVE

    /** How long it is to take. */
    val millis: Long get() = (length * PACE).toLong().coerceIn(SHORTEST, LONGEST)

    /** Where the eye is after a share of the way, 0 to 1. */
    fun at(share: Double): Eye {
        if (share <= 0) return from
        if (share >= 1) return to
        val way = share * length * CURVE
        val wide = if (level) start * exp(if (end < start) -way else way) else start * cosh(lift) / cosh(way + lift)
        val gone = if (level) share else start / (CURVE * CURVE) * (cosh(lift) * tanh(way + lift) - sinh(lift)) / far
        return Eye(
            wrapped(from.x + east * gone),
            from.y + south * gone,
            log2(width / (wide * Eye.WORLD)),
            turned(from.bearing + turnTo(from.bearing, to.bearing) * share),
        )
    }

    private fun bend(own: Double, sign: Int): Double {
        if (level) return 0.0
        val square = CURVE * CURVE
        return -asinh((end * end - start * start + sign * square * square * far * far) / (2 * own * square * far))
    }

    private companion object {
        const val CURVE = 1.42
        const val LITTLE = 1e-4

        /** Milliseconds for a unit of the way. */
        const val PACE = 420.0
        const val SHORTEST = 220L
        const val LONGEST = 1_500L
    }
}

/** How far a map that was let go with a speed (points a second) has slid after some seconds. */
fun slide(speed: Offset, seconds: Float): Offset = speed * ((1 - exp(-FRICTION * seconds)) / FRICTION)

/** When such a map has come to rest, seconds; nothing when it was laid down rather than thrown. */
fun slideTime(speed: Offset): Float = speed.getDistance().let { if (it < THROWN) 0f else ln(it / REST) / FRICTION }

/** A share a second. */
private const val FRICTION = 4.2f

/** Points a second. */
private const val THROWN = 90f
private const val REST = 9f
