package app.otkel.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.NextView
import app.otkel.screens.PhaseView
import app.otkel.screens.TodayEvent
import app.otkel.screens.TodayView
import app.otkel.ui.design.Fitting
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Pill
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.TwoClocks
import app.otkel.ui.design.VerdictMark
import app.otkel.ui.design.signalOf
import app.otkel.ui.frame.Session

/** What to do next, and when, on both clocks. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun NextStep(next: NextView, view: TodayView, session: Session, onOpen: () -> Unit) = Sheet(Modifier.testTag("next")) {
    Heading(view.nextTitle)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.half), itemVerticalAlignment = Alignment.CenterVertically) {
        Pill(next.verdictWord, signalOf(next.verdict)) { VerdictMark(next.verdict, Space.three, signalOf(next.verdict).ground) }
        if (next.certainty.isNotEmpty()) Quiet(next.certainty)
    }
    Row(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalAlignment = Alignment.CenterVertically) {
        if (LocalDensity.current.fontScale <= 1.4f) Picture(iconOf(next.phase), size = Space.four, tint = MaterialTheme.colorScheme.primary)
        Fitting(next.step, MaterialTheme.typography.headlineMedium, Modifier.semantics(mergeDescendants = true) {}.testTag("next-step"))
    }
    next.at?.let { TwoClocks(it, session.shell.sides, style = MaterialTheme.typography.displaySmall) }
    next.latest?.let { Text(it, style = MaterialTheme.typography.titleSmall) }
    if (next.left.isNotEmpty()) Text(next.left, style = MaterialTheme.typography.titleMedium)
    next.then?.let { Text(it, style = MaterialTheme.typography.bodyLarge) }
    Quiet(listOf(next.title, next.way).filter(String::isNotEmpty).joinToString(" · "))
    Quiet(next.byPlan)
    SideButton(view.open, Modifier.fillMaxWidth(), Icons.crossing, "next-open", onClick = onOpen)
    QuietButton(view.forget, Modifier.fillMaxWidth(), Icons.wipe, "forget-${next.id}") { session.send(TodayEvent.Forget(next.id)) }
}

private fun iconOf(phase: PhaseView) = when (phase) {
    PhaseView.BEFORE -> Icons.clock
    PhaseView.UNDER_WAY -> Icons.crossing
    PhaseView.DONE -> Icons.check
    PhaseView.UNCLEAR -> Icons.help
}
