package app.otkel.ui.design

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.otkel.screens.ClockView
import app.otkel.screens.LegView

/**
 * A crossing from top to bottom: at the edge both clocks, then the line (steel for riding, dotted for waiting, water for
 * the inspections, broken between the halls), then what is done. A pale stub beside the line is the bad day's excess.
 */
@Composable
fun Timeline(legs: List<LegView>, sides: List<String>, modifier: Modifier = Modifier) {
    // With large type the clocks stand over the words instead of beside them.
    val stacked = LocalDensity.current.fontScale > 1.4f
    Column(modifier) {
        if (!stacked) {
            Row {
                Clocks(sides.first(), sides.last(), header = true)
            }
        }
        legs.forEachIndexed { at, leg ->
            Leg(leg, stacked, first = at == 0)
        }
        legs.lastOrNull()?.let { End(it.end, stacked) }
    }
}

@Composable
private fun Leg(leg: LegView, stacked: Boolean, first: Boolean) = Row(
    Modifier.fillMaxWidth().height(IntrinsicSize.Min).clearAndSetSemantics {
        contentDescription = listOfNotNull(leg.line, leg.slow).joinToString(" ")
    },
) {
    if (!stacked) Clocks(leg.start.cn, leg.start.kz)
    Rail(leg, first)
    Column(Modifier.weight(1f).padding(start = Space.one, bottom = Space.two)) {
        leg.day?.let { if (!stacked) Text(it, style = MaterialTheme.typography.labelMedium, color = MaterialTheme.colorScheme.onSurfaceVariant) }
        if (stacked) Text(leg.start.both, style = MaterialTheme.typography.labelLarge, color = MaterialTheme.colorScheme.onSurfaceVariant)
        Row(horizontalArrangement = Arrangement.spacedBy(Space.one)) {
            Picture(Icons.leg(leg.kind), size = 20.dp, tint = colourOf(leg.kind))
            Column {
                Text(leg.what, style = MaterialTheme.typography.bodyMedium)
                Quiet(listOfNotNull(leg.takes, leg.slow).joinToString(" · "))
            }
        }
    }
}

@Composable
private fun End(clock: ClockView, stacked: Boolean) = Row(
    Modifier.height(IntrinsicSize.Min).clearAndSetSemantics { contentDescription = clock.both },
    verticalAlignment = Alignment.CenterVertically,
) {
    if (!stacked) Clocks(clock.cn, clock.kz)
    val colour = signals.rail
    Canvas(Modifier.width(RAIL).fillMaxHeight()) { drawCircle(colour, 7.dp.toPx(), Offset(size.width / 2, 12.dp.toPx())) }
    if (stacked) Text(clock.both, Modifier.padding(start = Space.one), style = MaterialTheme.typography.labelLarge)
}

@Composable
private fun Clocks(cn: String, kz: String, header: Boolean = false) = Row(Modifier.padding(bottom = if (header) Space.one else 0.dp)) {
    val style = if (header) MaterialTheme.typography.labelSmall else MaterialTheme.typography.labelLarge
    val quiet = MaterialTheme.colorScheme.onSurfaceVariant
    val width = CLOCK * LocalDensity.current.fontScale.coerceAtMost(1.4f)
    Text(cn, Modifier.widthIn(min = width).padding(end = if (header) Space.one else 0.dp), style = style, color = if (header) quiet else MaterialTheme.colorScheme.onSurface)
    Text(kz, Modifier.widthIn(min = width), style = if (header) style else MaterialTheme.typography.bodyMedium, color = quiet)
}

@Composable
private fun Rail(leg: LegView, first: Boolean) {
    val colour = colourOf(leg.kind)
    val pale = signals.pale
    val rail = signals.rail
    val paper = MaterialTheme.colorScheme.surface
    Canvas(Modifier.width(RAIL).fillMaxHeight()) {
        val x = size.width / 2
        if (leg.slow != null) drawLine(pale, Offset(x + 7.dp.toPx(), 18.dp.toPx()), Offset(x + 7.dp.toPx(), size.height - 6.dp.toPx()), 4.dp.toPx(), StrokeCap.Round)
        line(leg.kind, colour, x)
        drawCircle(rail, (if (first) 7.dp else 5.5.dp).toPx(), Offset(x, 11.dp.toPx()))
        if (!first) drawCircle(paper, 2.6.dp.toPx(), Offset(x, 11.dp.toPx()))
    }
}

private fun DrawScope.line(kind: String, colour: Color, x: Float) {
    val (top, bottom) = Offset(x, 11.dp.toPx()) to Offset(x, size.height + 11.dp.toPx())
    when (kind) {
        "queue", "wait", "opens" ->
            drawLine(colour, top, bottom, 4.dp.toPx(), StrokeCap.Round, PathEffect.dashPathEffect(floatArrayOf(0.1f, 9.dp.toPx())))
        "between", "gate" ->
            drawLine(colour, top, bottom, 4.dp.toPx(), StrokeCap.Butt, PathEffect.dashPathEffect(floatArrayOf(8.dp.toPx(), 5.dp.toPx())))
        "exit", "entry" -> drawLine(colour, top, bottom, 7.dp.toPx())
        else -> drawLine(colour, top, bottom, 4.dp.toPx())
    }
}

@Composable
private fun colourOf(kind: String): Color = when (kind) {
    "queue", "wait", "opens" -> MaterialTheme.colorScheme.secondary
    "exit", "entry" -> signals.water
    else -> signals.rail
}

private val RAIL = 30.dp
private val CLOCK = 46.dp
