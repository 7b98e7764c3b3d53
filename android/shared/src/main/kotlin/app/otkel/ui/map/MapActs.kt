package app.otkel.ui.map

import androidx.compose.runtime.Stable
import app.otkel.screens.FormEdit
import app.otkel.screens.MapEvent
import app.otkel.screens.MapView
import app.otkel.screens.PlanEvent
import app.otkel.screens.PlannerAsk
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session

/** What the sheets over the map do, each a few words long at its button. */
@Stable
internal class MapActs(private val session: Session, private val routes: Routes) {
    /** A row: the map goes there, and its sheet is seen. */
    fun choose(id: String) {
        session.send(MapEvent.Choose(id))
        show()
    }

    /** Back to the picture, from a page that was opened over it. */
    fun show() {
        if (routes.here == Route.Near || routes.here == Route.Find) routes.back()
        if (routes.here != Route.Map) routes.goTo(Route.Map)
    }

    fun list() = routes.open(Route.Near)

    fun find() = routes.open(Route.Find)

    fun help() = routes.open(Route.Help)

    /** Whether *back* has something to close on the map. */
    fun canClose(view: MapView): Boolean = asked(view) || view.place != null || view.route != null

    /** The innermost closes. */
    fun close() = session.send(MapEvent.Close)

    /** The search is emptied: its letters, and its category. */
    fun empty() = closeUntil { !asked(it) }

    /** The place's sheet closes; the list that it was found in stays. */
    fun closePlace() = closeUntil { it.place == null }

    /** The route is forgotten. */
    fun closeRoute() = closeUntil { it.route == null }

    /** The planner is asked for the two ends. */
    fun ask(ask: PlannerAsk?) {
        session.send(PlanEvent.Form)
        ask?.let {
            session.edit(FormEdit.From(it.from))
            session.edit(FormEdit.To(it.to))
        }
        routes.goTo(Route.Crossing)
    }

    private fun closeUntil(done: (MapView) -> Boolean) {
        // The core closes from the inside; more than its layers are never closed.
        repeat(LAYERS) { if (!done(session.map)) session.send(MapEvent.Close) }
    }

    companion object {
        private const val LAYERS = 4

        /** Whether something is being looked for. */
        fun asked(view: MapView): Boolean = view.search.typed.isNotEmpty() || view.search.categories.any { it.chosen }
    }
}
