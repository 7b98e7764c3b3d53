package app.otkel.ui.food

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import app.otkel.screens.ChoiceView
import app.otkel.screens.MenuEvent
import app.otkel.screens.MenuView
import app.otkel.screens.ToggleView
import app.otkel.ui.design.Chip
import app.otkel.ui.design.Field
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SearchField
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** Dishes, signs and menus, as lists; what is opened has a page of its own. */
@Composable
fun FoodScreen(session: Session, routes: Routes, platform: Platform) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    // A dish may have been opened on a menu: then both are left.
    LaunchedEffect(Unit) { repeat(2) { if (open(session.menu)) session.send(MenuEvent.Back) } }
    val view = session.menu
    fun open(event: MenuEvent) {
        session.send(event)
        if (open(session.menu)) routes.open(Route.FoodPage)
    }
    LazyColumn(
        Modifier.widthIn(max = Space.column).testTag("food-list"),
        contentPadding = PaddingValues(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.one),
    ) {
        item("tabs") { Chips(view.tabs, "tab") { session.send(MenuEvent.Tab(it)) } }
        view.search?.let { hint -> item("search-${view.tab}") { SearchField(view.typed, hint, close = session.shell.labels.close) { session.send(MenuEvent.Search(it)) } } }
        view.problem?.let { item("problem") { Notice(it, Modifier.testTag("food-problem")) } }
        if (view.leaveOut.isNotEmpty()) item("leave-out") { LeaveOut(view, session) }
        view.hidden?.let { item("hidden") { Quiet(it, Modifier.testTag("food-hidden")) } }
        view.empty?.let { item("empty") { Quiet(it, Modifier.padding(vertical = Space.two).testTag("food-empty")) } }
        dishes(view) { open(MenuEvent.Dish(it)) }
        signs(view) { open(MenuEvent.Sign(it)) }
        menus(view) { open(MenuEvent.Menu(it)) }
        if (view.tab == MENUS) item("new") { NewMenu(view, platform) { open(it) } }
        view.honest?.let { item("honest") { Quiet(it, Modifier.padding(top = Space.one)) } }
    }
}

/** Whether a page lies over the list. */
internal fun open(view: MenuView): Boolean = view.dish != null || view.sign != null || view.menu != null

/** What one doesn't eat. */
@Composable
private fun LeaveOut(view: MenuView, session: Session) = Folded(view.labels.leaveOut, "leave-out", open = view.leaveOut.any(ToggleView::on)) {
    Avoided(view.leaveOut) { code, on -> session.send(MenuEvent.LeaveOut(code, on)) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Avoided(toggles: List<ToggleView>, onChange: (String, Boolean) -> Unit) =
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        toggles.forEach { it -> Chip(ChoiceView(it.code, it.label, it.about, it.on), tag = "without-${it.code}") { onChange(it.code, !it.on) } }
    }

@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Chips(choices: List<ChoiceView>, tag: String, onChoose: (String) -> Unit) =
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        choices.forEach { choice -> Chip(choice, tag = "$tag-${choice.code}") { onChoose(choice.code) } }
    }

/** Dishes of a kind stand under its name. */
private fun LazyListScope.dishes(view: MenuView, onOpen: (String) -> Unit) = view.dishes.forEach { dish ->
    dish.heading?.let { item("over-${dish.id}") { Heading(it) } }
    item("dish-${dish.id}") {
        FoodRow(dish.name, "dish-${dish.id}", { onOpen(dish.id) }) {
            Foreign(dish.theirs)
            Quiet(dish.halal)
            dish.warning?.let { Warning(it) }
        }
    }
}

/** What a sign says, and under it the words to look for. */
@OptIn(ExperimentalLayoutApi::class)
private fun LazyListScope.signs(view: MenuView, onOpen: (String) -> Unit) = view.signs.forEach { sign ->
    sign.heading?.let { item("over-${sign.id}") { Heading(it) } }
    item("sign-${sign.id}") {
        FoodRow(sign.name, "sign-${sign.id}", { onOpen(sign.id) }) {
            FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.two)) {
                sign.written.forEach { Text(it, style = MaterialTheme.typography.bodyLarge, color = MaterialTheme.colorScheme.primary) }
            }
        }
    }
}

private fun LazyListScope.menus(view: MenuView, onOpen: (String) -> Unit) = items(view.menus, { "menu-${it.id}" }) { menu ->
    Sheet(Modifier.testTag("menu-${menu.id}").semantics(mergeDescendants = true) {}, onClick = { onOpen(menu.id) }) {
        Foreign(menu.title, MaterialTheme.typography.titleMedium)
        menu.place?.let { Quiet(it) }
        Quiet(menu.items)
    }
}

/** A menu of one's own, or one that came as a link or a file. */
@Composable
private fun NewMenu(view: MenuView, platform: Platform, onEvent: (MenuEvent) -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    MainButton(view.labels.newMenu, icon = Icons.plus, tag = "menu-new") { onEvent(MenuEvent.New) }
    var link by rememberSaveable { mutableStateOf("") }
    Field(link, view.labels.importHint, tag = "menu-link") { link = it }
    SideButton(view.labels.import, Modifier.fillMaxWidth(), MapIcons.file, "menu-import") {
        if (link.isBlank()) {
            platform.pick { onEvent(MenuEvent.Import(it)) }
        } else {
            onEvent(MenuEvent.Import(link))
            link = ""
        }
    }
}

/** The core's word for the menus. */
private const val MENUS = "menus"
