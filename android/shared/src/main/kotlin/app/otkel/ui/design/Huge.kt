package app.otkel.ui.design

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.em

/**
 * Words as large as the room allows, to be read across a counter: no word is broken, nothing is cut. What doesn't fit at the
 * [least] size is scrolled.
 */
@Composable
fun Huge(text: String, style: TextStyle, modifier: Modifier = Modifier, most: Dp = 150.dp, least: Dp = 22.dp) = BoxWithConstraints(modifier, Alignment.Center) {
    val measurer = rememberTextMeasurer(cacheSize = 0)
    val density = LocalDensity.current
    val (width, height) = constraints.maxWidth to constraints.maxHeight
    val size = remember(text, style, width, height, density, most, least) {
        with(density) { largest(measurer, text, style, width, height, least.roundToPx()..most.roundToPx()) }
    }
    val room = rememberScrollState()
    Box(Modifier.verticalScroll(room)) {
        Text(text, Modifier.fillMaxWidth(), style = with(density) { style.at(size.toSp()) }, textAlign = TextAlign.Center)
    }
}

/** The largest size of type in pixels at which the text fits; by halving. */
private fun Density.largest(measurer: TextMeasurer, text: String, style: TextStyle, width: Int, height: Int, sizes: IntRange): Int {
    val words = unbreakable(text)
    fun fits(size: Int): Boolean {
        val type = style.at(size.toSp())
        val whole = measurer.measure(text, type, constraints = Constraints(maxWidth = width))
        return whole.size.height <= height && measurer.longest(words, type) <= width * NEARLY
    }
    var (low, high) = sizes.first to sizes.last
    while (low < high) {
        val middle = (low + high + 1) / 2
        if (fits(middle)) low = middle else high = middle - 1
    }
    return low
}

private fun TextStyle.at(size: TextUnit) = copy(fontSize = size, lineHeight = LINE.em)

/** Room for the marks above Arabic letters and below Kazakh ones. */
private const val LINE = 1.36f
