package app.otkel.ui.say

import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import app.otkel.screens.ChoiceView
import app.otkel.screens.PickerView
import app.otkel.screens.PlaceMapView
import app.otkel.ui.design.Chip
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Session
import app.otkel.ui.map.MapCanvas
import app.otkel.ui.map.MapFoot
import app.otkel.ui.map.MapTold
import app.otkel.ui.map.North
import app.otkel.ui.map.Overlay
import app.otkel.ui.map.Place
import app.otkel.ui.map.Steps
import app.otkel.ui.map.rememberCamera
import app.otkel.ui.map.rememberHands
import app.otkel.ui.platform.Platform

/** A list of places can be a map, too; a screen reader comes by the list first. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun ListOrMap(map: PlaceMapView, acts: PhraseActs) = FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Chip(ChoiceView("list", map.showList, null, !map.shown), icon = MapIcons.list, tag = "as-list") { acts.map(false) }
    Chip(ChoiceView("map", map.showMap, null, map.shown), icon = MapIcons.map, tag = "as-map") { acts.map(true) }
}

/** The map to point at, and in words what was pointed at; in a low window beside each other. */
@Composable
internal fun ColumnScope.SlotMap(picker: PickerView, map: PlaceMapView, session: Session, platform: Platform, acts: PhraseActs, onDone: () -> Unit) =
    BoxWithConstraints(Modifier.weight(1f).fillMaxWidth()) {
        if (maxHeight < LOW && maxWidth > maxHeight) {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.two)) {
                Column(Modifier.weight(WORDS).verticalScroll(rememberScrollState()), Arrangement.spacedBy(Space.one)) {
                    Head(picker, map, acts)
                    Foot(picker, map, onDone)
                }
                Ground(picker, map, session, platform, acts, Modifier.weight(1f).fillMaxHeight())
            }
        } else {
            Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
                Head(picker, map, acts)
                Ground(picker, map, session, platform, acts, Modifier.weight(1f).fillMaxWidth())
                Foot(picker, map, onDone)
            }
        }
    }

@Composable
private fun Head(picker: PickerView, map: PlaceMapView, acts: PhraseActs) {
    SearchField(picker.find, picker.hint) { acts.find(it) }
    ListOrMap(map, acts)
}

@Composable
private fun Foot(picker: PickerView, map: PlaceMapView, onDone: () -> Unit) {
    Pointed(map)
    MainButton(picker.done, tag = "fill-done", onClick = onDone)
}

@Composable
private fun Ground(picker: PickerView, map: PlaceMapView, session: Session, platform: Platform, acts: PhraseActs, modifier: Modifier) {
    val shape = MaterialTheme.shapes.large
    Box(modifier.clip(shape).border(edge(chosen = false), shape)) {
        // Another slot's map begins where that one looks.
        key(picker.slot) { Ground(picker, map, session, platform, acts) }
    }
}

@Composable
private fun Ground(picker: PickerView, map: PlaceMapView, session: Session, platform: Platform, acts: PhraseActs) {
    val camera = rememberCamera(map.goal)
    val told = remember(acts) {
        object : MapTold {
            override fun touched(place: Place, reach: Double) = acts.touch(place.lon, place.lat, reach)
        }
    }
    val hands = rememberHands(map.goal, camera, told)
    // The buttons are parts of the picture: they are read after what it is.
    BoxWithConstraints(Modifier.fillMaxSize().semantics { contentDescription = map.picture }.testTag("slot-map")) {
        val room = maxHeight
        MapCanvas(session, platform, camera, Overlay(map.ink, picker.tag, session::placeLabels), hands)
        Column(Modifier.align(Alignment.TopEnd).padding(Space.one), Arrangement.spacedBy(Space.one), Alignment.CenterHorizontally) {
            if (room > FEW) Steps(map.zoomIn, map.zoomOut, hands)
            North(map.north, camera, hands)
        }
        // It is to be read, and to leave room to point.
        val density = LocalDensity.current
        val small = Density(density.density, density.fontScale.coerceAtMost(LARGEST))
        CompositionLocalProvider(LocalDensity provides small) {
            MapFoot(map.attribution, emptyList(), Modifier.align(Alignment.BottomStart).padding(Space.one))
        }
    }
}

/** What was pointed at, as who points reads it; else what to do. */
@Composable
private fun Pointed(map: PlaceMapView) = Column(
    Modifier.fillMaxWidth().heightIn(min = LINE).semantics { liveRegion = LiveRegionMode.Polite }.testTag("slot-pointed"),
    Arrangement.Center,
) {
    map.chosen?.let { name ->
        Row(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalAlignment = Alignment.CenterVertically) {
            Picture(MapIcons.pin, tint = MaterialTheme.colorScheme.primary)
            Text(name, style = MaterialTheme.typography.titleLarge)
        }
    }
    map.hint?.let { Quiet(it) }
}

/** Room for the line of words, so that the map keeps its height when it comes. */
private val LINE = 40.dp

/** A lower map has no buttons to zoom: fingers do that. */
private val FEW = 160.dp

/** A window with less room than this has words and map beside each other, so much of it the words. */
private val LOW = 360.dp
private const val WORDS = 0.7f

/** So large the type of the attribution is at most. */
private const val LARGEST = 1.2f
