package app.otkel.ui.food

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.screens.MenuEdit
import app.otkel.screens.MenuEvent
import app.otkel.screens.MenuItemView
import app.otkel.screens.MenuLabels
import app.otkel.screens.MenuPageView
import app.otkel.screens.MenuView
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Icons
import app.otkel.ui.design.MainButton
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.design.signals
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform
import app.otkel.ui.say.Draft

/** A menu: to be read in one's own language; one that is kept is also made here. */
internal fun LazyListScope.menu(menu: MenuPageView, view: MenuView, session: Session, platform: Platform, onDish: (String) -> Unit) {
    val id = menu.id
    fun edit(edit: MenuEdit) = session.send(MenuEvent.Make(edit))
    item("house") {
        Sheet {
            Foreign(menu.title, MaterialTheme.typography.headlineSmall, Modifier.testTag("menu-title"))
            if (menu.place.isNotEmpty()) Quiet(menu.place)
        }
    }
    menu.imported?.let { item("imported") { Imported(it, view.labels, session) } }
    menu.draft?.let { item("draft") { Draft(it) } }
    item("opposite") { Opposite(view, session) }
    if (id == null || menu.sections.isNotEmpty()) item("leave-out") { LeftOut(view, session) }
    menu.empty?.let { item("empty") { Quiet(it) } }
    menu.sections.forEachIndexed { at, section ->
        item("section-$at") { Heading(section.title.text) }
        items(section.items, { "item-${it.index}" }) { one ->
            Item(one, onDish) {
                if (id != null) Making(one, view.labels, ::edit) { session.send(MenuEvent.Ingredient(one.index, it)) }
            }
        }
    }
    item("halal") { Quiet(menu.halalAbout) }
    if (id != null) {
        item("adding") { Adding(menu, view, session, ::edit) }
        item("house-fields") { House(menu, view.labels, ::edit) }
    }
    item("share") { Sharing(menu, view.labels, session, platform) }
    if (id != null) {
        item("delete") {
            SideButton(view.labels.delete, Modifier.fillMaxWidth(), Icons.wipe, "menu-delete", danger = true) { session.send(MenuEvent.Delete(id)) }
        }
    }
}

@Composable
private fun Imported(about: String, labels: MenuLabels, session: Session) = Sheet {
    Quiet(about)
    MainButton(labels.keep, icon = Icons.keep, tag = "menu-keep") { session.send(MenuEvent.Keep) }
}

@Composable
private fun LeftOut(view: MenuView, session: Session) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Quiet(view.labels.leaveOut)
    Avoided(view.leaveOut) { code, on -> session.send(MenuEvent.LeaveOut(code, on)) }
}

/** Something on the menu, with what is known of it and the way to the dish's page; under it [making], where it can be changed. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Item(item: MenuItemView, onDish: (String) -> Unit, making: @Composable () -> Unit) = Sheet(Modifier.testTag("item-${item.index}")) {
    Foreign(item.name, MaterialTheme.typography.titleMedium.copy(color = if (item.avoid) signals.miss.strong else MaterialTheme.colorScheme.onSurface))
    Foreign(item.theirs, MaterialTheme.typography.bodyMedium)
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.two)) {
        Text(item.price, style = MaterialTheme.typography.titleMedium, color = MaterialTheme.colorScheme.primary)
        item.portion?.let { Quiet(it) }
    }
    item.note?.let { Foreign(it, MaterialTheme.typography.bodyMedium) }
    item.warnings.forEach { Warning(it) }
    item.known.forEach { Quiet(it) }
    val (dish, about) = item.dish to item.about
    if (dish != null && about != null) QuietButton(about, tag = "about-${item.index}") { onDish(dish) }
    making()
}
