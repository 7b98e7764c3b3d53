package app.otkel.desktop

import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.v2.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.ui.frame.App
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import kotlinx.coroutines.test.resetMain
import kotlinx.coroutines.test.setMain
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import java.io.File

/** What the tests of the screens share: a core at a fixed moment, and a phone of a fixed size that is touched. */
@OptIn(ExperimentalTestApi::class, ExperimentalCoroutinesApi::class)
abstract class UiTest {
    @BeforeEach
    fun setMain() = Dispatchers.setMain(UnconfinedTestDispatcher())

    @AfterEach
    fun resetMain() = Dispatchers.resetMain()

    /** The app on a phone, over a core in memory; [prepare] is what was done with it before. */
    protected fun onPhone(
        lang: String = "en",
        now: String = NOW,
        prepare: Session.() -> Unit = { meet() },
        routes: Routes = Routes(),
        desk: TestDesk = TestDesk(),
        test: Hand.() -> Unit,
    ) = session(lang, now).use { session ->
        session.prepare()
        onPhone(session, routes, desk, test)
    }

    /** The app on a phone, over a session that is already open. */
    protected fun onPhone(session: Session, routes: Routes = Routes(), desk: TestDesk = TestDesk(), test: Hand.() -> Unit) =
        runSkikoComposeUiTest(PHONE, Density(1f)) {
            setContent { App(session, desk, routes) }
            waitForIdle()
            Hand(this, session, routes, desk).test()
        }

    /** A core of its own. */
    protected fun session(lang: String = "en", now: String = NOW, folder: File? = null, pack: String? = null) =
        Session(Otkel.open(OpenOptions(pack, folder?.path, listOf(lang), now), folder?.let { FileVault(File(it, "key")) }))

    protected companion object {
        val PHONE = Size(412f, 892f)
    }
}
