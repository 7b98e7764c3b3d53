package app.otkel.ui.map

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.MapEvent
import app.otkel.screens.MapView
import app.otkel.ui.design.Chip
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Session

/** Letters of any script, or a kind of place; and what was found. */
internal fun LazyListScope.search(view: MapView, session: Session, acts: MapActs) {
    item("categories") { Categories(view, session) }
    view.search.nothing?.let { item("nothing") { Quiet(it, Modifier.padding(top = Space.one).testTag("map-nothing").semantics { liveRegion = LiveRegionMode.Polite }) } }
    items(view.search.found, { "found-${it.id}" }) { row -> PlaceRow(row) { acts.choose(row.id) } }
}

/** The field itself; [eager] takes the keyboard at once, on a page that was opened to type. */
@Composable
internal fun SearchLine(view: MapView, session: Session, acts: MapActs, modifier: Modifier = Modifier, eager: Boolean = false) {
    val focus = remember { FocusRequester() }
    if (eager) LaunchedEffect(focus) { focus.requestFocus() }
    SearchField(view.search.typed, view.search.hint, modifier.focusRequester(focus), view.labels.close, MapActs.asked(view), acts::empty) { session.send(MapEvent.Search(it)) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Categories(view: MapView, session: Session) = FlowRow(
    Modifier.fillMaxWidth(),
    horizontalArrangement = Arrangement.spacedBy(Space.one),
    verticalArrangement = Arrangement.spacedBy(Space.one),
) {
    view.search.categories.forEach { category ->
        Chip(category, icon = MapIcons.place(category.code), tag = "category-${category.code}") { session.send(MapEvent.Category(category.code)) }
    }
}
