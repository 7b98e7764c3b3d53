package app.otkel.ui.say

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.dp
import app.otkel.screens.AnswerRow
import app.otkel.screens.BesideView
import app.otkel.screens.PhrasesView
import app.otkel.screens.SaidView
import app.otkel.screens.TalkView
import app.otkel.ui.design.Huge
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.design.inTongue
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** What stands in the two halves of the card. Who is asked has the question and the answers; the other sees the question, and then both what was pointed at. */
internal class Two(private val talk: TalkView, private val view: PhrasesView, private val session: Session, private val acts: PhraseActs, private val platform: Platform) {
    /** For the person opposite: under a draft the same in Chinese or Russian, and how oneself reads it aloud. */
    @Composable
    fun Opposite() = Face(Side(talk.theyPoint, opposite = true))

    /** For oneself: at its foot that the translation is a draft, or that nothing says it aloud. */
    @Composable
    fun Own() = Face(Side(!talk.theyPoint, opposite = false))

    private inner class Side(val points: Boolean, val opposite: Boolean) {
        val question = if (points) talk.question else talk.questionOther
        val pointed = if (points) talk.pointed else talk.pointedOther
        val ending = if (points) "" else "-other"
    }

    @Composable
    private fun Face(side: Side) {
        val pointed = side.pointed
        if (pointed != null) {
            Roomy({ Understood(side) }, { Large(pointed, "pointed${side.ending}", "say-pointed${side.ending}", heading = false) }) {
                if (side.opposite) {
                    Beside(talk.pointedBeside, "pointed-beside")
                    Aloud(pointed)
                } else {
                    Again()
                }
                Asked(side, MaterialTheme.typography.titleMedium)
                Foot(side)
            }
        } else if (side.points) {
            Answers(side)
        } else {
            Roomy({}, { Large(side.question, "question-other", "ask-other", heading = !side.opposite) }) {
                if (side.opposite) {
                    Beside(talk.beside, "talk-beside")
                    Aloud(side.question)
                } else if (talk.answers.any(AnswerRow::chosen)) {
                    Again()
                }
                Foot(side)
            }
        }
    }

    /** The question and the answers, in the language of who points. */
    @Composable
    private fun Answers(side: Side) = Tongue(talk.tag, talk.rtl) {
        // Not a lazy one: what is scrolled away must not fall silent.
        Column(Modifier.fillMaxSize().verticalScroll(rememberScrollState()).testTag("answers"), Arrangement.spacedBy(Space.one)) {
            Asked(side, MaterialTheme.typography.titleLarge)
            Text(talk.prompt, Modifier.fillMaxWidth().padding(horizontal = Space.two), style = MaterialTheme.typography.titleSmall, color = MaterialTheme.colorScheme.primary)
            talk.answers.forEach { row -> Answer(row, talk.questionOther, Modifier.padding(horizontal = Space.two)) { acts.point(row.answer) } }
            if (!side.opposite && talk.answers.any(AnswerRow::chosen)) Again()
            Foot(side)
        }
    }

    /** The question, and for the person opposite all that helps with it. The heading of the screen is in one's own language. */
    @Composable
    private fun Asked(side: Side, style: TextStyle) = Column {
        val said = side.question
        Tongue(said.tag, said.rtl) {
            Row(Modifier.fillMaxWidth().padding(start = Space.two, end = Space.half, top = Space.one), Arrangement.spacedBy(Space.one), Alignment.CenterVertically) {
                Text(
                    said.text,
                    Modifier.weight(1f).semantics { if (!side.opposite) heading() }.testTag("question${side.ending}"),
                    style = style.inTongue(said.tag),
                )
                SpeakTouches(said, view.labels, platform, slower = false, tag = "ask${side.ending}")
            }
        }
        if (side.opposite) {
            Beside(talk.beside, "talk-beside")
            Aloud(said)
        }
    }

    /** Over one's own that it is the answer. */
    @Composable
    private fun Understood(side: Side) {
        if (!side.opposite) Quiet(talk.understood, Modifier.padding(start = Space.two, end = Space.two, top = Space.one))
    }

    @Composable
    private fun Large(said: SaidView, tag: String, voice: String, heading: Boolean) = Tongue(said.tag, said.rtl) {
        Row(Modifier.fillMaxSize().padding(horizontal = Space.two, vertical = Space.one), Arrangement.spacedBy(Space.one), Alignment.CenterVertically) {
            val heard = Modifier.semantics {
                if (heading) heading() else liveRegion = LiveRegionMode.Polite
            }
            Huge(said.text, MaterialTheme.typography.displaySmall.inTongue(said.tag), heard.weight(1f).fillMaxHeight().testTag(tag), most = LARGE, least = LEAST)
            SpeakTouches(said, view.labels, platform, slower = false, tag = voice)
        }
    }

    /** How it is read aloud: who holds the phone may say it to the person opposite. */
    @Composable
    private fun Aloud(said: SaidView) = said.reading?.let { Reading(it, Modifier.padding(horizontal = Space.two)) }

    /** The same in Chinese or Russian, under a draft that the person opposite reads. */
    @Composable
    private fun Beside(beside: BesideView?, tag: String) = beside?.let {
        Tongue(it.tag, rtl = false) {
            Text(it.text, Modifier.fillMaxWidth().padding(horizontal = Space.two).testTag(tag), style = MaterialTheme.typography.titleMedium)
        }
    }

    /** For oneself, and last: how far the words may be trusted, and why they may have to be read out. */
    @Composable
    private fun Foot(side: Side) {
        if (side.opposite) return Spacer(Modifier.height(Space.one))
        val theirs = if (talk.theyPoint) talk.question else talk.questionOther
        val mute = mute(theirs, view.page?.noVoice, session.shell.labels, platform)
        Tongue(session.shell.tag, session.shell.rtl) {
            Column(Modifier.padding(horizontal = Space.two, vertical = Space.one), Arrangement.spacedBy(Space.half)) {
                talk.draft?.let { Small(it, "talk-draft") }
                mute?.let { Small(it, "no-voice") }
            }
        }
    }

    @Composable
    private fun Small(text: String, tag: String) =
        Text(text, Modifier.fillMaxWidth().testTag(tag), style = MaterialTheme.typography.bodySmall, color = MaterialTheme.colorScheme.onSurfaceVariant)

    @Composable
    private fun Again() = Tongue(session.shell.tag, session.shell.rtl) {
        SideButton(view.labels.again, Modifier.fillMaxWidth().padding(Space.one), SayIcons.answer, "again") { acts.point(null) }
    }
}

/** Words are no larger than this, and smaller where there is less room. */
private val LARGE = 60.dp
private val LEAST = 20.dp
