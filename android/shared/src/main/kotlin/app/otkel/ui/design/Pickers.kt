package app.otkel.ui.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.window.Dialog
import androidx.compose.ui.window.DialogProperties
import app.otkel.screens.ChoiceView
import app.otkel.ui.frame.Session

/** A page over the others to choose from; it has its own way out. */
@Composable
fun Picker(title: String, close: String, onClose: () -> Unit, content: @Composable () -> Unit) =
    Dialog(onClose, DialogProperties(usePlatformDefaultWidth = false)) {
        Surface(Modifier.fillMaxSize(), color = MaterialTheme.colorScheme.background, contentColor = MaterialTheme.colorScheme.onBackground) {
            Box(Modifier.safeDrawingPadding(), Alignment.TopCenter) {
                Column(Modifier.widthIn(max = Space.column).padding(horizontal = Space.two)) {
                    TitleLine(title, close, onClose = onClose)
                    content()
                }
            }
        }
    }

/** What a page or a sheet over the others is for, and the way out of it. */
@Composable
internal fun TitleLine(title: String, close: String, modifier: Modifier = Modifier, onClose: () -> Unit) = Row(modifier, verticalAlignment = Alignment.CenterVertically) {
    Text(title, Modifier.weight(1f).semantics { heading() }, style = MaterialTheme.typography.titleLarge)
    IconButton(onClose, Modifier.testTag("picker-close")) { Picture(Icons.close, close) }
}

/** A country, by letters of its name in any of the languages. */
@Composable
fun CountryPicker(session: Session, title: String, unsaid: String? = null, onClose: () -> Unit, onPick: (String) -> Unit) {
    var typed by remember { mutableStateOf("") }
    val labels = session.shell.labels
    Picker(title, labels.close, onClose) {
        SearchField(typed, labels.search) { typed = it }
        ChoiceList(session.countries(typed), unsaid, onPick)
    }
}

/** Choices one under the other; the first one takes the choice back, if that is offered. */
@Composable
fun ChoiceList(choices: List<ChoiceView>, unsaid: String? = null, onPick: (String) -> Unit) = LazyColumn(
    Modifier.fillMaxWidth().padding(top = Space.one),
    verticalArrangement = Arrangement.spacedBy(Space.one),
) {
    unsaid?.let { item { ChoiceRow(ChoiceView("", it, null, choices.none(ChoiceView::chosen))) { onPick("") } } }
    items(choices, { it.code }) { choice -> ChoiceRow(choice) { onPick(choice.code) } }
}
