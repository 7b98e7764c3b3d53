package app.otkel.desktop

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.test.ExperimentalTestApi
import app.otkel.screens.PhrasesEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource

/** The card for two: who sees what, in which order, and that the answer is never pushed out of sight. */
@OptIn(ExperimentalTestApi::class)
class TalkTest : UiTest() {
    @ParameterizedTest
    @CsvSource("412, 892, 1", "412, 892, 2", "320, 568, 2", "892, 412, 1", "892, 412, 2", "1180, 820, 2")
    fun `what was pointed at comes first in both halves and has half of each at least`(width: Int, height: Int, type: Float) {
        for ((lang, opposite, phrase) in listOf(Triple("ru", "ug", WHEN), Triple("en", "kk-Arab", WHEN), Triple("zh", "kk", "border-how-long"))) {
            session(lang).use { session ->
                session.meet()
                session.asked(opposite, phrase)
                session.send(PhrasesEvent.Point(session.phrases.talk?.answers?.first { !it.pad }?.answer))
                session.send(PhrasesEvent.Pick(null))
                val talk = checkNotNull(session.phrases.talk)
                checkNotNull(talk.pointed)
                Page(session, Routes(listOf(Route.Talk(phrase).word)), width, height, type).use { page ->
                    fun at(tag: String): Rect = page.nodes(merged = false).single { it.tag == tag }.boundsInRoot
                    val (theirs, own) = if (talk.theyPoint) "" to "-other" else "-other" to ""
                    for ((half, ending) in listOf("half-theirs" to theirs, "half-own" to own)) {
                        val (room, answer) = at(half) to at("pointed$ending")
                        val what = "$lang, $phrase, $half $room: $answer"
                        assertTrue(answer.top - room.top < room.height * NEARLY_FIRST) { what }
                        assertTrue(answer.height > room.height / 2 - EDGES) { what }
                        assertTrue(answer.bottom <= room.bottom + 1) { what }
                    }
                }
            }
        }
    }

    @Test
    fun `under a draft the person opposite finds Chinese or Russian, whoever points, and the reading is there for oneself to say`() {
        for ((phrase, half) in listOf(WHEN to true, "border-how-long" to false)) {
            onPhone("en", routes = Routes(listOf(Route.Say.word))) {
                meanwhile { session.asked("kk", phrase) }
                meanwhile { routes.open(Route.Talk(phrase)) }
                val asked = checkNotNull(session.phrases.talk)
                assertEquals(half, asked.theyPoint)
                assertNull(asked.pointedBeside)
                seesWords(checkNotNull(asked.beside).text)
                touch("answer-${asked.answers.first { !it.pad }.answer}")
                val talk = checkNotNull(session.phrases.talk)
                val theirs = checkNotNull(if (half) talk.pointed else talk.pointedOther)
                seesWords(theirs.text)
                seesWords(checkNotNull(theirs.reading))
                seesWords(checkNotNull(talk.pointedBeside).text)
                seesWords(checkNotNull(talk.beside).text)
                seesWords(checkNotNull(talk.draft))
            }
        }
    }

    @Test
    fun `without a voice that is said on one's own half only, and with one what was pointed at is spoken`() {
        for (has in listOf(true, false)) {
            val desk = TestDesk { has }
            onPhone("en", routes = Routes(listOf(Route.Say.word)), desk = desk) {
                meanwhile { session.asked("ru", WHEN) }
                meanwhile { routes.open(Route.Talk(WHEN)) }
                assertEquals(!has, shown().contains(session.shell.labels.noVoiceHere))
                touch("answer-courtesy-do-not-know")
                assertEquals(!has, shown().contains(session.shell.labels.noVoiceHere))
                if (has) {
                    touch("say-pointed")
                    touch("say-pointed-other")
                    val talk = checkNotNull(session.phrases.talk)
                    assertEquals(listOf(talk.pointed, talk.pointedOther).map { it?.spoken }, desk.said.map { it.first })
                } else {
                    assertFalse(has("say-pointed"))
                }
                meanwhile { session.send(PhrasesEvent.To("ug")) }
                seesWords(checkNotNull(session.phrases.page?.noVoice))
            }
        }
    }

    private fun Session.asked(opposite: String, phrase: String) {
        send(PhrasesEvent.To(opposite))
        send(PhrasesEvent.Open(phrase))
        send(PhrasesEvent.Talk(true))
    }

    private companion object {
        /** Only the word that it is the answer stands above it. */
        const val NEARLY_FIRST = 0.3f

        /** In points, above and below it. */
        const val EDGES = 20
    }
}
