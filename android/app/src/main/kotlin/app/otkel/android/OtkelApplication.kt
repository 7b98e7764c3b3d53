package app.otkel.android

import android.app.Application
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.screens.OtkelException

/** Holds the one core of the process. */
class OtkelApplication : Application() {
    /** Opened when it is first asked for, which takes long enough to keep it off the main thread. */
    val otkel: Otkel by lazy { open() }

    /** In the first of the person's languages that the core takes. */
    private fun open(): Otkel {
        val locales = resources.configuration.locales
        val wanted = (0 until locales.size()).map { locales[it].toLanguageTag() }
        return wanted.firstNotNullOfOrNull(::openIn) ?: Otkel.open(options("en"))
    }

    private fun openIn(lang: String): Otkel? = try {
        Otkel.open(options(lang))
    } catch (_: OtkelException.BadInput) {
        null
    }

    private fun options(lang: String) = OpenOptions(packDir = null, lang = lang, now = null)
}
