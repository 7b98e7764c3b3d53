package app.otkel.ui.design

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.otkel.screens.WaveHour
import app.otkel.screens.WaveView

/** A day's wave: who comes (below, pale) and how long they wait (above: a bar for a typical day, a thin line for a bad one). */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun Wave(wave: WaveView, arrivals: String, waits: String, sides: List<String>, modifier: Modifier = Modifier) = Column(
    modifier.clearAndSetSemantics { contentDescription = wave.spoken },
    Arrangement.spacedBy(Space.one),
) {
    Text(wave.what, style = MaterialTheme.typography.titleSmall)
    Quiet(listOf(wave.total, wave.certainty).filter(String::isNotEmpty).joinToString(" · "))
    if (wave.hours.isNotEmpty()) {
        Bars(wave.hours)
        Hours(wave.hours, sides)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.two)) {
            Legend(signals.water, waits)
            Legend(signals.pale, arrivals)
        }
    }
    wave.guessed?.let { Quiet(it) }
}

@Composable
private fun Bars(hours: List<WaveHour>) {
    val (water, pale, rail) = Triple(signals.water, signals.pale, MaterialTheme.colorScheme.onSurfaceVariant)
    val rtl = LocalLayoutDirection.current == LayoutDirection.Rtl
    Canvas(Modifier.fillMaxWidth().height(132.dp)) {
        val most = hours.maxOf { it.arrivals }.coerceAtLeast(1u).toFloat()
        val longest = hours.maxOf { it.slow }.coerceAtLeast(1u).toFloat()
        val step = size.width / hours.size
        val wide = (step * 0.62f).coerceAtMost(26.dp.toPx())
        val ground = size.height * 0.68f
        hours.forEachIndexed { at, hour ->
            val middle = step * ((if (rtl) hours.size - 1 - at else at) + 0.5f)
            val left = middle - wide / 2
            fun bar(colour: Color, from: Float, height: Float) =
                drawRoundRect(colour, Offset(left, from), Size(wide, height), CornerRadius(3.dp.toPx()))
            val top = ground - 4.dp.toPx()
            val typical = hour.typical.toFloat() / longest * (top - 6.dp.toPx())
            val slow = hour.slow.toFloat() / longest * (top - 6.dp.toPx())
            drawLine(rail, Offset(middle, top), Offset(middle, top - slow), 2.dp.toPx(), StrokeCap.Round)
            if (slow > 0f) drawLine(rail, Offset(middle - 4.dp.toPx(), top - slow), Offset(middle + 4.dp.toPx(), top - slow), 2.dp.toPx(), StrokeCap.Round)
            bar(water, top - typical, typical)
            bar(pale, ground + 4.dp.toPx(), hour.arrivals.toFloat() / most * (size.height - ground - 4.dp.toPx()))
        }
        drawLine(rail, Offset(0f, ground), Offset(size.width, ground), 1.dp.toPx())
    }
}

/** The first, the middle and the last hour, on both clocks; at large type one under the other. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Hours(hours: List<WaveHour>, sides: List<String>) = FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Arrangement.spacedBy(Space.half)) {
    val shown = listOf(hours.first(), hours[hours.size / 2], hours.last()).distinct()
    shown.forEach { hour ->
        Column {
            Text(listOf(hour.cn, sides.first()).joinToString(" "), style = MaterialTheme.typography.labelSmall)
            Text(listOf(hour.kz, sides.last()).joinToString(" "), style = MaterialTheme.typography.labelSmall, color = MaterialTheme.colorScheme.onSurfaceVariant)
        }
    }
}

@Composable
private fun Legend(colour: Color, words: String) = Row(
    horizontalArrangement = Arrangement.spacedBy(6.dp),
    verticalAlignment = Alignment.CenterVertically,
) {
    Box(Modifier.size(12.dp).background(colour, CircleShape))
    Text(words, style = MaterialTheme.typography.bodySmall, color = MaterialTheme.colorScheme.onSurfaceVariant)
}
