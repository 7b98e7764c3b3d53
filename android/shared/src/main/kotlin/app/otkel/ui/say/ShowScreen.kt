package app.otkel.ui.say

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.IconButton
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.dp
import app.otkel.screens.PhrasePage
import app.otkel.ui.design.HALF_TURN
import app.otkel.ui.design.Huge
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.Space
import app.otkel.ui.design.Tongue
import app.otkel.ui.design.isDark
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Bright
import app.otkel.ui.platform.Platform

/** The card that is held out: nothing but the sentence, as large as the window allows, black on white or white on black. */
@Composable
fun ShowScreen(session: Session, route: Route.Show, routes: Routes, platform: Platform, memory: PhraseMemory) {
    val acts = remember(session, routes, memory) { PhraseActs(session, routes, memory) }
    LaunchedEffect(route) { acts.restore(route.id, talk = false) }
    Bright(platform)
    val page = session.phrases.page ?: return
    var turned by rememberSaveable { mutableStateOf(false) }
    val (paper, ink) = if (MaterialTheme.colorScheme.isDark) Color.Black to Color.White else Color.White to Color.Black
    CompositionLocalProvider(LocalContentColor provides ink) {
        BoxWithConstraints(Modifier.fillMaxSize().background(paper).safeDrawingPadding().testTag("show-card")) {
            val touches = @Composable { Touches(page, session, acts, platform) { turned = !turned } }
            if (maxWidth > maxHeight) {
                Row {
                    Held(page, session, platform, turned, Modifier.weight(1f).fillMaxHeight())
                    Column(Modifier.fillMaxHeight(), Arrangement.SpaceBetween, Alignment.CenterHorizontally) { touches() }
                }
            } else {
                Column {
                    Held(page, session, platform, turned, Modifier.weight(1f).fillMaxWidth())
                    Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) { touches() }
                }
            }
        }
    }
}

/** The sentence, turned for whoever stands opposite; what it means stays readable to oneself, and is scrolled where that is much. */
@Composable
private fun Held(page: PhrasePage, session: Session, platform: Platform, turned: Boolean, modifier: Modifier) = BoxWithConstraints(modifier) {
    val most = maxHeight * OWN
    Column {
        Column(Modifier.weight(1f).fillMaxWidth().rotate(if (turned) HALF_TURN else 0f).padding(Space.two), Arrangement.spacedBy(Space.one), Alignment.CenterHorizontally) {
            Sentence(page, platform)
        }
        Column(Modifier.heightIn(max = most).verticalScroll(rememberScrollState()).padding(horizontal = Space.three)) {
            Meaning(page)
            mute(page.theirs, page.noVoice, session.shell.labels, platform)?.let { Small(it, Modifier.testTag("no-voice")) }
        }
    }
}

/** In small letters what it says, and that it is a draft; a screen reader says both at once. */
@Composable
private fun Meaning(page: PhrasePage) = Column(
    Modifier.fillMaxWidth().clearAndSetSemantics {
        contentDescription = page.readOut
        heading()
        testTag = "own"
    },
) {
    Text(page.own.text, Modifier.fillMaxWidth(), style = MaterialTheme.typography.bodyMedium, textAlign = TextAlign.Center)
    page.draft?.let { Small(it) }
}

@Composable
private fun Small(text: String, modifier: Modifier = Modifier) =
    Text(text, modifier.fillMaxWidth(), style = MaterialTheme.typography.bodySmall, color = LocalContentColor.current.copy(alpha = QUIET), textAlign = TextAlign.Center)

@Composable
private fun ColumnScope.Sentence(page: PhrasePage, platform: Platform) {
    val said = page.theirs
    Tongue(said.tag, said.rtl) {
        Huge(said.text, MaterialTheme.typography.displayLarge.copy(color = LocalContentColor.current), Modifier.weight(WORDS).fillMaxWidth().testTag("theirs"))
    }
    // Where no voice says it, one reads it out oneself.
    said.reading?.let { Aloud(it, large = !hasVoice(said, platform)) }
    page.beside?.let { beside ->
        Tongue(beside.tag, rtl = false) {
            Huge(
                beside.text,
                MaterialTheme.typography.titleLarge.copy(color = LocalContentColor.current, fontWeight = FontWeight.Normal),
                Modifier.weight(BESIDE).fillMaxWidth().background(LocalContentColor.current.copy(alpha = SHADE), MaterialTheme.shapes.medium).padding(Space.one).testTag("beside"),
                most = 40.dp,
                least = 14.dp,
            )
        }
    }
}

@Composable
private fun ColumnScope.Aloud(reading: String, large: Boolean) = Tongue(LATIN, rtl = false) {
    val style = MaterialTheme.typography.bodyLarge.copy(color = LocalContentColor.current, textDirection = TextDirection.Ltr)
    Huge(reading, style, Modifier.weight(if (large) ALOUD else WHISPERED).fillMaxWidth().testTag("reading"), most = if (large) 48.dp else 24.dp, least = 13.dp)
}

@Composable
private fun Touches(page: PhrasePage, session: Session, acts: PhraseActs, platform: Platform, onTurn: () -> Unit) {
    val labels = session.phrases.labels
    val shell = session.shell.labels
    Touch(Icons.close, shell.close, "show-close") { acts.back() }
    Touch(SayIcons.turn, labels.turn, "turn") { onTurn() }
    SpeakTouches(page.theirs, labels, platform)
    Touch(Icons.help, shell.help, "help") { acts.help() }
}

@Composable
internal fun Touch(icon: ImageVector, words: String, tag: String, onClick: () -> Unit) = Box(Modifier.padding(Space.half)) {
    IconButton(onClick, Modifier.testTag(tag)) { Picture(icon, words) }
}

private const val QUIET = 0.72f
private const val SHADE = 0.08f

/** How the room is shared by the sentence, how it is read aloud with and without a voice, and the same in another language. */
private const val WORDS = 1f
private const val WHISPERED = 0.14f
private const val ALOUD = 0.34f
private const val BESIDE = 0.3f

/** The most that one's own words have of the height. */
private const val OWN = 0.3f
