package app.otkel.tests

import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.core.helpLines
import app.otkel.core.phrasesLines
import app.otkel.core.planLines
import app.otkel.core.portsLines
import app.otkel.screens.HelpEvent
import app.otkel.screens.InputCode
import app.otkel.screens.OtkelException
import app.otkel.screens.PhrasesEvent
import app.otkel.screens.PlanEvent
import app.otkel.screens.PlanForm
import app.otkel.screens.PortsEvent

/** The one file of these tests that knows what the screens take: it turns a case's request into events. */
object Drive {
    fun open(case: GoldenCase, packDir: String? = null): Otkel =
        Otkel.open(OpenOptions(packDir, dataDir = null, langs = listOf(case.lang), now = case.now), vault = null)

    /** Asks the case's question and returns the lines that its screen then shows. */
    fun lines(case: GoldenCase): List<String> = open(case).use { otkel ->
        when (case.screen) {
            "plan" -> otkel.plan().use { screen ->
                screen.send(planEvent(case))
                planLines(screen.view())
            }
            "ports" -> otkel.ports().use { screen ->
                screen.send(portsEvent(case))
                portsLines(screen.view())
            }
            "help" -> otkel.help().use { screen ->
                helpEvents(case).forEach(screen::send)
                helpLines(screen.view())
            }
            "phrases" -> {
                case.request.word("side")?.let { side -> otkel.help().use { it.send(HelpEvent.Show(side)) } }
                otkel.phrases().use { screen ->
                    phrasesEvents(case).forEach(screen::send)
                    phrasesLines(screen.view())
                }
            }
            else -> error("${case.name}: no screen ${case.screen}")
        }
    }

    fun planEvent(case: GoldenCase): PlanEvent {
        val asked = case.request
        return PlanEvent.Ask(
            PlanForm(
                from = asked.word("from").orEmpty(),
                to = asked.word("to").orEmpty(),
                means = asked.words("means"),
                leave = asked.word("leave"),
                arrive = asked.word("arrive"),
                back = asked.word("back"),
                passports = asked.words("passports"),
                people = asked.count("people"),
                vehicle = asked.word("vehicle"),
                vulnerable = asked["vulnerable"]?.asBoolean() ?: false,
                have = asked.words("have"),
                observed = asked.words("observed"),
                crossings = asked.count("crossings"),
            ),
        )
    }

    /** Without a port it is the board. */
    fun portsEvent(case: GoldenCase): PortsEvent {
        val port = case.request.word("port") ?: return PortsEvent.Board
        return PortsEvent.Show(port = port, on = case.request.word("on"))
    }

    fun helpEvents(case: GoldenCase): List<HelpEvent> = listOfNotNull(
        HelpEvent.Show(side = case.request.word("side").orEmpty()),
        case.request.word("country")?.let(HelpEvent::Citizen),
    )

    /** What is done in the phrasebook, in this order. */
    fun phrasesEvents(case: GoldenCase): List<PhrasesEvent> {
        val asked = case.request
        fun filled(key: String) = asked[key]?.properties().orEmpty().map { (slot, value) -> PhrasesEvent.Fill(slot, value.asText()) }
        fun switched(key: String) = asked[key]?.asBoolean() ?: false
        return listOfNotNull(
            asked.word("to")?.let(PhrasesEvent::To),
            asked.word("search")?.let(PhrasesEvent::Search),
            asked.word("chapter")?.let(PhrasesEvent::Chapter),
            PhrasesEvent.Theirs(true).takeIf { switched("theirs") },
            asked.word("open")?.let(PhrasesEvent::Open),
        ) + filled("slots") + listOfNotNull(
            PhrasesEvent.Talk(true).takeIf { switched("talk") },
            asked.word("point")?.let(PhrasesEvent::Point),
            asked.word("pick")?.let(PhrasesEvent::Pick),
            PhrasesEvent.Map(true).takeIf { switched("map") },
            asked.word("find")?.let(PhrasesEvent::Find),
            asked["touch"]?.let { PhrasesEvent.Touch(it["lon"].asDouble(), it["lat"].asDouble(), it["reach_m"].asDouble()) },
        ) + filled("fill")
    }

    /** The stable word for what went wrong; the sentence around it is for people and may change. */
    fun codeOf(error: OtkelException): String = when (error) {
        is OtkelException.BadInput -> wordOf(error.code)
        is OtkelException.BadPack -> if (error.newer) "pack-newer" else "pack-damaged"
    }

    /** The words are the names, but for one. */
    private fun wordOf(code: InputCode): String =
        if (code == InputCode.ZONE) "zone-no-transit" else code.name.lowercase().replace('_', '-')
}
