package app.otkel.ui.say

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.dp
import app.otkel.screens.AnswerRow
import app.otkel.screens.SaidView
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue

/** Under its [title] what is [large] has all that the [rest] leaves, and half of the height whatever there is besides; what doesn't fit is scrolled. */
@Composable
internal fun Roomy(title: @Composable () -> Unit, large: @Composable () -> Unit, rest: @Composable () -> Unit) = BoxWithConstraints(Modifier.fillMaxSize()) {
    val height = constraints.maxHeight
    Layout(listOf({ Column { title() } }, { Box { large() } }, { Column { rest() } }), Modifier.verticalScroll(rememberScrollState())) { (over, large, under), room ->
        val lines = Constraints(minWidth = room.maxWidth, maxWidth = room.maxWidth)
        val (above, below) = over.single().measure(lines) to under.single().measure(lines)
        val middle = large.single().measure(Constraints.fixed(room.maxWidth, maxOf(height / 2, height - above.height - below.height)))
        layout(room.maxWidth, above.height + middle.height + below.height) {
            above.place(0, 0)
            middle.place(0, above.height)
            below.place(0, above.height + middle.height)
        }
    }
}

/** Something to point at, in both languages. */
@Composable
internal fun Answer(row: AnswerRow, other: SaidView, modifier: Modifier, onClick: () -> Unit) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        onClick,
        modifier.fillMaxWidth().testTag("answer-${row.answer}").semantics {
            role = Role.Button
            selected = row.chosen
        },
        shape = MaterialTheme.shapes.medium,
        color = if (row.chosen) scheme.primaryContainer else scheme.surfaceContainerLowest,
        contentColor = if (row.chosen) scheme.onPrimaryContainer else scheme.onSurface,
        border = edge(row.chosen),
    ) {
        Row(
            Modifier.defaultMinSize(minHeight = LARGE_ROW).padding(horizontal = Space.two, vertical = Space.one),
            Arrangement.spacedBy(Space.two),
            Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                Text(row.text, style = MaterialTheme.typography.headlineMedium)
                row.beside?.let { Text(it, Modifier.fillMaxWidth(), style = MaterialTheme.typography.titleSmall) }
                Tongue(other.tag, other.rtl) { Quiet(row.other, Modifier.fillMaxWidth()) }
            }
            if (row.pad) Box { Picture(SayIcons.fill, tint = scheme.primary) }
        }
    }
}

private val LARGE_ROW = 76.dp
