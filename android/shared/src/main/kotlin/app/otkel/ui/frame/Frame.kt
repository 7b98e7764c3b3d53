package app.otkel.ui.frame

import androidx.compose.animation.AnimatedContent
import androidx.compose.animation.core.snap
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.animation.togetherWith
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.navigationBars
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.statusBars
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.NavigationBar
import androidx.compose.material3.NavigationBarItem
import androidx.compose.material3.NavigationRail
import androidx.compose.material3.NavigationRailItem
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.otkel.screens.MapEvent
import app.otkel.screens.PlaceView
import app.otkel.ui.card.CardScreen
import app.otkel.ui.crossing.CrossingScreen
import app.otkel.ui.crossing.WayScreen
import app.otkel.ui.design.Icons
import app.otkel.ui.design.LocalStill
import app.otkel.ui.design.MapIcons
import app.otkel.ui.design.Notice
import app.otkel.ui.design.Picture
import app.otkel.ui.design.QuietButton
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Space
import app.otkel.ui.design.fitted
import app.otkel.ui.food.FoodPage
import app.otkel.ui.food.FoodScreen
import app.otkel.ui.help.HelpScreen
import app.otkel.ui.map.FindScreen
import app.otkel.ui.map.MapScreen
import app.otkel.ui.map.NearScreen
import app.otkel.ui.platform.Platform
import app.otkel.ui.ports.PortScreen
import app.otkel.ui.say.PhraseMemory
import app.otkel.ui.say.PhraseScreen
import app.otkel.ui.say.SayScreen
import app.otkel.ui.say.ShowScreen
import app.otkel.ui.say.TalkScreen
import app.otkel.ui.say.rememberPhraseMemory
import app.otkel.ui.settings.SettingsScreen
import app.otkel.ui.today.TodayScreen

/** From this width on there is room for two panes, and the bar stands at the side. */
internal val WIDE = 720.dp

/** The bar, the top line with *help* in it, and the screen between them. */
@Composable
fun Frame(session: Session, platform: Platform, routes: Routes) = BoxWithConstraints {
    val wide = maxWidth >= WIDE
    // Large words have room in a bar only.
    val rail = wide && LocalDensity.current.fontScale <= 1.4f
    platform.Back(routes.canGoBack) { routes.back() }
    // The phone looks where it is for as long as the core wants it to, on whatever screen one is meanwhile.
    var watching by remember { mutableStateOf(false) }
    if (watching) Position(session, platform) { watching = false }
    // What was scrolled and typed on a screen is there again when one comes back to it.
    val kept = rememberSaveableStateHolder()
    val phrase = rememberPhraseMemory(session)
    // What is held out to somebody else is alone on the window.
    val alone = routes.here is Route.Show || routes.here is Route.Talk
    // On a phone the bar stands above the lower edge; the keyboard moves everything.
    val edges = if (alone) WindowInsets(0) else if (rail) WindowInsets.safeDrawing.only(WindowInsetsSides.End + WindowInsetsSides.Bottom) else WindowInsets.ime
    Row(Modifier.fillMaxSize()) {
        if (rail && !alone) Side(session, routes)
        Column(Modifier.weight(1f).windowInsetsPadding(edges)) {
            // The map reaches to the upper edge and has its own way to help.
            if (routes.here != Route.Map && !alone) TopLine(session, routes)
            Box(Modifier.weight(1f)) {
                val still = LocalStill.current
                AnimatedContent(
                    routes.here,
                    transitionSpec = { if (still) fadeIn(snap()) togetherWith fadeOut(snap()) else fadeIn() togetherWith fadeOut() },
                ) { route -> kept.SaveableStateProvider(route.word) { Screen(route, session, platform, routes, wide, phrase) { watching = it } } }
            }
            session.shell.alert?.let { Notice(it, Modifier.padding(Space.two).testTag("alert")) }
            session.problem?.let { problem ->
                Notice(problem, Modifier.padding(Space.two).testTag("problem")) {
                    QuietButton(session.shell.labels.close, tag = "forgive") { session.forgive() }
                    if (session.broken) {
                        QuietButton(session.shell.labels.retry, tag = "retry") { session.retry() }
                        QuietButton(session.shell.labels.startOver, tag = "start-over") {
                            session.startOver()
                            routes.goTo(Route.Today)
                        }
                    }
                }
            }
            if (!rail && !alone) Bar(session, routes)
        }
    }
}

@Composable
private fun Screen(route: Route, session: Session, platform: Platform, routes: Routes, wide: Boolean, phrase: PhraseMemory, onWatch: (Boolean) -> Unit) = when (route) {
    Route.Today -> TodayScreen(session, routes, wide, platform)
    Route.Crossing -> CrossingScreen(session, routes, wide, platform)
    Route.Map -> MapScreen(session, routes, wide, platform, onWatch)
    Route.Near -> NearScreen(session, routes, platform, onWatch)
    Route.Find -> FindScreen(session, routes)
    Route.Say -> SayScreen(session, null, routes, wide, platform, phrase)
    is Route.Chapter -> SayScreen(session, route.id, routes, wide, platform, phrase)
    is Route.Phrase -> PhraseScreen(session, route, routes, platform, phrase)
    is Route.Show -> ShowScreen(session, route, routes, platform, phrase)
    is Route.Talk -> TalkScreen(session, route, routes, platform, phrase)
    Route.Food -> FoodScreen(session, routes, platform)
    Route.FoodPage -> FoodPage(session, routes, platform)
    Route.FoodDish -> FoodPage(session, routes, platform, over = true)
    Route.Help -> HelpScreen(session.help, session::send, platform)
    Route.Card -> CardScreen(session, platform)
    Route.Settings -> SettingsScreen(session)
    is Route.Port -> PortScreen(session, route, routes, platform)
    is Route.Way -> WayScreen(session, route.id, routes, platform)
}

/** Tells the core where the phone is, or that it doesn't know any more. */
@Composable
private fun Position(session: Session, platform: Platform, onLost: () -> Unit) = DisposableEffect(session, platform) {
    platform.whereabouts.start(
        { session.note(MapEvent.Here(it.lon, it.lat, it.accuracy, it.heading)) },
        {
            session.note(MapEvent.Lost)
            onLost()
        },
    )
    onDispose { platform.whereabouts.stop() }
}

@Composable
private fun title(session: Session, route: Route): String = when (route) {
    Route.Today -> session.today.title
    Route.Crossing -> session.plan.title
    Route.Map -> session.map.title
    Route.Near -> session.map.list.title
    Route.Find -> session.map.labels.search
    Route.Say, is Route.Phrase, is Route.Show, is Route.Talk -> session.phrases.title
    is Route.Chapter -> session.phrases.chapter ?: session.phrases.title
    Route.Food, Route.FoodPage, Route.FoodDish -> session.menu.title
    Route.Help -> session.help.title
    Route.Card -> session.card.title
    Route.Settings -> session.settings.title
    is Route.Port -> session.ports.page?.name ?: session.ports.title
    is Route.Way -> session.plan.options.firstOrNull { it.id == route.id }?.name ?: session.plan.title
}

@Composable
private fun TopLine(session: Session, routes: Routes) = Column(
    Modifier.fillMaxWidth().windowInsetsPadding(WindowInsets.statusBars).padding(horizontal = Space.one, vertical = Space.half),
) {
    // With large type the title gets a line of its own, so that nothing of it is cut.
    val stacked = LocalDensity.current.fontScale > 1.4f
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.half), Alignment.CenterVertically) {
        val labels = session.shell.labels
        if (routes.here != routes.place) Touch(Icons.back, labels.back, "back") { routes.back() }
        if (stacked) Spacer(Modifier.weight(1f)) else Title(session, routes.here, Modifier.weight(1f))
        if (routes.here != Route.Card) Touch(Icons.card, labels.card, "card") { routes.open(Route.Card) }
        if (routes.here != Route.Settings) Touch(Icons.settings, labels.settings, "settings") { routes.open(Route.Settings) }
        if (routes.here != Route.Help) Touch(Icons.help, labels.help, "help") { routes.open(Route.Help) }
    }
    if (stacked) Title(session, routes.here, Modifier.fillMaxWidth())
}

@Composable
private fun Title(session: Session, route: Route, modifier: Modifier) = Text(
    title(session, route),
    modifier.padding(horizontal = Space.one).semantics { heading() }.testTag("title"),
    style = MaterialTheme.typography.titleLarge,
)

@Composable
private fun Touch(icon: ImageVector, words: String, tag: String, onClick: () -> Unit) =
    IconButton(onClick, Modifier.testTag(tag)) { Picture(icon, words) }

private fun routeOf(place: PlaceView): Route = when (place) {
    PlaceView.TODAY -> Route.Today
    PlaceView.CROSSING -> Route.Crossing
    PlaceView.MAP -> Route.Map
    PlaceView.SAY -> Route.Say
}

private fun iconOf(place: PlaceView): ImageVector = when (place) {
    PlaceView.TODAY -> Icons.today
    PlaceView.CROSSING -> Icons.crossing
    PlaceView.MAP -> MapIcons.map
    PlaceView.SAY -> SayIcons.say
}

@Composable
private fun Bar(session: Session, routes: Routes) = NavigationBar(containerColor = MaterialTheme.colorScheme.surfaceContainer, windowInsets = WindowInsets.navigationBars) {
    val places = session.shell.places
    BoxWithConstraints(Modifier.weight(1f)) {
        val room = with(LocalDensity.current) { (maxWidth / places.size - BETWEEN).toPx() }
        // Each label in one line, all of them alike, and no larger than the person wishes.
        val style = fitted(places.map { it.label }, MaterialTheme.typography.labelMedium, room)
        Row(Modifier.selectableGroup(), Arrangement.spacedBy(BETWEEN), Alignment.CenterVertically) {
            places.forEach { tab ->
                val route = routeOf(tab.place)
                NavigationBarItem(
                    selected = routes.place == route,
                    onClick = { routes.goTo(route) },
                    icon = { Picture(iconOf(tab.place)) },
                    label = { Text(tab.label, maxLines = 1, softWrap = false, style = style) },
                    modifier = Modifier.testTag("place-${route.word}"),
                )
            }
        }
    }
}

/** Between two places of the bar. */
private val BETWEEN = 8.dp

@Composable
private fun Side(session: Session, routes: Routes) = NavigationRail(
    containerColor = MaterialTheme.colorScheme.surfaceContainer,
    windowInsets = WindowInsets.safeDrawing,
) {
    session.shell.places.forEach { tab ->
        val route = routeOf(tab.place)
        NavigationRailItem(
            selected = routes.place == route,
            onClick = { routes.goTo(route) },
            icon = { Picture(iconOf(tab.place)) },
            // The rail is as wide as the longest of them.
            label = { Text(tab.label, maxLines = 1, softWrap = false) },
            modifier = Modifier.testTag("place-${route.word}"),
        )
    }
}
