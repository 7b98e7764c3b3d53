package app.otkel.ui.crossing

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.OptionView
import app.otkel.screens.PlanEvent
import app.otkel.screens.PlanView
import app.otkel.screens.ReasonView
import app.otkel.screens.SeverityView
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Pill
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.TwoClocks
import app.otkel.ui.design.VerdictMark
import app.otkel.ui.design.signalOf
import app.otkel.ui.design.signals
import app.otkel.ui.frame.Session

/** The ways, best first, each with its verdict; below, what holds for all, and what is no way through. */
@Composable
internal fun Answer(view: PlanView, session: Session, chosen: String?, onOpen: (String) -> Unit) = LazyColumn(
    Modifier.widthIn(max = Space.column).testTag("answer"),
    contentPadding = PaddingValues(Space.two),
    verticalArrangement = Arrangement.spacedBy(Space.two),
) {
    item {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Text(view.asked, style = MaterialTheme.typography.bodyMedium)
            SideButton(view.labels.change, Modifier.fillMaxWidth(), Icons.swap, "change") { session.send(PlanEvent.Form) }
        }
    }
    view.problem?.let { item { Notice(it, Modifier.testTag("answer-problem")) } }
    items(view.options, { it.id }) { option -> Option(option, view, session, option.id == chosen) { onOpen(option.id) } }
    if (view.advice.isNotEmpty()) {
        item { Heading(view.labels.advice) }
        item { Sheet { Reasons(view.advice) } }
    }
    if (view.excluded.isNotEmpty()) {
        item {
            Folded(view.labels.excluded, "excluded", open = view.options.isEmpty()) {
                view.excluded.forEach { excluded ->
                    Column(Modifier.semantics(mergeDescendants = true) {}) {
                        Text(excluded.name, style = MaterialTheme.typography.titleSmall)
                        Quiet(excluded.text)
                    }
                }
            }
        }
    }
    item { Quiet(view.knowledge) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Option(option: OptionView, view: PlanView, session: Session, chosen: Boolean, onOpen: () -> Unit) = Sheet(
    Modifier.testTag("option-${option.id}"),
    onClick = onOpen,
    colour = if (chosen) MaterialTheme.colorScheme.surfaceContainerHigh else MaterialTheme.colorScheme.surface,
) {
    Row(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalAlignment = Alignment.CenterVertically) {
        Column(Modifier.weight(1f)) {
            Text(option.name, style = MaterialTheme.typography.titleLarge)
            Quiet(option.means)
        }
        if (option.kept) Picture(Icons.keep, view.labels.kept, tint = MaterialTheme.colorScheme.primary)
        Picture(Icons.chevron, tint = MaterialTheme.colorScheme.onSurfaceVariant)
    }
    Verdict(option)
    Text(option.headline, style = MaterialTheme.typography.bodyLarge)
    option.ifHoursHold?.let { Text(it, style = MaterialTheme.typography.titleSmall) }
    option.leaveBy?.let {
        Text(view.labels.leaveBy, style = MaterialTheme.typography.labelLarge)
        TwoClocks(it, session.shell.sides, label = view.labels.leaveBy)
    }
    Quiet(option.wait)
}

/** The answer in a word, how sure, by shape and colour too. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Verdict(option: OptionView) = FlowRow(
    Modifier.semantics(mergeDescendants = true) {},
    Arrangement.spacedBy(Space.one),
    Arrangement.spacedBy(Space.half),
    itemVerticalAlignment = Alignment.CenterVertically,
) {
    val signal = signalOf(option.verdict)
    Pill(option.verdictWord, signal) { VerdictMark(option.verdict, Space.three, signal.ground) }
    Quiet(option.certainty)
}

/** Why, each with a mark for its weight. */
@Composable
internal fun Reasons(reasons: List<ReasonView>) = reasons.forEach { reason ->
    Row(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(Space.one)) {
        val (icon, colour) = when (reason.severity) {
            SeverityView.IMPOSSIBLE -> Icons.close to signals.miss.strong
            SeverityView.UNKNOWN -> Icons.help to signals.unknown.strong
            SeverityView.CAUTION -> Icons.warning to signals.tight.strong
            SeverityView.EXPLAINS -> Icons.chevron to MaterialTheme.colorScheme.onSurfaceVariant
        }
        Picture(icon, size = Space.three, tint = colour)
        Text(reason.text, Modifier.weight(1f), style = MaterialTheme.typography.bodyMedium)
    }
}
