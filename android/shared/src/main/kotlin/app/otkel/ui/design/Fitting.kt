package app.otkel.ui.design

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer

/**
 * Huge words that are never broken in the middle: where the longest one doesn't fit the line at the type that the person
 * chose, the text is set just small enough for it. Han text breaks anywhere and stays as it is.
 */
@Composable
fun Fitting(text: String, style: TextStyle, modifier: Modifier = Modifier) = BoxWithConstraints(modifier.fillMaxWidth()) {
    val measurer = rememberTextMeasurer()
    val width = constraints.maxWidth
    val fitted = remember(text, style, width, measurer) {
        val words = text.split(' ').filter { word -> word.none { it in HAN } }
        val longest = words.maxOfOrNull { measurer.measure(it, style, softWrap = false, maxLines = 1).size.width } ?: 0
        // A hair less than the whole line, for what rounding adds.
        val share = (width * 0.98f / longest.coerceAtLeast(1)).coerceIn(LEAST, 1f)
        style.copy(fontSize = style.fontSize * share, lineHeight = style.lineHeight * share)
    }
    Text(text, style = fitted)
}

private val HAN = '\u3000'..'\u9fff'

/** Below this the type would be no larger than without the person's wish. */
private const val LEAST = 0.45f
