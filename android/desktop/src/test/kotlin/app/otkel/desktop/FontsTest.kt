package app.otkel.desktop

import app.otkel.screens.SettingsEvent
import org.jetbrains.skia.Data
import org.jetbrains.skia.FontMgr
import org.jetbrains.skia.Typeface
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** No little boxes: the font that was built in has every letter that any screen shows in any language. */
class FontsTest : UiTest() {
    @Test
    fun `both fonts have every letter of every screen in every language`() {
        val letters = sortedSetOf<Int>()
        for (scene in SCENES) {
            val (session, routes) = scene.open(LANGUAGES.first())
            session.use {
                Page(session, routes, Device.PHONE.width, Device.PHONE.height, tower = TOWER).use { page ->
                    for (lang in LANGUAGES) {
                        session.send(SettingsEvent.Language(lang))
                        page.settle()
                        page.nodes(merged = false).flatMap { it.words }.forEach { words -> words.codePoints().forEach(letters::add) }
                    }
                    // The form that was not filled in, and the lists that a picker shows.
                    session.countries("").forEach { choice -> choice.label.codePoints().forEach(letters::add) }
                }
            }
        }
        letters.removeIf(::unseen)
        // Five scripts: less would mean that the walk went astray.
        assertTrue(letters.size > 800) { "only ${letters.size} letters" }
        for (name in listOf("OtkelSans-Regular.ttf", "OtkelSans-Bold.ttf")) {
            val font = typeface(name)
            val glyphs = font.getUTF32Glyphs(letters.toIntArray())
            val missing = letters.filterIndexed { at, _ -> glyphs[at].toInt() == 0 }
            assertEquals(emptyList<String>(), missing.map { "U+%04X %s".format(it, Character.toString(it)) }, name)
        }
    }

    @Test
    fun `a letter that no language of ours has would be missed`() =
        assertEquals(0, typeface("OtkelSans-Regular.ttf").getUTF32Glyphs(intArrayOf(0x13000)).single().toInt())

    private fun typeface(name: String): Typeface {
        val bytes = checkNotNull(javaClass.getResourceAsStream("/fonts/$name")).readBytes()
        return checkNotNull(FontMgr.default.makeFromData(Data.makeFromBytes(bytes)))
    }

    /** What isn't drawn: controls, and the marks that turn a line or hold two words together. */
    private fun unseen(letter: Int) = Character.getType(letter).toByte() in setOf(Character.CONTROL, Character.FORMAT)
}
