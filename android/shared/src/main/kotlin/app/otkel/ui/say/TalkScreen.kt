package app.otkel.ui.say

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.platform.testTag
import app.otkel.ui.design.HALF_TURN
import app.otkel.ui.design.Icons
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Space
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Bright
import app.otkel.ui.platform.Platform

/** One phone between two people: the upper half is for the one opposite, the lower for oneself, and what was pointed at is in both. */
@Composable
fun TalkScreen(session: Session, route: Route.Talk, routes: Routes, platform: Platform, memory: PhraseMemory) {
    val acts = remember(session, routes, memory) { PhraseActs(session, routes, memory) }
    LaunchedEffect(route) { acts.restore(route.id, talk = true) }
    Bright(platform)
    val view = session.phrases
    val talk = view.talk ?: return
    var turned by rememberSaveable { mutableStateOf(false) }
    val two = Two(talk, view, session, acts, platform)
    BoxWithConstraints(Modifier.fillMaxSize().background(MaterialTheme.colorScheme.background).safeDrawingPadding().testTag("talk")) {
        // Who points needs the room; what was pointed at is for both.
        val pointing = if (talk.pointed == null) POINTING else HALF
        val theirs = if (talk.theyPoint) pointing else 1 - pointing
        val own = 1 - theirs
        if (maxWidth > maxHeight) {
            Row(Modifier.padding(Space.one), Arrangement.spacedBy(Space.one)) {
                Half(Modifier.weight(theirs).fillMaxHeight().rotate(turn(turned)), opposite = true) { two.Opposite() }
                Column(Modifier.weight(own).fillMaxHeight()) {
                    Half(Modifier.weight(1f).fillMaxWidth()) { two.Own() }
                    Foot(session, acts) { turned = !turned }
                }
            }
        } else {
            Column(Modifier.padding(Space.one), Arrangement.spacedBy(Space.one)) {
                Half(Modifier.weight(theirs).fillMaxWidth().rotate(turn(turned)), opposite = true) { two.Opposite() }
                Half(Modifier.weight(own).fillMaxWidth()) { two.Own() }
                Foot(session, acts) { turned = !turned }
            }
        }
    }
    SlotSheet(view, session, platform, acts, turned && talk.theyPoint)
}

private fun turn(turned: Boolean) = if (turned) HALF_TURN else 0f

@Composable
private fun Half(modifier: Modifier, opposite: Boolean = false, content: @Composable () -> Unit) = Surface(
    modifier.testTag(if (opposite) "half-theirs" else "half-own"),
    shape = MaterialTheme.shapes.large,
    color = if (opposite) MaterialTheme.colorScheme.surface else MaterialTheme.colorScheme.surfaceContainer,
    contentColor = MaterialTheme.colorScheme.onSurface,
    border = edge(chosen = false),
    content = content,
)

@Composable
private fun Foot(session: Session, acts: PhraseActs, onTurn: () -> Unit) = Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
    Touch(Icons.close, session.shell.labels.close, "talk-close") { acts.back() }
    Touch(SayIcons.turn, session.phrases.labels.turn, "turn") { onTurn() }
    Touch(Icons.help, session.shell.labels.help, "help") { acts.help() }
}

/** How the window is shared. */
private const val POINTING = 0.66f
private const val HALF = 0.5f
