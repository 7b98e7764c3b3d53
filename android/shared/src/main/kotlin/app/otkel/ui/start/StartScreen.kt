package app.otkel.ui.start

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
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.ShellLabels
import app.otkel.screens.StartEvent
import app.otkel.screens.StartView
import app.otkel.ui.design.ChoiceRow
import app.otkel.ui.design.Ford
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space

/** The first minute, one question a screen. */
@Composable
fun StartScreen(view: StartView, labels: ShellLabels, onHelp: () -> Unit, send: (StartEvent) -> Unit) = Box(Modifier.fillMaxSize().safeDrawingPadding(), Alignment.TopCenter) {
    Column(Modifier.widthIn(max = Space.column).padding(horizontal = Space.two)) {
        LazyColumn(
            Modifier.weight(1f).testTag("start-${view.step}"),
            verticalArrangement = Arrangement.spacedBy(Space.one),
        ) {
            item {
                Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
                    Text(labels.app, Modifier.weight(1f), style = MaterialTheme.typography.titleLarge, color = MaterialTheme.colorScheme.primary)
                    IconButton(onHelp, Modifier.testTag("help")) { Picture(Icons.help, labels.help) }
                }
            }
            view.notice?.let { item { Notice(it, Modifier.testTag("notice")) } }
            if (view.number == 1u) {
                item {
                    Ford()
                    Text(view.welcome, Modifier.padding(vertical = Space.one), style = MaterialTheme.typography.headlineSmall)
                }
            }
            item { Question(view) }
            view.search?.let { label -> item { SearchField(view.typed, label) { send(StartEvent.Search(it)) } } }
            items(view.choices, { it.code }) { choice -> ChoiceRow(choice, icon = iconOf(choice.code)) { send(StartEvent.Choose(choice.code)) } }
        }
        Row(Modifier.fillMaxWidth().padding(vertical = Space.two), Arrangement.spacedBy(Space.one)) {
            view.back?.let { SideButton(it, tag = "start-back") { send(StartEvent.Back) } }
            MainButton(view.next, Modifier.weight(1f), tag = "start-next") { send(StartEvent.Next) }
        }
    }
}

private fun iconOf(code: String) = when (code) {
    "traveller" -> Icons.person
    "guide" -> Icons.leg("queue")
    "driver" -> Icons.means("car")
    else -> null
}

@Composable
private fun Question(view: StartView) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    LinearProgressIndicator(
        progress = { view.number.toFloat() / view.of.toFloat() },
        Modifier.fillMaxWidth().padding(top = Space.two).clearAndSetSemantics { contentDescription = view.progress },
    )
    Text(view.title, Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
    Quiet(view.about, Modifier.padding(bottom = Space.one))
}
