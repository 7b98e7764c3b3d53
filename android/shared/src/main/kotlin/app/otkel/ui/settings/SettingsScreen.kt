package app.otkel.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.screens.ChoiceView
import app.otkel.screens.SettingsEvent
import app.otkel.screens.SettingsView
import app.otkel.screens.WipeView
import app.otkel.ui.design.Chip
import app.otkel.ui.design.CountryPicker
import app.otkel.ui.design.Field
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.ToggleRow
import app.otkel.ui.frame.Session

/** Language, person, look, and the way to forget everything. */
@Composable
fun SettingsScreen(session: Session) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val view = session.settings
    val send: (SettingsEvent) -> Unit = session::send
    var picking by rememberSaveable { mutableStateOf(false) }
    LazyColumn(
        Modifier.widthIn(max = Space.column).testTag("settings-list"),
        contentPadding = PaddingValues(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.two),
    ) {
        item { Heading(view.language) }
        item { Chips(view.languages) { send(SettingsEvent.Language(it)) } }
        item { Heading(view.look) }
        item { Chips(view.looks) { send(SettingsEvent.Look(it)) } }
        item { Sheet { view.toggles.forEach { toggle -> ToggleRow(toggle) { send(SettingsEvent.Toggle(toggle.code, it)) } } } }
        item { Heading(view.you) }
        item { You(view, session) { picking = true } }
        item { Wipe(view.wipe, send) }
        item { Heading(view.about) }
        item { Column(verticalArrangement = Arrangement.spacedBy(Space.one)) { view.aboutLines.forEach { Quiet(it) } } }
    }
    if (picking) {
        CountryPicker(session, view.passport, unsaid = view.unsaid, onClose = { picking = false }) { code ->
            session.send(SettingsEvent.Passport(code))
            picking = false
        }
    }
    WipeQuestion(view.wipe, send)
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Chips(choices: List<ChoiceView>, onChoose: (String) -> Unit) =
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        choices.forEach { choice -> Chip(choice) { onChoose(choice.code) } }
    }

@Composable
private fun You(view: SettingsView, session: Session, onPick: () -> Unit) = Sheet {
    Quiet(view.youAbout)
    Text(view.passport, style = MaterialTheme.typography.titleSmall)
    SideButton(view.passportNow, Modifier.fillMaxWidth(), tag = "passport", onClick = onPick)
    Text(view.role, style = MaterialTheme.typography.titleSmall)
    Chips(view.roles) { session.send(SettingsEvent.Role(it)) }
    Field(view.nameNow, view.name, tag = "name") { session.send(SettingsEvent.Name(it)) }
    Field(view.contactNow, view.contact, tag = "contact") { session.send(SettingsEvent.Contact(it)) }
}

@Composable
private fun Wipe(view: WipeView, send: (SettingsEvent) -> Unit) = Sheet {
    Quiet(view.about)
    SideButton(view.label, Modifier.fillMaxWidth(), Icons.wipe, "wipe", danger = true) { send(SettingsEvent.AskWipe(true)) }
    view.done?.let { Text(it, style = MaterialTheme.typography.titleSmall) }
}

@Composable
private fun WipeQuestion(view: WipeView, send: (SettingsEvent) -> Unit) {
    view.question?.let { question ->
        AlertDialog(
            onDismissRequest = { send(SettingsEvent.AskWipe(false)) },
            confirmButton = { QuietButton(view.confirm, tag = "wipe-confirm") { send(SettingsEvent.Wipe) } },
            dismissButton = { QuietButton(view.cancel, tag = "wipe-cancel") { send(SettingsEvent.AskWipe(false)) } },
            title = { Text(question) },
            text = { Text(view.about) },
        )
    }
}
