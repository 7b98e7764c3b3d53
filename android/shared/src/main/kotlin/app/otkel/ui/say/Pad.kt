package app.otkel.ui.say

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.otkel.screens.PhraseLabels
import app.otkel.screens.PickerView
import app.otkel.ui.design.Picture
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Space

/**
 * Keys for digits, large enough for gloves and for somebody else's finger; a minus where something below nought can be meant.
 * Figures run from left to right in every language.
 */
@Composable
internal fun Pad(picker: PickerView, labels: PhraseLabels, onType: (String) -> Unit) = CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        val scheme = MaterialTheme.colorScheme
        val typed = picker.typed
        Text(
            typed.ifEmpty { picker.hint },
            Modifier.fillMaxWidth().padding(vertical = Space.one).testTag("pad-typed").semantics { liveRegion = LiveRegionMode.Polite },
            style = if (typed.isEmpty()) MaterialTheme.typography.headlineSmall else MaterialTheme.typography.displaySmall,
            color = if (typed.isEmpty()) scheme.onSurfaceVariant else scheme.onSurface,
            textAlign = TextAlign.Center,
        )
        (KEYS + listOf(listOfNotNull(picker.negated?.let { MINUS }, ".", "0", ERASE))).forEach { row ->
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one)) {
                row.forEach { key -> Key(key, labels, Modifier.weight(1f)) { onType(pressed(picker, key)) } }
            }
        }
    }
}

/** What stands there after a key. */
private fun pressed(picker: PickerView, key: String): String = when (key) {
    ERASE -> picker.typed.dropLast(1)
    MINUS -> picker.negated.orEmpty()
    else -> picker.typed + key
}

@Composable
private fun Key(key: String, labels: PhraseLabels, modifier: Modifier, onClick: () -> Unit) = Surface(
    onClick,
    modifier.testTag("key-$key").semantics { role = Role.Button },
    shape = MaterialTheme.shapes.medium,
    color = MaterialTheme.colorScheme.surfaceContainerHigh,
    border = edge(chosen = false),
) {
    Box(Modifier.defaultMinSize(minHeight = 60.dp), Alignment.Center) {
        val type = MaterialTheme.typography.headlineMedium
        when (key) {
            ERASE -> Picture(SayIcons.erase, labels.erase)
            // Voices pass over the sign.
            MINUS -> Text(key, Modifier.clearAndSetSemantics { contentDescription = labels.minus }, style = type)
            else -> Text(key, style = type)
        }
    }
}

private const val ERASE = "⌫"
private const val MINUS = "−"
private val KEYS = listOf(listOf("1", "2", "3"), listOf("4", "5", "6"), listOf("7", "8", "9"))
