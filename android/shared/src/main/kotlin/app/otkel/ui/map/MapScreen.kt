package app.otkel.ui.map

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.statusBars
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.VerticalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.onSizeChanged
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.otkel.screens.MapView
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Notice
import app.otkel.ui.design.RoundButton
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** The map. On a phone sheets and pages lie over it; on a tablet they stand beside it. */
@Composable
fun MapScreen(session: Session, routes: Routes, wide: Boolean, platform: Platform, onWatch: (Boolean) -> Unit) {
    val view = session.map
    val acts = remember(session, routes) { MapActs(session, routes) }
    val camera = rememberCamera(view.goal)
    val place = MapPlace(view, session, routes, platform, camera, rememberHands(session, camera), acts)
    SideEffect { onWatch(view.wantsPosition) }
    platform.Back(acts.canClose(view)) { acts.close() }
    if (wide) place.Wide() else place.Narrow()
}

/** All that the parts of this screen share. */
private class MapPlace(
    val view: MapView,
    val session: Session,
    val routes: Routes,
    val platform: Platform,
    val camera: CameraState,
    val hands: MapHands,
    val acts: MapActs,
)

@Composable
private fun MapPlace.Narrow() = BoxWithConstraints(Modifier.fillMaxSize()) {
    val room = maxHeight
    Ground(Modifier.fillMaxSize()) {
        Column(Modifier.fillMaxSize()) {
            BoxWithConstraints(Modifier.weight(1f).fillMaxWidth()) {
                MapTop(view, session.shell.labels.help, acts, Modifier.windowInsetsPadding(WindowInsets.statusBars).padding(Space.two))
                Around(maxHeight)
            }
            Sheets(room)
        }
    }
}

/** The sheet of what is open, and how much of the map lies under it. */
@Composable
private fun MapPlace.Sheets(room: Dp) {
    val density = LocalDensity.current.density
    val covering = Modifier.onSizeChanged { camera.covered = it.height / density }
    val (place, route) = view.place to view.route
    when {
        place != null -> Drawer("place", room, acts::closePlace, covering) { place(place, view.labels, session, routes, platform, acts) }
        route != null -> Drawer("route", room, acts::closeRoute, covering) { route(route, view.labels, session, platform, acts) }
        else -> SideEffect { camera.covered = 0f }
    }
}

@Composable
private fun MapPlace.Wide() = Row(Modifier.fillMaxSize()) {
    SideEffect { camera.covered = 0f }
    Surface(Modifier.width(PANEL).fillMaxHeight().testTag("map-panel"), color = MaterialTheme.colorScheme.surface) {
        Column(Modifier.windowInsetsPadding(WindowInsets.statusBars)) {
            SearchLine(view, session, acts, Modifier.padding(Space.two))
            val (place, route) = view.place to view.route
            Page("map-panel-list") {
                when {
                    MapActs.asked(view) && place == null -> search(view, session, acts)
                    place != null -> place(place, view.labels, session, routes, platform, acts)
                    route != null -> route(route, view.labels, session, platform, acts)
                    else -> {
                        item("categories") { Categories(view, session) }
                        item("near") { Heading(view.list.title) }
                        near(view, session, platform, acts)
                    }
                }
            }
        }
    }
    VerticalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    Ground(Modifier.weight(1f).fillMaxHeight()) {
        BoxWithConstraints(Modifier.fillMaxSize()) {
            val corner = Modifier.align(Alignment.TopEnd).windowInsetsPadding(WindowInsets.statusBars).padding(Space.two)
            Box(corner) { RoundButton(Icons.help, session.shell.labels.help, "help") { acts.help() } }
            Around(maxHeight)
        }
    }
}

/** The picture, with what floats over it; for a screen reader a heading that says where its words are. */
@Composable
private fun MapPlace.Ground(modifier: Modifier, over: @Composable () -> Unit) {
    val said = Modifier.semantics {
        contentDescription = view.labels.picture
        heading()
    }
    Box(modifier.background(MaterialTheme.colorScheme.background).then(said).testTag("map")) {
        MapCanvas(session, platform, camera, Overlay(view.ink, session.shell.tag, session::labels), hands)
        over()
    }
}

/** The buttons and the foot, in what the sheet leaves of the picture. */
@Composable
private fun MapPlace.Around(room: Dp) = Box(Modifier.fillMaxSize().padding(Space.two)) {
    view.positionTrouble?.let { Trouble(it) }
    // Large type leaves less room between the search and the foot.
    val large = LocalDensity.current.fontScale.coerceAtLeast(1f)
    Column(Modifier.align(Alignment.BottomStart).fillMaxWidth(), Arrangement.spacedBy(Space.one)) {
        if (room > FEW * large) MapButtons(view, session, camera, hands, zooms = room > MANY * large, Modifier.align(Alignment.End))
        MapFoot(view.attribution, view.notices.takeIf { room > MANY }.orEmpty(), Modifier.widthIn(max = Space.column))
    }
}

/** Under the search, where it covers no button. */
@Composable
private fun BoxScope.Trouble(text: String) = Box(Modifier.align(Alignment.TopCenter).windowInsetsPadding(WindowInsets.statusBars).padding(top = TOP)) {
    Notice(text, Modifier.widthIn(max = Space.column).testTag("position-trouble"))
}

/** How wide the panel beside the map is. */
private val PANEL = 400.dp

/** How high the line of the search is, with its edge. */
private val TOP = 64.dp

/** With less room over a sheet there are no buttons, or none to zoom: fingers do that. */
private val FEW = 240.dp
private val MANY = 420.dp
