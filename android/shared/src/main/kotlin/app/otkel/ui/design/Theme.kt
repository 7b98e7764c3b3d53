package app.otkel.ui.design

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.Typography
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.otkel.screens.ShellView

/** Whether lines are drawn stronger. */
internal val LocalStrong = staticCompositionLocalOf { false }

/** Whether nothing moves that needn't. */
val LocalStill = staticCompositionLocalOf { false }

/** The look: one font for every script, the palette that was chosen, the direction of the language. */
@Composable
fun OtkelTheme(shell: ShellView, fonts: FontFamily, still: Boolean = false, content: @Composable () -> Unit) {
    val dark = when (shell.look) {
        "dark" -> true
        "light" -> false
        else -> isSystemInDarkTheme()
    }
    val palette = when {
        dark && shell.contrast -> darkStrong
        dark -> app.otkel.ui.design.dark
        shell.contrast -> lightStrong
        else -> light
    }
    val typography = remember(fonts, shell.tag) { typography(fonts, LocaleList(shell.tag)) }
    CompositionLocalProvider(
        LocalSignals provides palette.signals,
        LocalStrong provides shell.contrast,
        LocalStill provides still,
        LocalLayoutDirection provides if (shell.rtl) LayoutDirection.Rtl else LayoutDirection.Ltr,
    ) {
        MaterialTheme(palette.scheme, shapes = shapes, typography = typography, content = content)
    }
}

/** The colours of states, verdicts and ways. */
val signals: Signals
    @Composable @ReadOnlyComposable
    get() = LocalSignals.current

/** Distances; one step is four points. */
object Space {
    val half = 4.dp
    val one = 8.dp
    val two = 16.dp
    val three = 24.dp
    val four = 32.dp

    /** How high buttons and rows are at least, for gloves; smaller things to touch are 48. */
    val touch = 56.dp

    /** Lines of text get no longer than this. */
    val column = 640.dp
}

private val shapes = Shapes(
    extraSmall = RoundedCornerShape(6.dp),
    small = RoundedCornerShape(10.dp),
    medium = RoundedCornerShape(14.dp),
    large = RoundedCornerShape(20.dp),
    extraLarge = RoundedCornerShape(28.dp),
)

/** Two weights, and lines high enough for marks above Arabic letters and below Kazakh ones. */
private fun typography(fonts: FontFamily, language: LocaleList): Typography {
    fun style(size: Int, line: Int, weight: FontWeight = FontWeight.Normal) = TextStyle(
        fontFamily = fonts,
        // For line breaks, and for the voice of a screen reader.
        localeList = language,
        fontSize = size.sp,
        lineHeight = line.sp,
        fontWeight = weight,
        // A line of another script turns by itself.
        textDirection = TextDirection.Content,
        lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
    )
    return Typography(
        displayLarge = style(48, 60, FontWeight.Bold),
        displayMedium = style(40, 52, FontWeight.Bold),
        displaySmall = style(34, 44, FontWeight.Bold),
        headlineLarge = style(30, 40, FontWeight.Bold),
        headlineMedium = style(26, 34, FontWeight.Bold),
        headlineSmall = style(22, 30, FontWeight.Bold),
        titleLarge = style(20, 28, FontWeight.Bold),
        titleMedium = style(17, 24, FontWeight.Bold),
        titleSmall = style(15, 22, FontWeight.Bold),
        bodyLarge = style(17, 26),
        bodyMedium = style(15, 23),
        bodySmall = style(13, 20),
        labelLarge = style(15, 20, FontWeight.Bold),
        labelMedium = style(13, 18, FontWeight.Bold),
        labelSmall = style(12, 16, FontWeight.Bold),
    )
}
