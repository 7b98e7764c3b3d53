package app.otkel.ui.crossing

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.screens.FormEdit
import app.otkel.screens.WhenView
import app.otkel.screens.WhichWay
import app.otkel.ui.design.ChoiceRow
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Month
import app.otkel.ui.design.Picker
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
