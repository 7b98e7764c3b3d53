package app.otkel.ui.platform

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.text.font.FontFamily
import kotlinx.coroutines.CoroutineDispatcher

/**
 * What the screens want from the phone and can't do themselves. Each is small, has one implementation for Android, one for
 * a desk and a fake one for tests; only what is in use stands here.
 */
interface Platform {
    /** The font that was built into the app; it has every script that Otkel speaks. */
    val fonts: FontFamily

    /** Reads aloud. */
    val voice: Voice

    /** Hands text to another app, for the person to send. */
    fun share(text: String)

    /** Puts text where other apps paste from. */
    fun copy(text: String)

    /** Opens the dialler with a number; it doesn't call by itself. */
    fun dial(number: String)

    /** Opens a page outside the app, if there is a network. */
    fun open(url: String)

    /** Where the phone is. */
    val whereabouts: Whereabouts

    /** Lets the person choose a text file and gives what is in it; nothing when they choose none. */
    fun pick(onText: (String) -> Unit)

    /** Lets the person choose where a new file of that name is kept: a sheet to print. */
    fun save(name: String, text: String)

    /** Hears of a link of Otkel's own that was opened on the phone, one at a time. */
    @Composable
    fun OnLink(action: (String) -> Unit)

    /** Where pictures of the map are made: away from the main thread, no more than two at a time. */
    val drawing: CoroutineDispatcher

    /** Bytes as a picture: red, green, blue and alpha of each pixel, premultiplied, rows from the top. */
    fun picture(width: Int, height: Int, rgba: ByteArray): ImageBitmap

    /** Keeps the app out of the list of running apps, and out of screenshots. */
    fun hide(on: Boolean)

    /** As bright as it can be, and never dark by itself: while something is held out to somebody. Off gives back what was before. */
    fun bright(on: Boolean)

    /** Whether the person wants nothing to move. */
    val still: Boolean

    /** Hears the phone's own *back*. */
    @Composable
    fun Back(enabled: Boolean, onBack: () -> Unit)

    /** Calls when the app goes to the background. */
    @Composable
    fun OnLeave(action: () -> Unit)

    /** What is said when the core can't be opened at all, so that it can't say it itself. */
    val broken: String
}

/** Keeps the screen bright for as long as what is held out is there. */
@Composable
fun Bright(platform: Platform) = DisposableEffect(platform) {
    platform.bright(true)
    onDispose { platform.bright(false) }
}

/** Where the phone is; asked only while somebody wants to know. */
interface Whereabouts {
    /** Begins to look, and asks the person for leave where that is needed; [onLost] when it doesn't know or mustn't say. */
    fun start(onFix: (Fix) -> Unit, onLost: () -> Unit)

    /** Looks no longer. */
    fun stop()
}

/** A position in degrees of WGS 84, within metres (0: the phone doesn't say), and where it moves to in degrees from north. */
data class Fix(val lon: Double, val lat: Double, val accuracy: Double, val heading: Double?)

/** A voice of the phone. */
interface Voice {
    /** Whether the phone has a voice for this language now. */
    fun speaks(tag: String): Boolean

    /** Whether it is reading; nothing where the phone doesn't say. */
    val speaking: Boolean? get() = null

    /** Reads aloud, instead of what is being read; [slowly] for somebody who didn't catch it, or learns to say it. */
    fun say(text: String, tag: String, slowly: Boolean = false)

    /** Falls silent. */
    fun stop()
}
