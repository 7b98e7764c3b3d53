package app.otkel.desktop

import androidx.compose.material3.ColorScheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.Density
import app.otkel.ui.design.OtkelTheme
import app.otkel.ui.design.Signals
import app.otkel.ui.design.signals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import kotlin.math.max
import kotlin.math.min
import kotlin.math.pow

/** Everything written can be read: WCAG's contrast of each colour of words with each ground that it stands on. */
class ColoursTest {
    @ParameterizedTest
    @CsvSource("light,false", "light,true", "dark,false", "dark,true")
    fun `words have a contrast of at least 4,5 with what they stand on`(look: String, strong: Boolean) {
        val (scheme, signals) = palette(look, strong)
        val weak = pairs(scheme, signals).filter { (_, words, ground) -> contrast(words, ground) < WORDS }
        assertEquals(emptyList<String>(), weak.map { (name, words, ground) -> "$name ${contrast(words, ground)}" })
    }

    @ParameterizedTest
    @CsvSource("light,false", "light,true", "dark,false", "dark,true")
    fun `lines and marks have a contrast of at least 3 with what they stand on`(look: String, strong: Boolean) {
        val (scheme, signals) = palette(look, strong)
        val marks = with(signals) { listOf("rail" to rail, "water" to water, "outline" to scheme.outline, "secondary" to scheme.secondary) }
        val weak = marks.filter { (_, mark) -> contrast(mark, scheme.surface) < MARKS }
        assertEquals(emptyList<String>(), weak.map { (name, mark) -> "$name ${contrast(mark, scheme.surface)}" })
    }

    @ParameterizedTest
    @CsvSource("light", "dark")
    fun `high contrast is higher, for every pair of words and ground that it changes`(look: String) {
        val (usual, strong) = listOf(false, true).map { strong -> palette(look, strong).let { (scheme, signals) -> pairs(scheme, signals) } }
        val body = usual.zip(strong).filter { (one, _) -> one.name.startsWith("onSurface") || one.name.startsWith("onBackground") }
        assertEquals(emptyList<String>(), body.filter { (one, other) -> other.contrast < one.contrast }.map { it.second.name })
    }

    @Test
    fun `the formula gives WCAG's own examples`() {
        assertEquals(21.0, contrast(Color.White, Color.Black), 0.01)
        assertEquals(1.0, contrast(Color.Red, Color.Red), 0.01)
        assertEquals(4.54, contrast(Color(0xFF767676), Color.White), 0.01)
    }

    private data class Pair(val name: String, val words: Color, val ground: Color) {
        val contrast: Double get() = contrast(words, ground)
    }

    /** What stands on what, read off the screens. */
    private fun pairs(scheme: ColorScheme, signals: Signals): List<Pair> = with(scheme) {
        val papers = listOf("background" to background, "surface" to surface, "low" to surfaceContainerLow, "container" to surfaceContainer, "high" to surfaceContainerHigh)
        val inks = listOf("onSurface" to onSurface, "onSurfaceVariant" to onSurfaceVariant, "onBackground" to onBackground, "primary" to primary)
        val four = with(signals) { listOf("make" to make, "tight" to tight, "miss" to miss, "unknown" to unknown) }
        papers.flatMap { (paper, ground) -> inks.map { (ink, words) -> Pair("$ink on $paper", words, ground) } } +
            four.flatMap { (name, signal) ->
                listOf(
                    Pair("$name's ink on its ground", signal.ink, signal.ground),
                    Pair("$name's line on its ground", signal.strong, signal.ground),
                    Pair("$name on surface", signal.strong, surface),
                    Pair("$name on background", signal.strong, background),
                    Pair("$name on a chosen sheet", signal.strong, surfaceContainerHigh),
                )
            } + listOf(
                Pair("onPrimary", onPrimary, primary),
                Pair("onPrimaryContainer", onPrimaryContainer, primaryContainer),
                Pair("onSecondary", onSecondary, secondary),
                Pair("onSecondaryContainer", onSecondaryContainer, secondaryContainer),
                Pair("onTertiary", onTertiary, tertiary),
                Pair("onTertiaryContainer", onTertiaryContainer, tertiaryContainer),
                Pair("onError", onError, error),
                Pair("onErrorContainer", onErrorContainer, errorContainer),
                Pair("error on surface", error, surface),
                Pair("secondary on container", secondary, surfaceContainer),
                Pair("onSurfaceVariant on variant", onSurfaceVariant, surfaceVariant),
            )
    }

    /** The colours as a screen gets them. */
    private fun palette(look: String, strong: Boolean): kotlin.Pair<ColorScheme, Signals> {
        var found: kotlin.Pair<ColorScheme, Signals>? = null
        SHELL.use { session ->
            val shell = session.shell.copy(look = look, contrast = strong)
            ImageComposeScene(1, 1, Density(1f)) {
                OtkelTheme(shell, Desk.FONTS) { found = MaterialTheme.colorScheme to signals }
            }.close()
        }
        return checkNotNull(found)
    }

    private companion object {
        const val WORDS = 4.5
        const val MARKS = 3.0
        val SHELL get() = SCENES.first().open("en").first

        fun contrast(one: Color, other: Color): Double {
            val (a, b) = luminance(one) to luminance(other)
            return (max(a, b) + 0.05) / (min(a, b) + 0.05)
        }

        private fun luminance(colour: Color): Double =
            0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)

        private fun linear(part: Float): Double =
            if (part <= 0.04045f) part / 12.92 else ((part + 0.055) / 1.055).pow(2.4)
    }
}
