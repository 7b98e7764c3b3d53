package app.otkel.ui.say

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable
import app.otkel.screens.PhrasesEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session

/**
 * What was filled into the open phrase, as long as the window is to come back: the core forgets it with the window, and a
 * phone is turned to show a card. It is never written to a file.
 */
@Stable
class PhraseMemory(words: List<String> = emptyList()) {
    internal var id: String? = words.firstOrNull()
        private set
    internal var answer: String? = words.getOrNull(1)?.ifEmpty { null }
    internal val filled = LinkedHashMap<String, String>().apply {
        words.drop(2).chunked(2).forEach { pair -> if (pair.size == 2) put(pair[0], pair[1]) }
    }

    private val words: List<String> get() = id?.let { listOf(it, answer.orEmpty()) + filled.flatMap { (slot, value) -> listOf(slot, value) } }.orEmpty()

    internal fun begin(of: String?) {
        id = of
        answer = null
        filled.clear()
    }

    /** What was filled into answers goes with them. */
    internal fun takeBack() {
        answer = null
        filled.keys.removeAll { '/' in it }
    }

    internal companion object {
        val saver: Saver<PhraseMemory, Any> = Saver({ ArrayList(it.words) }, { saved -> PhraseMemory((saved as? List<*>).orEmpty().filterIsInstance<String>()) })
    }
}

/** It is kept over rotation and the end of the process. */
@Composable
fun rememberPhraseMemory(): PhraseMemory = rememberSaveable(saver = PhraseMemory.saver) { PhraseMemory() }

/** All that one can do with a phrase. */
@Stable
class PhraseActs(private val session: Session, private val routes: Routes, private val memory: PhraseMemory) {
    /** Opens it, on a page of its own or [beside] the list. */
    fun open(id: String, beside: Boolean) {
        session.send(PhrasesEvent.Open(id))
        if (session.phrases.page?.id != id) return
        memory.begin(id)
        if (!beside) routes.open(Route.Phrase(id))
    }

    /** Nothing is open any more, and nothing filled in. */
    fun leave() {
        memory.begin(null)
        if (session.phrases.page != null) session.send(PhrasesEvent.Open(null))
    }

    /** Opens it again as it was, after a rotation or the end of the process. */
    fun restore(id: String, talk: Boolean) {
        if (session.phrases.page?.id != id) {
            session.send(PhrasesEvent.Open(id))
            if (memory.id != id) memory.begin(id)
            memory.filled.filterKeys { '/' !in it }.forEach { (slot, value) -> session.send(PhrasesEvent.Fill(slot, value)) }
        }
        val talking = session.phrases.talk != null
        if (talk && !talking) {
            session.send(PhrasesEvent.Talk(true))
            memory.answer?.let { answer ->
                session.send(PhrasesEvent.Point(answer))
                memory.filled.filterKeys { '/' in it }.forEach { (slot, value) -> session.send(PhrasesEvent.Fill(slot, value)) }
                session.send(PhrasesEvent.Pick(null))
            }
        } else if (!talk && talking) {
            memory.takeBack()
            session.send(PhrasesEvent.Talk(false))
        }
    }

    fun reopen() {
        memory.id?.let { restore(it, talk = false) }
    }

    fun pick(slot: String?) = session.send(PhrasesEvent.Pick(slot))

    fun fill(slot: String, value: String) {
        if (value.isBlank()) memory.filled.remove(slot) else memory.filled[slot] = value
        session.send(PhrasesEvent.Fill(slot, value))
    }

    fun find(text: String) = session.send(PhrasesEvent.Find(text))

    /** The list of places as a map. */
    fun map(on: Boolean) = session.send(PhrasesEvent.Map(on))

    /** A touch on that map, which the core fills in. */
    fun touch(lon: Double, lat: Double, reach: Double) {
        session.send(PhrasesEvent.Touch(lon, lat, reach))
        session.phrases.picker?.let { if (it.typed.isNotBlank()) memory.filled[it.slot] = it.typed }
    }

    fun turn(months: Int) = session.send(PhrasesEvent.Turn(months))

    fun keep(id: String, on: Boolean) = session.send(PhrasesEvent.Keep(id, on))

    fun show(id: String) = routes.open(Route.Show(id))

    fun talk(id: String) {
        session.send(PhrasesEvent.Talk(true))
        routes.open(Route.Talk(id))
    }

    fun point(answer: String?) {
        memory.takeBack()
        memory.answer = answer
        session.send(PhrasesEvent.Point(answer))
    }

    fun help() = routes.open(Route.Help)

    fun back() = routes.back()
}
