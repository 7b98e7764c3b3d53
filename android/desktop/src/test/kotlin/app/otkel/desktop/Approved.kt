package app.otkel.desktop

import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.Image
import java.io.File
import kotlin.math.abs

/** Squares of this many pixels are compared by their mean colour: the edge of a glyph is no news. */
private const val BLOCK = 8

/** By how much a square's mean may differ in any of the three colours. */
private const val NEAR = 20

/** How many squares of a thousand may differ before a sheet is another one: a clock's digit is fewer, a missing row more. */
private const val STRAY = 2

/** What is different between a new sheet and the approved one, in a few words; nothing when they are alike. */
fun difference(fresh: ByteArray, approved: File): String? {
    if (!approved.isFile) return "not approved yet"
    val (new, old) = bitmap(fresh) to bitmap(approved.readBytes())
    if (new.width != old.width || new.height != old.height) return "another size"
    val across = new.width / BLOCK
    val down = new.height / BLOCK
    val other = (0 until across * down).count { at -> !alike(new, old, at % across * BLOCK, at / across * BLOCK) }
    return if (other * 1000 > across * down * STRAY) "$other of ${across * down}" else null
}

private fun bitmap(bytes: ByteArray): Bitmap = Bitmap.makeFromImage(Image.makeFromEncoded(bytes))

private fun alike(new: Bitmap, old: Bitmap, left: Int, top: Int): Boolean {
    val sums = IntArray(3)
    for (y in top until top + BLOCK) {
        for (x in left until left + BLOCK) {
            val (a, b) = new.getColor(x, y) to old.getColor(x, y)
            for (colour in 0..2) sums[colour] += (a shr colour * 8 and 0xFF) - (b shr colour * 8 and 0xFF)
        }
    }
    return sums.all { abs(it) <= NEAR * BLOCK * BLOCK }
}
