package app.otkel.desktop

import androidx.compose.ui.unit.IntSize
import app.otkel.core.OpenOptions
import java.io.File
import java.util.Locale

/** What `cargo xtask preview` passes on. */
class Options(val open: OpenOptions, val shot: File?, val size: IntSize) {
    companion object {
        /** A usual phone, in the pixels of a desk. */
        private val PHONE = IntSize(412, 892)

        fun from(words: Array<String>): Options {
            val given = words.toList().chunked(2).associate { pair -> pair.first() to pair.getOrElse(1) { "" } }
            val unknown = given.keys - setOf("--lang", "--now", "--pack", "--data", "--shot", "--size")
            require(unknown.isEmpty()) { "$unknown?" }
            return Options(
                open = OpenOptions(
                    packDir = given["--pack"],
                    dataDir = given["--data"],
                    langs = listOfNotNull(given["--lang"]).ifEmpty { listOf(Locale.getDefault().toLanguageTag()) },
                    now = given["--now"],
                ),
                shot = given["--shot"]?.let(::File),
                size = given["--size"]?.let(::size) ?: PHONE,
            )
        }

        private fun size(text: String): IntSize {
            val numbers = text.split('x').mapNotNull(String::toIntOrNull).filter { it > 0 }
            require(numbers.size == 2) { "--size $text? --size 412x892" }
            return IntSize(numbers[0], numbers[1])
        }
    }
}
