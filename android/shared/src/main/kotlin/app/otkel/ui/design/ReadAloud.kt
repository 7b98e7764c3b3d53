package app.otkel.ui.design

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.otkel.screens.ShellLabels
import app.otkel.ui.platform.Platform
import kotlinx.coroutines.delay

/**
 * The button that reads aloud; where there is no voice for the language, it says so instead of keeping silent. What is being
 * read goes on when the text changes a little, as a clock's minute does.
 */
@Composable
fun ReadAloud(text: String, voice: String?, labels: ShellLabels, platform: Platform, modifier: Modifier = Modifier) {
    var silent by remember(voice) { mutableStateOf(false) }
    var reading by remember(voice) { mutableStateOf(false) }
    DisposableEffect(voice) { onDispose { platform.voice.stop() } }
    LaunchedEffect(reading) {
        while (reading) {
            delay(HALF_A_SECOND)
            if (platform.voice.speaking == false) reading = false
        }
    }
    Column(modifier) {
        SideButton(
            if (reading) labels.stop else labels.read,
            modifier,
            if (reading) Icons.stop else Icons.speak,
            "read",
        ) {
            silent = voice == null || !platform.voice.speaks(voice)
            when {
                reading -> platform.voice.stop()
                voice != null && !silent -> platform.voice.say(text, voice)
            }
            reading = !reading && !silent
        }
        if (silent) Quiet(if (voice == null) labels.noVoice else labels.noVoiceHere)
    }
}

private const val HALF_A_SECOND = 500L
