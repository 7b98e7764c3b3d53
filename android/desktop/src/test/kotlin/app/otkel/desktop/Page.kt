package app.otkel.desktop

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Density
import app.otkel.ui.frame.App
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session

/**
 * The app drawn into memory, as a screen reader finds it. It may be as high as a tower, so that everything on a long page
 * is there at once.
 */
class Page(session: Session, routes: Routes, width: Int, height: Int, type: Float = 1f, desk: TestDesk = TestDesk()) : AutoCloseable {
    private val scene = ImageComposeScene(width, height, Density(1f, type)) { App(session, desk, routes) }
    private var now = 0L

    init {
        settle()
    }

    /** Lets everything that was set in motion come to rest. */
    fun settle(frames: Int = 3) = repeat(frames) {
        scene.render(now)
        now += FRAME
    }

    fun resize(width: Int, height: Int) {
        scene.constraints = Constraints.fixed(width, height)
        settle()
    }

    /** The nodes as a screen reader gets them, with their parts merged; or each part alone. Those of an open picker come last. */
    fun nodes(merged: Boolean = true): List<SemanticsNode> = scene.semanticsOwners.flatMap { owner ->
        flat(if (merged) owner.rootSemanticsNode else owner.unmergedRootSemanticsNode)
    }

    override fun close() = scene.close()

    private fun flat(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::flat)

    private companion object {
        /** Half a second by the scene's own clock. */
        const val FRAME = 500_000_000L
    }
}

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
