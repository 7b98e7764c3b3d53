package app.otkel.desktop

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.unit.LayoutDirection
import app.otkel.screens.PhrasesEvent
import app.otkel.screens.SettingsEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The phrasebook at a counter: found, filled in, held out, said, answered. */
@OptIn(ExperimentalTestApi::class)
class SayStoriesTest : UiTest() {
    private fun atCounter(lang: String = "en", desk: TestDesk = TestDesk(), prepare: Session.() -> Unit = { meet() }, test: Hand.() -> Unit) =
        onPhone(lang, prepare = prepare, routes = Routes(listOf(Route.Say.word)), desk = desk, test = test)

    @Test
    fun `a phrase is found by letters of another language, filled in, and shown in huge letters on a bright screen`() = atCounter {
        touch("to-kk")
        type("search", "билет")
        assertTrue(session.phrases.chapters.isEmpty())
        touch("found-$TICKETS")
        assertEquals(Route.Phrase(TICKETS), routes.here)
        val empty = checkNotNull(session.phrases.page)
        seesWords(empty.own.text)
        seesWords(checkNotNull(empty.openSlots))
        touch("slot-tickets")
        listOf("key-1", "key-2").forEach(::touch)
        touch("key-⌫")
        assertEquals("1", session.phrases.picker?.typed)
        touch("fill-done")
        assertNull(session.phrases.picker)
        touch("slot-place")
        type("search", "Алматы")
        touch("choice-almaty")
        val page = checkNotNull(session.phrases.page)
        assertNull(page.openSlots)
        page.slots.forEach { seesWords(checkNotNull(it.value)) }
        seesWords(page.theirs.text)
        seesWords(checkNotNull(page.beside).text)
        seesWords(checkNotNull(page.draft))
        touch("show")
        assertEquals(Route.Show(TICKETS), routes.here)
        assertTrue(desk.bright)
        seesWords(page.theirs.text)
        seesWords(checkNotNull(page.beside).text)
        // Nothing else stands on the window that is held out.
        assertFalse(has("place-say") || has("title"))
        touch("turn")
        seesWords(page.own.text)
        touch("show-close")
        assertFalse(desk.bright)
        assertEquals(Route.Phrase(TICKETS), routes.here)
        assertTrue(back())
        assertNull(session.phrases.page)
        assertEquals("билет", typed("search"))
        touch("search-empty")
        sees("recent-$TICKETS")
        touch("forget-recent")
        assertFalse(has("recent-$TICKETS"))
    }

    @Test
    fun `what is looked for and isn't there is said, and an unknown language too`() = atCounter {
        type("search", "ქართული")
        seesWords(checkNotNull(session.phrases.nothing))
        touch("search-empty")
        meanwhile { session.send(PhrasesEvent.To("de")) }
        seesWords(checkNotNull(session.phrases.fallback))
        touch("to-ru")
        assertFalse(has("say-fallback"))
    }

    @Test
    fun `a chapter is opened and left, by the arrow and by the phone's own back`() = atCounter {
        val chapter = session.phrases.chapters.first()
        seesWords(chapter.count)
        touch("chapter-${chapter.id}")
        assertEquals(Route.Chapter(chapter.id), routes.here)
        assertEquals(chapter.label, title())
        val row = session.phrases.sections.single().rows.first()
        touch("chapter-${row.id}")
        assertEquals(row.id, session.phrases.page?.id)
        touch("back")
        assertEquals(Route.Chapter(chapter.id), routes.here)
        assertEquals(chapter.label, session.phrases.chapter)
        assertTrue(back())
        assertEquals(Route.Say, routes.here)
        assertNull(session.phrases.chapter)
        assertTrue(back())
        assertEquals(Route.Today, routes.here)
    }

    @Test
    fun `handed over, the list is in the other's language and runs their way`() = atCounter("zh") {
        touch("to-ug")
        touch("theirs")
        val row = session.phrases.sections.first().rows.first()
        val node = sees("${session.phrases.sections.first().code}-${row.id}").fetchSemanticsNode()
        seesWords(row.text)
        assertTrue(session.phrases.readerRtl)
        val words = nodes().single { it.config.getOrNull(SemanticsProperties.Text)?.any { text -> text.text == row.text } == true && it.boundsInRoot.top >= node.boundsInRoot.top }
        assertEquals(LayoutDirection.Rtl, words.layoutInfo.layoutDirection)
        val tag = words.layouts.single().layoutInput.style.localeList?.first()?.toLanguageTag()
        assertEquals(session.phrases.readerTag, tag)
        touch("mine")
        assertFalse(session.phrases.theirs)
    }

    @Test
    fun `a phrase is said by the phone, slower too, copied, shared and starred`() = atCounter {
        touch("to-zh-Hans")
        meanwhile { routes.open(Route.Phrase("customs-cash")) }
        touch("slot-amount")
        touch("suffix-USD")
        "2.5".forEach { touch("key-$it") }
        assertEquals("USD", session.phrases.picker?.suffix)
        touch("suffix-KZT")
        assertEquals("KZT", session.phrases.picker?.suffix)
        touch("picker-close")
        val page = checkNotNull(session.phrases.page)
        touch("speak")
        touch("speak-slower")
        assertEquals(List(2) { page.theirs.spoken to page.theirs.voice }, desk.said.toList())
        assertEquals(listOf(page.theirs.spoken), desk.saidSlowly.toList())
        touch("copy")
        assertEquals(listOf(page.theirs.text), desk.copied.toList())
        touch("share")
        assertEquals(listOf(page.share), desk.shared.toList())
        touch("star")
        assertTrue(checkNotNull(session.phrases.page).starred)
        touch("back")
        sees("starred-customs-cash")
    }

    @Test
    fun `without a voice it is said so, by the core where nobody has one and for this phone else`() = atCounter(desk = TestDesk { false }) {
        touch("to-ug")
        meanwhile { routes.open(Route.Phrase("customs-cash")) }
        seesWords(checkNotNull(session.phrases.page?.noVoice))
        meanwhile { session.send(PhrasesEvent.To("ru")) }
        assertNull(session.phrases.page?.noVoice)
        seesWords(session.shell.labels.noVoiceHere)
        assertFalse(has("speak"))
        touch("show")
        seesWords(checkNotNull(session.phrases.page?.theirs?.reading))
        seesWords(session.shell.labels.noVoiceHere)
        assertFalse(has("speak"))
        assertTrue(back())
        meanwhile { session.send(PhrasesEvent.To("ug")) }
        touch("show")
        seesWords(checkNotNull(session.phrases.page?.noVoice))
    }

    @Test
    fun `two people and one phone - asked, pointed at in the other's language, understood in both, and once more`() = atCounter {
        touch("to-ug")
        meanwhile { routes.open(Route.Phrase(WHEN)) }
        touch("answer")
        assertEquals(Route.Talk(WHEN), routes.here)
        assertTrue(desk.bright)
        val talk = checkNotNull(session.phrases.talk)
        assertTrue(talk.theyPoint && talk.rtl)
        seesWords(talk.question.text)
        seesWords(talk.questionOther.text)
        seesWords(talk.prompt)
        talk.answers.forEach { row ->
            seesWords(row.text)
            seesWords(row.other)
        }
        // The tool that scrolls knows nothing of what is turned, so it is turned back.
        touch("turn")
        touch("turn")
        touch("answer-@time")
        // In the language of who points.
        assertEquals("ug", session.phrases.picker?.tag)
        touch("choice-10:30")
        val answered = checkNotNull(session.phrases.talk)
        seesWords(answered.understood)
        assertTrue(shown().contains(checkNotNull(answered.pointed).text))
        assertTrue(shown().contains(checkNotNull(answered.pointedOther).text))
        touch("again")
        assertNull(session.phrases.talk?.pointed)
        touch("answer-courtesy-do-not-know")
        seesWords(checkNotNull(session.phrases.talk?.pointedOther).text)
        touch("talk-close")
        assertEquals(Route.Phrase(WHEN), routes.here)
        assertFalse(desk.bright)
        assertNull(session.phrases.talk)
    }

    @Test
    fun `what an officer asks is answered by oneself`() = atCounter("ru") {
        touch("to-zh-Hans")
        meanwhile { routes.open(Route.Phrase("border-how-long")) }
        seesWords(checkNotNull(session.phrases.page?.by))
        touch("answer")
        val talk = checkNotNull(session.phrases.talk)
        assertFalse(talk.theyPoint)
        touch("answer-@number")
        assertEquals(session.shell.tag, session.phrases.picker?.tag)
        touch("key-5")
        touch("fill-done")
        assertTrue(shown().contains(checkNotNull(session.phrases.talk?.pointed).text))
        assertTrue(shown().contains(checkNotNull(session.phrases.talk?.pointedOther).text))
        touch("again")
        assertNull(session.phrases.talk?.pointed)
    }

    @Test
    fun `the simple mode leads there, too`() = onPhone(prepare = {
        meet()
        send(SettingsEvent.Toggle("simple", true))
    }) {
        touch("say")
        assertEquals(Route.Say, routes.here)
        sees("say-list")
    }
}
