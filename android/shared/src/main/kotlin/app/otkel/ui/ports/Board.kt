package app.otkel.ui.ports

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.BoardRow
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.StateMark
import app.otkel.ui.design.signalOf

/** The ports, both ways of each on one sheet. */
@Suppress("FunctionName")
fun LazyListScope.BoardRows(board: List<BoardRow>, onOpen: (String) -> Unit) {
    val ports = board.groupBy { it.port }.toList()
    items(ports, { "port-${it.first}" }) { (port, rows) ->
        Sheet(Modifier.testTag("port-$port"), onClick = { onOpen(port) }) {
            Row(horizontalArrangement = Arrangement.spacedBy(10.dp), verticalAlignment = Alignment.CenterVertically) {
                Picture(Icons.port(rows.first().kind), size = 22.dp, tint = MaterialTheme.colorScheme.onSurfaceVariant)
                Text(rows.first().name, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
                Picture(Icons.chevron, tint = MaterialTheme.colorScheme.onSurfaceVariant)
            }
            rows.forEachIndexed { at, row ->
                if (at > 0) HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
                Direction(row)
            }
        }
    }
}

@Composable
private fun Direction(row: BoardRow) = Row(
    Modifier.semantics(mergeDescendants = true) {},
    Arrangement.spacedBy(12.dp),
) {
    StateMark(row.state)
    Column(Modifier.weight(1f)) {
        Text(row.direction, style = MaterialTheme.typography.labelMedium, color = MaterialTheme.colorScheme.onSurfaceVariant)
        Text(row.stateWord, style = MaterialTheme.typography.titleSmall, color = signalOf(row.state).strong)
        Quiet(listOf(row.detail, row.certainty).filter(String::isNotEmpty).joinToString(" · "))
    }
}
