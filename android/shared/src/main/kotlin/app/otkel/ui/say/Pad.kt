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
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.otkel.ui.design.Picture
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Space

/** Keys for digits, large enough for gloves and for somebody else's finger. Figures run from left to right in every language. */
@Composable
internal fun Pad(typed: String, hint: String, onType: (String) -> Unit) = CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        val scheme = MaterialTheme.colorScheme
        Text(
            typed.ifEmpty { hint },
            Modifier.fillMaxWidth().padding(vertical = Space.one).testTag("pad-typed").semantics { liveRegion = LiveRegionMode.Polite },
            style = if (typed.isEmpty()) MaterialTheme.typography.headlineSmall else MaterialTheme.typography.displaySmall,
            color = if (typed.isEmpty()) scheme.onSurfaceVariant else scheme.onSurface,
            textAlign = TextAlign.Center,
        )
        KEYS.chunked(ACROSS).forEach { row ->
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one)) {
                row.forEach { key -> Key(key, Modifier.weight(1f)) { onType(if (key == ERASE) typed.dropLast(1) else (typed + key).take(LONGEST)) } }
            }
        }
    }
}

@Composable
private fun Key(key: String, modifier: Modifier, onClick: () -> Unit) = Surface(
    onClick,
    modifier.testTag("key-$key").semantics { role = Role.Button },
    shape = MaterialTheme.shapes.medium,
    color = MaterialTheme.colorScheme.surfaceContainerHigh,
    border = edge(chosen = false),
) {
    Box(Modifier.defaultMinSize(minHeight = 60.dp), Alignment.Center) {
        // A screen reader knows what this sign is called in its own language.
        if (key == ERASE) Picture(SayIcons.erase, ERASE) else Text(key, style = MaterialTheme.typography.headlineMedium)
    }
}

private const val ERASE = "⌫"
private val KEYS = listOf("1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", ERASE)
private const val ACROSS = 3

/** More digits than any number that can be meant. */
private const val LONGEST = 12
