package app.otkel.desktop

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.LayoutDirection
import app.otkel.screens.SettingsEvent
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

/**
 * What a screen reader, a big finger and weak eyes meet on every screen, in every language, at usual and double type. The
 * phone is as high as a tower, so that the whole of a page is looked at.
 */
class ReadingTest : UiTest() {
    @ParameterizedTest
    @MethodSource("scenes")
    fun `every screen can be heard, touched and read`(name: String) {
        val scene = SCENES.single { it.name == name }
        val (session, routes) = scene.open(LANGUAGES.first())
        val faults = mutableListOf<String>()
        var seen = 0
        session.use {
            for (type in listOf(1f, 2f)) {
                Page(session, routes, Device.PHONE.width, Device.PHONE.height, type, TOWER).use { page ->
                    for (lang in LANGUAGES) {
                        session.send(SettingsEvent.Language(lang))
                        page.settle()
                        // A picker is in the language of who fills it in, who may be the person opposite.
                        val picker = session.phrases.picker?.takeIf { page.layers > 1 }
                        val found = faultsOf(page, picker?.rtl ?: session.shell.rtl)
                        faults += found.map { "$lang, type $type: $it" }
                        seen += page.nodes().size
                    }
                }
            }
        }
        assertTrue(seen > 100) { "only $seen nodes" }
        assertTrue(faults.isEmpty()) { "${faults.size} faults\n" + faults.take(MANY).joinToString("\n") }
    }

    private fun faultsOf(page: Page, rtl: Boolean): List<String> {
        // What lies under an open picker can't be reached.
        val over = page.layers > 1
        val nodes = page.nodes(top = over)
        val touchable = nodes.filter { it.touchable }
        return touchable.filter { label(it).isBlank() }.map { "nothing to hear at ${it.tag} ${it.boundsInRoot}" } +
            touchable.filter { it.touchBoundsInRoot.height < LEAST || it.touchBoundsInRoot.width < LEAST }.map { "too small to touch: ${it.tag} ${label(it)}" } +
            crowded(touchable) +
            nodes.flatMap { it.words }.filter(KEY::matches).map { "a key instead of words: $it" } +
            listOf("no heading").filter { nodes.none { node -> SemanticsProperties.Heading in node.config } } +
            page.nodes(merged = false, top = over).flatMap(::cut) +
            disorder(nodes) +
            listOf("the way of reading").filter { nodes.drop(1).any { (it.layoutInfo.layoutDirection == LayoutDirection.Rtl) != rtl && SemanticsProperties.Heading in it.config } }
    }

    /** What a screen reader says of a node: its own words and those of its parts. */
    private fun label(node: SemanticsNode): String = node.words.joinToString(" ")

    /** Words that don't fit where they stand. */
    private fun cut(node: SemanticsNode): List<String> {
        // What is typed into a field scrolls in it.
        if (SemanticsActions.SetText in node.config) return emptyList()
        return node.layouts.filterNot(::fits).map { "cut: ${it.layoutInput.text}" } +
            listOf(node).filter { it.words.isNotEmpty() && (it.boundsInRoot.width < it.size.width - 1 || it.boundsInRoot.height < it.size.height - 1) }
                .map { "beyond the edge: ${it.words}" }
    }

    /** Compose's own `hasVisualOverflow` is true for every line that is shorter than the room it was given. */
    private fun fits(layout: TextLayoutResult): Boolean {
        val lines = 0 until layout.lineCount
        return !layout.multiParagraph.didExceedMaxLines && lines.none(layout::isLineEllipsized) &&
            lines.all { layout.getLineRight(it) - layout.getLineLeft(it) <= layout.size.width + SLACK } &&
            layout.getLineBottom(lines.last) <= layout.size.height + SLACK
    }

    /** Things to touch that lie in each other's way. */
    private fun crowded(touchable: List<SemanticsNode>): List<String> = touchable.flatMapIndexed { at, one ->
        touchable.drop(at + 1).filter { next ->
            val both = one.touchBoundsInRoot.intersect(next.touchBoundsInRoot)
            both.width > SLACK && both.height > SLACK && !within(next, one) && !within(one, next)
        }.map { "too near to each other: ${one.tag} ${one.words}, ${it.tag} ${it.words}" }
    }

    private fun within(node: SemanticsNode, whole: SemanticsNode): Boolean = generateSequence(node.parent) { it.parent }.any { it.id == whole.id }

    /**
     * Pairs of neighbours that are read in another order than they stand: from top to bottom, from start to end. A part in the
     * other's language has its own direction.
     */
    private fun disorder(nodes: List<SemanticsNode>): List<String> {
        val read = nodes.filter { it.words.isNotEmpty() && it.children.isEmpty() }
        return read.zipWithNext().filterNot { (one, next) -> inOrder(one.boundsInRoot, next.boundsInRoot, next.layoutInfo.layoutDirection == LayoutDirection.Rtl) }
            .map { (one, next) -> "read in the wrong order: ${one.words} ${one.boundsInRoot} before ${next.words} ${next.boundsInRoot}" }
    }

    private fun inOrder(one: Rect, next: Rect, rtl: Boolean): Boolean {
        val below = next.top >= one.bottom - SLACK
        // A button beside two fields stands at the height of the gap between them.
        val sameLine = next.top < one.bottom + NEAR && one.top < next.bottom + NEAR
        val after = if (rtl) next.right <= one.left + SLACK else next.left >= one.right - SLACK
        return below || sameLine && after
    }

    private companion object {
        /** Points; 48 are wished for. */
        const val LEAST = 44
        const val SLACK = 2f
        const val NEAR = 16f
        const val MANY = 25

        /** How a word of Fluent is called in its file; shown, it means that there is no such word. */
        val KEY = Regex("^[a-z]+(-[a-z0-9]+)+$")

        @JvmStatic
        fun scenes(): List<String> = SCENES.map { it.name }
    }
}
