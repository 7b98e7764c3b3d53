package app.otkel.ui.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.otkel.screens.DayCell
import app.otkel.screens.MonthView

/** A calendar of a month; the core made it, so that no phone's own format meets ours. */
@Composable
fun Month(month: MonthView, onTurn: (Int) -> Unit, onPick: (String) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
    Row(verticalAlignment = Alignment.CenterVertically) {
        IconButton({ onTurn(-1) }, Modifier.testTag("month-before")) { Picture(Icons.back, month.previous) }
        Text(month.title, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium, textAlign = TextAlign.Center)
        IconButton({ onTurn(1) }, Modifier.testTag("month-after")) { Picture(Icons.chevron, month.next) }
    }
    Row(Modifier.fillMaxWidth()) {
        month.weekdays.forEach {
            Text(it, Modifier.weight(1f), style = MaterialTheme.typography.labelSmall, textAlign = TextAlign.Center)
        }
    }
    val cells: List<DayCell?> = List(month.blanks.toInt()) { null } + month.days
    cells.chunked(DAYS).forEach { week ->
        Row(Modifier.fillMaxWidth()) {
            week.forEach { day -> Box(Modifier.weight(1f)) { day?.let { Day(it, onPick) } } }
            repeat(DAYS - week.size) { Box(Modifier.weight(1f)) }
        }
    }
}

@Composable
private fun Day(day: DayCell, onPick: (String) -> Unit) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        Modifier.fillMaxWidth().padding(2.dp).clickable { onPick(day.date) }.testTag("date-${day.date}").semantics(mergeDescendants = true) {
            contentDescription = day.spoken
            selected = day.chosen
        },
        shape = MaterialTheme.shapes.small,
        color = if (day.chosen) scheme.primary else scheme.surface,
        contentColor = if (day.chosen) scheme.onPrimary else if (day.past) scheme.onSurfaceVariant else scheme.onSurface,
        border = if (day.today) BorderStroke(2.dp, scheme.primary) else null,
    ) {
        Box(Modifier.defaultMinSize(minHeight = 48.dp), Alignment.Center) {
            Text(day.label, style = if (day.past) MaterialTheme.typography.bodyMedium else MaterialTheme.typography.titleSmall)
        }
    }
}

private const val DAYS = 7
