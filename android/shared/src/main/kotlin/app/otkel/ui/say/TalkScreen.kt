package app.otkel.ui.say

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.AnswerRow
import app.otkel.screens.PhrasesView
import app.otkel.screens.SaidView
import app.otkel.screens.TalkView
import app.otkel.ui.design.HALF_TURN
import app.otkel.ui.design.Huge
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.design.inTongue
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** One phone between two people: the upper half is for the one opposite, the lower for oneself, and what was pointed at is in both. */
@Composable
fun TalkScreen(session: Session, route: Route.Talk, routes: Routes, platform: Platform, memory: PhraseMemory) {
    val acts = remember(session, routes, memory) { PhraseActs(session, routes, memory) }
    LaunchedEffect(route) { acts.restore(route.id, talk = true) }
    val view = session.phrases
    val talk = view.talk ?: return
    var turned by rememberSaveable { mutableStateOf(false) }
    val two = Two(talk, view, session, acts, platform)
    BoxWithConstraints(Modifier.fillMaxSize().background(MaterialTheme.colorScheme.background).safeDrawingPadding().testTag("talk")) {
        // Who points needs the room; what was pointed at is for both.
        val pointing = if (talk.pointed == null) POINTING else HALF
        val theirs = if (talk.theyPoint) pointing else 1 - pointing
        val own = 1 - theirs
        if (maxWidth > maxHeight) {
            Row(Modifier.padding(Space.one), Arrangement.spacedBy(Space.one)) {
                Half(Modifier.weight(theirs).fillMaxHeight().rotate(turn(turned)), opposite = true) { if (talk.theyPoint) two.Pointing(this) else two.Looking(this) }
                Column(Modifier.weight(own).fillMaxHeight()) {
                    Half(Modifier.weight(1f).fillMaxWidth()) { if (talk.theyPoint) two.Looking(this) else two.Pointing(this) }
                    Foot(session, acts) { turned = !turned }
                }
            }
        } else {
            Column(Modifier.padding(Space.one), Arrangement.spacedBy(Space.one)) {
                Half(Modifier.weight(theirs).fillMaxWidth().rotate(turn(turned)), opposite = true) { if (talk.theyPoint) two.Pointing(this) else two.Looking(this) }
                Half(Modifier.weight(own).fillMaxWidth()) { if (talk.theyPoint) two.Looking(this) else two.Pointing(this) }
                Foot(session, acts) { turned = !turned }
            }
        }
    }
    SlotSheet(view, session, platform, acts, turned && talk.theyPoint)
}

private fun turn(turned: Boolean) = if (turned) HALF_TURN else 0f

@Composable
private fun Half(modifier: Modifier, opposite: Boolean = false, content: @Composable ColumnScope.() -> Unit) = Surface(
    modifier.testTag(if (opposite) "half-theirs" else "half-own"),
    shape = MaterialTheme.shapes.large,
    color = if (opposite) MaterialTheme.colorScheme.surface else MaterialTheme.colorScheme.surfaceContainer,
    contentColor = MaterialTheme.colorScheme.onSurface,
    border = edge(chosen = false),
) {
    Column(Modifier.fillMaxSize(), content = content)
}

@Composable
private fun Foot(session: Session, acts: PhraseActs, onTurn: () -> Unit) = Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
    Touch(Icons.close, session.shell.labels.close, "talk-close") { acts.back() }
    Touch(SayIcons.turn, session.phrases.labels.turn, "turn") { onTurn() }
    Touch(Icons.help, session.shell.labels.help, "help") { acts.help() }
}

/** The two halves of the card. */
private class Two(private val talk: TalkView, private val view: PhrasesView, private val session: Session, private val acts: PhraseActs, private val platform: Platform) {
    /** The question and the answers, in the language of who points; then what they pointed at. */
    @Composable
    fun Pointing(column: ColumnScope) = with(column) {
        Tongue(talk.tag, talk.rtl) {
            Asked(talk.question, "question", "ask", own = !talk.theyPoint)
            if (talk.theyPoint) Beside() else Draft()
            val pointed = talk.pointed
            if (pointed == null) {
                Text(
                    talk.prompt,
                    Modifier.fillMaxWidth().padding(horizontal = Space.two),
                    style = MaterialTheme.typography.titleSmall,
                    color = MaterialTheme.colorScheme.primary,
                )
                LazyColumn(Modifier.weight(1f).testTag("answers"), contentPadding = PaddingValues(Space.two), verticalArrangement = Arrangement.spacedBy(Space.one)) {
                    items(talk.answers, AnswerRow::answer) { row -> Answer(row, talk.questionOther) { acts.point(row.answer) } }
                }
            } else {
                Large(pointed, "pointed", Modifier.weight(1f))
                if (!talk.theyPoint) Tongue(session.shell.tag, session.shell.rtl) { Again() }
            }
        }
    }

    /** The question in Chinese or Russian, under a draft that the one opposite reads. */
    @Composable
    private fun Beside() = talk.beside?.let { beside ->
        Tongue(beside.tag, rtl = false) {
            Text(beside.text, Modifier.fillMaxWidth().padding(horizontal = Space.two).testTag("talk-beside"), style = MaterialTheme.typography.titleMedium)
        }
    }

    /** That the translation is a draft, for oneself. */
    @Composable
    private fun Draft() = talk.draft?.let { draft ->
        Tongue(session.shell.tag, session.shell.rtl) { Quiet(draft, Modifier.padding(horizontal = Space.two).testTag("talk-draft")) }
    }

    /** The same as the other reads it. */
    @Composable
    fun Looking(column: ColumnScope) = with(column) {
        val other = talk.questionOther
        if (talk.theyPoint) Draft() else Beside()
        val pointed = talk.pointedOther
        if (pointed == null) {
            Tongue(other.tag, other.rtl) { Large(other, "question-other", Modifier.weight(1f), heading = talk.theyPoint) }
        } else {
            Tongue(other.tag, other.rtl) { Asked(other, "question-other", "ask-other", own = talk.theyPoint) }
            // For oneself; who stands opposite sees it below.
            if (talk.theyPoint) Quiet(talk.understood, Modifier.padding(horizontal = Space.two))
            Tongue(pointed.tag, pointed.rtl) { Large(pointed, "pointed-other", Modifier.weight(1f)) }
        }
        if (talk.theyPoint) Again()
    }

    @Composable
    private fun Again() = if (talk.pointed == null && talk.answers.none(AnswerRow::chosen)) Unit else SideButton(view.labels.again, Modifier.fillMaxWidth().padding(Space.one), SayIcons.answer, "again") { acts.point(null) }

    /** The heading of the screen is in one's own language. */
    @Composable
    private fun Asked(said: SaidView, tag: String, voice: String, own: Boolean) = Row(
        Modifier.fillMaxWidth().padding(start = Space.two, end = Space.half, top = Space.one),
        Arrangement.spacedBy(Space.one),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(said.text, Modifier.fillMaxWidth().semantics { if (own) heading() }.testTag(tag), style = MaterialTheme.typography.headlineSmall.inTongue(said.tag))
        }
        SpeakTouches(said, view.labels, platform, slower = false, tag = voice)
    }

    @Composable
    private fun Large(said: SaidView, tag: String, modifier: Modifier, heading: Boolean = false) = Row(
        modifier.fillMaxWidth().padding(Space.two),
        Arrangement.spacedBy(Space.one),
        Alignment.CenterVertically,
    ) {
        val heard = Modifier.semantics {
            if (heading) heading() else liveRegion = LiveRegionMode.Polite
        }
        Huge(said.text, MaterialTheme.typography.displaySmall.inTongue(said.tag), heard.weight(1f).fillMaxHeight().testTag(tag), most = LARGE, least = 20.dp)
        SpeakTouches(said, view.labels, platform, slower = false, tag = "say-$tag")
    }
}

/** Something to point at, in both languages. */
@Composable
private fun Answer(row: AnswerRow, other: SaidView, onClick: () -> Unit) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        onClick,
        Modifier.fillMaxWidth().testTag("answer-${row.answer}").semantics {
            role = Role.Button
            selected = row.chosen
        },
        shape = MaterialTheme.shapes.medium,
        color = if (row.chosen) scheme.primaryContainer else scheme.surfaceContainerLowest,
        contentColor = if (row.chosen) scheme.onPrimaryContainer else scheme.onSurface,
        border = edge(row.chosen),
    ) {
        Row(
            Modifier.defaultMinSize(minHeight = LARGE_ROW).padding(horizontal = Space.two, vertical = Space.one),
            Arrangement.spacedBy(Space.two),
            Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                Text(row.text, style = MaterialTheme.typography.headlineMedium)
                row.beside?.let { Text(it, Modifier.fillMaxWidth(), style = MaterialTheme.typography.titleSmall) }
                Tongue(other.tag, other.rtl) { Quiet(row.other, Modifier.fillMaxWidth()) }
            }
            if (row.pad) Box { Picture(SayIcons.fill, tint = scheme.primary) }
        }
    }
}

private val LARGE_ROW = 76.dp

/** Words are no larger than this, and smaller where there is less room. */
private val LARGE = 60.dp

/** How the window is shared. */
private const val POINTING = 0.66f
private const val HALF = 0.5f
