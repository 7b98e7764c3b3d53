package app.otkel.android

import android.content.Context
import android.speech.tts.TextToSpeech
import app.otkel.ui.platform.Voice
import java.util.Locale
import java.util.MissingResourceException
import android.speech.tts.Voice as PhoneVoice

/** The phone's own voice, and only one that speaks without a network: any other would send the text away. */
internal class AndroidVoice(private val context: Context) : Voice {
    private var engine: TextToSpeech? = null
    private var ready = false
    private var closed = false

    /** Calls the phone's voice, which takes a moment to answer. */
    fun prepare() {
        if (engine == null && !closed) engine = TextToSpeech(context) { ready = it == TextToSpeech.SUCCESS }
    }

    override fun speaks(tag: String): Boolean {
        prepare()
        return voiceFor(tag) != null
    }

    override fun say(text: String, tag: String, slowly: Boolean) {
        val engine = engine ?: return
        engine.voice = voiceFor(tag) ?: return
        engine.setSpeechRate(if (slowly) SLOW else USUAL)
        // What is longer than the engine takes at once is spoken piece by piece.
        text.chunked(TextToSpeech.getMaxSpeechInputLength()).forEachIndexed { part, piece ->
            engine.speak(piece, if (part == 0) TextToSpeech.QUEUE_FLUSH else TextToSpeech.QUEUE_ADD, null, null)
        }
    }

    override val speaking: Boolean? get() = engine?.isSpeaking

    override fun stop() {
        engine?.stop()
    }

    /** Lets go of the phone's voice for good. */
    fun close() {
        closed = true
        ready = false
        engine?.shutdown()
        engine = null
    }

    private fun voiceFor(tag: String): PhoneVoice? {
        val engine = engine?.takeIf { ready } ?: return null
        val wanted = Locale.forLanguageTag(tag)
        if (engine.isLanguageAvailable(wanted) < TextToSpeech.LANG_AVAILABLE) return null
        return engine.voices.orEmpty()
            .filter { !it.isNetworkConnectionRequired && NOT_INSTALLED !in it.features.orEmpty() && word(it.locale) == word(wanted) }
            .maxWithOrNull(compareBy({ country(it.locale) == country(wanted) }, PhoneVoice::getQuality))
    }

    // Old engines write "eng-GBR" where others write "en-GB".
    private fun word(locale: Locale): String = threeLetters(locale.language, locale::getISO3Language)

    private fun country(locale: Locale): String = threeLetters(locale.country, locale::getISO3Country)

    private inline fun threeLetters(otherwise: String, letters: () -> String): String = try {
        letters()
    } catch (_: MissingResourceException) {
        otherwise
    }

    private companion object {
        /** Shares of the voice's own pace. */
        const val USUAL = 1f
        const val SLOW = 0.6f
        const val NOT_INSTALLED = TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED
    }
}
