package app.otkel.ui.crossing

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.screens.ClockView
import app.otkel.screens.LegView
import app.otkel.screens.OptionView
import app.otkel.screens.PlanEvent
import app.otkel.screens.PlanView
import app.otkel.ui.design.Asks
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Sources
import app.otkel.ui.design.Space
import app.otkel.ui.design.Timeline
import app.otkel.ui.design.TwoClocks
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** One way of the answer, on a phone a screen of its own. A way that is no longer in the answer leads back to it. */
@Composable
fun WayScreen(session: Session, id: String, routes: Routes, platform: Platform) {
    val view = session.plan
    val option = view.options.firstOrNull { it.id == id }
    if (option == null) {
        Column(Modifier.fillMaxSize().padding(Space.three).testTag("way-gone"), Arrangement.spacedBy(Space.two, Alignment.CenterVertically)) {
            Text(view.labels.gone, style = MaterialTheme.typography.bodyLarge)
            SideButton(session.shell.labels.back, icon = Icons.back) { routes.back() }
        }
    } else {
        Way(option, view, session, platform, named = false)
    }
}

/** The way from top to bottom: the answer, when to leave, the legs, why, whom to ask. */
@Composable
internal fun Way(option: OptionView, view: PlanView, session: Session, platform: Platform, named: Boolean = true) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val labels = view.labels
    val sides = session.shell.sides
    LazyColumn(
        Modifier.widthIn(max = Space.column).testTag("way"),
        contentPadding = PaddingValues(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.two),
    ) {
        item { Head(option, named) }
        item { Moments(option, view, sides) }
        item { Buttons(option, view, session, platform) }
        item { Heading(labels.legs) }
        item { Legs(option.legs, sides, labels.slowEnd) }
        if (option.back.isNotEmpty()) {
            item { Heading(labels.back) }
            item { Legs(option.back, sides, labels.slowEnd) }
        }
        if (option.batches.isNotEmpty()) item { Sheet { option.batches.forEach { Text(it.line, style = MaterialTheme.typography.bodyLarge) } } }
        if (option.reasons.isNotEmpty()) {
            item { Heading(labels.reasons) }
            item { Sheet { Reasons(option.reasons) } }
        }
        if (option.ask.isNotEmpty()) {
            item { Heading(labels.ask) }
            item { Asks(option.ask, labels.call, platform) }
        }
        item { Folded(labels.sources, "way-sources") { Sources(option.sources, platform) } }
        item { Quiet(view.knowledge) }
    }
}

@Composable
private fun Head(option: OptionView, named: Boolean) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    if (named) Text(option.name, style = MaterialTheme.typography.headlineMedium)
    Quiet(option.means)
    Verdict(option)
    Text(option.headline, style = MaterialTheme.typography.bodyLarge)
    option.ifHoursHold?.let { Notice(it) }
}

@Composable
private fun Moments(option: OptionView, view: PlanView, sides: List<String>) = Sheet {
    Moment(view.labels.leaveBy, option.leaveBy, sides)
    Moment(view.labels.arrive, option.arrive, sides)
    Moment(view.labels.turnBack, option.turnBack, sides)
    Quiet(option.wait)
}

@Composable
private fun Moment(label: String, clock: ClockView?, sides: List<String>) {
    if (clock == null) return
    Text(label, style = MaterialTheme.typography.labelLarge)
    TwoClocks(clock, sides, label = label)
}

@Composable
private fun Buttons(option: OptionView, view: PlanView, session: Session, platform: Platform) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    MainButton(if (option.kept) view.labels.kept else view.labels.keep, icon = if (option.kept) Icons.check else Icons.keep, tag = "keep") {
        session.send(PlanEvent.Keep(option.id))
    }
    Row {
        SideButton(session.shell.labels.share, Modifier.fillMaxWidth(), Icons.share, "share") { platform.share(option.share) }
    }
}

@Composable
private fun Legs(legs: List<LegView>, sides: List<String>, slow: String) = Sheet {
    Timeline(legs, sides)
    if (legs.any { it.slow != null }) Quiet(slow)
}
