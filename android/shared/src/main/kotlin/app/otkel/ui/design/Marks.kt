package app.otkel.ui.design

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.otkel.screens.StateView
import app.otkel.screens.VerdictView

/** The signal of a state. */
@Composable
fun signalOf(state: StateView): Signal = when (state) {
    StateView.OPEN -> signals.make
    StateView.CLOSING_SOON -> signals.tight
    StateView.CLOSED, StateView.EXPECTED_CLOSED -> signals.miss
    StateView.UNKNOWN -> signals.unknown
}

/** The signal of a verdict. */
@Composable
fun signalOf(verdict: VerdictView): Signal = when (verdict) {
    VerdictView.MAKE -> signals.make
    VerdictView.TIGHT -> signals.tight
    VerdictView.MISS -> signals.miss
    VerdictView.UNKNOWN -> signals.unknown
}

/**
 * A state by its shape: a full disc with a tick is open, a disc running out closes soon, a square with a bar is closed,
 * a broken square is expected to be closed, a broken ring isn't known. The word stands beside it.
 */
@Composable
fun StateMark(state: StateView, size: Dp = 28.dp) {
    val colour = signalOf(state).strong
    val paper = MaterialTheme.colorScheme.surface
    Canvas(Modifier.size(size)) {
        when (state) {
            StateView.OPEN -> { disc(colour); tick(paper) }
            StateView.CLOSING_SOON -> { ring(colour); runningOut(colour) }
            StateView.CLOSED -> { square(colour); bar(paper) }
            StateView.EXPECTED_CLOSED -> { brokenSquare(colour); bar(colour) }
            StateView.UNKNOWN -> { ring(colour, broken = true); question(colour) }
        }
    }
}

/** A verdict by its shape. */
@Composable
fun VerdictMark(verdict: VerdictView, size: Dp = 32.dp, on: Color = MaterialTheme.colorScheme.surface) {
    val colour = signalOf(verdict).strong
    Canvas(Modifier.size(size)) {
        when (verdict) {
            VerdictView.MAKE -> { disc(colour); tick(on) }
            VerdictView.TIGHT -> { triangle(colour); exclamation(on) }
            VerdictView.MISS -> { octagon(colour); cross(on) }
            VerdictView.UNKNOWN -> { ring(colour, broken = true); question(colour) }
        }
    }
}

/** A word on its signal's ground. */
@Composable
fun Pill(text: String, signal: Signal, modifier: Modifier = Modifier, mark: @Composable () -> Unit = {}) {
    val shape = MaterialTheme.shapes.small
    val edge = if (LocalStrong.current) Modifier.border(2.dp, signal.strong, shape) else Modifier
    Row(
        modifier.background(signal.ground, shape).then(edge).padding(horizontal = 10.dp, vertical = Space.half),
        horizontalArrangement = Arrangement.spacedBy(Space.one),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        mark()
        Text(text, color = signal.ink, style = MaterialTheme.typography.labelLarge)
    }
}

private fun DrawScope.thick() = size.minDimension * 0.11f

private fun DrawScope.disc(colour: Color) = drawCircle(colour, size.minDimension * 0.46f)

private fun DrawScope.ring(colour: Color, broken: Boolean = false) {
    val gaps = if (broken) PathEffect.dashPathEffect(floatArrayOf(size.minDimension * 0.2f, size.minDimension * 0.161f)) else null
    drawCircle(colour, size.minDimension * 0.41f, style = Stroke(thick(), pathEffect = gaps))
}

private fun DrawScope.runningOut(colour: Color) =
    drawArc(colour, -90f, 120f, useCenter = true, topLeft = Offset(size.width * 0.2f, size.height * 0.2f), size = Size(size.width * 0.6f, size.height * 0.6f))

private fun DrawScope.square(colour: Color) =
    drawRoundRect(colour, Offset(size.width * 0.08f, size.height * 0.08f), Size(size.width * 0.84f, size.height * 0.84f), CornerRadius(size.width * 0.14f))

private fun DrawScope.brokenSquare(colour: Color) = drawRoundRect(
    colour,
    Offset(size.width * 0.12f, size.height * 0.12f),
    Size(size.width * 0.76f, size.height * 0.76f),
    CornerRadius(size.width * 0.1f),
    Stroke(thick(), pathEffect = PathEffect.dashPathEffect(floatArrayOf(size.width * 0.2f, size.width * 0.13f))),
)

private fun DrawScope.bar(colour: Color) =
    drawLine(colour, Offset(size.width * 0.27f, size.height / 2), Offset(size.width * 0.73f, size.height / 2), thick() * 1.2f, StrokeCap.Round)

private fun DrawScope.tick(colour: Color) = drawPath(
    Path().apply {
        moveTo(size.width * 0.29f, size.height * 0.52f)
        lineTo(size.width * 0.45f, size.height * 0.67f)
        lineTo(size.width * 0.72f, size.height * 0.36f)
    },
    colour,
    style = Stroke(thick(), cap = StrokeCap.Round),
)

private fun DrawScope.cross(colour: Color) {
    val (near, far) = size.width * 0.34f to size.width * 0.66f
    drawLine(colour, Offset(near, near), Offset(far, far), thick(), StrokeCap.Round)
    drawLine(colour, Offset(far, near), Offset(near, far), thick(), StrokeCap.Round)
}

private fun DrawScope.triangle(colour: Color) = drawPath(
    Path().apply {
        moveTo(size.width * 0.5f, size.height * 0.06f)
        lineTo(size.width * 0.97f, size.height * 0.9f)
        lineTo(size.width * 0.03f, size.height * 0.9f)
        close()
    },
    colour,
)

private fun DrawScope.exclamation(colour: Color) {
    drawLine(colour, Offset(size.width / 2, size.height * 0.38f), Offset(size.width / 2, size.height * 0.6f), thick(), StrokeCap.Round)
    drawCircle(colour, thick() * 0.62f, Offset(size.width / 2, size.height * 0.76f))
}

private fun DrawScope.octagon(colour: Color) = drawPath(
    Path().apply {
        val (a, b, c, d) = listOf(0.06f, 0.32f, 0.68f, 0.94f).map { it * size.width }
        moveTo(b, a); lineTo(c, a); lineTo(d, b); lineTo(d, c); lineTo(c, d); lineTo(b, d); lineTo(a, c); lineTo(a, b); close()
    },
    colour,
)

private fun DrawScope.question(colour: Color) {
    drawPath(
        Path().apply {
            moveTo(size.width * 0.38f, size.height * 0.41f)
            cubicTo(size.width * 0.4f, size.height * 0.24f, size.width * 0.66f, size.height * 0.27f, size.width * 0.62f, size.height * 0.44f)
            cubicTo(size.width * 0.6f, size.height * 0.53f, size.width * 0.5f, size.height * 0.5f, size.width * 0.5f, size.height * 0.61f)
        },
        colour,
        style = Stroke(thick() * 0.85f, cap = StrokeCap.Round),
    )
    drawCircle(colour, thick() * 0.55f, Offset(size.width / 2, size.height * 0.74f))
}
