package app.otkel.ui.crossing

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
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
import app.otkel.screens.FormEdit
import app.otkel.screens.MonthView
import app.otkel.screens.WhenView
import app.otkel.screens.WhichWay
import app.otkel.ui.design.ChoiceRow
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Picker
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Session

/** A day and a time on one side's clock, and the same moment on both. The calendar is the core's: no phone's own format. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun MomentSheet(view: WhenView, way: WhichWay, onOpen: (String) -> Unit) = Sheet(Modifier.testTag("moment-$way")) {
    Text(view.label, style = MaterialTheme.typography.titleSmall)
    Quiet(view.clock)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        SideButton(view.day, icon = Icons.today, tag = "day-$way") { onOpen("day-$way") }
        SideButton(view.time, icon = Icons.clock, tag = "time-$way") { onOpen("time-$way") }
    }
    view.both?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
}

/** The calendar or the list of times of a way, if that is what is open. */
@Composable
internal fun MomentPicker(open: String, view: WhenView, way: WhichWay, session: Session, onClose: () -> Unit) {
    when (open) {
        "day-$way" -> Picker(view.label, session.shell.labels.close, onClose) {
            Month(view.month, onTurn = { session.edit(FormEdit.Month(way, it)) }) { date ->
                session.edit(FormEdit.Day(way, date))
                onClose()
            }
        }
        "time-$way" -> Picker(view.label, session.shell.labels.close, onClose) {
            Quiet(view.clock)
            val chosen = view.times.indexOfFirst { it.chosen }.coerceAtLeast(0)
            LazyColumn(state = rememberLazyListState(chosen), verticalArrangement = Arrangement.spacedBy(Space.one)) {
                items(view.times, { it.code }) { slot ->
                    ChoiceRow(slot) {
                        session.edit(FormEdit.Time(way, slot.code))
                        onClose()
                    }
                }
            }
        }
    }
}

@Composable
private fun Month(month: MonthView, onTurn: (Int) -> Unit, onPick: (String) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
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
