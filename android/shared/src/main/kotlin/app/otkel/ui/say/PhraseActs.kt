package app.otkel.ui.say

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable
import app.otkel.core.Otkel
import app.otkel.screens.PhraseLabels
import app.otkel.screens.PhrasesEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import java.util.WeakHashMap

/**
 * What was filled into the open phrase and pointed at. The core forgets it with the window, and a phone is turned to show a card, so it
 * stays in memory as long as the core. It is never written anywhere: of a process that ended the phone's own notes have the phrase's id.
 */
@Stable
class PhraseMemory private constructor(id: String?) {
    internal var id: String? = id
        private set
    internal var answer: String? = null
    internal val filled = LinkedHashMap<String, String>()

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
        /** One for each open core. */
        private val kept = WeakHashMap<Otkel, PhraseMemory>()

        /** That of the last window, where the same phrase was open; else an empty one. */
        fun of(otkel: Otkel, id: String?): PhraseMemory = kept[otkel]?.takeIf { it.id == id } ?: PhraseMemory(id).also { kept[otkel] = it }

        fun saver(otkel: Otkel): Saver<PhraseMemory, String> = Saver({ it.id.orEmpty() }, { of(otkel, it.ifEmpty { null }) })
    }
}

/** The phrase stays over rotation and the end of the process; what was filled in only over rotation. */
@Composable
fun rememberPhraseMemory(session: Session): PhraseMemory =
    rememberSaveable(session, saver = PhraseMemory.saver(session.otkel)) { PhraseMemory.of(session.otkel, null) }

/** All that one can do with a phrase. */
@Stable
class PhraseActs(private val session: Session, private val routes: Routes, private val memory: PhraseMemory) {
    val labels: PhraseLabels get() = session.phrases.labels

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

    /** Opens it again: as it was after a rotation, empty after the end of the process. */
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
        session.send(PhrasesEvent.Fill(slot, value))
        note(slot, value)
    }

    /** A currency or a clock alone isn't filled in: after a turn there is no picker that would drop it. */
    private fun note(slot: String, value: String) {
        if (session.phrases.picker?.typed.isNullOrBlank()) memory.filled.remove(slot) else memory.filled[slot] = value
    }

    fun find(text: String) = session.send(PhrasesEvent.Find(text))

    /** The list of places as a map. */
    fun map(on: Boolean) = session.send(PhrasesEvent.Map(on))

    /** A touch on that map, which the core fills in. */
    fun touch(lon: Double, lat: Double, reach: Double) {
        session.send(PhrasesEvent.Touch(lon, lat, reach))
        session.phrases.picker?.let { note(it.slot, it.typed) }
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
