package app.otkel.desktop

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.wrapContentHeight
import androidx.compose.ui.Alignment
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.PointerType
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import app.otkel.ui.frame.App
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session

/**
 * The app drawn into memory, as a screen reader finds it. As a [tower] it is as high as that, so that everything on a long
 * page is there at once; only the top of it is drawn, which would take the longest.
 */
@OptIn(ExperimentalComposeUiApi::class)
class Page(session: Session, routes: Routes, width: Int, height: Int, type: Float = 1f, tower: Int? = null, desk: TestDesk = TestDesk()) : AutoCloseable {
    private val main = Main()
    private val scene = ImageComposeScene(width, height, Density(1f, type), coroutineContext = main) {
        val room = if (tower == null) Modifier else Modifier.wrapContentHeight(Alignment.Top, unbounded = true).height(tower.dp)
        Box(room) { App(session, desk, routes) }
    }
    private var now = 0L

    init {
        settle()
    }

    /** Lets everything that was set in motion come to rest. */
    fun settle(frames: Int = 3) = repeat(frames) { frame(FRAME) }

    private fun frame(time: Long) {
        main.work()
        scene.render(now)
        main.work()
        now += time
    }

    /** A finger draws over the page, a frame for each step; gives how long each frame took, in nanoseconds. */
    fun draw(from: Offset, to: Offset, steps: Int): List<Long> {
        fun finger(type: PointerEventType, at: Offset) = scene.sendPointerEvent(type, at, timeMillis = now / 1_000_000, type = PointerType.Touch)
        finger(PointerEventType.Press, from)
        val times = (1..steps).map { step ->
            finger(PointerEventType.Move, from + (to - from) * (step.toFloat() / steps))
            val start = System.nanoTime()
            frame(SIXTIETH)
            System.nanoTime() - start
        }
        finger(PointerEventType.Release, to)
        return times
    }

    fun resize(width: Int, height: Int) {
        scene.constraints = Constraints.fixed(width, height)
        settle()
    }

    /** One, and one more for an open picker or question. */
    val layers: Int get() = scene.semanticsOwners.size

    /** The nodes as a screen reader gets them, with their parts merged; or each part alone; or only what a finger reaches on [top]. */
    fun nodes(merged: Boolean = true, top: Boolean = false): List<SemanticsNode> =
        scene.semanticsOwners.toList().takeLast(if (top) 1 else layers).flatMap { owner ->
            flat(if (merged) owner.rootSemanticsNode else owner.unmergedRootSemanticsNode)
        }

    override fun close() = scene.close()

    private fun flat(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::flat)

    private companion object {
        /** Half a second by the scene's own clock. */
        const val FRAME = 500_000_000L
        const val SIXTIETH = 16_666_667L
    }
}

/** Higher than the longest page at double type. */
const val TOWER = 24_000

/** The node's own words, for the eye and for the ear. */
val SemanticsNode.words: List<String>
    get() = config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
        config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
        listOfNotNull(config.getOrNull(SemanticsProperties.EditableText)?.text)

val SemanticsNode.tag: String? get() = config.getOrNull(SemanticsProperties.TestTag)

/** Whether a finger is meant to touch it. */
val SemanticsNode.touchable: Boolean get() = SemanticsActions.OnClick in config

/** How the node's text was laid out. */
val SemanticsNode.layouts: List<TextLayoutResult>
    get() = mutableListOf<TextLayoutResult>().also { config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(it) }
