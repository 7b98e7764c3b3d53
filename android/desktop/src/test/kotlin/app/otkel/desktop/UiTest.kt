package app.otkel.desktop

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import kotlinx.coroutines.test.resetMain
import kotlinx.coroutines.test.setMain
import org.jetbrains.skia.Image
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import java.io.File

/** What the tests of the screens share: a core at a fixed moment, a phone of a fixed size, and pictures of it. */
@OptIn(ExperimentalTestApi::class, ExperimentalCoroutinesApi::class)
abstract class UiTest {
    @BeforeEach
    fun setMain() = Dispatchers.setMain(UnconfinedTestDispatcher())

    @AfterEach
    fun resetMain() = Dispatchers.resetMain()

    protected fun onPhone(lang: String = "en", now: String = NOW, test: suspend SkikoComposeUiTest.(Otkel) -> Unit) =
        Otkel.open(OpenOptions(null, null, listOf(lang), now), null).use { otkel ->
            runSkikoComposeUiTest(PHONE, Density(2f)) { test(otkel) }
        }

    /** Writes what is seen now into target/android/desktop/pictures, to be looked at. */
    protected fun SkikoComposeUiTest.shot(name: String): File {
        val picture = Image.makeFromBitmap(onRoot().captureToImage().asSkiaBitmap()).encodeToData()
        val folder = File(System.getProperty("otkel.pictures") ?: "../../target/android/desktop/pictures").apply { mkdirs() }
        return folder.resolve("$name.png").apply { writeBytes(checkNotNull(picture).bytes) }
    }

    private companion object {
        const val NOW = "2026-11-23T08:00:00+08:00"
        val PHONE = Size(824f, 1784f)
    }
}
