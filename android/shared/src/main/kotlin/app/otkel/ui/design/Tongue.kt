package app.otkel.ui.design

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Typography
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.unit.LayoutDirection

/** A part of a screen in another language than the rest: its direction, its line breaks, the voice of a screen reader. */
@Composable
fun Tongue(tag: String, rtl: Boolean, content: @Composable () -> Unit) {
    val type = MaterialTheme.typography
    val own = remember(type, tag) { type.inTongue(tag) }
    CompositionLocalProvider(LocalLayoutDirection provides if (rtl) LayoutDirection.Rtl else LayoutDirection.Ltr) {
        MaterialTheme(typography = own, content = content)
    }
}

/** The same for a single text. */
fun TextStyle.inTongue(tag: String): TextStyle = copy(localeList = LocaleList(tag))

private fun Typography.inTongue(tag: String) = Typography(
    displayLarge.inTongue(tag), displayMedium.inTongue(tag), displaySmall.inTongue(tag),
    headlineLarge.inTongue(tag), headlineMedium.inTongue(tag), headlineSmall.inTongue(tag),
    titleLarge.inTongue(tag), titleMedium.inTongue(tag), titleSmall.inTongue(tag),
    bodyLarge.inTongue(tag), bodyMedium.inTongue(tag), bodySmall.inTongue(tag),
    labelLarge.inTongue(tag), labelMedium.inTongue(tag), labelSmall.inTongue(tag),
)
