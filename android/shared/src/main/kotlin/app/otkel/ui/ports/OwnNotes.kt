package app.otkel.ui.ports

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.NoteRow
import app.otkel.screens.NoteView
import app.otkel.screens.PortsEvent
import app.otkel.ui.design.Field
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space

/** A row that can be touched, high enough for a glove, read as one. */
internal fun Modifier.touchable(onClick: () -> Unit): Modifier =
    fillMaxWidth().clickable(role = Role.Button, onClick = onClick).defaultMinSize(minHeight = Space.touch).semantics(mergeDescendants = true) {}

/** What one sees at the halls: noted, it counts for a day. */
@Composable
fun OwnNotes(view: NoteView, port: String, send: (PortsEvent) -> Unit) = Folded(view.title, "notes", open = view.rows.any { it.now != null }) {
    Quiet(view.about)
    Divided(view.rows) { row -> Hall(row, view, port, send) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Hall(row: NoteRow, view: NoteView, port: String, send: (PortsEvent) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    var hours by rememberSaveable(port, row.side) { mutableStateOf("") }
    Text(row.label, style = MaterialTheme.typography.titleSmall)
    row.now?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
    Field(hours, view.hours, tag = "note-hours-${row.side}") { hours = it }
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one)) {
        SideButton(view.save, tag = "note-save-${row.side}", icon = Icons.note) { if (hours.isNotBlank()) send(PortsEvent.Note(port, row.side, hours)) }
        SideButton(view.closed, tag = "note-closed-${row.side}") { send(PortsEvent.Note(port, row.side, CLOSED)) }
        if (row.now != null) SideButton(view.forget, tag = "note-forget-${row.side}") { send(PortsEvent.Note(port, row.side, "")) }
    }
}

/** The core's word for it. */
private const val CLOSED = "closed"
