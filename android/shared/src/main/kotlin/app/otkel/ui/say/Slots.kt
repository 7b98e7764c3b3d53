package app.otkel.ui.say

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
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
import androidx.compose.ui.unit.dp
import app.otkel.screens.PhraseLabels
import app.otkel.screens.SlotView
import app.otkel.ui.design.Picture
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Space
import app.otkel.ui.design.signals

/** What the sentence leaves open, one field each. */
@Composable
internal fun Slots(slots: List<SlotView>, labels: PhraseLabels, onPick: (String) -> Unit) {
    if (slots.isNotEmpty()) Column(verticalArrangement = Arrangement.spacedBy(Space.one)) { slots.forEach { Slot(it, labels) { onPick(it.slot) } } }
}

@Composable
private fun Slot(slot: SlotView, labels: PhraseLabels, onClick: () -> Unit) = Surface(
    onClick,
    Modifier.fillMaxWidth().testTag("slot-${slot.slot}").semantics { role = Role.Button },
    shape = MaterialTheme.shapes.medium,
    color = MaterialTheme.colorScheme.surfaceContainerLow,
    border = BorderStroke(if (slot.problem == null) 1.dp else 2.dp, if (slot.problem == null) MaterialTheme.colorScheme.outline else signals.tight.strong),
) {
    Row(
        Modifier.defaultMinSize(minHeight = Space.touch).padding(horizontal = Space.two, vertical = Space.one),
        Arrangement.spacedBy(Space.one),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            val quiet = MaterialTheme.colorScheme.onSurfaceVariant
            Text(slot.label, style = MaterialTheme.typography.labelMedium, color = quiet)
            val value = slot.value
            if (value != null) {
                Text(value, style = MaterialTheme.typography.titleMedium)
            } else {
                Text(labels.fill, style = MaterialTheme.typography.bodyLarge, color = MaterialTheme.colorScheme.primary)
            }
            slot.problem?.let { Text(it, style = MaterialTheme.typography.bodyMedium, color = signals.tight.strong) }
        }
        Picture(SayIcons.fill, tint = MaterialTheme.colorScheme.primary)
    }
}
