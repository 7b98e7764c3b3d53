package app.otkel.android

import android.app.Activity
import android.content.ClipboardManager
import android.content.Intent
import android.net.Uri
import android.provider.Settings
import android.speech.tts.TextToSpeech
import android.speech.tts.Voice
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.runtime.AbstractApplier
import androidx.compose.runtime.BroadcastFrameClock
import androidx.compose.runtime.Composition
import androidx.compose.runtime.Recomposer
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.LifecycleOwner
import androidx.lifecycle.LifecycleRegistry
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowTextToSpeech
import java.util.Locale
import kotlin.coroutines.EmptyCoroutineContext

/** What the app asks of the phone, and nothing besides. */
@RunWith(RobolectricTestRunner::class)
@Config(application = SoftApplication::class)
class PlatformTest {
    private val activity: Activity = Robolectric.buildActivity(Activity::class.java).setup().get()
    private val owner = object : LifecycleOwner {
        override val lifecycle = LifecycleRegistry(this)
    }
    private val platform = AndroidPlatform(activity, owner.lifecycle)

    @Test
    fun sharingHandsOverTheTextAlone() {
        platform.share("Khorgos, 08:00")
        val chooser = started()
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        val send = checkNotNull(chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java))
        assertEquals(Intent.ACTION_SEND, send.action)
        assertEquals("text/plain", send.type)
        assertEquals(setOf(Intent.EXTRA_TEXT), send.extras?.keySet())
        assertEquals("Khorgos, 08:00", send.getStringExtra(Intent.EXTRA_TEXT))
        assertNull(send.data)
        assertNull(shadowOf(activity).nextStartedActivity)
    }

    @Test
    fun whatIsTooLongToHandOverIsNotHandedOverAsText() {
        platform.share("x".repeat(3_000_000))
        assertNull(shadowOf(activity).nextStartedActivity)
    }

    @Test
    fun diallingDoesNotCall() {
        platform.dial("+7 7172 70 71 11")
        val dial = started()
        assertEquals(Intent.ACTION_DIAL, dial.action)
        assertEquals("tel", dial.data?.scheme)
        assertEquals("+7 7172 70 71 11", dial.data?.schemeSpecificPart)
        assertNull(dial.extras)
    }

    @Test
    fun onlyAPageOfTheWebOrAPositionIsOpened() {
        platform.open("https://example.org/a?b=c")
        val view = started()
        assertEquals(Intent.ACTION_VIEW, view.action)
        assertEquals("https://example.org/a?b=c", view.dataString)
        assertNull(view.extras)
        platform.open("geo:44.210000,80.410000")
        assertEquals("geo:44.210000,80.410000", started().dataString)
        for (other in listOf("tel:112", "intent:#Intent;end", "file:///etc/hosts", "content://a/b", "nonsense", "")) platform.open(other)
        assertNull(shadowOf(activity).nextStartedActivity)
    }

    @Test
    fun aPhoneWithoutSuchAnAppDoesNothing() {
        shadowOf(RuntimeEnvironment.getApplication()).checkActivities(true)
        platform.dial("112")
        platform.open("https://example.org")
    }

    @Test
    fun hidingIsFromPicturesAndHoldsForTheNextWindow() {
        assertFalse(secure(activity))
        platform.hide(true)
        assertTrue(secure(activity))
        val turned = Robolectric.buildActivity(Activity::class.java).setup().get()
        AndroidPlatform(turned, owner.lifecycle)
        assertTrue(secure(turned))
        platform.hide(false)
        assertFalse(secure(activity))
    }

    @Test
    fun aCardIsHeldOutBrightAndStaysSoAndThenThePhoneIsAsBefore() {
        val before = activity.window.attributes.screenBrightness
        platform.bright(true)
        assertEquals(BRIGHTNESS_OVERRIDE_FULL, activity.window.attributes.screenBrightness)
        assertTrue(activity.window.attributes.flags and FLAG_KEEP_SCREEN_ON != 0)
        // Hiding has nothing to do with it.
        platform.hide(true)
        platform.bright(false)
        assertEquals(before, activity.window.attributes.screenBrightness)
        assertEquals(BRIGHTNESS_OVERRIDE_NONE, activity.window.attributes.screenBrightness)
        assertFalse(activity.window.attributes.flags and FLAG_KEEP_SCREEN_ON != 0)
        assertTrue(secure(activity))
    }

    @Test
    fun whatIsCopiedIsTheTextAlone() {
        platform.copy("我们要去霍尔果斯口岸。")
        val clip = checkNotNull(activity.getSystemService(ClipboardManager::class.java)?.primaryClip)
        assertEquals(1, clip.itemCount)
        assertEquals("我们要去霍尔果斯口岸。", clip.getItemAt(0).text)
    }

    @Test
    fun onlyAMenuOfOtkelsOwnArrivesAndOnce() {
        val heard = mutableListOf<String>()
        val view = Intent(Intent.ACTION_VIEW)
        for (other in listOf("https://example.org/menu", "otkel://else/1", "file:///menu", "menu")) platform.arrive(view.setData(Uri.parse(other)))
        platform.arrive(null)
        platform.arrive(Intent(Intent.ACTION_SEND).setData(Uri.parse(MENU)))
        hear(heard)
        assertEquals(emptyList<String>(), heard)
        platform.arrive(view.setData(Uri.parse(MENU)))
        hear(heard)
        hear(heard)
        assertEquals(listOf(MENU), heard)
    }

    /** What a window hears that is composed now. */
    private fun hear(heard: MutableList<String>) = runBlocking {
        val clock = BroadcastFrameClock()
        val recomposer = Recomposer(coroutineContext + clock)
        val running = launch(clock) { recomposer.runRecomposeAndApplyChanges() }
        val composition = Composition(Nothings, recomposer)
        composition.setContent { platform.OnLink { heard += it } }
        repeat(3) {
            yield()
            clock.sendFrame(0)
        }
        composition.dispose()
        recomposer.cancel()
        running.cancel()
    }

    @Test
    fun whoSwitchedMovementOffSeesNone() {
        assertFalse(platform.still)
        Settings.Global.putFloat(activity.contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 0f)
        assertTrue(platform.still)
    }

    @Test
    fun theFontsAreThere() = assertNotNull(platform.fonts)

    @Test
    fun theVoiceIsLetGoWithTheWindow() {
        owner.lifecycle.currentState = Lifecycle.State.RESUMED
        platform.voice.prepare()
        owner.lifecycle.currentState = Lifecycle.State.DESTROYED
        platform.voice.prepare()
        assertFalse(platform.voice.speaks("en-GB"))
    }

    @Test
    fun onlyAVoiceThatNeedsNoNetworkSpeaks() {
        for (lang in listOf(Locale.UK, Locale.CHINA, KAZAKH)) ShadowTextToSpeech.addLanguageAvailability(lang)
        ShadowTextToSpeech.addVoice(voice("far", Locale.UK, network = true))
        ShadowTextToSpeech.addVoice(voice("other", Locale.US))
        ShadowTextToSpeech.addVoice(voice("near", Locale.UK))
        ShadowTextToSpeech.addVoice(voice("cloud", Locale.CHINA, network = true))
        ShadowTextToSpeech.addVoice(voice("absent", KAZAKH, features = setOf(TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED)))
        platform.voice.prepare()
        val engine = shadowOf(ShadowTextToSpeech.getLastTextToSpeechInstance())
        assertFalse("the phone's voice hasn't answered yet", platform.voice.speaks("en-GB"))
        engine.onInitListener.onInit(TextToSpeech.SUCCESS)
        assertTrue(platform.voice.speaks("en-GB"))
        for (none in listOf("zh-CN", "kk-KZ", "ru-RU")) assertFalse(none, platform.voice.speaks(none))
        platform.voice.say("我叫", "zh-CN")
        assertEquals(emptyList<String>(), engine.spokenTextList)
        platform.voice.say("My name", "en-GB")
        assertEquals(listOf("My name"), engine.spokenTextList)
        assertEquals("near", engine.currentVoice.name)
        owner.lifecycle.currentState = Lifecycle.State.RESUMED
        owner.lifecycle.currentState = Lifecycle.State.CREATED
        assertTrue("whoever leaves isn't read out", engine.isStopped)
        owner.lifecycle.currentState = Lifecycle.State.DESTROYED
        assertTrue(engine.isShutdown)
    }

    @Test
    fun leavingIsHeardOncePerLeaving() {
        var left = 0
        val recomposer = Recomposer(EmptyCoroutineContext)
        val composition = Composition(Nothings, recomposer)
        composition.setContent { platform.OnLeave { left++ } }
        repeat(2) {
            owner.lifecycle.currentState = Lifecycle.State.RESUMED
            owner.lifecycle.currentState = Lifecycle.State.STARTED
            owner.lifecycle.currentState = Lifecycle.State.CREATED
        }
        assertEquals(2, left)
        owner.lifecycle.currentState = Lifecycle.State.RESUMED
        composition.dispose()
        owner.lifecycle.currentState = Lifecycle.State.CREATED
        assertEquals(2, left)
        recomposer.cancel()
    }

    private fun voice(name: String, lang: Locale, network: Boolean = false, features: Set<String> = emptySet()) =
        Voice(name, lang, Voice.QUALITY_NORMAL, Voice.LATENCY_NORMAL, network, features)

    /** A composition that draws nothing. */
    private object Nothings : AbstractApplier<Unit>(Unit) {
        override fun insertTopDown(index: Int, instance: Unit) = Unit
        override fun insertBottomUp(index: Int, instance: Unit) = Unit
        override fun remove(index: Int, count: Int) = Unit
        override fun move(from: Int, to: Int, count: Int) = Unit
        override fun onClear() = Unit
    }

    private companion object {
        const val MENU = "otkel://menu/1/AbC-_9"
        val KAZAKH: Locale = Locale.forLanguageTag("kk-KZ")
    }

    private fun secure(activity: Activity) = activity.window.attributes.flags and FLAG_SECURE != 0

    private fun started(): Intent = checkNotNull(shadowOf(activity).nextStartedActivity)
}
