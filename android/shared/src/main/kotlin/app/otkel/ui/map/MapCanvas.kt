package app.otkel.ui.map

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.FilterQuality
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.rotate
import androidx.compose.ui.graphics.drawscope.withTransform
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.layout.onSizeChanged
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.IntSize
import app.otkel.core.Cancelling
import app.otkel.screens.MapFrame
import app.otkel.screens.MapPicture
import app.otkel.ui.design.isDark
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.map
import kotlin.math.pow
import kotlin.math.roundToInt

/** What of the phone and the person the ground's look depends on. */
data class Ground(val dark: Boolean, val strong: Boolean, val density: Float) {
    /** Where no tile is yet. */
    val paper: Color
        get() = when {
            strong -> Color.White
            dark -> Color(0xFF1A1F27)
            else -> Color(0xFFF7F4ED)
        }
}

/** What lies over the ground: a picture that the core draws for a frame, in the language of [tag], anew when [ink] is another. */
@Immutable
class Overlay(val ink: UInt, val tag: String, val draw: (MapFrame, Cancelling) -> MapPicture?)

/** The map itself: the ground from tiles, over it the labels. Where it looks is read while drawing only, so that moving it composes nothing. */
@Composable
fun MapCanvas(session: Session, platform: Platform, camera: CameraState, over: Overlay, hand: MapHand, modifier: Modifier = Modifier) {
    val dark = MaterialTheme.colorScheme.isDark
    val density = LocalDensity.current.density
    val ground = Ground(dark, session.shell.contrast, density)
    val scope = rememberCoroutineScope()
    val tiles = remember(session, ground) {
        Tiles(scope, platform.drawing) { key, cancelling ->
            session.tile(key.z, key.x, key.y, SIDE, density.toDouble(), dark, cancelling)?.let { platform.picture(it.width.toInt(), it.height.toInt(), it.rgba) }
        }
    }
    val labels = remember(over.draw, platform) {
        Labels(platform.drawing) { frame, cancelling -> over.draw(frame, cancelling)?.let { platform.picture(it.width.toInt(), it.height.toInt(), it.rgba) } }
    }
    LaunchedEffect(tiles, camera) {
        snapshotFlow { camera.eye to camera.size }.map { (eye, size) -> if (size.isEmpty()) emptyList() else cells(eye, size).map(Cell::key) }
            .distinctUntilChanged().collect(tiles::want)
    }
    LaunchedEffect(labels, camera, ground, over.ink, over.tag) {
        snapshotFlow { camera.eye to camera.size }.collectLatest { (eye, size) -> labels.show(eye, size, density, dark) }
    }
    val held by rememberUpdatedState(hand)
    Spacer(
        modifier.fillMaxSize().clipToBounds()
            .onSizeChanged { camera.size = Size(it.width / density, it.height / density) }
            .pointerInput(session) { readHand(Latest { held }) }
            .pointerInput(camera, density) { readWheel { at, closer -> camera.move((at - Offset(size.width / 2f, size.height / 2f)) / density, closer = closer) } }
            .drawBehind {
                drawRect(ground.paper)
                // Read, so that a tile that comes is drawn.
                check(tiles.arrived >= 0)
                drawGround(camera.eye, cells(camera.eye, size / density), density, tiles::get)
                labels.last?.let { drawLabels(it, camera.eye, density) }
            },
    )
}

/** The hand that counts now: what reads fingers isn't begun anew with every composition. */
private class Latest(private val now: () -> MapHand) : MapHand {
    override fun down() = now().down()
    override fun up(speed: Offset) = now().up(speed)
    override fun moved(focus: Offset, pan: Offset, closer: Double, turn: Double) = now().moved(focus, pan, closer, turn)
    override fun tapped(at: Offset) = now().tapped(at)
    override fun tappedTwice(at: Offset) = now().tappedTwice(at)
    override fun tappedByTwo(at: Offset) = now().tappedByTwo(at)
    override fun pressedLong(at: Offset) = now().pressedLong(at)
}

/** The tiles, turned together. What isn't there yet is shown as a part of a larger tile, or by smaller ones. */
private fun DrawScope.drawGround(eye: Eye, cells: List<Cell>, density: Float, tile: (TileKey) -> ImageBitmap?) = rotate(-eye.bearing.toFloat()) {
    val span = eye.span * density
    for ((key, column) in cells) {
        val count = 1L shl key.z
        // Whole pixels: neighbours share an edge, with no seam between them.
        fun across(at: Int) = (center.x + (at.toDouble() / count - eye.x) * span).roundToInt()
        fun down(at: Int) = (center.y + (at.toDouble() / count - eye.y) * span).roundToInt()
        // A turned edge is soft, so each tile reaches a pixel under its neighbour.
        val lap = if (eye.bearing == 0.0) 0 else 1
        val corner = IntOffset(across(column), down(key.y))
        val size = IntSize(across(column + 1) - corner.x + lap, down(key.y + 1) - corner.y + lap)
        val whole = tile(key)
        if (whole != null) drawImage(whole, dstOffset = corner, dstSize = size, filterQuality = FilterQuality.Low) else drawMeanwhile(key, corner, size, tile)
    }
}

private fun DrawScope.drawMeanwhile(key: TileKey, corner: IntOffset, size: IntSize, tile: (TileKey) -> ImageBitmap?) {
    for (levels in 1..minOf(UP, key.z)) {
        val above = tile(key.above(levels)) ?: continue
        val part = above.width shr levels
        if (part == 0) break
        val from = IntOffset((key.x and (1 shl levels) - 1) * part, (key.y and (1 shl levels) - 1) * part)
        drawImage(above, from, IntSize(part, part), corner, size, filterQuality = FilterQuality.Low)
        break
    }
    for (child in 0..3) {
        val (right, below) = child and 1 to (child shr 1)
        val small = tile(TileKey(key.z + 1, key.x * 2 + right, key.y * 2 + below)) ?: continue
        val half = IntSize((size.width + 1) / 2, (size.height + 1) / 2)
        drawImage(small, dstOffset = corner + IntOffset(right * size.width / 2, below * size.height / 2), dstSize = half, filterQuality = FilterQuality.Low)
    }
}

/** The labels as they were made for another eye: moved, turned and grown with the ground. */
private fun DrawScope.drawLabels(labels: Labelled, eye: Eye, density: Float) {
    val middle = center + eye.seen(Place(labels.eye.x, labels.eye.y)) * density
    val grown = (2.0.pow(eye.zoom - labels.eye.zoom) * density / labels.scale).toFloat()
    // Far from what it was made for, it would only be in the way.
    if (grown > OFF || grown < 1 / OFF) return
    val corner = Offset(-labels.picture.width / 2f, -labels.picture.height / 2f)
    if (eye == labels.eye && grown == 1f) {
        // Pixel on pixel.
        val whole = middle + corner
        drawImage(labels.picture, Offset(whole.x.roundToInt().toFloat(), whole.y.roundToInt().toFloat()))
        return
    }
    withTransform({
        translate(middle.x, middle.y)
        rotate(turnTo(eye.bearing, labels.eye.bearing).toFloat(), Offset.Zero)
        scale(grown, grown, Offset.Zero)
    }) {
        drawImage(labels.picture, corner)
    }
}

/** So many levels up a tile may stand in. */
private const val UP = 6

/** So many times larger or smaller labels are still shown. */
private const val OFF = 4f
