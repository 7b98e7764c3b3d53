package app.otkel.ui.map

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.ui.Modifier
import app.otkel.screens.MapEvent
import app.otkel.screens.MapLabels
import app.otkel.screens.PlaceSheet
import app.otkel.screens.RouteEnd
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.ReadAloud
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** What is open on the map: what it is, and what one can do with it. */
@OptIn(ExperimentalLayoutApi::class)
internal fun LazyListScope.place(place: PlaceSheet, labels: MapLabels, session: Session, routes: Routes, platform: Platform, acts: MapActs) {
    item("head") { SheetHead(place.name, place.local, labels.close, "place", MapIcons.place(place.icon), onClose = acts::closePlace) }
    item("about") {
        Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
            place.about.forEachIndexed { at, line -> if (at == 0) Text(line, style = MaterialTheme.typography.bodyLarge) else Quiet(line) }
        }
    }
    item("ends") {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            MainButton(place.to, icon = MapIcons.route, tag = "place-to") { session.send(MapEvent.End(RouteEnd.TO)) }
            place.port?.let { port -> SideButton(place.openPort, Modifier.fillMaxWidth(), Icons.clock, "place-port") { routes.open(Route.Port(port)) } }
        }
    }
    item("acts") {
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
            SideButton(place.from, icon = MapIcons.step("depart"), tag = "place-from") { session.send(MapEvent.End(RouteEnd.FROM)) }
            SideButton(place.meet, icon = MapIcons.meet, tag = "place-meet") { session.send(MapEvent.Meet) }
            SideButton(labels.share, icon = Icons.share, tag = "place-share") { platform.share(place.share) }
            ReadAloud(place.spoken, session.shell.voice, session.shell.labels, platform)
        }
    }
    if (place.elsewhere.isNotEmpty()) {
        item("elsewhere") {
            Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
                Quiet(place.elsewhereTitle)
                FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
                    place.elsewhere.forEachIndexed { at, link ->
                        SideButton(link.label, icon = MapIcons.map, tag = "elsewhere-$at") { platform.open(link.code) }
                    }
                }
            }
        }
    }
}
