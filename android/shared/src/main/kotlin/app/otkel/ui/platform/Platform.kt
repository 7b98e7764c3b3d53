package app.otkel.ui.platform

import androidx.compose.runtime.Composable
import androidx.compose.ui.text.font.FontFamily

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

    /** Opens the dialler with a number; it doesn't call by itself. */
    fun dial(number: String)

    /** Opens a page outside the app, if there is a network. */
    fun open(url: String)

    /** Keeps the app out of the list of running apps, and out of screenshots. */
    fun hide(on: Boolean)

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

/** A voice of the phone. */
interface Voice {
    /** Whether the phone has a voice for this language now. */
    fun speaks(tag: String): Boolean

    /** Whether it is reading; nothing where the phone doesn't say. */
    val speaking: Boolean? get() = null

    /** Reads aloud, instead of what is being read. */
    fun say(text: String, tag: String)

    /** Falls silent. */
    fun stop()
}
