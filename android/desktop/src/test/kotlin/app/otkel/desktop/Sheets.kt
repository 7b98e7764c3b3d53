package app.otkel.desktop

import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import org.jetbrains.skia.Rect
import org.jetbrains.skia.SamplingMode
import org.jetbrains.skia.Surface

/** How wide one picture is on a sheet. */
private val WIDTH = mapOf(Device.PHONE to 230, Device.TABLET to 420)
private const val GAP = 10
private const val QUALITY = 62

/**
 * All pictures of a screen on a device: a column for each language (light, then dark where there is room for both), a row
 * for usual and one for double type.
 */
fun sheet(pictures: List<Pair<Shot, Image>>): ByteArray {
    val device = pictures.first().first.device
    val columns = if (device == Device.PHONE) LANGUAGES.size * 2 else LANGUAGES.size
    val width = WIDTH.getValue(device)
    val height = width * pictures.first().first.height / device.width
    val rows = (pictures.size + columns - 1) / columns
    val surface = Surface.makeRasterN32Premul(columns * (width + GAP) + GAP, rows * (height + GAP) + GAP)
    surface.canvas.clear(0xFF8A8F94.toInt())
    pictures.forEachIndexed { at, (_, picture) ->
        val left = GAP + (at % columns) * (width + GAP)
        val top = GAP + (at / columns) * (height + GAP)
        surface.canvas.drawImageRect(
            picture,
            Rect.makeWH(picture.width.toFloat(), picture.height.toFloat()),
            Rect.makeXYWH(left.toFloat(), top.toFloat(), width.toFloat(), height.toFloat()),
            SamplingMode.MITCHELL,
            null,
            true,
        )
    }
    return checkNotNull(surface.makeImageSnapshot().encodeToData(EncodedImageFormat.WEBP, QUALITY)).bytes
}
