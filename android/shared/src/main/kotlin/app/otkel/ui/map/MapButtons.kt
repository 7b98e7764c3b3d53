package app.otkel.ui.map

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.sp
import app.otkel.screens.MapEvent
import app.otkel.screens.MapView
import app.otkel.screens.RouteEnd
import app.otkel.ui.design.Floating
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.ROUND
import app.otkel.ui.design.RoundButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.floating
import app.otkel.ui.frame.Session
import kotlin.math.abs

/** The buttons at the side of the picture: north, closer and further, one's own place, the route. */
@Composable
internal fun MapButtons(view: MapView, session: Session, camera: CameraState, hands: MapHands, zooms: Boolean, modifier: Modifier = Modifier) = Column(
    modifier,
    Arrangement.spacedBy(Space.one),
    Alignment.CenterHorizontally,
) {
    val labels = view.labels
    North(labels.north, camera, hands)
    if (zooms) Steps(labels.zoomIn, labels.zoomOut, hands)
    RoundButton(MapIcons.locate, labels.locate, "map-locate", tint = if (view.wantsPosition) MaterialTheme.colorScheme.primary else null) { session.send(MapEvent.Locate) }
    if (view.route == null && view.place == null) {
        RoundButton(MapIcons.route, labels.route, "map-route", main = true) { session.send(MapEvent.End(RouteEnd.TO)) }
    }
}

/** Back to north, where it isn't up. The needle turns with the map, and only it is drawn anew. */
@Composable
internal fun North(words: String, camera: CameraState, hands: MapHands) {
    val turned by remember(camera) { derivedStateOf { abs(turnTo(0.0, camera.eye.bearing)) > STRAIGHT } }
    if (turned) RoundButton(MapIcons.north, words, "map-north", Modifier.graphicsLayer { rotationZ = -camera.eye.bearing.toFloat() }) { hands.north() }
}

/** Closer, and further away. */
@Composable
internal fun Steps(closer: String, further: String, hands: MapHands) = Floating(shape = RoundedCornerShape(ROUND / 2)) {
    Column(Modifier.width(ROUND)) {
        Step(Icons.plus, closer, "map-closer") { hands.zoom(1.0) }
        HorizontalDivider(Modifier.padding(horizontal = Space.one), color = MaterialTheme.colorScheme.outlineVariant)
        Step(Icons.minus, further, "map-further") { hands.zoom(-1.0) }
    }
}

@Composable
private fun Step(icon: ImageVector, words: String, tag: String, onClick: () -> Unit) =
    IconButton(onClick, Modifier.size(ROUND).testTag(tag)) { Picture(icon, words) }

/** Whose data it is, always to be seen; over it what is to be known of the map. */
@Composable
internal fun MapFoot(attribution: String, notices: List<String>, modifier: Modifier = Modifier) = Surface(
    modifier.testTag("map-foot"),
    shape = MaterialTheme.shapes.extraSmall,
    color = floating,
    contentColor = MaterialTheme.colorScheme.onSurfaceVariant,
) {
    Column(Modifier.padding(horizontal = Space.one, vertical = Space.half)) {
        val small = MaterialTheme.typography.bodySmall.copy(fontSize = 11.sp, lineHeight = 15.sp)
        notices.forEach { Text(it, style = small, color = MaterialTheme.colorScheme.onSurface) }
        Text(attribution, style = small)
    }
}

/** Degrees that nobody sees. */
private const val STRAIGHT = 0.5
