package app.otkel.android

import android.os.Build
import androidx.activity.ComponentActivity
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** That the glue runs on Android's own code at all. */
@RunWith(RobolectricTestRunner::class)
@Config(application = OtkelApplication::class)
class AndroidTest {
    @Test
    fun theApplicationStartsOnAndroid15() {
        assertEquals(35, Build.VERSION.SDK_INT)
        val application = RuntimeEnvironment.getApplication()
        assertTrue(application is OtkelApplication)
    }

    @Test
    @Config(qualifiers = "kk-rKZ")
    fun theCoreSpeaksThePhonesLanguage() {
        val application = RuntimeEnvironment.getApplication() as OtkelApplication
        assertEquals(titleIn("kk"), titleOf(application.otkel))
    }

    @Test
    @Config(qualifiers = "pl-rPL")
    fun aLanguageThatTheCoreLacksBecomesEnglish() {
        val application = RuntimeEnvironment.getApplication() as OtkelApplication
        assertEquals(titleIn("en"), titleOf(application.otkel))
        assertNotEquals(titleIn("en"), titleIn("kk"))
    }

    @Test
    fun theActivityIsOne() = assertTrue(ComponentActivity::class.java.isAssignableFrom(MainActivity::class.java))

    private fun titleIn(lang: String): String = Otkel.open(OpenOptions(packDir = null, lang = lang, now = null)).use(::titleOf)

    private fun titleOf(otkel: Otkel): String = otkel.ports().use { it.view().title }
}
