package app.otkel.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.otkel.screens.PlanEvent
import app.otkel.screens.PortsEvent
import app.otkel.screens.TodayEvent
import app.otkel.screens.TodayView
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.Space
import app.otkel.ui.design.TwoClocks
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform
import app.otkel.ui.ports.BoardRows
import app.otkel.ui.ports.PortPage

/** The next step, the ports now; on a tablet the port's page beside them. */
@Composable
fun TodayScreen(session: Session, routes: Routes, wide: Boolean, platform: Platform) {
    val view = session.today
    var beside by rememberSaveable { mutableStateOf<String?>(null) }
    val openPort = { port: String ->
        session.send(PortsEvent.Show(port, null))
        if (wide) beside = port else routes.open(Route.Port(port))
    }
    // Where there are two panes, neither is empty.
    LaunchedEffect(wide) {
        val first = view.board.firstOrNull()
        if (wide && beside == null && first != null) openPort(first.port)
    }
    Row(Modifier.fillMaxSize()) {
        Box(Modifier.weight(1f), Alignment.TopCenter) {
            LazyColumn(
                Modifier.widthIn(max = Space.column).testTag("today"),
                contentPadding = PaddingValues(Space.two),
                verticalArrangement = Arrangement.spacedBy(Space.two),
            ) {
                session.shell.notice?.let { item { Notice(it, Modifier.testTag("notice")) } }
                steps(view, session, routes, wide)
                item { Heading(view.boardTitle) }
                BoardRows(view.board, openPort)
                item { Quiet(view.knowledge) }
            }
        }
        if (wide && beside != null && session.ports.page?.port == beside) {
            Box(Modifier.weight(1f)) { PortPage(session, platform) }
        }
    }
}

private fun LazyListScope.steps(view: TodayView, session: Session, routes: Routes, wide: Boolean) {
    item {
        Sheet(colour = MaterialTheme.colorScheme.surfaceContainer) {
            TwoClocks(view.now, session.shell.sides, style = MaterialTheme.typography.headlineLarge)
        }
    }
    val next = view.next
    if (next == null) {
        item {
            Sheet {
                Text(view.invite, style = MaterialTheme.typography.bodyLarge)
                MainButton(view.plan, icon = Icons.crossing, tag = "to-plan") { routes.goTo(Route.Crossing) }
            }
        }
    } else {
        item {
            NextStep(next, view, session) {
                session.send(PlanEvent.Show(next.id))
                routes.goTo(Route.Crossing)
                if (!wide) routes.open(Route.Way(next.option))
            }
        }
    }
    if (view.kept.isNotEmpty()) item { Heading(view.keptTitle) }
    items(view.kept, { "kept-${it.id}" }) { row ->
        Sheet(Modifier.testTag("kept-${row.id}"), onClick = { session.send(TodayEvent.Follow(row.id)) }) {
            Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
                app.otkel.ui.design.VerdictMark(row.verdict)
                Column(Modifier.weight(1f)) {
                    Text(row.title, style = MaterialTheme.typography.titleMedium)
                    Quiet(row.way)
                    Quiet(row.at)
                }
            }
            QuietButton(view.forget, Modifier.fillMaxWidth(), Icons.wipe, "forget-${row.id}") { session.send(TodayEvent.Forget(row.id)) }
        }
    }
}
