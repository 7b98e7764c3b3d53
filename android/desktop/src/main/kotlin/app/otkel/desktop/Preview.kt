package app.otkel.desktop

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.use
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import app.otkel.core.Otkel
import app.otkel.screens.OtkelException
import app.otkel.ui.frame.App
import app.otkel.ui.frame.Session
import java.io.File
import kotlin.system.exitProcess

/** The app in a window, or with `--shot` one picture of its first screen, without any display. */
fun main(words: Array<String>) {
    val options = refusing { Options.from(words) }
    // What was typed at the desk is refused before a window opens.
    if (options.shot == null) window(options) else refusing { shot(Session(core(options)), options) }
}

private fun core(options: Options): Otkel =
    Otkel.open(options.open, options.open.dataDir?.let { FileVault(File(it, "key")) })

private fun window(options: Options) = application {
    val desk = Desk()
    val size = DpSize(options.size.width.dp, options.size.height.dp)
    Window(
        onCloseRequest = ::exitApplication,
        state = rememberWindowState(size = size),
        title = "Otkel",
        onKeyEvent = { event -> event.key == Key.Escape && event.type == KeyEventType.KeyDown && desk.back() },
    ) {
        App(desk) { core(options) }
    }
}

private fun shot(session: Session, options: Options) {
    val file = checkNotNull(options.shot).absoluteFile
    val desk = Desk()
    // Two pixels a point, as phones have at least.
    ImageComposeScene(options.size.width * 2, options.size.height * 2, Density(2f)) { App(session, desk) }.use { scene ->
        scene.render(0)
        // A second frame, after what the first one set in motion.
        val picture = checkNotNull(scene.render(FRAME).encodeToData())
        file.parentFile.mkdirs()
        file.writeBytes(picture.bytes)
    }
    println(file)
    // Threads of the dispatchers would keep Java waiting.
    exitProcess(0)
}

/** A second, by the scene's own clock. */
private const val FRAME = 1_000_000_000L

/** What the person at the desk typed wrongly is said in a line, without a stack. */
private fun <T> refusing(work: () -> T): T = try {
    work()
} catch (refusal: IllegalArgumentException) {
    refuse(refusal.message)
} catch (refusal: OtkelException) {
    refuse(refusal.message)
}

private fun refuse(why: String?): Nothing {
    System.err.println("preview: $why")
    exitProcess(2)
}
