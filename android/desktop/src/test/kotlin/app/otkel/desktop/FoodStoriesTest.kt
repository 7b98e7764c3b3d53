package app.otkel.desktop

import androidx.compose.ui.test.ExperimentalTestApi
import app.otkel.screens.ChoiceView
import app.otkel.screens.MenuEdit
import app.otkel.screens.MenuEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What is in a dish, what a sign says, and a host's menu from the first dish to somebody else's phone. */
@OptIn(ExperimentalTestApi::class)
class FoodStoriesTest : UiTest() {
    private fun atTable(lang: String = "en", desk: TestDesk = TestDesk(), prepare: Session.() -> Unit = { meet() }, test: Hand.() -> Unit) =
        onPhone(lang, prepare = prepare, routes = Routes(listOf(Route.Say.word)), desk = desk, test = test)

    @Test
    fun `a dish is found by another language's letters, and what is left out is said or hidden`() = atTable {
        touch("food")
        assertEquals(Route.Food, routes.here)
        type("search", "лағман")
        touch("dish-laghman")
        assertEquals(Route.FoodPage, routes.here)
        val dish = checkNotNull(session.menu.dish)
        seesWords(dish.name.text)
        seesWords(dish.theirs.text)
        (dish.with + dish.may).forEach { seesWords(it.name) }
        dish.across.forEach { across -> across.lines.forEach { seesWords(it) } }
        seesWords(checkNotNull(session.menu.honest))
        touch("opposite-ru")
        assertTrue(session.menu.opposite.single { it.code == "ru" }.chosen)
        seesWords(checkNotNull(session.menu.dish).theirs.text)
        touch("back")
        assertNull(session.menu.dish)
        assertEquals("лағман", typed("search"))
        assertEquals(setOf<String?>(null), session.menu.dishes.map { it.heading }.toSet())
        touch("search-empty")
        seesWords(checkNotNull(session.menu.dishes.first().heading))
        touch("fold-leave-out")
        session.menu.leaveOut.forEach { touch("without-${it.code}") }
        seesWords(checkNotNull(session.menu.hidden))
        type("search", "qqqqqq")
        seesWords(checkNotNull(session.menu.empty))
    }

    @Test
    fun `a sign says what is written on it and what to do`() = atTable("kk") {
        touch("food")
        touch("tab-signs")
        val line = session.menu.signs.first()
        touch("sign-${line.id}")
        val sign = checkNotNull(session.menu.sign)
        sign.written.forEach { seesWords(it) }
        seesWords(sign.about)
        seesWords(sign.aboutTheirs.text)
        assertTrue(back())
        assertEquals(Route.Food, routes.here)
        assertNull(session.menu.sign)
    }

    @Test
    fun `a host makes a menu, prints it, sends its link, and a guest's phone opens and keeps it`() {
        var link = ""
        atTable("ru") {
            touch("food")
            touch("tab-menus")
            touch("menu-new")
            type("search", "laghman")
            touch("choice-laghman")
            type("search", "Бабушкин чай")
            touch("add-own")
            assertEquals("", session.menu.typed)
            val items = checkNotNull(session.menu.menu).sections.flatMap { it.items }
            assertEquals(2, items.size)
            val laghman = items.single { it.dish == "laghman" }.index
            type("price-$laghman", "2200")
            type("portion-$laghman", "350 г")
            type("menu-house", "Апа")
            type("price-$laghman", "x")
            seesWords(checkNotNull(session.menu.problem))
            sees("problem-$laghman")
            type("price-$laghman", "2300")
            assertNull(session.menu.problem)
            assertFalse(has("problem-$laghman"))
            // What is in one's own dish, so that a guest with an allergy is warned.
            val tea = items.single { it.dish == null }.index
            type("ingredient-$tea", "молоко")
            val milk = checkNotNull(item(tea)).with.first()
            assertFalse(milk.chosen)
            touch("with-$tea-${milk.code}")
            assertTrue(checkNotNull(item(tea)).with.single().chosen)
            assertEquals("", typed("ingredient-$tea"))
            // And where it stands: among the drinks, not with the rest.
            assertEquals(listOf("other"), checkNotNull(item(tea)).sections.filter(ChoiceView::chosen).map(ChoiceView::code))
            assertTrue(checkNotNull(item(laghman)).sections.isEmpty())
            touch("fold-section-$tea")
            touch("section-$tea-drink")
            val drinks = checkNotNull(session.menu.menu).sections.single { section -> section.items.any { it.index == tea } }
            assertEquals(checkNotNull(item(tea)).sections.single(ChoiceView::chosen).label, drinks.title.text)
            assertEquals("drink", checkNotNull(item(tea)).sections.single(ChoiceView::chosen).code)
            // The first goes no further up; the second, and with it its section, does.
            assertFalse(checkNotNull(item(laghman)).up)
            touch("down-$laghman")
            assertNull(checkNotNull(session.menu.menu).sections.first().items.single().dish)
            touch("down-0")
            assertEquals("laghman", checkNotNull(session.menu.menu).sections.first().items.single().dish)
            val part = items.single { it.index == laghman }.parts.first()
            touch("part-$laghman-${part.id}")
            touch("currency-CNY")
            touch("fold-sheet")
            touch("sheet-zh-Hans")
            touch("menu-sheet")
            val (name, sheet) = desk.saved.single()
            assertTrue(name.endsWith(".html") && "<html" in sheet)
            assertFalse(desk.bright)
            touch("menu-share")
            sees("menu-code")
            assertTrue(desk.bright)
            touch("menu-send")
            link = desk.shared.single()
            assertTrue(link.startsWith("otkel://menu/"))
            touch("remove-0")
            assertEquals(1, checkNotNull(session.menu.menu).sections.flatMap { it.items }.size)
            touch("menu-delete")
            assertEquals(Route.Food, routes.here)
            assertFalse(desk.bright)
        }
        atTable("zh") {
            meanwhile { desk.arrive(link) }
            assertEquals(Route.FoodPage, routes.here)
            val menu = checkNotNull(session.menu.menu)
            seesWords(menu.title.text)
            seesWords(checkNotNull(menu.imported))
            assertFalse(has("menu-house") || has("add-own"))
            menu.sections.flatMap { it.items }.forEach { seesWords(it.name.text) }
            // A dish's page, and back to the menu, which isn't kept.
            val at = menu.sections.flatMap { it.items }.first { it.dish != null }.index
            touch("about-$at")
            assertEquals(Route.FoodDish, routes.here)
            seesWords(checkNotNull(session.menu.dish).name.text)
            touch("back")
            assertEquals(Route.FoodPage, routes.here)
            assertEquals(menu, session.menu.menu)
            touch("menu-keep")
            assertNull(session.menu.menu?.imported)
            touch("back")
            assertEquals(1, session.menu.menus.size)
            type("menu-link", "otkel://menu/nonsense")
            touch("menu-import")
            seesWords(checkNotNull(session.menu.problem))
            desk.file = link
            touch("menu-import")
            assertEquals(Route.FoodPage, routes.here)
        }
    }

    @Test
    fun `from a dish on a menu one comes back to the menu, and from there to the list`() = atTable {
        touch("food")
        touch("tab-menus")
        touch("menu-new")
        meanwhile { session.send(MenuEvent.Make(MenuEdit.Dish("laghman"))) }
        touch("about-0")
        assertTrue(session.menu.under)
        assertTrue(back())
        assertEquals(Route.FoodPage, routes.here)
        sees("menu-title")
        touch("about-0")
        touch("back")
        touch("back")
        assertEquals(Route.Food, routes.here)
        assertNull(session.menu.menu)
        assertEquals(1, session.menu.menus.size)
        // Another place of the bar is left for from the dish: the list is shown when one comes back.
        touch("menu-${session.menu.menus.single().id}")
        touch("about-0")
        meanwhile { routes.goTo(Route.Say) }
        touch("food")
        assertNull(session.menu.dish)
        assertNull(session.menu.menu)
    }

    private fun Hand.item(index: UInt) = session.menu.menu?.sections?.flatMap { it.items }?.firstOrNull { it.index == index }

    @Test
    fun `a link that comes before the first questions waits, and one that isn't whole is refused in words`() = onPhone(prepare = {}) {
        meanwhile { desk.arrive("otkel://menu/1/AAAA") }
        assertTrue(session.shell.firstRun)
        assertEquals(Route.Today, routes.here)
        assertNull(session.menu.problem)
        meanwhile { session.meet() }
        assertEquals(Route.Food, routes.here)
        seesWords(checkNotNull(session.menu.problem))
        meanwhile { session.send(MenuEvent.Tab("dishes")) }
        assertNull(session.menu.problem)
    }
}
