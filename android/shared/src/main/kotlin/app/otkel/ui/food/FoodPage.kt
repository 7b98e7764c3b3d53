package app.otkel.ui.food

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.AcrossView
import app.otkel.screens.DishView
import app.otkel.screens.InTongueView
import app.otkel.screens.IngredientView
import app.otkel.screens.MenuEvent
import app.otkel.screens.MenuView
import app.otkel.screens.SignView
import app.otkel.ui.design.Fitting
import app.otkel.ui.design.Heading
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Pill
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.ReadAloud
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Sheet
import app.otkel.ui.design.Signal
import app.otkel.ui.design.Sources
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.design.inTongue
import app.otkel.ui.design.signals
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform
import app.otkel.ui.say.Draft
import app.otkel.ui.say.Reading

/** What was opened: a dish, a sign or a menu; [over] a menu one of its dishes. */
@Composable
fun FoodPage(session: Session, routes: Routes, platform: Platform, over: Boolean = false) = Box(Modifier.fillMaxSize(), Alignment.TopCenter) {
    // Back from a dish is back on its menu.
    LaunchedEffect(Unit) { if (!over && session.menu.under) session.send(MenuEvent.Back) }
    val view = session.menu
    // A menu that wasn't kept is gone with the window, and one that was deleted for good.
    val gone = if (over) view.dish == null else !open(view)
    LaunchedEffect(gone) { if (gone && routes.here == if (over) Route.FoodDish else Route.FoodPage) routes.back() }
    LazyColumn(
        Modifier.widthIn(max = Space.column).testTag("food-page"),
        contentPadding = PaddingValues(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.two),
    ) {
        view.problem?.let { item("problem") { Notice(it, Modifier.testTag("food-problem")) } }
        view.dish?.takeIf { over || !view.under }?.let { dish(it, view, session, platform) }
        view.sign?.let { sign(it, view, session, platform) }
        view.menu?.takeIf { !over }?.let {
            menu(it, view, session, platform) { dish ->
                session.send(MenuEvent.Dish(dish))
                if (session.menu.dish != null) routes.open(Route.FoodDish)
            }
        }
        view.honest?.let { item("honest") { Quiet(it) } }
    }
}

/** What the person opposite reads. */
@Composable
internal fun Opposite(view: MenuView, session: Session) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Quiet(view.labels.opposite)
    Chips(view.opposite, "opposite") { session.send(MenuEvent.Opposite(it)) }
}

private fun LazyListScope.dish(dish: DishView, view: MenuView, session: Session, platform: Platform) {
    item("name") { Named(dish.name, dish.kind, dish.theirs, session, platform) }
    item("opposite") { Opposite(view, session) }
    dish.draft?.let { item("draft") { Draft(it) } }
    if (dish.warnings.isNotEmpty()) item("warnings") { Column { dish.warnings.forEach { Warning(it) } } }
    item("contents") { Contents(dish) }
    item("across") { Heading(dish.acrossTitle) }
    item("across-rules") { Across(dish) }
    item("sources") { Sheet { Sources(dish.sources, platform) } }
}

/** What it is called in both languages, to be shown and said. */
@Composable
private fun Named(own: InTongueView, kind: String, theirs: InTongueView, session: Session, platform: Platform) = Sheet {
    Text(own.text, Modifier.semantics { heading() }.testTag("food-name"), style = MaterialTheme.typography.headlineSmall)
    Quiet(kind)
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    Tongue(theirs.tag, theirs.rtl) { Fitting(theirs.text, MaterialTheme.typography.displaySmall.inTongue(theirs.tag), Modifier.testTag("food-theirs")) }
    theirs.reading?.let { Reading(it) }
    ReadAloud(theirs.spoken, theirs.voice, session.shell.labels, platform)
}

@Composable
private fun Contents(dish: DishView) = Sheet {
    Text(dish.halal, style = MaterialTheme.typography.titleMedium)
    Quiet(dish.halalAbout)
    dish.usually?.let { Text(it, style = MaterialTheme.typography.bodyLarge) }
    dish.perhaps?.let { Text(it, style = MaterialTheme.typography.bodyLarge) }
    dish.nothing?.let { Text(it, style = MaterialTheme.typography.bodyLarge) }
    dish.spicy?.let { Hot(it, dish.heat.toInt()) }
    Parts(dish.withTitle, dish.with, dish.theirs)
    Parts(dish.mayTitle, dish.may, dish.theirs)
}

/** How hot it is, in words, and as many pods. */
@Composable
private fun Hot(words: String, heat: Int) = Row(horizontalArrangement = Arrangement.spacedBy(Space.half), verticalAlignment = Alignment.CenterVertically) {
    repeat(heat) { Picture(SayIcons.hot, size = 20.dp, tint = signals.miss.strong) }
    Text(words, Modifier.padding(start = Space.half), style = MaterialTheme.typography.bodyLarge)
}

/** What is in it, in both languages; [theirs] says which the other's is. */
@Composable
private fun Parts(title: String, parts: List<IngredientView>, theirs: InTongueView) {
    if (parts.isEmpty()) return
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    Text(title, style = MaterialTheme.typography.titleSmall)
    parts.forEach { part ->
        Row(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}.testTag("part-${part.id}"), Arrangement.spacedBy(Space.two)) {
            val colour = if (part.avoided) signals.tight.strong else MaterialTheme.colorScheme.onSurface
            Text(part.name, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge, color = colour)
            Tongue(theirs.tag, theirs.rtl) { Quiet(part.theirs, Modifier.weight(1f)) }
        }
    }
}

/** Whether customs let it through, into either country. */
@Composable
private fun Across(dish: DishView) = Sheet {
    dish.across.forEachIndexed { at, across ->
        if (at > 0) HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
        Pill(across.title, signalOf(across), Modifier.testTag("across-${across.side}"))
        across.lines.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
    }
    Quiet(dish.acrossAbout)
}

@Composable
private fun signalOf(across: AcrossView): Signal = when (across.code) {
    "no" -> signals.miss
    "limit" -> signals.tight
    "free" -> signals.make
    else -> signals.unknown
}

private fun LazyListScope.sign(sign: SignView, view: MenuView, session: Session, platform: Platform) {
    item("name") { Named(sign.name, sign.kind, sign.theirs, session, platform) }
    item("opposite") { Opposite(view, session) }
    sign.draft?.let { item("draft") { Draft(it) } }
    item("written") {
        Sheet {
            Text(sign.writtenTitle, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)
            sign.written.forEach { Text(it, style = MaterialTheme.typography.headlineSmall, color = MaterialTheme.colorScheme.primary) }
        }
    }
    item("do") {
        Sheet {
            Text(sign.doTitle, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)
            Text(sign.about, style = MaterialTheme.typography.bodyLarge)
            HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
            Foreign(sign.aboutTheirs)
            sign.aboutTheirs.reading?.let { Reading(it) }
            ReadAloud(sign.aboutTheirs.spoken, sign.aboutTheirs.voice, session.shell.labels, platform)
        }
    }
    item("sources") { Sheet { Sources(sign.sources, platform) } }
}
