package app.otkel.desktop

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.ui.frame.App
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import java.io.File
import java.util.Locale
import java.util.TimeZone

/** What goes wrong on a phone: each time there is a way on, and it is said in words. */
@OptIn(ExperimentalTestApi::class)
class TroubleTest : UiTest() {
    @TempDir
    lateinit var folder: File

    @Test
    fun `a damaged pack is said, and the app can be used`() {
        val pack = folder.resolve("facts.db").apply { writeText("damaged") }
        session(pack = pack.path).use { session ->
            session.meet()
            onPhone(session) {
                seesWords(checkNotNull(session.shell.notice))
                touch("port-${session.today.board.first().port}")
                sees("page")
                session.fillIn()
                touch("back")
                touch("place-crossing")
                touch("go")
                assertTrue(session.plan.options.isNotEmpty())
            }
        }
    }

    @Test
    fun `a core that can't be loaded is said in words, without a crash`() {
        val desk = TestDesk()
        runSkikoComposeUiTest(PHONE, Density(1f)) {
            setContent { App(desk) { throw UnsatisfiedLinkError("libotkel.so") } }
            waitUntil(timeoutMillis = PATIENCE) { onAllNodes(hasTestTag("broken")).fetchSemanticsNodes().isNotEmpty() }
            onNodeWithText(desk.broken).assertIsDisplayed()
        }
    }

    @Test
    fun `a core that opens slowly shows the shape of a screen first, and then the app`() =
        runSkikoComposeUiTest(PHONE, Density(1f)) {
            var may = false
            setContent {
                App(TestDesk()) {
                    while (!may) Thread.sleep(5)
                    Otkel.open(OpenOptions(null, null, listOf("en"), NOW), null)
                }
            }
            waitForIdle()
            assertEquals(0, onAllNodes(hasTestTag("start-language")).fetchSemanticsNodes().size)
            may = true
            waitUntil(timeoutMillis = PATIENCE) { onAllNodes(hasTestTag("start-language")).fetchSemanticsNodes().isNotEmpty() }
            onNodeWithTag("start-next").assertIsDisplayed()
        }

    @Test
    fun `each language has a sentence for a core that doesn't open`() {
        val usual = Locale.getDefault()
        try {
            val sentences = listOf("zh", "kk", "ru", "ug", "en").map { lang ->
                Locale.setDefault(Locale.forLanguageTag(lang))
                Desk().broken
            }
            assertEquals(sentences.size, sentences.filter(String::isNotBlank).distinct().size)
            Locale.setDefault(Locale.FRENCH)
            assertEquals(sentences.last(), Desk().broken)
        } finally {
            Locale.setDefault(usual)
        }
    }

    @Test
    fun `a folder that nothing can be kept in is said, and the app goes on in memory`() {
        // A file stands where the folder should be: that stops root, too.
        val taken = folder.resolve("own").apply { writeText("") }
        val vault = FileVault(folder.resolve("key"))
        Otkel.open(OpenOptions(null, taken.path, listOf("en"), NOW), vault).use { otkel ->
            Session(otkel).use { session ->
                session.meet()
                session.fillIn()
                session.keepFirst()
                onPhone(session) {
                    seesWords(checkNotNull(session.shell.notice))
                    sees("next")
                    touch("place-crossing")
                    sees("answer")
                }
            }
        }
    }

    @Test
    fun `a healthy phone has no notice`() {
        session(folder = folder.resolve("own")).use { assertNull(it.shell.notice) }
        assertNotNull(folder.resolve("own").list())
    }

    @ParameterizedTest
    @CsvSource("fr,en", "ky,ru", "de-DE,en", "kk-CN,kk-Arab", "zh-Hant-TW,zh-Hans", "ug-CN,ug")
    fun `a phone in a language that Otkel doesn't have gets the nearest`(phone: String, ours: String) = onPhone(lang = phone) {
        assertEquals(ours, session.shell.tag)
        val texts = shown()
        val sayings = session(ours).use { other ->
            other.meet()
            Sayings(other)
        }
        assertEquals(emptyList<String>(), texts.filterNot(sayings::cover))
    }

    @ParameterizedTest
    @CsvSource("de-DE,Pacific/Honolulu", "ar-EG-u-nu-arab,Africa/Cairo", "th-TH-u-ca-buddhist-nu-thai,Asia/Bangkok", "fa-IR-u-nu-arabext,Asia/Tehran", "tr-TR,Europe/Istanbul")
    fun `neither the phone's locale nor its zone changes a letter of what is shown`(locale: String, zone: String) {
        val (usual, home) = Locale.getDefault() to TimeZone.getDefault()
        val places = listOf(Route.Today, Route.Crossing, Route.Port("khorgos"), Route.Card, Route.Way("khorgos/coach"))
        fun all() = session("en", "2026-11-23T02:20:00Z").use { session ->
            session.meet()
            session.fillIn()
            session.keepFirst()
            places.map { place ->
                Page(session, Routes(listOf(place.word)), Device.PHONE.width, Device.PHONE.height, tower = TOWER).use { page ->
                    page.nodes().flatMap { it.words }
                }
            }
        }
        val before = all()
        try {
            Locale.setDefault(Locale.forLanguageTag(locale))
            TimeZone.setDefault(TimeZone.getTimeZone(zone))
            assertEquals(before, all())
        } finally {
            Locale.setDefault(usual)
            TimeZone.setDefault(home)
        }
        assertTrue(before.all { it.size > 3 })
    }

    private companion object {
        const val PATIENCE = 10_000L
    }
}
