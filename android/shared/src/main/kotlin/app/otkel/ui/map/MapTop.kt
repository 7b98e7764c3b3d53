package app.otkel.ui.map

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.screens.MapView
import app.otkel.ui.design.FloatingTouch
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.ROUND
import app.otkel.ui.design.RoundButton
import app.otkel.ui.design.Space

/** Over the picture: the way to the list, which a screen reader meets first; the search; help. */
@Composable
internal fun MapTop(view: MapView, help: String, acts: MapActs, modifier: Modifier = Modifier) = Row(
    modifier.fillMaxWidth(),
    Arrangement.spacedBy(Space.one),
    Alignment.CenterVertically,
) {
    RoundButton(MapIcons.list, view.labels.list, "map-list") { acts.list() }
    SearchPill(view, acts, Modifier.weight(1f))
    RoundButton(Icons.help, help, "help") { acts.help() }
}

/** What looks like a field and leads to one: the search has a page of its own. */
@Composable
private fun SearchPill(view: MapView, acts: MapActs, modifier: Modifier) {
    val asked = MapActs.asked(view)
    FloatingTouch(acts::find, modifier.testTag("map-search"), RoundedCornerShape(ROUND / 2)) {
        Row(
            Modifier.defaultMinSize(minHeight = ROUND).padding(start = Space.two, end = if (asked) Space.half else Space.two),
            Arrangement.spacedBy(Space.one),
            Alignment.CenterVertically,
        ) {
            Picture(Icons.search, tint = MaterialTheme.colorScheme.primary)
            val looked = view.search.typed.ifEmpty { view.search.categories.firstOrNull { it.chosen }?.label.orEmpty() }
            Text(
                looked.ifEmpty { view.labels.search },
                Modifier.weight(1f).padding(vertical = Space.one),
                style = MaterialTheme.typography.bodyLarge,
                color = if (asked) MaterialTheme.colorScheme.onSurface else MaterialTheme.colorScheme.onSurfaceVariant,
            )
            if (asked) IconButton(acts::empty, Modifier.testTag("map-empty")) { Picture(Icons.close, view.labels.close) }
        }
    }
}
