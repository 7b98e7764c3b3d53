package app.otkel.ui.say

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextDirection
import app.otkel.screens.BesideView
import app.otkel.screens.PhraseLabels
import app.otkel.screens.PhrasePage
import app.otkel.ui.design.Fitting
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** A phrase: one's own sentence, what is filled in, and the other's, ready to be shown. */
@Composable
fun PhraseScreen(session: Session, route: Route.Phrase, routes: Routes, platform: Platform, memory: PhraseMemory) {
    val acts = remember(session, routes, memory) { PhraseActs(session, routes, memory) }
    LaunchedEffect(route) { acts.restore(route.id, talk = false) }
    val view = session.phrases
    view.page?.let { PhrasePane(it, session, acts, platform) }
    SlotSheet(view, session, platform, acts)
}

@Composable
internal fun PhrasePane(page: PhrasePage, session: Session, acts: PhraseActs, platform: Platform) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val labels = session.phrases.labels
    Column(
        Modifier.widthIn(max = Space.column).verticalScroll(rememberScrollState()).padding(Space.two).testTag("phrase"),
        Arrangement.spacedBy(Space.two),
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
            page.by?.let { Text(it, style = MaterialTheme.typography.labelLarge, color = MaterialTheme.colorScheme.secondary) }
            Row(verticalAlignment = Alignment.CenterVertically) {
                Text(page.own.text, Modifier.weight(1f).semantics { heading() }.testTag("own"), style = MaterialTheme.typography.headlineSmall)
                IconButton({ acts.keep(page.id, !page.starred) }, Modifier.testTag("star")) {
                    Picture(if (page.starred) SayIcons.starred else SayIcons.star, if (page.starred) labels.unstar else labels.star, tint = MaterialTheme.colorScheme.secondary)
                }
            }
        }
        Slots(page.slots, labels) { acts.pick(it) }
        page.openSlots?.let { Quiet(it) }
        Paper(page, labels) { acts.show(page.id) }
        page.draft?.let { Draft(it) }
        MainButton(labels.show, icon = SayIcons.show, tag = "show") { acts.show(page.id) }
        if (page.answers) SideButton(labels.answer, Modifier.fillMaxWidth(), SayIcons.answer, "answer") { acts.talk(page.id) }
        Speaking(page.theirs, page.noVoice, labels, session.shell.labels, platform)
        Handing(page, labels, session, platform)
    }
}

/** The other's sentence, as it will be shown; a touch shows it. */
@Composable
private fun Paper(page: PhrasePage, labels: PhraseLabels, onShow: () -> Unit) = Sheet(
    Modifier.clickable(onClickLabel = labels.show, role = Role.Button, onClick = onShow).testTag("paper"),
) {
    Tongue(page.theirs.tag, page.theirs.rtl) { Fitting(page.theirs.text, MaterialTheme.typography.headlineLarge, Modifier.testTag("theirs")) }
    page.theirs.reading?.let { Reading(it) }
    page.beside?.let {
        HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        Beside(it)
    }
}

/** How it is read aloud, in Latin letters, which run from left to right whatever is around them. */
@Composable
internal fun Reading(text: String, modifier: Modifier = Modifier) = Tongue(LATIN, rtl = false) {
    Text(
        text,
        modifier.fillMaxWidth().testTag("reading"),
        style = MaterialTheme.typography.bodyLarge.copy(textDirection = TextDirection.Ltr),
        color = MaterialTheme.colorScheme.primary,
    )
}

/** Latin letters of no language: for the voice of a screen reader. */
internal const val LATIN = "und-Latn"

/** The Chinese or Russian beside a draft. */
@Composable
private fun Beside(beside: BesideView) = Column(Modifier.fillMaxWidth().testTag("beside")) {
    Text(beside.language, style = MaterialTheme.typography.labelMedium, color = MaterialTheme.colorScheme.onSurfaceVariant)
    Tongue(beside.tag, rtl = false) { Text(beside.text, Modifier.fillMaxWidth(), style = MaterialTheme.typography.titleLarge) }
}

/** That no native speaker has read it. */
@Composable
internal fun Draft(text: String) = Row(Modifier.testTag("draft"), Arrangement.spacedBy(Space.one)) {
    Picture(Icons.note, size = Space.three, tint = MaterialTheme.colorScheme.secondary)
    Quiet(text)
}

/** To another app, or to be pasted. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Handing(page: PhrasePage, labels: PhraseLabels, session: Session, platform: Platform) =
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        SideButton(labels.copy, icon = SayIcons.copy, tag = "copy") { platform.copy(page.theirs.text) }
        SideButton(session.shell.labels.share, icon = Icons.share, tag = "share") { platform.share(page.share) }
    }
