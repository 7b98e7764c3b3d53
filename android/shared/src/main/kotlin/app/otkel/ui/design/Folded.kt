package app.otkel.ui.design

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.HorizontalDivider
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
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.toggleableState
import androidx.compose.ui.state.ToggleableState
import app.otkel.screens.AskView
import app.otkel.screens.SourceView
import app.otkel.ui.platform.Platform

/** A sheet that shows its heading only, until it is touched. */
@Composable
fun Folded(title: String, tag: String, open: Boolean = false, content: @Composable () -> Unit) {
    var unfolded by rememberSaveable(tag) { mutableStateOf(open) }
    Sheet {
        Row(
            Modifier.fillMaxWidth().clickable(role = Role.Button) { unfolded = !unfolded }.defaultMinSize(minHeight = Space.touch)
                .semantics(mergeDescendants = true) {
                    heading()
                    toggleableState = if (unfolded) ToggleableState.On else ToggleableState.Off
                }.testTag("fold-$tag"),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Text(title, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
            Picture(if (unfolded) Icons.up else Icons.down)
        }
        if (unfolded) content()
    }
}

/** Whom to call. */
@Composable
fun Asks(asks: List<AskView>, call: String, platform: Platform) = Sheet {
    asks.forEachIndexed { at, ask ->
        if (at > 0) HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        Row(
            Modifier.fillMaxWidth().clickable(onClickLabel = call, role = Role.Button) { platform.dial(ask.dial) }
                .defaultMinSize(minHeight = Space.touch).semantics(mergeDescendants = true) {}.testTag("call-${ask.dial}"),
            Arrangement.spacedBy(Space.two),
            Alignment.CenterVertically,
        ) {
            Picture(Icons.phone, tint = MaterialTheme.colorScheme.primary)
            Column(Modifier.weight(1f)) {
                Text(ask.name, style = MaterialTheme.typography.bodyLarge)
                Text(ask.phone, style = MaterialTheme.typography.titleMedium, color = MaterialTheme.colorScheme.primary)
                Quiet(ask.certainty)
            }
        }
    }
}

/** Where it comes from; a touch opens the page, if there is a network. */
@Composable
fun Sources(sources: List<SourceView>, platform: Platform) = sources.forEachIndexed { at, source ->
    if (at > 0) HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    val url = source.url
    val touch = if (url == null) Modifier else Modifier.clickable(role = Role.Button) { platform.open(url) }
    Column(Modifier.fillMaxWidth().then(touch).defaultMinSize(minHeight = Space.touch).semantics(mergeDescendants = true) {}) {
        Text(source.title, style = MaterialTheme.typography.bodyMedium)
        Quiet(listOfNotNull(source.publisher, url).joinToString(" · "))
    }
}
