package app.otkel.android

import android.app.Application
import android.app.LocaleManager
import android.os.Build
import android.os.LocaleList
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.screens.OtkelException
import app.otkel.screens.SettingsEvent

/** Holds the one core of the process, over all windows that come and go. */
open class OtkelApplication : Application() {
    private var core: Otkel? = null
    private var spoken: List<String> = emptyList()
    private var chosen: List<String> = emptyList()

    /** Whether the core was opened while the phone held back the key, so that it keeps nothing. */
    @Volatile
    var lockedOut: Boolean = false
        private set

    /** What [AndroidPlatform.hide] was last told, for the next window. */
    @Volatile
    internal var hidden: Boolean = false

    internal open fun wrap(): Wrap = KeystoreWrap(this)

    /** The core, opened when it is first asked for. That takes long enough to keep it off the main thread. */
    @Synchronized
    fun otkel(): Otkel {
        val known = core.takeUnless { lockedOut }
        if (known != null) return known.also(::follow)
        spoken = resources.configuration.locales.tags()
        chosen = appLanguages()
        // Backups don't take this folder; the manifest forbids them anyway.
        val vault = KeystoreVault(noBackupFilesDir.resolve(KEY), wrap())
        // A detailed map is put there over a cable; no permission is needed for one's own folder.
        val map = getExternalFilesDir(MAP)?.path
        val options = OpenOptions(packDir = null, dataDir = noBackupFilesDir.resolve(OWN).path, langs = spoken, now = null, mapDir = map)
        val opened = Otkel.open(options, vault)
        lockedOut = vault.locked
        core = opened
        return opened
    }

    /** Takes up a language that the phone has changed to since: for good when the person chose it for this app. */
    private fun follow(otkel: Otkel) {
        val phone = resources.configuration.locales.tags()
        val app = appLanguages()
        if (app.isNotEmpty() && app != chosen) {
            otkel.settings().use { settings ->
                app.any { accepted { settings.send(SettingsEvent.Language(it)) } }
            }
        } else if (phone != spoken && otkel.shell().firstRun) {
            (phone + ENGLISH).any { accepted { otkel.speak(it) } }
        }
        spoken = phone
        chosen = app
    }

    /** The language chosen for this app in the phone's settings, which have a place for that since Android 13. */
    private fun appLanguages(): List<String> {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return emptyList()
        return getSystemService(LocaleManager::class.java)?.applicationLocales?.tags().orEmpty()
    }

    private fun LocaleList.tags(): List<String> = (0 until size()).map { get(it).toLanguageTag() }

    private inline fun accepted(act: () -> Unit): Boolean = try {
        act()
        true
    } catch (_: OtkelException) {
        false
    }

    internal companion object {
        const val OWN = "own"
        const val KEY = "key"
        const val MAP = "map"
        private const val ENGLISH = "en"
    }
}
