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
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
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
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** What an item costs, how much of it there is, what it can be made without, where it stands. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Making(item: MenuItemView, labels: MenuLabels, onEdit: (MenuEdit) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    val at = item.index
    Row(horizontalArrangement = Arrangement.spacedBy(Space.one)) {
        Field(item.priceTyped, labels.price, Modifier.weight(1f), "price-$at") { onEdit(MenuEdit.Price(at, it)) }
        Field(item.portionTyped, labels.portion, Modifier.weight(1f), "portion-$at") { onEdit(MenuEdit.Portion(at, it)) }
    }
    Field(item.note?.text.orEmpty(), labels.note, tag = "note-$at") { onEdit(MenuEdit.Note(at, it)) }
    if (item.parts.isNotEmpty()) {
        Quiet(labels.without)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
            item.parts.forEach { part ->
                Chip(ChoiceView(part.id, part.name, null, part.avoided), tag = "part-$at-${part.id}") { onEdit(MenuEdit.Without(at, part.id, !part.avoided)) }
            }
        }
    }
    Row(Modifier.fillMaxWidth(), Arrangement.End) {
        IconButton({ onEdit(MenuEdit.Up(at)) }, Modifier.testTag("up-$at")) { Picture(Icons.up, labels.up) }
        IconButton({ onEdit(MenuEdit.Down(at)) }, Modifier.testTag("down-$at")) { Picture(Icons.down, labels.down) }
        IconButton({ onEdit(MenuEdit.Remove(at)) }, Modifier.testTag("remove-$at")) { Picture(Icons.wipe, labels.remove) }
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
    share.qr?.let { Code(it, share.note) }
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
