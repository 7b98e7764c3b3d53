package app.otkel.ui.map

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.screens.MapEvent
import app.otkel.screens.MapView
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.ToggleRow
import app.otkel.ui.design.signals
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** What is near the middle of the map, for those who don't see the picture, and what is seldom wanted. */
internal fun LazyListScope.near(view: MapView, session: Session, platform: Platform, acts: MapActs) {
    items(view.list.rows, { "near-${it.id}" }) { row -> PlaceRow(row) { acts.choose(row.id) } }
    item("more") { More(view, session, platform) }
    items(view.notices) { Quiet(it) }
}

/** Recording the way, and files from elsewhere. */
@Composable
private fun More(view: MapView, session: Session, platform: Platform) = Folded(view.labels.more, "map-more", open = view.record.toggle.on || view.record.shown != null) {
    val record = view.record
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        // A touch asks where one is, which is what decides.
        ToggleRow(record.toggle) { session.send(MapEvent.Record(it)) }
        if (!record.allowed) record.reason?.let { Notice(it, Modifier.testTag("record-reason"), signals.unknown) }
        record.gpx?.let { file -> SideButton(record.share, Modifier.fillMaxWidth(), Icons.share, "record-share") { platform.share(file) } }
        SideButton(record.import, Modifier.fillMaxWidth(), MapIcons.file, "record-import") { platform.pick { session.send(MapEvent.Gpx(it)) } }
        record.shown?.let { Quiet(it, Modifier.testTag("record-shown")) }
        if (record.gpx != null || record.shown != null) {
            SideButton(record.forget, Modifier.fillMaxWidth(), Icons.wipe, "record-forget", danger = true) { session.send(MapEvent.Forget) }
        }
    }
}
