package app.otkel.desktop

import androidx.compose.ui.geometry.Offset
import app.otkel.core.Cancelling
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.map.TileKey
import app.otkel.ui.map.Tiles
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Moving the map holds nothing up: no view is asked for, no tile is waited for, and tiles stay within their bound. */
class MapFramesTest : UiTest() {
    @Test
    fun `while a finger draws the map, the core is asked for nothing on the main thread`() {
        var calls = 0
        val session = Session(Otkel.open(OpenOptions(null, null, listOf("en"), NOW), null)) { _, _ -> calls++ }
        session.use {
            session.meet()
            Page(session, Routes(listOf(Route.Map.word)), Device.PHONE.width, Device.PHONE.height).use { page ->
                page.settle(20)
                val before = calls
                val frames = listOf(-150f to -260f, 220f to 120f, -90f to 240f).flatMap { (right, down) -> page.draw(MIDDLE, MIDDLE + Offset(right, down), 60) }.sorted()
                assertEquals(before, calls)
                println("map frames ${frames.size}: p50 ${frames[frames.size / 2] / 1_000} µs, p95 ${frames[frames.size * 95 / 100] / 1_000} µs, most ${frames.last() / 1_000} µs")
                // When it has come to rest, the core is told where.
                page.settle(20)
                assertTrue(calls > before)
            }
        }
    }

    @Test
    fun `tiles are kept within their bound, the last ones seen, and what can't be drawn isn't asked for again`() = runBlocking {
        val job = Job()
        var asked = 0
        val desk = Desk()
        val bytes = ByteArray(16 * 16 * 4)
        val tiles = Tiles(CoroutineScope(job + Dispatchers.Unconfined), Dispatchers.Unconfined, most = 10L * bytes.size) { key, _ ->
            asked++
            if (key.x == BROKEN) null else desk.picture(16, 16, bytes)
        }
        val keys = (0 until 25).map { TileKey(9, it, 100) }
        keys.forEach { tiles.want(listOf(it)) }
        assertEquals(25, asked)
        assertEquals(10, keys.count { tiles.get(it) != null })
        assertNotNull(tiles.get(keys.last()))
        assertNull(tiles.get(keys.first()))
        val broken = TileKey(9, BROKEN, 100)
        repeat(3) { tiles.want(listOf(broken)) }
        assertEquals(26, asked)
        assertEquals(0, tiles.awaited)
        job.cancelAndJoin()
    }

    @Test
    fun `a tile takes no longer than a glance`() = session().use { session ->
        session.meet()
        fun round(dark: Boolean) = (0 until 40).map { at ->
            val start = System.nanoTime()
            assertNotNull(Cancelling().use { session.tile(9, 366 + at % 8, 184 + at / 8, 256, 2.0, dark, it) })
            (System.nanoTime() - start) / 1_000
        }.sorted()
        for ((times, how) in listOf(round(false) to "first", round(true) to "dark", round(false) to "again")) {
            println("map tiles of 512 pixels, $how: p50 ${times[20]} µs, most ${times.last()} µs")
            assertTrue(times[20] < GLANCE)
        }
    }

    private companion object {
        val MIDDLE = Offset(200f, 400f)
        const val BROKEN = 400

        /** Microseconds, of a core that isn't made for speed. */
        const val GLANCE = 400_000L
    }
}
