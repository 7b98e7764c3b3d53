package app.otkel.android

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** The few words that Android needs without the core are the core's own. */
class WordsTest {
    private val res = File(System.getProperty("otkel.app") ?: ".", "src/main/res")
    private val words = File(System.getProperty("otkel.words") ?: "../../core/app/locales")

    @Test
    fun everyLanguageSaysWhatTheCoreSays() {
        val languages = checkNotNull(words.listFiles()).filter(File::isDirectory).map(File::getName).toSet()
        assertEquals(setOf("en", "kk", "ru", "ug", "zh"), languages)
        for (lang in languages) {
            val folder = if (lang == "en") "values" else "values-$lang"
            assertEquals(lang, mapOf("app_name" to said(lang, "app-name"), "core_failed" to said(lang, "core-failed")), strings(folder))
        }
    }

    /** The core's turning isn't at hand here: it made these words, and its own tests hold it. */
    @Test
    fun kazakhInTheArabicScriptIsWholeAndInThatScript() {
        val arabic = strings("values-b+kk+Arab")
        assertEquals(strings("values").keys, arabic.keys)
        val cyrillic = strings("values-kk")
        for ((name, text) in arabic) {
            assertTrue(text, text.filter(Char::isLetter).all { Character.UnicodeScript.of(it.code) == Character.UnicodeScript.ARABIC })
            assertEquals(text.split(' ').size, cyrillic.getValue(name).split(' ').size)
        }
    }

    @Test
    fun noOtherFolderHasWords() {
        val folders = checkNotNull(res.listFiles()).filter { it.resolve("strings.xml").exists() }.map(File::getName)
        assertEquals(setOf("values", "values-zh", "values-kk", "values-b+kk+Arab", "values-ru", "values-ug"), folders.toSet())
    }

    private fun said(lang: String, key: String): String {
        val line = words.resolve("$lang/shell.ftl").readLines().singleOrNull { it.startsWith("$key = ") }
        assertNotNull("$lang has $key", line)
        return checkNotNull(line).removePrefix("$key = ").also { assertFalse("a plain sentence", '{' in it) }
    }

    private fun strings(folder: String): Map<String, String> {
        val strings = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(res.resolve("$folder/strings.xml")).getElementsByTagName("string")
        return (0 until strings.length).map { strings.item(it) as Element }
            .associate { it.getAttribute("name") to it.textContent.replace(Regex("\\\\(['\"\\\\@?])"), "$1") }
    }
}
