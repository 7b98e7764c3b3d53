package app.otkel.desktop

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import app.otkel.screens.Camera
import app.otkel.ui.map.Eye
import app.otkel.ui.map.Flight
import app.otkel.ui.map.Place
import app.otkel.ui.map.cells
import app.otkel.ui.map.slide
import app.otkel.ui.map.slideTime
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import kotlin.math.abs
import kotlin.random.Random

/** Where the map looks and how it is moved, reckoned without a screen. */
class EyeTest {
    private val random = Random(20_261_121)

    private fun eye() = Eye.of(Camera(random.nextDouble(-180.0, 180.0), random.nextDouble(-70.0, 70.0), random.nextDouble(4.0, 18.0), random.nextDouble(0.0, 360.0)))

    private fun spot() = Offset(random.nextDouble(-300.0, 300.0).toFloat(), random.nextDouble(-500.0, 500.0).toFloat())

    @Test
    fun `what lies under a finger is seen there`() = repeat(500) {
        val (eye, at) = eye() to spot()
        assertNear(at, eye.seen(eye.under(at)))
    }

    @Test
    fun `what a hand holds stays under it, whatever else it does`() = repeat(500) {
        val (eye, focus, pan) = Triple(eye(), spot(), spot() / 10f)
        val moved = eye.moved(focus, pan, random.nextDouble(-0.3, 0.3), random.nextDouble(-40.0, 40.0))
        // At the earth's edge the map stays on it.
        if (moved.y in 0.1..0.9) assertNear(focus + pan, moved.seen(eye.under(focus)))
    }

    @Test
    fun `degrees become a place on the square and degrees again`() = repeat(200) {
        val (lon, lat) = random.nextDouble(-180.0, 180.0) to random.nextDouble(-84.0, 84.0)
        val place = Place.of(lon, lat)
        assertEquals(lon, place.lon, 1e-9)
        assertEquals(lat, place.lat, 1e-9)
    }

    @Test
    fun `turned clockwise, what was up is at the right`() {
        val north = Eye.of(Camera(80.4, 44.2, 10.0, 0.0))
        val turned = north.moved(Offset.Zero, turn = 90.0)
        assertNear(Offset(100f, 0f), turned.seen(north.under(Offset(0f, -100f))))
    }

    @Test
    fun `a flight begins and ends where it should, and never jumps`() = repeat(50) {
        val (from, to) = eye() to eye()
        val flight = Flight(from, to, 400.0)
        assertEquals(from, flight.at(0.0))
        assertEquals(to, flight.at(1.0))
        val steps = (0..200).map { flight.at(it / 200.0) }
        for ((one, next) in steps.zipWithNext()) {
            assertTrue(abs(next.zoom - one.zoom) < 0.6) { "$one, $next" }
            assertTrue(one.seen(Place(next.x, next.y)).getDistance() < 400) { "$one, $next" }
        }
    }

    @Test
    fun `tiles cover all of the map at any bearing, and few beyond it`() = repeat(200) {
        val eye = eye()
        val size = Size(412f, 892f)
        val cells = cells(eye, size)
        val there = cells.map { it.column to it.key.y }.toSet()
        val count = 1 shl cells.first().key.z
        for (across in -206..206 step 103) {
            for (down in -446..446 step 223) {
                val place = eye.under(Offset(across.toFloat(), down.toFloat()))
                if (place.y in 0.0..0.999) assertTrue((Math.floor(place.x * count).toInt() to (place.y * count).toInt()) in there)
            }
        }
        assertTrue(cells.size < 90) { "${cells.size} at ${eye.zoom}" }
        assertTrue(cells.all { it.key.x in 0 until count && it.key.y in 0 until count })
    }

    @Test
    fun `a map that is thrown slides on and comes to rest, one that is laid down doesn't`() {
        assertEquals(0f, slideTime(Offset(20f, 0f)))
        val speed = Offset(1_500f, 0f)
        val time = slideTime(speed)
        assertTrue(time in 0.5f..2f)
        val last = slide(speed, time) - slide(speed, time - 0.016f)
        assertTrue(last.x < 0.5f)
    }

    private fun assertNear(wanted: Offset, found: Offset) = assertTrue((wanted - found).getDistance() < 0.5f) { "$wanted, $found" }
}
