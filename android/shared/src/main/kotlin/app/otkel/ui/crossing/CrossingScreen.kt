package app.otkel.ui.crossing

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Platform

/** The form until it is sent, then the answer; on a tablet the way that was chosen beside it. */
@Composable
fun CrossingScreen(session: Session, routes: Routes, wide: Boolean, platform: Platform) {
    val view = session.plan
    if (!view.answered) {
        Form(view.form, view.asked, session)
        return
    }
    var beside by rememberSaveable { mutableStateOf<String?>(null) }
    val shown = view.options.firstOrNull { it.id == beside } ?: view.options.firstOrNull()
    Row(Modifier.fillMaxSize()) {
        Box(Modifier.weight(1f), Alignment.TopCenter) {
            Answer(view, session, chosen = shown?.id.takeIf { wide }) { id ->
                if (wide) beside = id else routes.open(Route.Way(id))
            }
        }
        if (wide && shown != null) {
            Box(Modifier.weight(1f)) { Way(shown, view, session, platform) }
        }
    }
}
