package app.otkel.desktop

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.longClick
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.swipe
import androidx.compose.ui.unit.LayoutDirection
import app.otkel.screens.MapEvent
import app.otkel.screens.MapRow
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Fix
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import kotlin.math.cos
import kotlin.math.sin

/** The map as people use it: looked for, touched, pressed, drawn; and as a list by those who don't see it. */
@OptIn(ExperimentalTestApi::class)
class MapStoriesTest : UiTest() {
    private fun onMap(lang: String = "en", desk: TestDesk = TestDesk(), prepare: Session.() -> Unit = { meet() }, test: Hand.() -> Unit) =
        onPhone(lang, prepare = prepare, routes = Routes(listOf(Route.Map.word)), desk = desk, test = test)

    @Test
    fun `Khorgos is found in another script, becomes the end of a way, and each step of it is shown`() = onMap {
        seesWords(session.map.attribution)
        touch("map-search")
        assertEquals(Route.Find, routes.here)
        type("search", "хоргос")
        val found = session.map.search.found.first()
        hears(found)
        touch("row-${found.id}")
        assertEquals(Route.Map, routes.here)
        val place = checkNotNull(session.map.place)
        assertEquals(found.id, place.id)
        seesWords(place.name)
        place.about.forEach { seesWords(it) }
        touch("place-share")
        assertEquals(listOf(place.share), desk.shared.toList())
        place.elsewhere.indices.forEach { touch("elsewhere-$it") }
        assertEquals(place.elsewhere.map { it.code }, desk.opened.toList())
        touch("place-to")
        assertNull(session.map.place)
        seesWords(checkNotNull(session.map.route?.trouble))
        touch("route-from")
        type("search", "Алматы")
        touch("row-${session.map.search.found.first().id}")
        touch("place-from")
        val route = checkNotNull(session.map.route)
        seesWords(route.title)
        seesWords(checkNotNull(route.summary))
        route.about.forEach { seesWords(it) }
        assertTrue(route.steps.size > 1)
        route.steps.forEach { seesWords(it.text) }
        touch("route-gpx")
        assertTrue(desk.shared.last().contains("<gpx"))
        touch("step-1")
        assertEquals(route.steps[1].id, session.map.place?.id)
        touch("place-close")
        assertNotNull(session.map.route)
        touch("route-close")
        assertNull(session.map.route)
    }

    @Test
    fun `a way is swapped, gone by other means, and the tank is reckoned`() = onMap(
        prepare = {
            meet()
            wayOnMap("almaty", "khorgos")
        },
    ) {
        val before = checkNotNull(session.map.route)
        touch("route-swap")
        assertEquals(before.to to before.from, session.map.route?.let { it.from to it.to })
        val other = before.profiles.last { !it.chosen }
        touch("profile-${other.code}")
        assertTrue(checkNotNull(session.map.route).profiles.single { it.code == other.code }.chosen)
        touch("profile-car")
        touch("fold-fuel")
        type("fuel-range", "400")
        type("fuel-reserve", "40")
        val fuel = checkNotNull(session.map.route).fuel
        assertEquals("400" to "40", fuel.range to fuel.reserve)
        assertNotNull(fuel.state)
        fuel.lines.forEach { seesWords(it) }
    }

    @Test
    fun `whether one makes it is the planner's question, asked with both ends`() = onMap(
        prepare = {
            meet()
            wayOnMap("almaty", "yining")
        },
    ) {
        val ask = checkNotNull(session.map.route?.ask)
        touch("route-plan")
        assertEquals(Route.Crossing, routes.here)
        assertEquals(ask.from to ask.to, session.plan.form.from.code to session.plan.form.to.code)
        assertTrue(session.plan.form.from.found && session.plan.form.to.found)
        sees("form")
    }

    @Test
    fun `a place of a list leads to its port's page, and the list says all that the picture shows`() = onMap {
        touch("map-list")
        assertEquals(Route.Near, routes.here)
        assertEquals(session.map.list.title, title())
        session.map.list.rows.forEach { hears(it) }
        val port = session.map.list.rows.first()
        touch("row-${port.id}")
        assertEquals(Route.Map, routes.here)
        touch("place-port")
        assertEquals(checkNotNull(session.map.place?.port), (routes.here as Route.Port).id)
        assertTrue(back())
        assertEquals(Route.Map, routes.here)
        // The innermost closes first.
        assertTrue(back())
        assertNull(session.map.place)
        touch("map-list")
        touch("map-show")
        assertEquals(Route.Map, routes.here)
    }

    @Test
    fun `a category is shown until it is emptied, also past a place that was found by it`() = onMap {
        touch("map-search")
        val fuel = session.map.search.categories.first()
        touch("category-${fuel.code}")
        session.map.search.nothing?.let { seesWords(it) }
        assertTrue(back())
        seesWords(fuel.label)
        touch("map-empty")
        assertTrue(session.map.search.categories.none { it.chosen })
        meanwhile { session.send(MapEvent.Category(fuel.code)) }
        meanwhile { session.send(MapEvent.Pin(77.0, 43.3)) }
        touch("place-close")
        assertNull(session.map.place)
    }

    @Test
    fun `a long press pins, a touch beside it lets go, a drawn map stays where it was left`() = onMap {
        val before = session.map.goal.moves
        hand { longClick(center) }
        val pin = checkNotNull(session.map.place)
        assertEquals("pin", pin.icon)
        seesWords(pin.name)
        touch("place-meet")
        assertNotEquals(pin.meet, session.map.place?.meet)
        touch("place-close")
        val near = session.map.list.rows
        hand { swipe(Offset(centerX, centerY), Offset(centerX - 150, centerY - 200), 400) }
        assertNotEquals(near, session.map.list.rows)
        assertEquals(before, session.map.goal.moves)
        // Two quick touches are none of a place.
        hand { repeat(2) { down(center); advanceEventTime(30); up(); advanceEventTime(60) } }
        assertNull(session.map.place)
        hand { turn() }
        touch("map-north")
        assertFalse(has("map-north"))
        touch("map-closer")
        touch("map-further")
    }

    @Test
    fun `where one is comes from the phone for as long as it is wanted, and that it doesn't know is said`() = onMap {
        assertFalse(desk.watched)
        touch("map-locate")
        assertTrue(desk.watched)
        touch("place-today")
        assertTrue(desk.watched)
        meanwhile { desk.moveTo(76.9, 43.25) }
        meanwhile { desk.lose() }
        assertFalse(desk.watched)
        touch("place-map")
        seesWords(checkNotNull(session.map.positionTrouble))
        touch("map-locate")
        assertTrue(desk.watched)
        assertNull(session.map.positionTrouble)
    }

    @Test
    fun `in China no way is recorded and it is said why, in Kazakhstan it is, shared and forgotten`() = onMap(desk = TestDesk().apply { fix = IN_YINING }) {
        touch("map-locate")
        touch("map-list")
        touch("fold-map-more")
        touch("toggle-record")
        assertFalse(session.map.record.toggle.on)
        seesWords(checkNotNull(session.map.record.reason))
        meanwhile { desk.moveTo(76.90, 43.25) }
        touch("toggle-record")
        assertTrue(session.map.record.toggle.on)
        assertFalse(has("record-reason"))
        meanwhile { desk.moveTo(76.91, 43.26) }
        touch("record-share")
        assertTrue(desk.shared.single().contains("<trk"))
        touch("record-forget")
        assertNull(session.map.record.gpx)
    }

    @Test
    fun `a file from elsewhere is shown, and one that is none is refused in words`() = onMap {
        touch("map-list")
        touch("fold-map-more")
        touch("record-import")
        assertNull(session.map.record.shown)
        desk.file = "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>Altai</name><trkseg><trkpt lat=\"44.2\" lon=\"80.3\"/><trkpt lat=\"44.3\" lon=\"80.4\"/></trkseg></trk></gpx>"
        touch("record-import")
        seesWords(checkNotNull(session.map.record.shown))
        desk.file = "no file of ways"
        touch("record-import")
        seesWords(checkNotNull(session.problem))
        touch("forgive")
        touch("record-forget")
        assertNull(session.map.record.shown)
    }

    @Test
    fun `in Uyghur the buttons stand mirrored, and the map doesn't`() = onMap("ug", prepare = {
        meet()
        findOnMap("khorgos")
    }) {
        val help = sees("help").fetchSemanticsNode()
        val list = sees("map-list").fetchSemanticsNode()
        assertEquals(LayoutDirection.Rtl, help.layoutInfo.layoutDirection)
        assertTrue(help.boundsInRoot.right < list.boundsInRoot.left)
        // What is drawn to the left still leads to the east.
        touch("place-close")
        val east = checkNotNull(hand { longClick(Offset(centerX + 60, centerY)) }.let { session.map.place }).id
        touch("place-close")
        val west = checkNotNull(hand { longClick(Offset(centerX - 60, centerY)) }.let { session.map.place }).id
        assertTrue(lon(west) < lon(east)) { "$west, $east" }
    }

    /** A pin's id is its position. */
    private fun lon(id: String): Double = id.split(':')[1].toDouble()

    private fun Hand.hand(gesture: TouchInjectionScope.() -> Unit) {
        ui.onNode(hasTestTag("map")).performTouchInput(gesture)
        // A single touch waits for a second one before it counts.
        ui.mainClock.advanceTimeBy(1_000)
        ui.waitForIdle()
    }

    /** Two fingers go round each other. */
    private fun TouchInjectionScope.turn() {
        val reach = 100f
        down(0, center + Offset(-reach, 0f))
        down(1, center + Offset(reach, 0f))
        for (step in 1..20) {
            val angle = step * 3 * Math.PI / 180
            val at = Offset((reach * cos(angle)).toFloat(), (reach * sin(angle)).toFloat())
            updatePointerTo(0, center - at)
            updatePointerTo(1, center + at)
            move()
        }
        up(0)
        up(1)
    }

    /** A row is one thing to a screen reader, and says all of it. */
    private fun Hand.hears(row: MapRow) = seesWords(row.spoken)

    private companion object {
        val IN_YINING = Fix(81.33, 43.91, 10.0, null)
    }
}
