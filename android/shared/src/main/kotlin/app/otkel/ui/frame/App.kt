package app.otkel.ui.frame

import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.text.BasicText
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.sp
import app.otkel.core.Otkel
import app.otkel.screens.MenuEvent
import app.otkel.screens.StartEvent
import app.otkel.ui.design.OtkelTheme
import app.otkel.ui.design.Skeleton
import app.otkel.ui.design.Space
import app.otkel.ui.platform.Platform
import app.otkel.ui.simple.SimpleScreen
import app.otkel.ui.start.StartScreen
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext

/** How the core's opening went. */
private sealed interface Opening {
    data object UnderWay : Opening
    data class Done(val session: Session) : Opening
    data object Failed : Opening
}

/** The whole app: opens the core away from the main thread, and shows the shape of a screen meanwhile. */
@Composable
fun App(platform: Platform, open: () -> Otkel) {
    var opening by remember { mutableStateOf<Opening>(Opening.UnderWay) }
    LaunchedEffect(Unit) {
        opening = try {
            Opening.Done(withContext(Dispatchers.Default) { Session(open()) })
        } catch (end: CancellationException) {
            throw end
        } catch (_: Throwable) {
            // A missing library is an Error, and still nothing to crash for. What it says helps nobody on a phone.
            Opening.Failed
        }
    }
    when (val state = opening) {
        Opening.UnderWay -> Skeleton(isSystemInDarkTheme(), platform.still)
        Opening.Failed -> Broken(platform)
        is Opening.Done -> {
            DisposableEffect(state) { onDispose { state.session.close() } }
            App(state.session, platform)
        }
    }
}

/** The app over an opened core. */
@Composable
fun App(session: Session, platform: Platform, routes: Routes = rememberRoutes()) {
    val shell = session.shell
    LaunchedEffect(session) {
        while (true) {
            delay(HALF_A_MINUTE)
            session.tick()
        }
    }
    // Whoever is forgotten in the settings begins on the first place again.
    LaunchedEffect(shell.firstRun) { if (shell.firstRun) routes.goTo(Route.Today) }
    LaunchedEffect(shell.hidden) { platform.hide(shell.hidden) }
    platform.OnLeave { session.park() }
    if (!shell.firstRun) platform.OnLink { session.take(it, routes) }
    OtkelTheme(shell, platform.fonts, platform.still) {
        Surface(Modifier.fillMaxSize(), color = MaterialTheme.colorScheme.background) {
            when {
                shell.firstRun && routes.here != Route.Help -> {
                    platform.Back(session.start.back != null) { session.send(StartEvent.Back) }
                    StartScreen(session.start, shell.labels, onHelp = { routes.open(Route.Help) }, session::send)
                }
                shell.simple && routes.here == Route.Today -> SimpleScreen(session, platform, routes)
                else -> Frame(session, platform, routes)
            }
        }
    }
}

/** A menu came by a link: it is shown, and kept only if somebody says so. */
private fun Session.take(link: String, routes: Routes) {
    send(MenuEvent.Import(link))
    routes.goTo(Route.Say)
    routes.open(Route.Food)
    if (menu.menu != null) routes.open(Route.FoodPage)
}

private const val HALF_A_MINUTE = 30_000L

@Composable
private fun Broken(platform: Platform) {
    val dark = isSystemInDarkTheme()
    Column(
        Modifier.fillMaxSize().background(if (dark) Color(0xFF0F1416) else Color(0xFFF6F1E6)).safeDrawingPadding().padding(Space.three).testTag("broken"),
        Arrangement.Center,
    ) {
        BasicText(platform.broken, style = TextStyle(color = if (dark) Color.White else Color.Black, fontSize = 20.sp, fontFamily = platform.fonts))
    }
}
