package app.otkel.desktop

import app.otkel.ui.frame.Session
import java.lang.reflect.Modifier

/** Everything that the core's views say now, so that no test has to copy a sentence. */
class Sayings(session: Session) {
    private val said = HashSet<String>()

    init {
        with(session) { listOf(shell, start, today, plan, ports, help, card, settings, map, phrases, menu, countries("")).forEach(::gather) }
        // The steps of a list are counted by the screen.
        (0..9).forEach { said += it.toString() }
        // The other keys of the pad.
        said += listOf(".", "−")
    }

    /** Whether a text is a saying, or several of them joined as the screens join them. */
    fun cover(text: String): Boolean = text.isBlank() || text in said || JOINTS.any { joint ->
        generateSequence(text.indexOf(joint)) { text.indexOf(joint, it + 1) }.takeWhile { it >= 0 }
            .any { at -> text.substring(0, at) in said && cover(text.substring(at + joint.length)) }
    }

    private fun gather(thing: Any?) {
        when (thing) {
            is String -> said += thing
            is Iterable<*> -> thing.forEach(::gather)
            else -> if (thing != null && thing.javaClass.name.startsWith(VIEWS)) {
                thing.javaClass.declaredFields.filter { !Modifier.isStatic(it.modifiers) && (it.name !in CODES || it.name == KIND && thing.javaClass.simpleName in KINDS) }.forEach {
                    it.isAccessible = true
                    gather(it.get(thing))
                }
            }
        }
    }

    private companion object {
        const val VIEWS = "app.otkel.screens."
        val JOINTS = listOf(" · ", " | ", " ")

        /** What a dish or a sign is stands there in words. */
        const val KIND = "kind"
        val KINDS = setOf("DishView", "SignView")

        /** What is meant for the screens and not for people. */
        val CODES = setOf("code", "id", "kind", "tag", "voice", "date", "port", "side")
    }
}
