package app.otkel.ui.food

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.dp
import app.otkel.screens.InTongueView
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.design.inTongue
import app.otkel.ui.design.signals
import app.otkel.ui.say.edge

/** Something in a list that has a page. */
@Composable
internal fun FoodRow(name: String, tag: String, onClick: () -> Unit, content: @Composable ColumnScope.() -> Unit) = Surface(
    onClick,
    Modifier.fillMaxWidth().testTag(tag).semantics { role = Role.Button },
    shape = MaterialTheme.shapes.medium,
    color = MaterialTheme.colorScheme.surface,
    border = edge(chosen = false),
) {
    Row(
        Modifier.defaultMinSize(minHeight = Space.touch).padding(horizontal = Space.two, vertical = Space.one),
        Arrangement.spacedBy(Space.one),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(name, style = MaterialTheme.typography.titleMedium)
            content()
        }
        Picture(Icons.chevron, size = 18.dp, tint = MaterialTheme.colorScheme.outline)
    }
}

/** Words of their own language and direction. */
@Composable
internal fun Foreign(words: InTongueView, style: TextStyle = MaterialTheme.typography.bodyLarge, modifier: Modifier = Modifier) =
    Tongue(words.tag, words.rtl) { Text(words.text, modifier.fillMaxWidth(), style = style.inTongue(words.tag)) }

/** That it has, or may have, what somebody leaves out. */
@Composable
internal fun Warning(text: String, modifier: Modifier = Modifier) = Row(modifier, Arrangement.spacedBy(Space.one), Alignment.CenterVertically) {
    Picture(Icons.warning, size = 20.dp, tint = signals.tight.strong)
    Text(text, style = MaterialTheme.typography.bodyMedium, color = signals.tight.strong)
}
