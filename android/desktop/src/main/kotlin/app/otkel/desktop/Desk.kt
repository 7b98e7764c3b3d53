package app.otkel.desktop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asComposeImageBitmap
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import app.otkel.screens.KeyVault
import app.otkel.ui.platform.Fix
import app.otkel.ui.platform.Platform
import app.otkel.ui.platform.Voice
import app.otkel.ui.platform.Whereabouts
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.ColorAlphaType
import org.jetbrains.skia.ColorType
import org.jetbrains.skia.ImageInfo
import java.awt.Desktop
import java.awt.FileDialog
import java.awt.Frame
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
import java.io.File
import java.net.URI
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import java.util.Locale

/** What a desk can do of what a phone does. */
open class Desk : Platform {
    override val fonts: FontFamily = FONTS
    override val voice: Voice = Mute
    override val still: Boolean = false

    /** To the clipboard: a desk has no other apps to hand text to. */
    override fun share(text: String) = Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)

    override fun copy(text: String) = share(text)

    override fun dial(number: String) = share(number)

    override fun open(url: String) {
        if (Desktop.isDesktopSupported()) Desktop.getDesktop().browse(URI(url))
    }

    /** A desk stands where the first border of most people is. */
    override val whereabouts: Whereabouts = object : Whereabouts {
        override fun start(onFix: (Fix) -> Unit, onLost: () -> Unit) = onFix(AT_KHORGOS)
        override fun stop() = Unit
    }

    override fun pick(onText: (String) -> Unit) {
        val dialog = FileDialog(null as Frame?).apply { isVisible = true }
        dialog.files.firstOrNull()?.let { onText(it.readText()) }
    }

    override fun save(name: String, text: String) {
        val dialog = FileDialog(null as Frame?, name, FileDialog.SAVE).apply {
            file = name
            isVisible = true
        }
        dialog.files.firstOrNull()?.writeText(text)
    }

    /** Nobody opens links on a desk. */
    @Composable
    override fun OnLink(action: (String) -> Unit) = Unit

    override val drawing: CoroutineDispatcher = Dispatchers.Default.limitedParallelism(2)

    override fun picture(width: Int, height: Int, rgba: ByteArray): ImageBitmap = Bitmap().apply {
        allocPixels(ImageInfo(width, height, ColorType.RGBA_8888, ColorAlphaType.PREMUL))
        check(installPixels(rgba)) { "$width × $height pixels of ${rgba.size} bytes" }
        setImmutable()
    }.asComposeImageBitmap()

    override fun hide(on: Boolean) = Unit

    override fun bright(on: Boolean) = Unit

    private val onBack = ArrayDeque<() -> Unit>()

    /** The escape key, which the window hands on. */
    fun back(): Boolean = onBack.lastOrNull()?.let { it(); true } ?: false

    @Composable
    override fun Back(enabled: Boolean, onBack: () -> Unit) {
        DisposableEffect(enabled, onBack) {
            if (enabled) this@Desk.onBack.addLast(onBack)
            onDispose { this@Desk.onBack.remove(onBack) }
        }
    }

    @Composable
    override fun OnLeave(action: () -> Unit) {
        DisposableEffect(action) { onDispose {} }
    }

    override val broken: String
        get() {
            val words = checkNotNull(javaClass.getResource("/locales/${Locale.getDefault().language}/$FRAME") ?: javaClass.getResource("/locales/en/$FRAME"))
            return words.readText().lineSequence().first { it.startsWith(FAILED) }.removePrefix(FAILED)
        }

    companion object {
        private const val FRAME = "shell.ftl"
        private const val FAILED = "core-failed = "

        private val AT_KHORGOS = Fix(80.25, 44.21, 12.0, null)

        /** One family for all scripts. */
        val FONTS = FontFamily(
            Font("fonts/OtkelSans-Regular.ttf", FontWeight.Normal),
            Font("fonts/OtkelSans-Bold.ttf", FontWeight.Bold),
        )
    }
}

/** A desk is not asked to speak. */
private object Mute : Voice {
    override fun speaks(tag: String) = false
    override fun say(text: String, tag: String, slowly: Boolean) = Unit
    override fun stop() = Unit
}

/** The key in a file that only its owner reads. It protects from nobody who holds the desk; a phone has a keystore. */
class FileVault(private val file: File) : KeyVault {
    override fun load(): ByteArray? = if (file.isFile) file.readBytes() else null

    override fun save(key: ByteArray) {
        file.parentFile.mkdirs()
        if (!file.exists()) Files.createFile(file.toPath(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        file.writeBytes(key)
    }

    override fun forget() {
        file.delete()
    }
}
