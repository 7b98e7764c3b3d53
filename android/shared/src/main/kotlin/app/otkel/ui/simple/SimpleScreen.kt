package app.otkel.ui.simple

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.SettingsEvent
import app.otkel.ui.design.Fitting
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Pill
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.ReadAloud
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.TwoClocks
import app.otkel.ui.design.VerdictMark
import app.otkel.ui.design.signalOf
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** For those with poor sight or little patience: the next step, read aloud, my card, help. */
@Composable
fun SimpleScreen(session: Session, platform: Platform, routes: Routes) = Box(Modifier.fillMaxSize().safeDrawingPadding(), Alignment.TopCenter) {
    val view = session.today
    val labels = session.shell.labels
    val next = view.next
    Column(
        Modifier.widthIn(max = Space.column).verticalScroll(rememberScrollState()).padding(Space.three).testTag("simple"),
        Arrangement.spacedBy(Space.two),
    ) {
        session.shell.notice?.let { Notice(it) }
        if (next == null) {
            TwoClocks(view.now, session.shell.sides, style = MaterialTheme.typography.displayMedium)
            Text(view.invite, Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
        } else {
            Pill(next.verdictWord, signalOf(next.verdict)) { VerdictMark(next.verdict, Space.four, signalOf(next.verdict).ground) }
            Fitting(next.step, MaterialTheme.typography.displayMedium, Modifier.semantics(mergeDescendants = true) { heading() }.testTag("next-step"))
            next.at?.let { TwoClocks(it, session.shell.sides, style = MaterialTheme.typography.displayLarge) }
            next.latest?.let { Text(it, style = MaterialTheme.typography.headlineSmall) }
            if (next.left.isNotEmpty()) Text(next.left, style = MaterialTheme.typography.headlineLarge)
            next.then?.let { Text(it, style = MaterialTheme.typography.headlineSmall) }
            Text(listOf(next.certainty, next.byPlan).filter(String::isNotEmpty).joinToString(" · "), style = MaterialTheme.typography.titleLarge)
        }
        ReadAloud(view.spoken, session.shell.voice, labels, platform, Modifier.fillMaxWidth())
        if (next == null) MainButton(view.plan, icon = Icons.crossing, tag = "to-plan") { routes.goTo(Route.Crossing) }
        MainButton(session.phrases.title, icon = SayIcons.say, tag = "say") { routes.goTo(Route.Say) }
        MainButton(labels.card, icon = Icons.card, tag = "card") { routes.open(Route.Card) }
        SideButton(labels.help, Modifier.fillMaxWidth(), Icons.help, "help") { routes.open(Route.Help) }
        QuietButton(view.leaveSimple, Modifier.fillMaxWidth(), tag = "leave-simple") { session.send(SettingsEvent.Toggle(SIMPLE, false)) }
    }
}

/** The core's word for this mode. */
private const val SIMPLE = "simple"
