package app.otkel.ui.design

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.otkel.screens.ShellLabels
import app.otkel.ui.platform.Platform

/** The button that reads aloud; where there is no voice for the language, it says so instead of keeping silent. */
@Composable
fun ReadAloud(text: String, voice: String?, labels: ShellLabels, platform: Platform, modifier: Modifier = Modifier) {
    var silent by remember(voice) { mutableStateOf(false) }
    var reading by remember(text, voice) { mutableStateOf(false) }
    DisposableEffect(text, voice) { onDispose { platform.voice.stop() } }
    Column(modifier) {
        SideButton(
            if (reading) labels.stop else labels.read,
            modifier,
            if (reading) Icons.stop else Icons.speak,
            "read",
        ) {
            when {
                reading -> platform.voice.stop()
                voice == null || !platform.voice.speaks(voice) -> silent = true
                else -> platform.voice.say(text, voice)
            }
            reading = !reading && !silent
        }
        if (silent) Quiet(labels.noVoice)
    }
}
