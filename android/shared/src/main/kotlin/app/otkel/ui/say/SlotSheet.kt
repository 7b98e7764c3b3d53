package app.otkel.ui.say

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.ChoiceView
import app.otkel.screens.PhrasesView
import app.otkel.screens.PickerView
import app.otkel.screens.SlotInput
import app.otkel.ui.design.Chip
import app.otkel.ui.design.ChoiceRow
import app.otkel.ui.design.Field
import app.otkel.ui.design.LowSheet
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.Month
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.design.signals
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** The picker that is open, in the language of who fills it in; [turned] when that is the person opposite. */
@Composable
internal fun SlotSheet(view: PhrasesView, session: Session, platform: Platform, acts: PhraseActs, turned: Boolean = false) {
    val picker = view.picker ?: return
    Tongue(picker.tag, picker.rtl) {
        LowSheet(picker.label, session.shell.labels.close, { acts.pick(null) }, turned) { Filling(picker, session, platform, acts) }
    }
}

@Composable
private fun ColumnScope.Filling(picker: PickerView, session: Session, platform: Platform, acts: PhraseActs) {
    val slot = picker.slot
    when (picker.input) {
        SlotInput.FIGURE -> {
            Room { Pad(picker, acts.labels) { acts.fill(slot, it) } }
            Done(picker, acts)
        }
        SlotInput.MONEY -> {
            Room {
                Suffixes(picker, acts)
                Pad(picker, acts.labels) { acts.fill(slot, joined(it, picker.suffix)) }
            }
            Done(picker, acts)
        }
        SlotInput.TIME -> Times(picker, acts)
        SlotInput.DAY -> picker.month?.let { month ->
            Room {
                Month(month, acts::turn) { day ->
                    acts.fill(slot, day)
                    acts.pick(null)
                }
            }
        }
        SlotInput.WORDS -> {
            Field(picker.typed, picker.hint, tag = "fill-words") { acts.fill(slot, it) }
            Done(picker, acts)
        }
        SlotInput.LIST -> {
            val map = picker.map
            if (map != null && map.shown) {
                SlotMap(picker, map, session, platform, acts) { acts.pick(null) }
            } else {
                SearchField(picker.find, picker.hint) { acts.find(it) }
                map?.let { ListOrMap(it, acts) }
                Choices(picker.choices, first = 0) {
                    acts.fill(slot, it)
                    acts.pick(null)
                }
            }
        }
    }
}

/** What is scrolled where large type or a phone that lies leave too little room. */
@Composable
private fun ColumnScope.Room(content: @Composable ColumnScope.() -> Unit) =
    Column(Modifier.weight(1f, fill = false).verticalScroll(rememberScrollState()), Arrangement.spacedBy(Space.one), content = content)

/** A figure, or none yet, and what goes with it, as the core reads them. */
private fun joined(typed: String, suffix: String?): String = listOfNotNull(typed, suffix).joinToString(" ")

/** Currencies or clocks. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Suffixes(picker: PickerView, acts: PhraseActs) =
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        picker.choices.forEach { choice -> Chip(choice, tag = "suffix-${choice.code}") { acts.fill(picker.slot, joined(picker.typed, choice.code)) } }
    }

@Composable
private fun ColumnScope.Times(picker: PickerView, acts: PhraseActs) {
    Suffixes(picker, acts)
    Field(picker.typed, picker.hint, tag = "fill-time") { acts.fill(picker.slot, joined(it, picker.suffix)) }
    Problem(picker)
    Choices(picker.times, picker.first.toInt()) {
        acts.fill(picker.slot, joined(it, picker.suffix))
        acts.pick(null)
    }
    MainButton(picker.done, tag = "fill-done") { acts.pick(null) }
}

@Composable
private fun ColumnScope.Choices(choices: List<ChoiceView>, first: Int, onPick: (String) -> Unit) = LazyColumn(
    Modifier.fillMaxWidth().weight(1f, fill = false).testTag("choices"),
    rememberLazyListState(first),
    verticalArrangement = Arrangement.spacedBy(Space.one),
) {
    items(choices, { it.code }) { choice -> ChoiceRow(choice) { onPick(choice.code) } }
}

@Composable
private fun Done(picker: PickerView, acts: PhraseActs) {
    Problem(picker)
    MainButton(picker.done, tag = "fill-done") { acts.pick(null) }
}

@Composable
private fun Problem(picker: PickerView) {
    val problem = picker.problem ?: return
    Text(
        problem,
        Modifier.testTag("fill-problem").semantics { liveRegion = LiveRegionMode.Polite },
        style = MaterialTheme.typography.bodyMedium,
        color = signals.tight.strong,
    )
}
