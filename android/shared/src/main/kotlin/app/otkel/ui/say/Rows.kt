package app.otkel.ui.say

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.otkel.screens.ChapterView
import app.otkel.screens.ChoiceView
import app.otkel.screens.PhraseLabels
import app.otkel.screens.PhraseRow
import app.otkel.screens.PhrasesView
import app.otkel.ui.design.Chip
import app.otkel.ui.design.Emblem
import app.otkel.ui.design.LocalStrong
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.design.inTongue

/** A phrase in a list: in the language of who reads the list, and small in the other's. */
@Composable
internal fun PhraseRow(row: PhraseRow, labels: PhraseLabels, chosen: Boolean, tag: String, onClick: () -> Unit) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        onClick,
        Modifier.fillMaxWidth().testTag(tag).semantics {
            role = Role.Button
            selected = chosen
        },
        shape = MaterialTheme.shapes.medium,
        color = if (chosen) scheme.primaryContainer else scheme.surface,
        contentColor = if (chosen) scheme.onPrimaryContainer else scheme.onSurface,
        border = edge(chosen),
    ) {
        Row(
            Modifier.defaultMinSize(minHeight = Space.touch).padding(horizontal = Space.two, vertical = Space.one),
            Arrangement.spacedBy(Space.one),
            Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                row.by?.let { Text(it, style = MaterialTheme.typography.labelMedium, color = scheme.secondary) }
                Text(row.text, style = MaterialTheme.typography.titleMedium)
                row.beside?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
                Tongue(row.otherTag, row.otherRtl) { Quiet(row.other, Modifier.fillMaxWidth()) }
            }
            if (row.starred) Picture(SayIcons.starred, labels.star, size = 20.dp, tint = scheme.secondary)
        }
    }
}

@Composable
internal fun edge(chosen: Boolean): BorderStroke {
    val scheme = MaterialTheme.colorScheme
    val strong = LocalStrong.current
    return BorderStroke(if (chosen || strong) 2.dp else 1.dp, if (chosen) scheme.primary else if (strong) scheme.outline else scheme.outlineVariant)
}

/** Chapters side by side. */
@Composable
internal fun Chapters(row: List<ChapterView>, columns: Int, onOpen: (String) -> Unit) =
    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(Space.one)) {
        row.forEach { chapter ->
            Surface(
                { onOpen(chapter.id) },
                Modifier.weight(1f).fillMaxHeight().testTag("chapter-${chapter.id}").semantics { role = Role.Button },
                shape = MaterialTheme.shapes.medium,
                color = MaterialTheme.colorScheme.surface,
                border = edge(chosen = false),
            ) {
                Row(Modifier.padding(12.dp), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
                    Emblem(SayIcons.chapter(chapter.icon))
                    Column(Modifier.weight(1f)) {
                        Text(chapter.label, style = MaterialTheme.typography.titleSmall)
                        Text(chapter.count, style = MaterialTheme.typography.bodySmall, color = MaterialTheme.colorScheme.onSurfaceVariant)
                    }
                }
            }
        }
        repeat(columns - row.size) { Box(Modifier.weight(1f)) }
    }

/** The languages of the person opposite, each in its own letters. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Tongues(languages: List<ChoiceView>, onChoose: (String) -> Unit) =
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        languages.forEach { language ->
            MaterialTheme(typography = MaterialTheme.typography.copy(labelLarge = MaterialTheme.typography.labelLarge.inTongue(language.code))) {
                Chip(language, tag = "to-${language.code}") { onChoose(language.code) }
            }
        }
    }

/** What I say, or what they say. */
@Composable
internal fun Sayers(view: PhrasesView, onTheirs: (Boolean) -> Unit) = Surface(
    Modifier.fillMaxWidth(),
    shape = CircleShape,
    color = MaterialTheme.colorScheme.surfaceContainerHigh,
    border = if (LocalStrong.current) edge(chosen = false) else null,
) {
    Row(Modifier.selectableGroup().height(IntrinsicSize.Max).padding(Space.half), Arrangement.spacedBy(Space.half)) {
        Sayer(view.labels.mine, !view.theirs, "mine", Modifier.weight(1f)) { onTheirs(false) }
        Sayer(view.labels.theirs, view.theirs, "theirs", Modifier.weight(1f)) { onTheirs(true) }
    }
}

@Composable
private fun Sayer(label: String, chosen: Boolean, tag: String, modifier: Modifier, onClick: () -> Unit) {
    val scheme = MaterialTheme.colorScheme
    Surface(
        modifier.fillMaxHeight().clip(CircleShape).selectable(chosen, role = Role.RadioButton, onClick = onClick).testTag(tag),
        shape = CircleShape,
        color = if (chosen) scheme.primary else scheme.surfaceContainerHigh,
        contentColor = if (chosen) scheme.onPrimary else scheme.onSurfaceVariant,
    ) {
        Box(Modifier.defaultMinSize(minHeight = 48.dp).padding(horizontal = Space.two, vertical = Space.one), Alignment.Center) {
            Text(label, style = MaterialTheme.typography.labelLarge, textAlign = TextAlign.Center)
        }
    }
}
