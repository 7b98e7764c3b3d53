package app.otkel.ui.map

import androidx.compose.runtime.Immutable
import androidx.compose.ui.geometry.Offset
import app.otkel.screens.Camera
import kotlin.math.PI
import kotlin.math.atan
import kotlin.math.cos
import kotlin.math.ln
import kotlin.math.min
import kotlin.math.pow
import kotlin.math.sin
import kotlin.math.sinh

/** A place on Mercator's square: x eastwards from 180° west, y southwards, both 0 to 1. */
@Immutable
data class Place(val x: Double, val y: Double) {
    val lon: Double get() = wrapped(x) * 360 - 180
    val lat: Double get() = Math.toDegrees(atan(sinh(PI * (1 - 2 * y.coerceIn(0.0, 1.0)))))

    companion object {
        fun of(lon: Double, lat: Double): Place {
            val sine = sin(Math.toRadians(lat)).coerceIn(-FULL, FULL)
            return Place(lon / 360 + 0.5, (0.5 - ln((1 + sine) / (1 - sine)) / (4 * PI)).coerceIn(0.0, 1.0))
        }

        private const val FULL = 0.999_999
    }
}

/**
 * Where the map looks: its middle, how large the earth is, what is up. Offsets are points from the middle of the map, to the
 * right and down; there is nothing here that draws or waits.
 */
@Immutable
data class Eye(val x: Double, val y: Double, val zoom: Double, val bearing: Double) {
    /** How many points the whole earth is wide. */
    val span: Double get() = WORLD * 2.0.pow(zoom)

    private val angle get() = Math.toRadians(bearing)

    /** Where a place is seen; of the earth's copies side by side the nearest. */
    fun seen(place: Place): Offset {
        val (east, south) = near(place.x - x) * span to (place.y - y) * span
        val (sine, cosine) = sin(angle) to cos(angle)
        return Offset((east * cosine + south * sine).toFloat(), (south * cosine - east * sine).toFloat())
    }

    /** What lies under a finger; x may reach beyond the square. */
    fun under(at: Offset): Place {
        val (sine, cosine) = sin(angle) to cos(angle)
        return Place(x + (at.x * cosine - at.y * sine) / span, y + (at.x * sine + at.y * cosine) / span)
    }

    /** Moved by a hand: what lay under [focus] lies under [focus] + [pan] after it; [turn] is clockwise, in degrees. */
    fun moved(focus: Offset, pan: Offset = Offset.Zero, closer: Double = 0.0, turn: Double = 0.0): Eye {
        val held = under(focus)
        val next = copy(zoom = (zoom + closer).coerceIn(FAR, NEAR), bearing = turned(bearing - turn))
        val there = next.under(focus + pan)
        return next.copy(x = next.x + held.x - there.x, y = next.y + held.y - there.y).kept()
    }

    /** Within the earth: round it eastwards, and not over its edge to the north and south. */
    fun kept(): Eye {
        val near = zoom.coerceIn(FAR, NEAR)
        val edge = min(0.5, ROOM / (WORLD * 2.0.pow(near)))
        return Eye(wrapped(x), y.coerceIn(edge, 1 - edge), near, turned(bearing))
    }

    /** Metres that a point covers in the middle of the map. */
    val metres: Double get() = EQUATOR * cos(Math.toRadians(Place(x, y).lat)) / span

    fun camera(): Camera = Place(x, y).let { Camera(it.lon, it.lat, zoom, bearing) }

    companion object {
        /** What the core says; nonsense is held within bounds. */
        fun of(camera: Camera): Eye = Place.of(camera.lon, camera.lat).let { Eye(it.x, it.y, camera.zoom, camera.bearing).kept() }

        /** The earth at zoom 0, in points. */
        const val WORLD = 512.0

        /** The whole of the continent, and a house. */
        const val FAR = 3.0
        const val NEAR = 19.0

        /** Half of a high phone, in points: so near to its edge the map doesn't go. */
        private const val ROOM = 450.0
        private const val EQUATOR = 40_075_016.686
    }
}

/** The nearer way round the earth. */
internal fun near(east: Double): Double = east - kotlin.math.floor(east + 0.5)

internal fun wrapped(x: Double): Double = x - kotlin.math.floor(x)

/** Degrees within 0 to 360. */
internal fun turned(degrees: Double): Double = (degrees % 360).let { if (it < 0) (it + 360) % 360 else it }

/** From one bearing to another by the shorter way, -180 to 180. */
internal fun turnTo(from: Double, to: Double): Double = turned(to - from + 180) - 180
