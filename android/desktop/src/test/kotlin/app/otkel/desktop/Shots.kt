package app.otkel.desktop

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import app.otkel.ui.frame.App
import app.otkel.ui.frame.Route
import app.otkel.ui.platform.Voice
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import java.io.File
import kotlin.system.exitProcess

/** What a picture is taken of. */
data class Shot(val scene: Scene, val lang: String, val look: String, val type: Float, val device: Device) {
    /** How high, in points. */
    val height: Int get() = if (scene.tall && device == Device.PHONE) device.height * 2 else device.height

    val name: String get() = listOf(scene.name, device.name.lowercase(), lang, look, "${(type * 100).toInt()}").joinToString("-")
}

/** A usual phone and a usual tablet, in points, with the pixels a point has in a picture. */
enum class Device(val width: Int, val height: Int, val density: Float) { PHONE(412, 892, 1.5f), TABLET(1180, 820, 1f) }

/** The languages, in the order of the app's own list. */
val LANGUAGES = listOf("zh", "kk", "kk-Arab", "ru", "ug", "en")

/** Every picture of a scene. */
fun shotsOf(scene: Scene): List<Shot> = Device.entries.flatMap { device ->
    listOf(1f, 2f).flatMap { type -> listOf("light", "dark").flatMap { look -> LANGUAGES.map { Shot(scene, it, look, type, device) } } }
}

/**
 * `cargo xtask shots`: each screen in each language, light and dark, at usual and double type, on phone and tablet; and a
 * sheet of them all per screen and device, held against the approved one. Several of these programs share the work.
 */
fun main() {
    val folder = File(property("otkel.shots"))
    val approved = File(property("otkel.shots.approved"))
    val only = property("otkel.shots.only").split(',').filter(String::isNotEmpty)
    val (part, parts) = property("otkel.shots.part").split('/').map(String::toInt)
    SCENES.filterIndexed { at, _ -> at % parts == part }.forEach { scene ->
        val shots = shotsOf(scene).filter { shot -> only.isEmpty() || only.any { shot.name.startsWith(it) || scene.name == it } }
        val pictures = shots.map { it to take(it) }
        for ((shot, picture) in pictures) {
            val file = folder.resolve("${scene.name}/${shot.name}.png")
            file.parentFile.mkdirs()
            file.writeBytes(checkNotNull(picture.encodeToData(EncodedImageFormat.PNG)).bytes)
        }
        if (shots.size == shotsOf(scene).size) sheets(scene, pictures, folder, approved)
        // Java sees none of the memory that pictures and cores hold, and would let it grow.
        pictures.forEach { (_, picture) -> picture.close() }
    }
    // Threads of the dispatchers would keep Java waiting.
    exitProcess(0)
}

private fun property(name: String) = System.getProperty(name).orEmpty()

private fun sheets(scene: Scene, pictures: List<Pair<Shot, Image>>, folder: File, approved: File) = Device.entries.forEach { device ->
    val name = "${scene.name}-${device.name.lowercase()}.webp"
    val sheet = sheet(pictures.filter { it.first.device == device })
    folder.resolve("sheets").mkdirs()
    folder.resolve("sheets/$name").writeBytes(sheet)
    difference(sheet, approved.resolve(name))?.let { println("sheet $name differs: $it") }
}

/** One picture, without a display. */
fun take(shot: Shot): Image {
    val (session, routes) = shot.scene.open(shot.lang, shot.look)
    val device = shot.device
    val main = Main()
    return session.otkel.use { session.use {
        val (width, height) = (device.width * device.density).toInt() to (shot.height * device.density).toInt()
        ImageComposeScene(width, height, Density(device.density, shot.type), coroutineContext = main) { App(session, Painted(), routes) }.use { scene ->
            // What one frame set off is seen in the next; the map's tiles and labels, and a picker that fades in, take a few more, of which the last is kept.
            val frames = if (routes.here == Route.Map || session.phrases.picker != null) MANY else FEW
            (0..frames).map { frame ->
                main.work()
                scene.render(SETTLED * frame / frames).also { main.work() }
            }.also { all -> all.dropLast(1).forEach(Image::close) }.last()
        }
    } }
}

/** A desk on which the map's pictures are there as soon as they are wanted: a picture is taken once. */
private class Painted : Desk() {
    override val still: Boolean = true
    override val drawing: CoroutineDispatcher = Dispatchers.Unconfined

    /** The voices that most phones have. */
    override val voice: Voice = object : Voice {
        override fun speaks(tag: String) = tag.substringBefore('-') in setOf("zh", "ru", "en")
        override fun say(text: String, tag: String, slowly: Boolean) = Unit
        override fun stop() = Unit
    }
}

/** Two seconds by the scene's own clock: whatever moved has come to rest. */
private const val SETTLED = 2_000_000_000L
private const val FEW = 2
private const val MANY = 12
