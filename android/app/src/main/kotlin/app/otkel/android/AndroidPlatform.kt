package app.otkel.android

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.ClipboardManager
import android.content.Intent
import android.graphics.Bitmap
import android.net.Uri
import android.os.Build
import android.provider.Settings
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.compose.BackHandler
import androidx.activity.result.ActivityResultRegistryOwner
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asImageBitmap
import androidx.compose.ui.text.font.Font
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.LifecycleEventObserver
import app.otkel.R
import app.otkel.ui.platform.Platform
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import java.io.IOException
import java.io.InputStream
import java.nio.ByteBuffer

/** The phone, as long as one window lasts. */
internal class AndroidPlatform(private val activity: Activity, private val lifecycle: Lifecycle) : Platform {
    override val fonts = FontFamily(
        Font("fonts/OtkelSans-Regular.ttf", activity.assets, FontWeight.Normal),
        Font("fonts/OtkelSans-Bold.ttf", activity.assets, FontWeight.Bold),
    )

    override val voice = AndroidVoice(activity.applicationContext)

    private val answers = Answers(activity as? ActivityResultRegistryOwner)

    override val whereabouts = AndroidWhereabouts(activity, answers::permit)

    init {
        // A window that was hidden before the phone was turned is so from its first moment.
        if ((activity.application as? OtkelApplication)?.hidden == true) hide(true)
        lifecycle.addObserver(
            LifecycleEventObserver { _, event ->
                when (event) {
                    Lifecycle.Event.ON_START -> whereabouts.resume()
                    Lifecycle.Event.ON_STOP -> {
                        voice.stop()
                        whereabouts.rest()
                    }
                    Lifecycle.Event.ON_DESTROY -> {
                        voice.close()
                        whereabouts.stop()
                        answers.close()
                    }
                    else -> Unit
                }
            },
        )
    }

    override fun share(text: String) {
        // The phone hands no more than a megabyte from app to app; a long way becomes a file where the person wants it.
        if (text.length > MOST) return answers.save(FILE) { page -> write(page, text) }
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        start(Intent.createChooser(send, null))
    }

    override fun copy(text: String) {
        activity.getSystemService(ClipboardManager::class.java)?.setPrimaryClip(ClipData.newPlainText(null, text))
    }

    override fun dial(number: String) = start(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)))

    override fun open(url: String) {
        val page = Uri.parse(url)
        // The pack names pages, and the map positions; nothing in them may open another app by a scheme of that app's.
        when (page.scheme) {
            "https", "http" -> start(Intent(Intent.ACTION_VIEW, page).addCategory(Intent.CATEGORY_BROWSABLE))
            "geo" -> start(Intent(Intent.ACTION_VIEW, page))
        }
    }

    override fun pick(onText: (String) -> Unit) = answers.pick { page ->
        aside {
            val text = activity.contentResolver.openInputStream(page)?.use(::read)
            if (text != null) activity.runOnUiThread { onText(text) }
        }
    }

    override fun save(name: String, text: String) = answers.saveSheet(name) { page -> write(page, text) }

    private fun write(page: Uri, text: String) = aside { activity.contentResolver.openOutputStream(page)?.use { it.write(text.toByteArray()) } }

    /** A link that was opened, until somebody hears of it. */
    private var link: String? by mutableStateOf(null)

    /** The window was opened, or called to the front, by this. Only Otkel's own links are for it, and they aren't followed but read. */
    fun arrive(intent: Intent?) {
        val page = intent?.takeIf { it.action == Intent.ACTION_VIEW }?.data ?: return
        if (page.scheme == "otkel" && page.host == "menu") link = page.toString().take(LONGEST_LINK)
    }

    @Composable
    override fun OnLink(action: (String) -> Unit) {
        val latest by rememberUpdatedState(action)
        LaunchedEffect(link) {
            val arrived = link ?: return@LaunchedEffect
            link = null
            latest(arrived)
        }
    }

    /** Files may lie anywhere, so nobody waits for them. */
    private fun aside(work: () -> Unit) {
        Thread {
            try {
                work()
            } catch (_: IOException) {
                // A file that another app offers and can't give, or can't take: nothing happens.
            } catch (_: SecurityException) {
                // It took back what it offered.
            }
        }.start()
    }

    override val drawing: CoroutineDispatcher = Dispatchers.Default.limitedParallelism(2)

    override fun picture(width: Int, height: Int, rgba: ByteArray): ImageBitmap =
        // Its bytes lie in this order, and are premultiplied, too.
        Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888).apply { copyPixelsFromBuffer(ByteBuffer.wrap(rgba)) }.asImageBitmap()

    override fun hide(on: Boolean) {
        (activity.application as? OtkelApplication)?.hidden = on
        if (on) activity.window.addFlags(FLAG_SECURE) else activity.window.clearFlags(FLAG_SECURE)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) activity.setRecentsScreenshotEnabled(!on)
    }

    override fun bright(on: Boolean) {
        val window = activity.window
        window.attributes = window.attributes.apply { screenBrightness = if (on) BRIGHTNESS_OVERRIDE_FULL else BRIGHTNESS_OVERRIDE_NONE }
        if (on) window.addFlags(FLAG_KEEP_SCREEN_ON) else window.clearFlags(FLAG_KEEP_SCREEN_ON)
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

    private companion object {
        /** So many characters are handed over as text. */
        const val MOST = 200_000
        const val FILE = "otkel.gpx"

        /** More characters than a code that can be scanned has. */
        const val LONGEST_LINK = 16_384

        /** More characters than a way of two days has; a larger file is no way. */
        const val LONGEST = 24 shl 20

        fun read(stream: InputStream): String {
            val text = StringBuilder()
            val piece = CharArray(1 shl 16)
            val reader = stream.reader()
            while (text.length < LONGEST) {
                val count = reader.read(piece)
                if (count < 0) break
                text.append(piece, 0, count)
            }
            return text.toString()
        }
    }
}
