package app.otkel.ui.help

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.HelpEvent
import app.otkel.screens.HelpView
import app.otkel.screens.TopicView
import app.otkel.ui.design.Asks
import app.otkel.ui.design.Chip
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.Space
import app.otkel.ui.platform.Platform

/** Numbers first, then what to do. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun HelpScreen(view: HelpView, send: (HelpEvent) -> Unit, platform: Platform) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    LazyColumn(
        Modifier.widthIn(max = Space.column).testTag("help-list"),
        contentPadding = PaddingValues(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.two),
    ) {
        item {
            FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
                view.sides.forEach { side -> Chip(side) { send(HelpEvent.Show(side.code)) } }
            }
        }
        item { Heading(view.emergencyTitle) }
        item { Asks(view.emergency, view.call, platform) }
        item { Heading(view.topicsTitle) }
        items(view.topics, { it.code }) { topic -> Folded(topic.title, "topic-${topic.code}") { Steps(topic) } }
        item { Quiet(view.note) }
        item { Heading(view.othersTitle) }
        item { Asks(view.others, view.call, platform) }
        item { Quiet(view.knowledge) }
    }
}

@Composable
private fun Steps(topic: TopicView) = topic.steps.forEachIndexed { at, step ->
    Row(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(12.dp)) {
        Text("${at + 1}", style = MaterialTheme.typography.titleMedium, color = MaterialTheme.colorScheme.primary)
        Text(step, style = MaterialTheme.typography.bodyLarge)
    }
}
