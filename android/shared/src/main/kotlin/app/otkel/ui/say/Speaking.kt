package app.otkel.ui.say

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.IconButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.screens.PhraseLabels
import app.otkel.screens.SaidView
import app.otkel.screens.ShellLabels
import app.otkel.ui.design.Icons
import app.otkel.ui.design.Picture
import app.otkel.ui.design.Quiet
import app.otkel.ui.design.SayIcons
import app.otkel.ui.design.SideButton
import app.otkel.ui.design.Space
import app.otkel.ui.platform.Platform
import kotlinx.coroutines.delay

/** Whether this phone has a voice for a sentence. It may take a moment to answer, so it is asked a few times. */
@Composable
internal fun hasVoice(said: SaidView, platform: Platform): Boolean {
    val tag = said.voice
    fun asked() = tag != null && platform.voice.speaks(tag)
    var has by remember(tag, platform) { mutableStateOf(asked()) }
    LaunchedEffect(tag, platform) {
        var tries = 0
        while (!has && tag != null && tries++ < TRIES) {
            delay(BETWEEN)
            has = asked()
        }
    }
    // It falls silent with what it reads.
    DisposableEffect(said.spoken, tag) { onDispose { platform.voice.stop() } }
    return has
}

private const val TRIES = 10
private const val BETWEEN = 300L

/** Says it, at the voice's own pace or slower; or says that this phone can't. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun Speaking(said: SaidView, noVoice: String?, labels: PhraseLabels, shell: ShellLabels, platform: Platform) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    val voice = said.voice
    if (hasVoice(said, platform) && voice != null) {
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.one), verticalArrangement = Arrangement.spacedBy(Space.one)) {
            SideButton(labels.speak, icon = Icons.speak, tag = "speak") { platform.voice.say(said.spoken, voice) }
            SideButton(labels.slower, icon = SayIcons.slower, tag = "speak-slower") { platform.voice.say(said.spoken, voice, slowly = true) }
        }
    } else {
        Quiet(noVoice ?: shell.noVoiceHere, Modifier.testTag("no-voice"))
    }
}

/** That no phone's voice says it, or not this one's; nothing where it does. */
@Composable
internal fun mute(said: SaidView, noVoice: String?, shell: ShellLabels, platform: Platform): String? =
    if (hasVoice(said, platform)) null else noVoice ?: shell.noVoiceHere

/** The same as two pictures, where every line of room is the words'. */
@Composable
internal fun SpeakTouches(said: SaidView, labels: PhraseLabels, platform: Platform, slower: Boolean = true, tag: String = "speak") {
    val voice = said.voice
    if (!hasVoice(said, platform) || voice == null) return
    IconButton({ platform.voice.say(said.spoken, voice) }, Modifier.testTag(tag)) { Picture(Icons.speak, labels.speak) }
    if (slower) IconButton({ platform.voice.say(said.spoken, voice, slowly = true) }, Modifier.testTag("$tag-slower")) { Picture(SayIcons.slower, labels.slower) }
}
