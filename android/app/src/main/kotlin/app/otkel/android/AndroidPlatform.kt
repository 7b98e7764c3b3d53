package app.otkel.android

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.Settings
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.compose.BackHandler
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.text.font.Font
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.LifecycleEventObserver
import app.otkel.R
import app.otkel.ui.platform.Platform

/** The phone, as long as one window lasts. */
internal class AndroidPlatform(private val activity: Activity, private val lifecycle: Lifecycle) : Platform {
    override val fonts = FontFamily(
        Font("fonts/OtkelSans-Regular.ttf", activity.assets, FontWeight.Normal),
        Font("fonts/OtkelSans-Bold.ttf", activity.assets, FontWeight.Bold),
    )

    override val voice = AndroidVoice(activity.applicationContext)

    init {
        // A window that was hidden before the phone was turned is so from its first moment.
        if ((activity.application as? OtkelApplication)?.hidden == true) hide(true)
        lifecycle.addObserver(
            LifecycleEventObserver { _, event ->
                when (event) {
                    Lifecycle.Event.ON_STOP -> voice.stop()
                    Lifecycle.Event.ON_DESTROY -> voice.close()
                    else -> Unit
                }
            },
        )
    }

    override fun share(text: String) {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        start(Intent.createChooser(send, null))
    }

    override fun dial(number: String) = start(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)))

    override fun open(url: String) {
        val page = Uri.parse(url)
        // The pack names pages only; nothing in it may open another app by a scheme of that app's.
        if (page.scheme == "https" || page.scheme == "http") {
            start(Intent(Intent.ACTION_VIEW, page).addCategory(Intent.CATEGORY_BROWSABLE))
        }
    }

    override fun hide(on: Boolean) {
        (activity.application as? OtkelApplication)?.hidden = on
        if (on) activity.window.addFlags(FLAG_SECURE) else activity.window.clearFlags(FLAG_SECURE)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) activity.setRecentsScreenshotEnabled(!on)
    }

    override val still: Boolean
        get() = Settings.Global.getFloat(activity.contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 1f) == 0f

    @Composable
    override fun Back(enabled: Boolean, onBack: () -> Unit) = BackHandler(enabled, onBack)

    @Composable
    override fun OnLeave(action: () -> Unit) {
        val latest by rememberUpdatedState(action)
        DisposableEffect(lifecycle) {
            val observer = LifecycleEventObserver { _, event -> if (event == Lifecycle.Event.ON_STOP) latest() }
            lifecycle.addObserver(observer)
            onDispose { lifecycle.removeObserver(observer) }
        }
    }

    override val broken: String
        get() = activity.getString(R.string.core_failed)

    private fun start(intent: Intent) = try {
        activity.startActivity(intent)
    } catch (_: ActivityNotFoundException) {
        // A tablet without a dialler, a phone without a browser: nothing happens.
    }
}
