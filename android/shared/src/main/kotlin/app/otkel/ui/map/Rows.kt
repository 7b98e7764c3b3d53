package app.otkel.ui.map

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.MapRow
import app.otkel.ui.design.Emblem
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.Space

/** A place in a list: what it is, its names, how far it is. */
@Composable
internal fun PlaceRow(row: MapRow, onClick: () -> Unit) = Row(
    Modifier.fillMaxWidth().clip(MaterialTheme.shapes.medium).clickable(role = Role.Button, onClick = onClick)
        .semantics(mergeDescendants = true) { contentDescription = row.spoken }
        .defaultMinSize(minHeight = Space.touch).padding(vertical = Space.half).testTag("row-${row.id}"),
    Arrangement.spacedBy(Space.two),
    Alignment.CenterVertically,
) {
    Emblem(MapIcons.place(row.icon))
    // Said as a whole by the row.
    Column(Modifier.weight(1f).clearAndSetSemantics {}) {
        Text(row.name, style = MaterialTheme.typography.titleSmall)
        row.local?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
        Quiet(row.about)
    }
    Picture(Icons.chevron, size = 18.dp, tint = MaterialTheme.colorScheme.outline)
}

/** The first line of a sheet: what it is about, with a line under it that may be its [figures], and the way out. */
@Composable
internal fun SheetHead(title: String, under: String?, close: String, tag: String, icon: ImageVector? = null, figures: Boolean = false, onClose: () -> Unit) = Column {
    val (type, scheme) = MaterialTheme.typography to MaterialTheme.colorScheme
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(EMBLEM_GAP), Alignment.CenterVertically) {
        icon?.let { Emblem(it, EMBLEM) }
        Text(title, Modifier.weight(1f).semantics { heading() }.testTag("$tag-title"), style = if (figures) type.titleMedium else type.titleLarge)
        IconButton(onClose, Modifier.testTag("$tag-close")) { Picture(Icons.close, close) }
    }
    under?.let {
        val begin = if (icon == null) 0.dp else EMBLEM + EMBLEM_GAP
        val style = if (figures) type.headlineSmall else type.bodyLarge
        Text(it, Modifier.padding(start = begin), style = style, color = if (figures) scheme.primary else scheme.onSurfaceVariant)
    }
}

private val EMBLEM = 44.dp
private val EMBLEM_GAP = 16.dp
