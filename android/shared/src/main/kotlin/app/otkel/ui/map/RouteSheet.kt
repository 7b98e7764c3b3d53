package app.otkel.ui.map

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.FilledTonalIconButton
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.MapEvent
import app.otkel.screens.MapLabels
import app.otkel.screens.RouteSheet
import app.otkel.screens.StepView
import app.otkel.ui.design.Chip
import app.otkel.ui.design.Emblem
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.ReadAloud
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** The way from here to there: its ends, by what, how far, what one does, the tank. */
internal fun LazyListScope.route(route: RouteSheet, labels: MapLabels, session: Session, platform: Platform, acts: MapActs) {
    item("head") { SheetHead(route.title, route.summary, labels.close, "route", figures = true, onClose = acts::closeRoute) }
    item("ends") { Ends(route, session, acts::find) }
    item("profiles") { Profiles(route, session) }
    route.trouble?.let { item("trouble") { Notice(it, Modifier.testTag("route-trouble")) } }
    if (route.about.isNotEmpty()) {
        item("about") { Column(verticalArrangement = Arrangement.spacedBy(Space.half)) { route.about.forEach { Quiet(it) } } }
    }
    route.plan?.let { plan -> item("plan") { MainButton(plan, icon = Icons.crossing, tag = "route-plan") { acts.ask(route.ask) } } }
    item("acts") { Acts(route, session, platform) }
    if (route.steps.isNotEmpty()) {
        item("fuel") { Fuel(route.fuel, session, acts) }
        item("steps") { Heading(route.stepsTitle, Modifier.testTag("steps")) }
        itemsIndexed(route.steps) { at, step -> Step(step, at, last = at == route.steps.lastIndex) { acts.choose(step.id) } }
    }
}

@Composable
private fun Ends(route: RouteSheet, session: Session, onSearch: () -> Unit) = Row(
    horizontalArrangement = Arrangement.spacedBy(Space.one),
    verticalAlignment = Alignment.CenterVertically,
) {
    Column(Modifier.weight(1f), Arrangement.spacedBy(Space.one)) {
        End(MapIcons.step("depart"), route.fromLabel, route.from, "route-from", onSearch)
        End(MapIcons.step("arrive"), route.toLabel, route.to, "route-to", onSearch)
    }
    FilledTonalIconButton({ session.send(MapEvent.Swap) }, Modifier.testTag("route-swap")) { Picture(Icons.swap, route.swap) }
}

/** An end that was chosen, or is to be looked for. */
@Composable
private fun End(icon: ImageVector, label: String, name: String?, tag: String, onClick: () -> Unit) = Surface(
    onClick,
    Modifier.fillMaxWidth().testTag(tag).semantics { role = Role.Button },
    shape = MaterialTheme.shapes.medium,
    color = MaterialTheme.colorScheme.surfaceContainerLow,
    border = BorderStroke(1.dp, MaterialTheme.colorScheme.outline),
) {
    Row(
        Modifier.defaultMinSize(minHeight = Space.touch).padding(horizontal = Space.two, vertical = Space.half),
        Arrangement.spacedBy(Space.two),
        Alignment.CenterVertically,
    ) {
        Picture(icon, size = 20.dp, tint = MaterialTheme.colorScheme.primary)
        Column(Modifier.weight(1f)) {
            Text(label, style = MaterialTheme.typography.labelMedium, color = MaterialTheme.colorScheme.onSurfaceVariant)
            name?.let { Text(it, style = MaterialTheme.typography.titleSmall) }
        }
        if (name == null) Picture(Icons.search, size = 20.dp, tint = MaterialTheme.colorScheme.onSurfaceVariant)
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Profiles(route: RouteSheet, session: Session) =
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        route.profiles.forEach { profile ->
            Chip(profile, icon = Icons.means(profile.code), tag = "profile-${profile.code}") { session.send(MapEvent.Profile(profile.code)) }
        }
    }

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Acts(route: RouteSheet, session: Session, platform: Platform) =
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        ReadAloud(route.spoken, session.shell.voice, session.shell.labels, platform)
        route.gpx?.let { file -> SideButton(route.gpxLabel, icon = MapIcons.file, tag = "route-gpx") { platform.share(file) } }
    }

/** What one does, and how far it is until the next. */
@Composable
private fun Step(step: StepView, at: Int, last: Boolean, onClick: () -> Unit) = Column {
    Row(
        Modifier.fillMaxWidth().clip(MaterialTheme.shapes.medium).clickable(role = Role.Button, onClick = onClick).semantics(mergeDescendants = true) {}
            .defaultMinSize(minHeight = Space.touch).padding(vertical = Space.half).testTag("step-$at"),
        Arrangement.spacedBy(Space.two),
        Alignment.CenterVertically,
    ) {
        Emblem(MapIcons.step(step.icon))
        Column(Modifier.weight(1f)) {
            Text(step.text, style = MaterialTheme.typography.bodyLarge)
            if (step.distance.isNotEmpty()) Quiet(step.distance)
        }
    }
    if (!last) HorizontalDivider(Modifier.padding(start = STEP), color = MaterialTheme.colorScheme.outlineVariant)
}

/** Where the words of a step begin. */
private val STEP = 56.dp
