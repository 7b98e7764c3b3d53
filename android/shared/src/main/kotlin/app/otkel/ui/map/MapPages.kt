package app.otkel.ui.map

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** The list that stands for the picture. */
@Composable
fun NearScreen(session: Session, routes: Routes, platform: Platform, onWatch: (Boolean) -> Unit) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val acts = remember(session, routes) { MapActs(session, routes) }
    val view = session.map
    // The switch that records the way is here, too.
    SideEffect { onWatch(view.wantsPosition) }
    Page("near-list", Modifier.widthIn(max = Space.column)) {
        item("map") { SideButton(view.labels.map, Modifier.fillMaxWidth(), MapIcons.map, "map-show") { acts.show() } }
        near(view, session, platform, acts)
    }
}

/** Where one looks for a place, by letters or by its kind. */
@Composable
fun FindScreen(session: Session, routes: Routes) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val acts = remember(session, routes) { MapActs(session, routes) }
    val view = session.map
    Column(Modifier.widthIn(max = Space.column)) {
        SearchLine(view, session, acts, Modifier.padding(Space.two), eager = true)
        Page("find-list") { search(view, session, acts) }
    }
}

/** Rows one under the other. */
@Composable
internal fun Page(tag: String, modifier: Modifier = Modifier, content: LazyListScope.() -> Unit) = LazyColumn(
    modifier.fillMaxWidth().testTag(tag),
    contentPadding = PaddingValues(start = Space.two, end = Space.two, bottom = Space.two),
    verticalArrangement = Arrangement.spacedBy(Space.one),
    content = content,
)
