package app.otkel.ui.food

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.ChoiceView
import app.otkel.screens.MenuEdit
import app.otkel.screens.MenuEvent
import app.otkel.screens.MenuItemView
import app.otkel.screens.MenuLabels
import app.otkel.screens.MenuPageView
import app.otkel.screens.MenuQrView
import app.otkel.screens.MenuShareView
import app.otkel.screens.MenuView
import app.otkel.ui.design.Chip
import app.otkel.ui.design.ChoiceRow
import app.otkel.ui.design.Field
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Bright
import app.otkel.ui.platform.Platform

/** What an item costs, how much of it there is, what it can be made without, what is in it, where it stands. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Making(item: MenuItemView, labels: MenuLabels, onEdit: (MenuEdit) -> Unit, onIngredient: (String) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    val at = item.index
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    Row(horizontalArrangement = Arrangement.spacedBy(Space.one)) {
        Typed(item.priceTyped, labels.price, Modifier.weight(1f), "price-$at") { onEdit(MenuEdit.Price(at, it)) }
        Typed(item.portionTyped, labels.portion, Modifier.weight(1f), "portion-$at") { onEdit(MenuEdit.Portion(at, it)) }
    }
    Field(item.note?.text.orEmpty(), labels.note, tag = "note-$at") { onEdit(MenuEdit.Note(at, it)) }
    item.problem?.let { Notice(it, Modifier.testTag("problem-$at").semantics { liveRegion = LiveRegionMode.Polite }) }
    if (item.parts.isNotEmpty()) {
        Quiet(labels.without)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
            item.parts.forEach { part ->
                Chip(ChoiceView(part.id, part.name, null, part.avoided), tag = "part-$at-${part.id}") { onEdit(MenuEdit.Without(at, part.id, !part.avoided)) }
            }
        }
    }
    Folded(item.withTitle, "with-$at", open = item.dish == null) {
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
            item.with.forEach { one -> Chip(one, tag = "with-$at-${one.code}") { onEdit(MenuEdit.With(at, one.code, !one.chosen)) } }
        }
        Field(item.withTyped, labels.searchIngredients, tag = "ingredient-$at", leading = { Picture(Icons.search) }, onChange = onIngredient)
    }
    if (item.sections.isNotEmpty()) {
        Folded(labels.section, "section-$at") {
            // What is refused is put right first: the item's new place would take what is typed, and what is said of it, away.
            Chips(item.sections, "section-$at") { if (item.problem == null) onEdit(MenuEdit.Section(at, it)) }
        }
    }
    val focus = LocalFocusManager.current
    fun leave(edit: MenuEdit) {
        // Another item comes to stand here; what is being typed isn't its.
        focus.clearFocus()
        onEdit(edit)
    }
    Row(Modifier.fillMaxWidth(), Arrangement.End) {
        IconButton({ leave(MenuEdit.Up(at)) }, Modifier.testTag("up-$at"), item.up) { Picture(Icons.up, labels.up) }
        IconButton({ leave(MenuEdit.Down(at)) }, Modifier.testTag("down-$at"), item.down) { Picture(Icons.down, labels.down) }
        IconButton({ leave(MenuEdit.Remove(at)) }, Modifier.testTag("remove-$at")) { Picture(Icons.wipe, labels.remove) }
    }
}

/** A field in which the letters stay as they are typed: what the core makes of half a unit comes when one is done. */
@Composable
private fun Typed(text: String, label: String, modifier: Modifier, tag: String, onChange: (String) -> Unit) {
    var typed by remember { mutableStateOf<String?>(null) }
    Field(typed ?: text, label, modifier.onFocusChanged { if (!it.isFocused) typed = null }, tag) {
        typed = it
        onChange(it)
    }
}

/** A dish of the dictionary, or something in one's own words. */
@Composable
internal fun Adding(menu: MenuPageView, view: MenuView, session: Session, onEdit: (MenuEdit) -> Unit) = Sheet {
    Text(view.labels.addDish, style = MaterialTheme.typography.titleMedium)
    SearchField(view.typed, view.search.orEmpty()) { session.send(MenuEvent.Search(it)) }
    fun added(edit: MenuEdit) {
        onEdit(edit)
        session.send(MenuEvent.Search(""))
    }
    menu.offered.forEach { dish -> ChoiceRow(dish) { added(MenuEdit.Dish(dish.code)) } }
    if (view.typed.isNotBlank()) SideButton(view.labels.addOwn, Modifier.fillMaxWidth(), Icons.plus, "add-own") { added(MenuEdit.Own(view.typed)) }
}

/** The house itself. */
@Composable
internal fun House(menu: MenuPageView, labels: MenuLabels, onEdit: (MenuEdit) -> Unit) = Sheet {
    Field(menu.title.text, labels.house, tag = "menu-house") { onEdit(MenuEdit.Title(it)) }
    Field(menu.place, labels.place, tag = "menu-place") { onEdit(MenuEdit.Place(it)) }
    Quiet(labels.currency)
    Chips(menu.currencies, "currency") { onEdit(MenuEdit.Currency(it)) }
}

/** As a link, as a code to be scanned, and as a sheet to print. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Sharing(menu: MenuPageView, labels: MenuLabels, session: Session, platform: Platform) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    val share = menu.share
    SideButton(labels.share, Modifier.fillMaxWidth(), Icons.share, "menu-share") { session.send(MenuEvent.Share(share == null)) }
    share?.let { Shared(it, session, platform) }
    Folded(labels.sheet, "sheet") {
        var chosen by rememberSaveable { mutableStateOf(menu.sheetLanguages.filter(ChoiceView::chosen).map(ChoiceView::code)) }
        Quiet(labels.sheetLanguages)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
            menu.sheetLanguages.forEach { language ->
                val on = language.code in chosen
                Chip(language.copy(chosen = on), tag = "sheet-${language.code}") { chosen = if (on) chosen - language.code else chosen + language.code }
            }
        }
        SideButton(labels.sheet, Modifier.fillMaxWidth(), MapIcons.file, "menu-sheet") { session.sheet(chosen)?.let { platform.save(SHEET, it) } }
    }
}

@Composable
private fun Shared(share: MenuShareView, session: Session, platform: Platform) = Sheet {
    share.qr?.let {
        Bright(platform)
        Code(it, share.note)
    }
    Quiet(share.note)
    share.link?.let { link ->
        SelectionContainer { Text(link, Modifier.testTag("menu-link-shown"), style = MaterialTheme.typography.bodySmall) }
        SideButton(session.shell.labels.share, Modifier.fillMaxWidth(), Icons.share, "menu-send") { platform.share(link) }
    }
}

/** A code is read by cameras only as dark on light, with four light squares around it. */
@Composable
private fun Code(code: MenuQrView, about: String) = Canvas(
    Modifier.widthIn(max = 320.dp).fillMaxWidth().aspectRatio(1f).background(Color.White, MaterialTheme.shapes.medium).padding(Space.half)
        .semantics { contentDescription = about }.testTag("menu-code"),
) {
    val side = code.size.toInt()
    val square = size.width / (side + 2 * QUIET_ZONE)
    code.squares.forEachIndexed { at, dark ->
        if (dark.toInt() == 1) {
            // A hair more than a square, or light lines shine through between two of them.
            drawRect(Color.Black, Offset((at % side + QUIET_ZONE) * square, (at / side + QUIET_ZONE) * square), Size(square + HAIR, square + HAIR))
        }
    }
}

private const val QUIET_ZONE = 4
private const val HAIR = 0.5f
private const val SHEET = "otkel-menu.html"
