package app.otkel.ui.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Surface
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.otkel.screens.ChoiceView
import app.otkel.screens.ToggleView

/** A sheet of paper on the steppe. */
@Composable
fun Sheet(modifier: Modifier = Modifier, onClick: (() -> Unit)? = null, colour: Color = MaterialTheme.colorScheme.surface, content: @Composable ColumnScope.() -> Unit) {
    val scheme = MaterialTheme.colorScheme
    val edge = BorderStroke(if (LocalStrong.current) 2.dp else 1.dp, if (LocalStrong.current) scheme.outline else scheme.outlineVariant)
    val colours = CardDefaults.cardColors(containerColor = colour, contentColor = scheme.onSurface)
    val inside: @Composable ColumnScope.() -> Unit = {
        Column(Modifier.fillMaxWidth().padding(Space.two), Arrangement.spacedBy(Space.one), content = content)
    }
    if (onClick == null) {
        Card(modifier.fillMaxWidth(), MaterialTheme.shapes.large, colours, border = edge, content = inside)
    } else {
        Card(onClick, modifier.fillMaxWidth(), shape = MaterialTheme.shapes.large, colors = colours, border = edge, content = inside)
    }
}

/** The words over a part of a screen; a screen reader jumps from one to the next. */
@Composable
fun Heading(text: String, modifier: Modifier = Modifier) = Text(
    text,
    modifier.semantics { heading() }.padding(top = Space.one),
    style = MaterialTheme.typography.titleMedium,
    color = MaterialTheme.colorScheme.onSurface,
)

/** Words of less weight. */
@Composable
fun Quiet(text: String, modifier: Modifier = Modifier, align: TextAlign? = null) =
    Text(text, modifier, style = MaterialTheme.typography.bodyMedium, color = MaterialTheme.colorScheme.onSurfaceVariant, textAlign = align)

/** The one thing to do on a screen. */
@Composable
fun MainButton(text: String, modifier: Modifier = Modifier, icon: ImageVector? = null, tag: String = "main", onClick: () -> Unit) = Button(
    onClick,
    modifier.fillMaxWidth().heightIn(min = Space.touch).testTag(tag),
    shape = MaterialTheme.shapes.medium,
) {
    Inside(text, icon)
}

/** One of several things to do. */
@Composable
fun SideButton(text: String, modifier: Modifier = Modifier, icon: ImageVector? = null, tag: String = "side", danger: Boolean = false, onClick: () -> Unit) {
    val scheme = MaterialTheme.colorScheme
    OutlinedButton(
        onClick,
        modifier.heightIn(min = Space.touch).testTag(tag),
        shape = MaterialTheme.shapes.medium,
        border = BorderStroke(if (LocalStrong.current) 2.dp else 1.dp, if (danger) scheme.error else scheme.outline),
        colors = ButtonDefaults.outlinedButtonColors(contentColor = if (danger) scheme.error else scheme.primary),
    ) {
        Inside(text, icon)
    }
}

/** A quiet thing to do. */
@Composable
fun QuietButton(text: String, modifier: Modifier = Modifier, icon: ImageVector? = null, tag: String = "quiet", onClick: () -> Unit) =
    TextButton(onClick, modifier.heightIn(min = Space.touch).testTag(tag)) { Inside(text, icon) }

@Composable
private fun RowScope.Inside(text: String, icon: ImageVector?) {
    icon?.let { Picture(it, modifier = Modifier.padding(end = Space.one)) }
    Text(text, Modifier.weight(1f, fill = false), textAlign = TextAlign.Center)
}

/** One of several choices, as a row with a mark. */
@Composable
fun ChoiceRow(choice: ChoiceView, modifier: Modifier = Modifier, icon: ImageVector? = null, onClick: () -> Unit) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        modifier.fillMaxWidth().clip(MaterialTheme.shapes.medium).selectable(choice.chosen, role = Role.RadioButton, onClick = onClick).testTag("choice-${choice.code}"),
        shape = MaterialTheme.shapes.medium,
        color = if (choice.chosen) scheme.primaryContainer else scheme.surface,
        contentColor = if (choice.chosen) scheme.onPrimaryContainer else scheme.onSurface,
        border = BorderStroke(if (choice.chosen) 2.dp else 1.dp, if (choice.chosen) scheme.primary else scheme.outlineVariant),
    ) {
        Row(
            Modifier.defaultMinSize(minHeight = Space.touch).padding(horizontal = Space.two, vertical = Space.one),
            Arrangement.spacedBy(Space.two),
            Alignment.CenterVertically,
        ) {
            icon?.let { Picture(it) }
            Column(Modifier.weight(1f)) {
                Text(choice.label, style = MaterialTheme.typography.titleMedium)
                choice.about?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
            }
            RadioButton(choice.chosen, onClick = null)
        }
    }
}

/** A choice among few, as a chip. */
@Composable
fun Chip(choice: ChoiceView, modifier: Modifier = Modifier, icon: ImageVector? = null, tag: String = "chip-${choice.code}", onClick: () -> Unit) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        modifier.clip(MaterialTheme.shapes.medium).toggleable(choice.chosen, role = Role.Checkbox) { onClick() }.testTag(tag),
        shape = MaterialTheme.shapes.medium,
        color = if (choice.chosen) scheme.primaryContainer else scheme.surface,
        contentColor = if (choice.chosen) scheme.onPrimaryContainer else scheme.onSurface,
        border = BorderStroke(if (choice.chosen) 2.dp else 1.dp, if (choice.chosen) scheme.primary else scheme.outline),
    ) {
        Row(
            Modifier.defaultMinSize(minHeight = 48.dp).padding(horizontal = 14.dp, vertical = Space.one),
            Arrangement.spacedBy(Space.one),
            Alignment.CenterVertically,
        ) {
            icon?.let { Picture(it, size = 20.dp) }
            Text(choice.label, style = MaterialTheme.typography.labelLarge)
        }
    }
}

/** A switch with its words. */
@Composable
fun ToggleRow(toggle: ToggleView, modifier: Modifier = Modifier, onChange: (Boolean) -> Unit) = Row(
    modifier.fillMaxWidth().toggleable(toggle.on, role = Role.Switch, onValueChange = onChange)
        .defaultMinSize(minHeight = Space.touch).padding(vertical = Space.one).testTag("toggle-${toggle.code}"),
    Arrangement.spacedBy(Space.two),
    Alignment.CenterVertically,
) {
    Column(Modifier.weight(1f)) {
        Text(toggle.label, style = MaterialTheme.typography.titleSmall)
        toggle.about?.let { Quiet(it) }
    }
    Switch(toggle.on, onCheckedChange = null)
}

/** Something that went wrong, or should be known, in words. */
@Composable
fun Notice(text: String, modifier: Modifier = Modifier, signal: Signal = signals.tight, action: @Composable () -> Unit = {}) {
    Surface(
        modifier.fillMaxWidth(),
        shape = MaterialTheme.shapes.medium,
        color = signal.ground,
        contentColor = signal.ink,
        border = BorderStroke(1.dp, signal.strong),
    ) {
        Column(Modifier.padding(Space.two)) {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.one)) {
                Picture(Icons.warning)
                Text(text, style = MaterialTheme.typography.bodyMedium)
            }
            action()
        }
    }
}
