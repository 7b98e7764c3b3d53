package app.otkel.ui.crossing

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.FormEdit
import app.otkel.screens.FormView
import app.otkel.screens.PlaceField
import app.otkel.screens.PlanView
import app.otkel.ui.design.ChoiceList
import app.otkel.ui.design.Field
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Picker
import app.otkel.ui.design.Picture
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.Space
import app.otkel.ui.design.signals
import app.otkel.ui.frame.Session

/** A place that was found, or is to be looked for. */
@Composable
internal fun PlaceButton(field: PlaceField, tag: String, onClick: () -> Unit) = Surface(
    onClick,
    Modifier.fillMaxWidth().testTag(tag).semantics { role = Role.Button },
    shape = MaterialTheme.shapes.medium,
    color = MaterialTheme.colorScheme.surfaceContainerLow,
    border = BorderStroke(1.dp, if (field.found || field.text.isEmpty()) MaterialTheme.colorScheme.outline else signals.tight.strong),
) {
    Row(
        Modifier.defaultMinSize(minHeight = Space.touch).padding(horizontal = Space.two, vertical = Space.one),
        Arrangement.spacedBy(Space.one),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(field.label, style = MaterialTheme.typography.labelMedium, color = MaterialTheme.colorScheme.onSurfaceVariant)
            if (field.text.isNotEmpty()) Text(field.text, style = MaterialTheme.typography.titleMedium)
        }
        Picture(Icons.search, tint = MaterialTheme.colorScheme.onSurfaceVariant)
    }
}

/** Finds a place by any of its names in any script; what is typed is nobody's answer until a place is chosen. */
@Composable
internal fun PlacePicker(session: Session, field: (PlanView) -> PlaceField, opposite: (PlanView) -> PlaceField, edit: (String) -> FormEdit, onClose: () -> Unit) {
    var typed by rememberSaveable { mutableStateOf("") }
    Picker(field(session.plan).label, session.shell.labels.close, onClose) {
        SearchField(typed, session.shell.labels.search) { typed = it }
        ChoiceList(session.places(typed, opposite(session.plan).code)) { code ->
            session.edit(edit(code))
            onClose()
        }
    }
}

/** A guide types how many, instead of touching *plus* a hundred times. */
@Composable
internal fun PeopleField(form: FormView, session: Session) = Field(form.people.toString(), form.peopleLabel, tag = "people-field") { text ->
    text.filter(Char::isDigit).take(MOST_DIGITS).toUIntOrNull()?.let { session.edit(FormEdit.People(it)) }
}

private const val MOST_DIGITS = 4
