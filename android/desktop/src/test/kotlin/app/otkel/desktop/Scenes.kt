package app.otkel.desktop

import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.screens.FormEdit
import app.otkel.screens.MapEvent
import app.otkel.screens.MenuEdit
import app.otkel.screens.MenuEvent
import app.otkel.screens.PhrasesEvent
import app.otkel.screens.PlanEvent
import app.otkel.screens.PortsEvent
import app.otkel.screens.RouteEnd
import app.otkel.screens.SettingsEvent
import app.otkel.screens.StartEvent
import app.otkel.screens.WhichWay
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import java.io.File

/**
 * A screen in a state worth a picture: how one gets there, and where one then is. A tall one is taken on a phone twice as
 * high as there is, so that more of a long page is seen.
 */
class Scene(val name: String, val route: Route, val now: String = NOW, val damaged: Boolean = false, val tall: Boolean = false, val prepare: Session.() -> Unit)

/** The moment of most scenes: a Friday evening in China, the halls about to close. */
const val NOW = "2026-11-20T10:00:00Z"

/** Somebody who has answered the first questions. */
fun Session.meet(role: String = "traveller", passport: String = "CN") {
    send(StartEvent.Next)
    send(StartEvent.Choose(passport))
    send(StartEvent.Next)
    send(StartEvent.Choose(role))
    send(StartEvent.Next)
    send(PlanEvent.Clear)
}

/** The tourist's question: by coach from Yining to Almaty on Monday morning. */
fun Session.fillIn(from: String = "yining", to: String = "almaty", means: String = "coach", day: String = "2026-11-23", time: String = "08:00") {
    edit(FormEdit.From(from))
    edit(FormEdit.To(to))
    if (plan.form.means.none { it.code == means && it.chosen }) edit(FormEdit.Means(means))
    edit(FormEdit.When("leave"))
    edit(FormEdit.Day(WhichWay.THERE, day))
    edit(FormEdit.Time(WhichWay.THERE, time))
}

/** The first place of that name is open on the map. */
fun Session.findOnMap(name: String) {
    send(MapEvent.Search(name))
    send(MapEvent.Choose(map.search.found.first().id))
}

/** The way from one place to another is on the map. */
fun Session.wayOnMap(from: String, to: String) {
    findOnMap(from)
    send(MapEvent.End(RouteEnd.FROM))
    findOnMap(to)
    send(MapEvent.End(RouteEnd.TO))
}

/** Somebody stands opposite: of another language for each of one's own, so that a sheet of pictures has every script. */
fun Session.opposite() = send(PhrasesEvent.To(OPPOSITE.getValue(shell.tag.substringBefore("-Hans"))))

private val OPPOSITE = mapOf("zh" to "kk", "kk" to "zh", "kk-Arab" to "ru", "ru" to "ug", "ug" to "zh", "en" to "kk-Arab")

/** A phrase is open and filled in. */
fun Session.say(id: String, vararg slots: Pair<String, String>) {
    send(PhrasesEvent.Open(id))
    slots.forEach { (slot, value) -> send(PhrasesEvent.Fill(slot, value)) }
}

/** A phrase with two things to fill in, and one with an answer to point at. */
const val TICKETS = "transport-tickets"
const val WHEN = "transport-when-leave"

/** A phrase with a place in it, and one that a place answers. */
const val PRICE = "transport-taxi-price"
const val SHELTER = "weather-wait-safely"

/** The question is asked and the first way kept. */
fun Session.keepFirst() {
    send(PlanEvent.Go)
    send(PlanEvent.Keep(plan.options.first().id))
}

/** Every screen, and the states of it that look different. */
val SCENES = listOf(
    Scene("start-language", Route.Today) {},
    Scene("start-passport", Route.Today) { send(StartEvent.Next) },
    Scene("start-role", Route.Today) { repeat(2) { send(StartEvent.Next) } },
    Scene("today", Route.Today, tall = true) { meet() },
    Scene("today-next", Route.Today, "2026-11-23T02:20:00Z") {
        meet()
        fillIn()
        keepFirst()
    },
    Scene("port", Route.Port("khorgos"), "2026-12-14T03:00:00Z", tall = true) {
        meet()
        send(PortsEvent.Show("khorgos", null))
    },
    Scene("form", Route.Crossing, tall = true) {
        meet()
        fillIn()
    },
    Scene("form-driver", Route.Crossing, tall = true) {
        meet("driver", "PL")
        fillIn("bishkek", "urumqi", "motorcycle", "2026-12-30")
        // A driver begins with a car.
        edit(FormEdit.Means("car"))
        edit(FormEdit.People(3u))
        send(PlanEvent.Go)
        send(PlanEvent.Form)
    },
    Scene("answer", Route.Crossing, tall = true) {
        meet()
        fillIn()
        send(PlanEvent.Go)
    },
    Scene("answer-holiday", Route.Crossing, tall = true) {
        meet("guide")
        fillIn(day = "2026-12-16")
        edit(FormEdit.People(45u))
        send(PlanEvent.Go)
    },
    Scene("way", Route.Way("khorgos/coach"), tall = true) {
        meet()
        fillIn()
        send(PlanEvent.Go)
    },
    Scene("map", Route.Map) { meet() },
    Scene("map-place", Route.Map) {
        meet()
        findOnMap("khorgos")
    },
    Scene("map-route", Route.Map) {
        meet()
        wayOnMap("almaty", "khorgos")
        send(MapEvent.Fuel("300", "50"))
    },
    Scene("map-list", Route.Near, tall = true) { meet() },
    Scene("map-search", Route.Find) {
        meet()
        send(MapEvent.Search("хоргос"))
    },
    Scene("say", Route.Say, tall = true) { meet() },
    Scene("say-theirs", Route.Chapter("border"), tall = true) {
        meet()
        opposite()
        send(PhrasesEvent.Theirs(true))
        send(PhrasesEvent.Chapter("border"))
    },
    Scene("say-search", Route.Say) {
        meet()
        opposite()
        send(PhrasesEvent.Search("halal"))
    },
    Scene("phrase", Route.Phrase(TICKETS), tall = true) {
        meet()
        opposite()
        say(TICKETS, "tickets" to "3", "place" to "almaty")
    },
    Scene("phrase-pad", Route.Phrase(TICKETS)) {
        meet()
        opposite()
        say(TICKETS, "tickets" to "3", "place" to "almaty")
        send(PhrasesEvent.Pick("tickets"))
    },
    Scene("say-map", Route.Phrase(PRICE)) {
        meet()
        opposite()
        say(PRICE)
        send(PhrasesEvent.Pick("place"))
        send(PhrasesEvent.Map(true))
        // Near Zharkent.
        send(PhrasesEvent.Touch(80.01, 44.17, 2_000.0))
    },
    Scene("show-card", Route.Show(TICKETS)) {
        meet()
        opposite()
        say(TICKETS, "tickets" to "3", "place" to "almaty")
    },
    Scene("talk", Route.Talk(WHEN)) {
        meet()
        opposite()
        say(WHEN, "place" to "khorgos")
        send(PhrasesEvent.Talk(true))
    },
    Scene("talk-pointed", Route.Talk(WHEN)) {
        meet()
        opposite()
        say(WHEN, "place" to "khorgos")
        send(PhrasesEvent.Talk(true))
        send(PhrasesEvent.Point("@time"))
        send(PhrasesEvent.Fill("@time/pad", "10:30 CN"))
        send(PhrasesEvent.Pick(null))
    },
    Scene("talk-map", Route.Talk(SHELTER)) {
        meet()
        opposite()
        say(SHELTER)
        send(PhrasesEvent.Talk(true))
        send(PhrasesEvent.Point("@place"))
        send(PhrasesEvent.Map(true))
    },
    Scene("food", Route.Food) {
        meet()
        send(MenuEvent.LeaveOut("pork", true))
        // The whole list is longer than any page.
        send(MenuEvent.Search("lagman"))
    },
    Scene("dish", Route.FoodPage, tall = true) {
        meet()
        send(MenuEvent.Dish("laghman"))
    },
    Scene("sign", Route.FoodPage) {
        meet()
        send(MenuEvent.Tab("signs"))
        send(MenuEvent.Sign(menu.signs.first().id))
    },
    Scene("menu", Route.FoodPage, tall = true) {
        meet()
        send(MenuEvent.New)
        for (dish in listOf("laghman", "baursak")) send(MenuEvent.Make(MenuEdit.Dish(dish)))
        send(MenuEvent.Make(MenuEdit.Own("Grandmother's soup")))
        send(MenuEvent.Make(MenuEdit.With(2u, "peanut", true)))
        send(MenuEvent.Make(MenuEdit.Price(0u, "2200")))
        send(MenuEvent.Share(true))
    },
    Scene("help", Route.Help, tall = true) { meet() },
    Scene("card", Route.Card, tall = true) {
        meet()
        send(SettingsEvent.Name("DU Ming"))
        fillIn()
        keepFirst()
    },
    Scene("settings", Route.Settings, tall = true) { meet() },
    Scene("simple", Route.Today, "2026-11-23T02:20:00Z") {
        meet()
        fillIn()
        keepFirst()
        send(SettingsEvent.Toggle("simple", true))
    },
    Scene("notice", Route.Today, damaged = true) { meet() },
)

/** A session of its own for a scene, in memory. */
fun Scene.open(lang: String, look: String = "light", contrast: Boolean = false): Pair<Session, Routes> {
    val pack = if (damaged) File.createTempFile("otkel", ".db").apply { writeText("damaged"); deleteOnExit() }.path else null
    val session = Session(Otkel.open(OpenOptions(pack, null, listOf(lang), now), null))
    session.prepare()
    session.send(SettingsEvent.Look(look))
    if (contrast) session.send(SettingsEvent.Toggle("contrast", true))
    val place = when (route) {
        is Route.Way -> "crossing"
        is Route.Port -> "today"
        Route.Near, Route.Find -> "map"
        Route.Food, Route.FoodPage, is Route.Chapter, is Route.Phrase, is Route.Show, is Route.Talk -> "say"
        else -> null
    }
    val routes = listOfNotNull(place, route.word)
    return session to Routes(routes)
}
