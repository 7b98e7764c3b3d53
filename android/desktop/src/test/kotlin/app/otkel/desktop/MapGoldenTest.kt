package app.otkel.desktop

import app.otkel.core.Cancelling
import app.otkel.screens.Camera
import app.otkel.screens.MapEvent
import app.otkel.screens.MapFrame
import app.otkel.screens.MapPicture
import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.Image
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.io.File
import kotlin.math.abs

/** The map through the generated Kotlin, against what Rust wrote down: pictures within a tolerance, a way's figures to the letter. */
class MapGoldenTest : UiTest() {
    @ParameterizedTest
    @ValueSource(strings = ["en", "zh", "kk", "ru", "ug"])
    fun `the labels around Khorgos are those that Rust draws, in every language`(lang: String) = session(lang).use { session ->
        session.meet()
        val picture = checkNotNull(Cancelling().use { session.labels(FRAME, it) })
        val golden = Bitmap.makeFromImage(Image.makeFromEncoded(GOLDEN.resolve("labels-$lang.png").readBytes()))
        assertEquals(golden.width to golden.height, picture.width.toInt() to picture.height.toInt())
        val pixels = 0 until golden.width * golden.height
        val inked = pixels.count { ink(golden.getColor(it % golden.width, it / golden.width)) }
        val other = pixels.count { !alike(picture, it, golden.getColor(it % golden.width, it / golden.width)) }
        // Other processors round curves otherwise by a hair: of what is written there a twentieth may differ.
        assertTrue(other * 20 <= inked) { "$other of $inked pixels differ" }
        assertTrue(inked(picture) > 400) { "hardly anything is written there" }
    }

    @Test
    fun `the way from Almaty to Khorgos by car is as long as Rust says`() = session().use { session ->
        session.meet()
        session.wayOnMap("almaty", "khorgos")
        session.send(MapEvent.Profile("car"))
        val summary = checkNotNull(Regex("\"summary\"\\s*:\\s*\"([^\"]*)\"").find(GOLDEN.resolve("route.json").readText())).groupValues[1]
        assertEquals(summary, session.map.route?.summary)
    }

    @Test
    fun `a tile has the bytes that its size says, and none once it was stopped`() = session().use { session ->
        val tile = checkNotNull(Cancelling().use { session.tile(9, 370, 186, 256, 2.0, dark = false, it) })
        assertEquals(512 to 512, tile.width.toInt() to tile.height.toInt())
        assertEquals(512 * 512 * 4, tile.rgba.size)
        // No hole in the ground.
        assertTrue((3 until tile.rgba.size step 4).all { tile.rgba[it] == (-1).toByte() })
        val stopped = Cancelling().use { it.stop(); session.tile(9, 371, 187, 256, 2.0, dark = true, it) }
        assertNull(stopped)
    }

    /** Premultiplied colours over white. */
    private fun alike(picture: MapPicture, at: Int, golden: Int): Boolean {
        val alpha = picture.rgba[at * 4 + 3].toInt() and 0xFF
        return (0..2).all { channel ->
            val ours = (picture.rgba[at * 4 + channel].toInt() and 0xFF) + 255 - alpha
            abs(ours - (golden shr (16 - 8 * channel) and 0xFF)) <= NEAR
        }
    }

    private fun ink(golden: Int) = (0..2).any { golden shr (16 - 8 * it) and 0xFF < 231 }

    private fun inked(picture: MapPicture) = (3 until picture.rgba.size step 4).count { picture.rgba[it].toInt() != 0 }

    private companion object {
        /** Shared with Rust, which writes them, and Swift. */
        val GOLDEN = File(System.getProperty("basedir") ?: ".", "../../tests/golden/maps")
        val FRAME = MapFrame(Camera(80.41, 44.21, 8.0, 0.0), 400.0, 300.0, 1.0, false)

        /** Of 255. */
        const val NEAR = 24
    }
}
