package app.otkel.desktop

import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.unit.LayoutDirection
import app.otkel.screens.SettingsEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

/** The language is changed while one looks: all of the screen follows at once, and nothing of the old one stays. */
class LanguagesTest : UiTest() {
    @ParameterizedTest
    @MethodSource("scenes")
    fun `every word on every screen is one that the core says in the new language`(name: String) {
        val scene = SCENES.single { it.name == name }
        val (session, routes) = scene.open(LANGUAGES.last())
        session.use {
            Page(session, routes, Device.PHONE.width, Device.PHONE.height, tower = TOWER).use { page ->
                for (lang in LANGUAGES) {
                    session.send(SettingsEvent.Language(lang))
                    page.settle()
                    val words = page.nodes(merged = false).flatMap { it.words }
                    val sayings = Sayings(session)
                    assertEquals(emptyList<String>(), words.filterNot(sayings::cover), "$name in $lang")
                    assertTrue(words.size > 3)
                }
            }
        }
    }

    @Test
    fun `the names of the places stand in one line each, whatever the language and the type`() {
        val session = session()
        session.meet()
        session.use {
            for ((width, type) in listOf(412 to 1f, 412 to 2f, 320 to 2f, 1180 to 1.3f, 1180 to 2f)) {
                Page(session, Routes(), width, 820, type).use { page ->
                    for (lang in LANGUAGES) {
                        session.send(SettingsEvent.Language(lang))
                        page.settle()
                        val bar = page.nodes(merged = false).filter { it.tag in PLACES }.flatMap(::within).flatMap { it.layouts }
                        for (place in session.shell.places) {
                            val line = bar.single { it.layoutInput.text.text == place.label }
                            assertEquals(1, line.lineCount, "$lang, $width, $type: ${place.label}")
                            assertTrue(line.getLineRight(0) - line.getLineLeft(0) <= line.size.width + 1) { "$lang, $width, $type: ${place.label}" }
                        }
                    }
                }
            }
        }
    }

    @Test
    fun `touching a language in the settings changes the words and the way of reading`() = onPhone(routes = Routes(listOf("today", "settings"))) {
        val titles = mutableSetOf<String>()
        for (choice in session.settings.languages) {
            touch("chip-${choice.code}")
            assertEquals(choice.code, session.settings.languages.single { it.chosen }.code)
            assertEquals(session.settings.title, title())
            titles += title()
            assertEquals(session.shell.rtl, rightToLeft())
        }
        assertEquals(session.settings.languages.size, titles.size)
        touch("back")
        assertEquals(session.today.title, title())
    }

    @Test
    fun `the words of another language don't pass for ours`() {
        val (session, _) = SCENES.single { it.name == "today" }.open("ru")
        session.use {
            val russian = Sayings(session)
            assertTrue(russian.cover(session.today.invite))
            session.send(SettingsEvent.Language("kk"))
            assertFalse(russian.cover(session.today.invite))
            assertFalse(russian.cover("${session.today.title} · ${session.today.invite}"))
        }
    }

    @Test
    fun `every route is read again as it was written down, and what is none leads to Today`() {
        val all = listOf(Route.Today, Route.Crossing, Route.Map, Route.Near, Route.Find, Route.Say, Route.Food, Route.FoodPage, Route.Chapter("border"), Route.Phrase("customs-cash"), Route.Show("customs-cash"), Route.Talk("customs-cash"), Route.Help, Route.Card, Route.Settings, Route.Port("khorgos"), Route.Port("khorgos", "2026-12-16"), Route.Way("khorgos/coach"))
        assertEquals(all, all.map { Route.of(it.word) })
        assertEquals(null, Route.of("nowhere"))
        assertEquals(Route.Today, Routes(listOf("nowhere")).here)
    }

    private fun Hand.rightToLeft(): Boolean = nodes().filter { SemanticsProperties.Heading in it.config }.let { headings ->
        assertTrue(headings.isNotEmpty())
        headings.all { it.layoutInfo.layoutDirection == LayoutDirection.Rtl }
    }

    private fun within(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::within)

    private companion object {
        val PLACES = listOf(Route.Today, Route.Crossing, Route.Map, Route.Say).map { "place-${it.word}" }

        @JvmStatic
        fun scenes(): List<String> = SCENES.map { it.name }
    }
}
