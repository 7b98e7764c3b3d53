package app.otkel.ui.design

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer

/**
 * Huge words that are never broken in the middle: where the longest one doesn't fit the line at the type that the person
 * chose, the text is set just small enough for it. Han text breaks anywhere and stays as it is.
 */
@Composable
fun Fitting(text: String, style: TextStyle, modifier: Modifier = Modifier) = BoxWithConstraints(modifier.fillMaxWidth()) {
    Text(text, style = fitted(remember(text) { unbreakable(text) }, style, constraints.maxWidth.toFloat(), LEAST))
}

/** The style, so much smaller that the longest of the words stands in a line of that width in pixels; not below the [least] share of it. */
@Composable
internal fun fitted(words: List<String>, style: TextStyle, width: Float, least: Float = 0f): TextStyle {
    val measurer = rememberTextMeasurer()
    return remember(words, style, width, measurer) {
        val share = (width * NEARLY / measurer.longest(words, style).coerceAtLeast(1)).coerceIn(least, 1f)
        style.copy(fontSize = style.fontSize * share, lineHeight = style.lineHeight * share)
    }
}

/** The words of a text that stay whole. */
internal fun unbreakable(text: String): List<String> = text.split(' ').filter { word -> word.none { it in HAN } }

/** How wide the longest of the words is in one line, in pixels. */
internal fun TextMeasurer.longest(words: List<String>, style: TextStyle): Int =
    words.maxOfOrNull { measure(it, style, softWrap = false, maxLines = 1).size.width } ?: 0

/** A hair less than the whole line, for what rounding adds. */
internal const val NEARLY = 0.98f

/** Han text breaks anywhere. */
private val HAN = '\u3000'..'\u9fff'

/** Below this the type would be no larger than without the person's wish. */
private const val LEAST = 0.45f
