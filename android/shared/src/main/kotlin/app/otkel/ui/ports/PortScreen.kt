package app.otkel.ui.ports

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.PageView
import app.otkel.screens.PortsEvent
import app.otkel.screens.ServiceRow
import app.otkel.screens.VersionRow
import app.otkel.ui.design.Asks
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.Sources
import app.otkel.ui.design.Space
import app.otkel.ui.design.StateMark
import app.otkel.ui.design.Wave
import app.otkel.ui.design.signalOf
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** A port's page; after a rotation or the end of the process it is opened again. */
@Composable
fun PortScreen(session: Session, route: Route.Port, routes: Routes, platform: Platform) {
    LaunchedEffect(route) {
        if (session.ports.page?.port != route.id) session.send(PortsEvent.Show(route.id, route.on))
    }
    PortPage(session, platform, named = false) { on -> routes.replace(Route.Port(route.id, on)) }
}

/** The page that is open. */
@Composable
fun PortPage(session: Session, platform: Platform, named: Boolean = true, onDay: (String?) -> Unit = {}) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val page = session.ports.page ?: return@Box
    val labels = page.labels
    LazyColumn(
        Modifier.widthIn(max = Space.column).testTag("page"),
        contentPadding = PaddingValues(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.two),
    ) {
        item {
            Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
                // On a phone the name stands in the top line.
                if (named) Text(page.name, style = MaterialTheme.typography.headlineMedium)
                Quiet(page.halls)
                page.note?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
            }
        }
        item { Heading(listOf(labels.today, page.on).joinToString(" · ")) }
        item { Sheet { Divided(page.services) { Service(it) } } }
        item { Heading(labels.fortnight) }
        item { Days(page, session, onDay) }
        if (page.waves.isNotEmpty()) {
            item { Heading(labels.wave) }
            item { Sheet { Divided(page.waves) { Wave(it, labels.arrivals, labels.waits, session.shell.sides) } } }
        }
        page.noteOwn?.let { own -> item { OwnNotes(own, page.port, session::send) } }
        item { Folded(labels.versions, "versions") { Divided(page.versions) { Version(it) } } }
        item { Heading(labels.ask) }
        item { Asks(page.ask, labels.call, platform) }
        item { Folded(labels.sources, "sources") { Sources(page.sources, platform) } }
    }
}

/** Things one under the other with a thin line between them. */
@Composable
internal fun <T> Divided(things: List<T>, one: @Composable (T) -> Unit) = things.forEachIndexed { at, thing ->
    if (at > 0) HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    one(thing)
}

@Composable
private fun Service(row: ServiceRow) = Row(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(12.dp)) {
    StateMark(row.state)
    Column(Modifier.weight(1f)) {
        Text(row.what, style = MaterialTheme.typography.labelMedium, color = MaterialTheme.colorScheme.onSurfaceVariant)
        Text(row.stateWord, style = MaterialTheme.typography.titleSmall, color = signalOf(row.state).strong)
        row.windows.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
        row.because.forEach { Text(it, style = MaterialTheme.typography.bodyMedium) }
        Quiet(row.certainty)
    }
}

/** Two weeks; a touch shows that day. */
@Composable
private fun Days(page: PageView, session: Session, onDay: (String?) -> Unit) = Sheet {
    fun show(day: String?) {
        session.send(PortsEvent.Show(page.port, day))
        onDay(day)
    }
    page.today?.let { QuietButton(it, Modifier.fillMaxWidth(), Icons.today, "page-today") { show(null) } }
    Divided(page.days) { day ->
        Row(
            Modifier.touchable { show(day.date) }.testTag("day-${day.date}"),
            Arrangement.spacedBy(12.dp),
            Alignment.CenterVertically,
        ) {
            StateMark(day.state, 24.dp)
            Column(Modifier.weight(1f)) {
                Text(day.day, style = MaterialTheme.typography.titleSmall)
                Quiet(listOf(day.text, day.certainty).filter(String::isNotEmpty).joinToString(" · "))
            }
        }
    }
}

@Composable
private fun Version(row: VersionRow) = Column(Modifier.semantics(mergeDescendants = true) {}) {
    Text(row.what, style = if (row.chosen) MaterialTheme.typography.titleSmall else MaterialTheme.typography.bodyMedium)
    Text(row.hours, style = MaterialTheme.typography.bodyMedium)
    Quiet(row.about)
}
