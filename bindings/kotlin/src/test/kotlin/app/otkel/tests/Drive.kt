package app.otkel.tests

import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.core.OtkelException
import app.otkel.core.helpLines
import app.otkel.core.planLines
import app.otkel.core.portsLines
import app.otkel.screens.HelpEvent
import app.otkel.screens.PlanEvent
import app.otkel.screens.PlanRequest
import app.otkel.screens.PortsEvent

/** The one file of these tests that knows what the screens take: it turns a case's request into events. */
object Drive {
    fun open(case: GoldenCase): Otkel = Otkel.open(OpenOptions(packDir = null, lang = case.lang, now = case.now))

    /** Asks the case's question and returns the lines that its screen then shows. */
    fun lines(case: GoldenCase): List<String> = open(case).use { otkel ->
        when (case.screen) {
            "plan" -> otkel.plan().use { screen ->
                planEvents(case).forEach(screen::send)
                planLines(screen.view())
            }
            "ports" -> otkel.ports().use { screen ->
                portsEvents(case).forEach(screen::send)
                portsLines(screen.view())
            }
            "help" -> otkel.help().use { screen ->
                helpEvents(case).forEach(screen::send)
                helpLines(screen.view())
            }
            else -> error("${case.name}: no screen ${case.screen}")
        }
    }

    fun planEvents(case: GoldenCase): List<PlanEvent> {
        val asked = case.request
        return listOf(
            PlanEvent.Ask(
                PlanRequest(
                    from = asked.word("from").orEmpty(),
                    to = asked.word("to").orEmpty(),
                    means = asked.words("means"),
                    leave = asked.word("leave"),
                    arrive = asked.word("arrive"),
                    people = asked.word("people")?.toUInt() ?: 1u,
                    passports = asked.words("passports"),
                    vulnerable = asked["vulnerable"]?.asBoolean() ?: false,
                ),
            ),
        )
    }

    private fun portsEvents(case: GoldenCase): List<PortsEvent> =
        listOf(PortsEvent.Show(port = case.request.word("port").orEmpty(), on = case.request.word("on")))

    private fun helpEvents(case: GoldenCase): List<HelpEvent> =
        listOf(HelpEvent.Show(side = case.request.word("side").orEmpty()))

    /** The stable word for what went wrong; the sentence around it is for people and may change. */
    fun codeOf(error: OtkelException): String = when (error) {
        is OtkelException.Refused -> error.code
    }
}
