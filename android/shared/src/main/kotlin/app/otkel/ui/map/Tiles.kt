package app.otkel.ui.map

import androidx.compose.runtime.Immutable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.ImageBitmap
import app.otkel.core.Cancelling
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlin.math.floor
import kotlin.math.hypot
import kotlin.math.pow
import kotlin.math.roundToInt

/** A tile of the ground. */
@Immutable
data class TileKey(val z: Int, val x: Int, val y: Int) {
    /** The tile some levels up that holds it. */
    fun above(levels: Int) = TileKey(z - levels, x shr levels, y shr levels)
}

/** A tile where it is seen: [column] counts on beyond the earth's edge. */
@Immutable
data class Cell(val key: TileKey, val column: Int)

/** What is to be drawn for an eye on a map of that size in points: those in the middle first. */
fun cells(eye: Eye, size: Size): List<Cell> {
    val z = (eye.zoom.roundToInt() + 1).coerceIn(0, DEEPEST)
    val count = 1 shl z
    val (right, below) = size.width / 2 to size.height / 2
    val corners = listOf(Offset(-right, -below), Offset(right, -below), Offset(-right, below), Offset(right, below)).map(eye::under)
    val columns = floor(corners.minOf(Place::x) * count).toInt()..floor(corners.maxOf(Place::x) * count).toInt()
    val rows = floor(corners.minOf(Place::y) * count).toInt().coerceAtLeast(0)..floor(corners.maxOf(Place::y) * count).toInt().coerceAtMost(count - 1)
    // Of a map that is turned, corners of the box around it are not seen.
    val reach = eye.span / count * SQUARE
    val far = hypot(right, below) + reach
    if (columns.count().toLong() * rows.count() > MANY * MANY) return emptyList()
    return rows.flatMap { row -> columns.map { it to row } }
        .map { (column, row) ->
            val (east, south) = ((column + 0.5) / count - eye.x) * eye.span to ((row + 0.5) / count - eye.y) * eye.span
            Triple(column, row, hypot(east, south))
        }
        .filter { it.third <= far }
        .sortedBy { it.third }
        .take(MANY)
        .map { (column, row) -> Cell(TileKey(z, column.mod(count), row), column) }
}

/** How many points a tile is wide at its own zoom. */
const val SIDE = 256

private const val DEEPEST = 22
private val SQUARE = 2.0.pow(-0.5)

/** More are on no screen. */
private const val MANY = 240

/**
 * The tiles that were drawn, the last ones seen first, within a bound of memory; and those on their way. It is told what is
 * wanted now; what nobody waits for any more is stopped.
 */
class Tiles(
    private val scope: CoroutineScope,
    private val drawing: CoroutineDispatcher,
    private val most: Long = MOST,
    private val draw: (TileKey, Cancelling) -> ImageBitmap?,
) {
    private val kept = LinkedHashMap<TileKey, ImageBitmap>(64, 0.75f, true)
    private val coming = HashMap<TileKey, Job>()

    /** What can't be drawn isn't asked for again and again. */
    private val failed = HashSet<TileKey>()
    private var bytes = 0L

    /** Counts those that arrived: whoever draws looks at it. */
    var arrived: Int by mutableIntStateOf(0)
        private set

    /** How many are on their way. */
    val awaited: Int get() = synchronized(kept) { coming.size }

    /** A tile, if it is there. */
    fun get(key: TileKey): ImageBitmap? = synchronized(kept) { kept[key] }

    /** What is seen now, the most important first. */
    fun want(keys: List<TileKey>) {
        val wanted = keys.toSet()
        val (stopped, started) = synchronized(kept) {
            coming.filterKeys { it !in wanted }.also { coming -= it.keys } to keys.filter { it !in kept && it !in coming && it !in failed }
        }
        stopped.values.forEach(Job::cancel)
        started.forEach(::start)
    }

    private fun start(key: TileKey) {
        val job = scope.launch(start = CoroutineStart.LAZY) {
            val tile = try {
                stoppable(drawing) { draw(key, it) }
            } catch (end: CancellationException) {
                throw end
            } catch (_: Exception) {
                null
            }
            arrive(key, tile)
        }
        synchronized(kept) { coming[key] = job }
        job.start()
    }

    private fun arrive(key: TileKey, tile: ImageBitmap?) {
        synchronized(kept) {
            coming -= key
            if (tile == null) {
                failed += key
            } else {
                kept.put(key, tile)?.let { bytes -= size(it) }
                bytes += size(tile)
                val oldest = kept.entries.iterator()
                while (bytes > most && kept.size > 1) bytes -= size(oldest.next().also { oldest.remove() }.value)
            }
        }
        arrived++
    }

    private fun size(tile: ImageBitmap) = tile.width.toLong() * tile.height * 4

    private companion object {
        /** Three screens of a sharp phone. */
        const val MOST = 128L shl 20
    }
}

/** A call of the core away from the main thread. Whoever is cancelled tells the core at once: it doesn't look at coroutines. */
internal suspend fun <T> stoppable(drawing: CoroutineDispatcher, work: (Cancelling) -> T): T = Cancelling().use { cancelling ->
    coroutineScope {
        val picture = async(drawing) { work(cancelling) }
        try {
            picture.await()
        } catch (end: CancellationException) {
            cancelling.stop()
            throw end
        }
    }
}
