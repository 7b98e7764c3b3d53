package app.otkel.ui.map

import androidx.compose.runtime.Immutable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.ImageBitmap
import app.otkel.core.Cancelling
import app.otkel.screens.MapFrame
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlin.math.max
import kotlin.math.min

/** A labels' picture, and what it was made for. */
@Immutable
class Labelled(val picture: ImageBitmap, val eye: Eye, val scale: Float)

/**
 * The words and symbols over the ground: one picture, a little larger than the map, that goes with it while it moves and is
 * asked for anew when the map pauses.
 */
@Stable
class Labels(private val drawing: CoroutineDispatcher, private val draw: (MapFrame, Cancelling) -> ImageBitmap?) {
    /** The last one that came. */
    var last: Labelled? by mutableStateOf(null)
        private set

    /** Draws it for an eye; waits for a pause first where there is one already that will do meanwhile. */
    suspend fun show(eye: Eye, size: Size, density: Float, dark: Boolean) {
        if (size.isEmpty()) return
        val before = last
        if (before != null && before.eye != eye) pause(PAUSE)
        val (width, height) = size.width + 2 * BEYOND to size.height + 2 * BEYOND
        val scale = min(density, LONGEST / max(width, height))
        val frame = MapFrame(eye.camera(), width.toDouble(), height.toDouble(), scale.toDouble(), dark)
        try {
            stoppable(drawing) { draw(frame, it) }?.let { last = Labelled(it, eye, scale) }
        } catch (end: CancellationException) {
            throw end
        } catch (_: Exception) {
            // The core refused or is gone: the map stays as it was.
        }
    }

    private companion object {
        /** Points beyond the map's edges, so that a hand finds words there. */
        const val BEYOND = 64f

        /** Milliseconds. */
        const val PAUSE = 80L

        /** Pixels that no picture exceeds. */
        const val LONGEST = 8_000f
    }
}
