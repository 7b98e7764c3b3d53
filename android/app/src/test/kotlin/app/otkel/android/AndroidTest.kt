package app.otkel.android

import android.os.Build
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.screens.SettingsEvent
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.security.KeyStoreException

/** The real core, opened by the real application on Android's own code; only the keystore is a stand-in. */
@RunWith(RobolectricTestRunner::class)
@Config(application = SoftApplication::class)
class AndroidTest {
    private val application by lazy { RuntimeEnvironment.getApplication() as SoftApplication }
    private val opened = mutableListOf<Otkel>()

    @Before
    fun aNewPhone() {
        SoftApplication.soft = SoftWrap()
    }

    @After
    fun close() = opened.forEach(Otkel::close)

    @Test
    fun itIsAndroid15() = assertEquals(35, Build.VERSION.SDK_INT)

    @Test
    @Config(application = OtkelApplication::class)
    fun withoutAKeystoreItOpensAndSaysWhatItCannotKeep() {
        val otkel = (RuntimeEnvironment.getApplication() as OtkelApplication).otkel().also(opened::add)
        assertNull(otkel.shell().notice)
        otkel.choose("ru")
        assertEquals("ru", otkel.shell().tag)
        assertNotNull(otkel.shell().notice)
    }

    @Test
    fun theCoreIsOneAndItsThingsLieWhereNoBackupGoes() {
        val otkel = application.opened()
        otkel.choose("kk")
        assertSame(otkel, application.otkel())
        val kept = application.noBackupFilesDir
        assertTrue(kept.resolve("own/store.db").isFile)
        assertEquals(setOf("own", "key"), kept.list()?.toSet())
        assertFalse(application.filesDir.walk().any { it.isFile })
    }

    @Test
    fun aProfileOutlivesTheProcess() {
        application.opened().use { it.choose("ug") }
        assertEquals("ug", SoftApplication.again(application.baseContext).opened().shell().tag)
    }

    @Test
    fun aLockedPhoneLosesNothingAndIsAskedAgain() {
        application.opened().use { it.choose("ug") }
        SoftApplication.soft.locked = true
        SoftApplication.soft.mood = { KeyStoreException("locked") }
        val next = SoftApplication.again(application.baseContext)
        val blind = next.opened()
        assertTrue(next.lockedOut)
        assertNotNull(blind.shell().notice)
        assertEquals("en", blind.shell().tag)
        SoftApplication.soft.locked = false
        SoftApplication.soft.mood = null
        val seeing = next.opened()
        assertNotSame(blind, seeing)
        assertFalse(next.lockedOut)
        assertEquals("ug", seeing.shell().tag)
        assertNull(seeing.shell().notice)
    }

    @Test
    fun aWrappingKeyThatIsGoneIsSaidAndTheStoreBeginsAnew() {
        application.opened().use { it.choose("ug") }
        SoftApplication.soft.forget()
        val next = SoftApplication.again(application.baseContext).opened()
        assertNotNull(next.shell().notice)
        next.choose("ru")
        next.close()
        val last = SoftApplication.again(application.baseContext).opened()
        assertEquals("ru", last.shell().tag)
        assertNull(last.shell().notice)
    }

    @Test
    @Config(qualifiers = "kk-rKZ")
    fun theCoreSpeaksThePhonesLanguage() = assertEquals("kk", application.opened().shell().tag)

    @Test
    @Config(qualifiers = "b+kk+Arab+CN")
    fun kazakhAsWrittenInChinaIsArabic() = assertEquals("kk-Arab", application.opened().shell().tag)

    @Test
    @Config(qualifiers = "pl-rPL")
    fun aLanguageThatTheCoreLacksBecomesEnglish() = assertEquals("en", application.opened().shell().tag)

    @Test
    fun whoChoseNothingFollowsThePhone() {
        val otkel = application.opened()
        assertEquals("en", otkel.shell().tag)
        RuntimeEnvironment.setQualifiers("+ru-rRU")
        assertEquals("ru", application.otkel().shell().tag)
        RuntimeEnvironment.setQualifiers("+pl-rPL")
        assertEquals("en", application.otkel().shell().tag)
    }

    @Test
    fun theCoreHereIsTheOneOfTheScreens() {
        fun title(lang: String) = Otkel.open(OpenOptions(null, null, listOf(lang), null), null).use { it.ports().use { ports -> ports.view().title } }
        assertNotEquals(title("en"), title("kk"))
    }

    private fun OtkelApplication.opened(): Otkel = otkel().also(opened::add)

    private fun Otkel.choose(lang: String) = settings().use { it.send(SettingsEvent.Language(lang)) }
}
