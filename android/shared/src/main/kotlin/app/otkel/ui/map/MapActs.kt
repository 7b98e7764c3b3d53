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
    fun empty() {
        val search = session.map.search
        if (search.typed.isNotEmpty()) session.send(MapEvent.Search(""))
        search.categories.firstOrNull { it.chosen }?.let { session.send(MapEvent.Category(it.code)) }
    }

    /** The place's sheet closes; the list that it was found in stays. */
    fun closePlace() {
        // A second touch before the sheet is gone must not close what lies under it.
        if (session.map.place != null) close()
    }

    /** The route is forgotten. */
    fun closeRoute() {
        empty()
        if (session.map.route != null) close()
    }

    /** The planner is asked for the two ends. */
    fun ask(ask: PlannerAsk?) {
        session.send(PlanEvent.Form)
        ask?.let {
            session.edit(FormEdit.From(it.from))
            session.edit(FormEdit.To(it.to))
        }
        routes.goTo(Route.Crossing)
    }

    companion object {
        /** Whether something is being looked for. */
        fun asked(view: MapView): Boolean = view.search.typed.isNotEmpty() || view.search.categories.any { it.chosen }
    }
}
