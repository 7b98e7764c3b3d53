package app.otkel.ui.design

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.dp
import androidx.compose.foundation.shape.RoundedCornerShape

/** The app's picture: mountains, the steppe's two banks, water between them, a line that gets across. */
@Composable
fun Ford(modifier: Modifier = Modifier) {
    val colours = signals
    val sky = MaterialTheme.colorScheme.surfaceVariant
    Canvas(modifier.fillMaxWidth().height(132.dp).clip(RoundedCornerShape(20.dp))) {
        drawRect(sky)
        // A sun, low behind the mountains.
        drawCircle(Color(0xFFE9B949), 20.dp.toPx(), Offset(size.width * 0.72f, size.height * 0.36f))
        ridge(colours.water.copy(alpha = 0.35f).compositeOver(sky), listOf(0.6f, 0.34f, 0.5f, 0.22f, 0.46f, 0.3f, 0.55f))
        ridge(colours.water.copy(alpha = 0.6f), listOf(0.72f, 0.6f, 0.66f, 0.5f, 0.64f, 0.54f, 0.7f))
        bank(colours.steppe, 0f, 0.4f)
        bank(colours.steppe, 1f, 0.6f)
        line(colours.rail)
    }
}

private fun DrawScope.ridge(colour: Color, heights: List<Float>) = drawPath(
    Path().apply {
        moveTo(0f, size.height)
        heights.forEachIndexed { at, height -> lineTo(size.width * at / (heights.size - 1), size.height * height) }
        lineTo(size.width, size.height)
        close()
    },
    colour,
)

private fun DrawScope.bank(colour: Color, edge: Float, reach: Float) = drawPath(
    Path().apply {
        val (from, to) = size.width * edge to size.width * reach
        moveTo(from, size.height * 0.68f)
        cubicTo((from + to) / 2, size.height * 0.66f, to, size.height * 0.78f, to, size.height)
        lineTo(from, size.height)
        close()
    },
    colour,
)

private fun DrawScope.line(colour: Color) {
    val way = Path().apply {
        moveTo(size.width * 0.06f, size.height * 0.84f)
        cubicTo(size.width * 0.35f, size.height * 0.8f, size.width * 0.4f, size.height * 0.98f, size.width * 0.5f, size.height * 0.9f)
        cubicTo(size.width * 0.6f, size.height * 0.82f, size.width * 0.7f, size.height * 0.92f, size.width * 0.94f, size.height * 0.8f)
    }
    drawPath(way, colour, style = Stroke(5.dp.toPx(), cap = StrokeCap.Round, pathEffect = PathEffect.dashPathEffect(floatArrayOf(14.dp.toPx(), 9.dp.toPx()))))
    for (x in listOf(0.06f to 0.84f, 0.94f to 0.8f)) {
        drawCircle(colour, 7.dp.toPx(), Offset(size.width * x.first, size.height * x.second))
        drawCircle(Color.White, 3.dp.toPx(), Offset(size.width * x.first, size.height * x.second))
    }
}
