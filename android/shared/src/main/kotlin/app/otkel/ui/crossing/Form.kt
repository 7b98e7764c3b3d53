package app.otkel.ui.crossing

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.material3.FilledTonalIconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.FormEdit
import app.otkel.screens.FormView
import app.otkel.screens.PlanEvent
import app.otkel.screens.WhichWay
import app.otkel.ui.design.Chip
import app.otkel.ui.design.CountryPicker
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.ToggleRow
import app.otkel.ui.frame.Session

/** From where, to where, by what, when, who. */
@Composable
fun Form(form: FormView, invite: String, session: Session) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    // Which picker is open. It stands outside the list, whose rows come and go, and stays open when the phone is turned.
    var open by rememberSaveable { mutableStateOf("") }
    val onOpen: (String) -> Unit = { open = it }
    Column(Modifier.widthIn(max = Space.column)) {
        LazyColumn(
            Modifier.weight(1f).testTag("form"),
            contentPadding = PaddingValues(Space.two),
            verticalArrangement = Arrangement.spacedBy(Space.two),
        ) {
            item { Quiet(invite) }
            item { Ends(form, session, onOpen) }
            item { Means(form, session) }
            item { Time(form, session, onOpen) }
            item { People(form, session, onOpen) }
            item { Papers(form, session, onOpen) }
            item { QuietButton(form.clear, Modifier.fillMaxWidth(), Icons.wipe, "clear") { session.send(PlanEvent.Clear) } }
        }
        form.problem?.let {
            Notice(it, Modifier.padding(horizontal = Space.two).testTag("form-problem").semantics { liveRegion = LiveRegionMode.Polite })
        }
        MainButton(form.go, Modifier.padding(Space.two), Icons.crossing, "go") { session.send(PlanEvent.Go) }
    }
    OpenPicker(open, form, session) { open = "" }
}

/** The picker of that name, if it is one. */
@Composable
private fun OpenPicker(open: String, form: FormView, session: Session, onClose: () -> Unit) {
    when (open) {
        "from" -> PlacePicker(session, { it.form.from }, { it.form.to }, FormEdit::From, onClose)
        "to" -> PlacePicker(session, { it.form.to }, { it.form.from }, FormEdit::To, onClose)
        "passport" -> CountryPicker(session, form.passportsAdd, onClose = onClose) { code ->
            if (form.passports.none { it.code == code }) session.edit(FormEdit.Passport(code))
            onClose()
        }
        "plates" -> form.vehicleLabel?.let { label ->
            CountryPicker(session, label, onClose = onClose) { code ->
                session.edit(FormEdit.Vehicle(code))
                onClose()
            }
        }
        else -> {
            form.`when`?.let { MomentPicker(open, it, WhichWay.THERE, session, onClose) }
            form.back?.let { MomentPicker(open, it, WhichWay.BACK, session, onClose) }
        }
    }
}

@Composable
private fun Ends(form: FormView, session: Session, onOpen: (String) -> Unit) = Sheet {
    Row(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalAlignment = Alignment.CenterVertically) {
        Column(Modifier.weight(1f), Arrangement.spacedBy(Space.one)) {
            PlaceButton(form.from, "from") { onOpen("from") }
            PlaceButton(form.to, "to") { onOpen("to") }
        }
        FilledTonalIconButton({ session.edit(FormEdit.Swap) }, Modifier.testTag("swap")) { Picture(Icons.swap, form.swap) }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Means(form: FormView, session: Session) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Heading(form.meansLabel)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        form.means.forEach { means -> Chip(means, icon = Icons.means(means.code)) { session.edit(FormEdit.Means(means.code)) } }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Time(form: FormView, session: Session, onOpen: (String) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Heading(form.whenLabel)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        form.whenModes.forEach { mode -> Chip(mode) { session.edit(FormEdit.When(mode.code)) } }
    }
    form.`when`?.let { MomentSheet(it, WhichWay.THERE, onOpen) }
    ToggleRow(form.backToggle) { session.edit(FormEdit.Return(it)) }
    form.back?.let { MomentSheet(it, WhichWay.BACK, onOpen) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun People(form: FormView, session: Session, onOpen: (String) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Heading(form.peopleLabel)
    Sheet {
        Row(verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.spacedBy(Space.one)) {
            Text(form.peopleWords, Modifier.weight(1f).testTag("people"), style = MaterialTheme.typography.titleMedium)
            FilledTonalIconButton({ session.edit(FormEdit.People((form.people - 1u).coerceAtLeast(1u))) }, Modifier.testTag("fewer")) {
                Picture(Icons.minus, form.peopleButtons.last())
            }
            FilledTonalIconButton({ session.edit(FormEdit.People(form.people + 1u)) }, Modifier.testTag("more")) {
                Picture(Icons.plus, form.peopleButtons.first())
            }
        }
        PeopleField(form, session)
        Text(form.passportsLabel, style = MaterialTheme.typography.titleSmall)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
            form.passports.forEach { passport ->
                Chip(passport, icon = Icons.check, tag = "passport-${passport.code}") { session.edit(FormEdit.Passport(passport.code)) }
            }
            SideButton(form.passportsAdd, icon = Icons.plus, tag = "passport-add") { onOpen("passport") }
        }
        ToggleRow(form.vulnerable) { session.edit(FormEdit.Vulnerable(it)) }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Papers(form: FormView, session: Session, onOpen: (String) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    val vehicle = form.vehicle
    val label = form.vehicleLabel
    if (vehicle != null && label != null) {
        Heading(label)
        SideButton(vehicle.label, Modifier.fillMaxWidth(), Icons.means("car"), "plates") { onOpen("plates") }
    }
    Heading(form.papersLabel)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        form.papers.forEach { paper -> Chip(paper) { session.edit(FormEdit.Paper(paper.code)) } }
    }
}
