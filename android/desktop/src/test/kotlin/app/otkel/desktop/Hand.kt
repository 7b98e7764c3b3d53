package app.otkel.desktop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.SkikoComposeUiTest
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextReplacement
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import app.otkel.ui.platform.Fix
import app.otkel.ui.platform.Voice
import app.otkel.ui.platform.Whereabouts

/** A finger and an eye: touches what is tagged, scrolling to it as a person would, and looks whether something is there. */
@OptIn(ExperimentalTestApi::class)
class Hand(val ui: SkikoComposeUiTest, val session: Session, val routes: Routes, val desk: TestDesk) {
    fun touch(tag: String) {
        reach(hasTestTag(tag)).performClick()
        ui.waitForIdle()
    }

    /** Touches what has these words, which the core said. */
    fun touchWords(words: String) {
        reach(hasText(words) and hasClickAction()).performClick()
        ui.waitForIdle()
    }

    fun type(tag: String, text: String) {
        reach(hasTestTag(tag)).performTextReplacement(text)
        ui.waitForIdle()
    }

    /** The phone's own *back*. */
    fun back(): Boolean = meanwhile { desk.back() }

    /** What happens without being touched. */
    fun <T> meanwhile(happening: () -> T): T = ui.runOnIdle(happening).also { ui.waitForIdle() }

    /** Fails unless these words, which the core said, stand somewhere on the screen or are read aloud there. */
    fun seesWords(words: String) {
        check(words.isNotBlank()) { "no words to look for" }
        reach(hasText(words, substring = true) or hasContentDescription(words, substring = true), loose = true).assertIsDisplayed()
    }

    fun sees(tag: String): SemanticsNodeInteraction = reach(hasTestTag(tag)).assertIsDisplayed()

    /** Whether it is there at all, also outside of what is seen now. */
    fun has(tag: String): Boolean = runCatching { reach(hasTestTag(tag)) }.isSuccess

    /** What stands on the title line. */
    fun title(): String = ui.onNode(hasTestTag("title")).fetchSemanticsNode().config.getOrNull(SemanticsProperties.Text).orEmpty().joinToString { it.text }

    /** All that stands on the screen now, for the eye and for the ear. */
    fun shown(): List<String> = nodes().flatMap { it.words }

    /** All nodes there are now, each part alone. */
    fun nodes(): List<SemanticsNode> = ui.onAllNodes(SemanticsMatcher("any") { true }, useUnmergedTree = true).fetchSemanticsNodes()

    /** What stands in a field. */
    fun typed(tag: String): String =
        reach(hasTestTag(tag)).fetchSemanticsNode().config.getOrNull(SemanticsProperties.EditableText)?.text.orEmpty()

    private fun reach(wanted: SemanticsMatcher, loose: Boolean = false): SemanticsNodeInteraction {
        fun there() = ui.onAllNodes(wanted, useUnmergedTree = loose).fetchSemanticsNodes().isNotEmpty()
        if (!there()) {
            val lists = ui.onAllNodes(hasScrollToNodeAction())
            // The last one is on top: that of an open picker.
            lists.fetchSemanticsNodes().indices.reversed().firstOrNull { at ->
                runCatching { lists[at].performScrollToNode(wanted) }
                ui.waitForIdle()
                there()
            }
        }
        val found = ui.onAllNodes(wanted, useUnmergedTree = loose)
        check(there()) { "not on the screen: ${wanted.description}; there is ${seen()}" }
        val one = if (loose) found[0] else ui.onNode(wanted)
        // What stands outside of every list can't be scrolled, and needn't.
        runCatching { one.performScrollTo() }
        ui.waitForIdle()
        return one
    }

    private fun seen() = ui.onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.TestTag)).fetchSemanticsNodes()
        .mapNotNull { it.config.getOrNull(SemanticsProperties.TestTag) }
}

/** A desk that remembers what it was asked for, and on which nothing moves. */
class TestDesk(private val voices: (String) -> Boolean = { true }) : Desk() {
    val shared = mutableListOf<String>()
    val dialled = mutableListOf<String>()
    val opened = mutableListOf<String>()

    /** What was said, and in which language. */
    val said = mutableListOf<Pair<String, String>>()

    /** What of it was said slowly. */
    val saidSlowly = mutableListOf<String>()
    val copied = mutableListOf<String>()

    /** Where it says it is, once it was asked; and whether anybody asks now. */
    var fix: Fix? = Fix(80.25, 44.21, 12.0, null)
    var watched = false
        private set

    /** What the person chooses when they are to choose a file. */
    var file: String? = null
    private var onFix: (Fix) -> Unit = {}
    private var onLost: () -> Unit = {}
    var hidden = false
        private set
    var bright = false
        private set
    private var onLeave: () -> Unit = {}
    private var link: String? by mutableStateOf(null)

    /** What was saved, under which name. */
    val saved = mutableListOf<Pair<String, String>>()

    override val still: Boolean = true
    override val voice: Voice = object : Voice {
        override fun speaks(tag: String) = voices(tag)
        override fun say(text: String, tag: String, slowly: Boolean) {
            said += text to tag
            if (slowly) saidSlowly += text
        }

        override fun stop() = Unit
    }

    override val whereabouts = object : Whereabouts {
        override fun start(onFix: (Fix) -> Unit, onLost: () -> Unit) {
            watched = true
            this@TestDesk.onFix = onFix
            this@TestDesk.onLost = onLost
            fix?.let(onFix) ?: onLost()
        }

        override fun stop() {
            watched = false
        }
    }

    /** The phone moves. */
    fun moveTo(lon: Double, lat: Double) = onFix(Fix(lon, lat, 8.0, 90.0))

    /** It goes into a tunnel. */
    fun lose() = onLost()

    override fun pick(onText: (String) -> Unit) {
        file?.let(onText)
    }

    override fun save(name: String, text: String) {
        saved += name to text
    }

    /** As on a phone, a link waits until somebody hears of it. */
    @Composable
    override fun OnLink(action: (String) -> Unit) = LaunchedEffect(link) {
        val arrived = link ?: return@LaunchedEffect
        link = null
        action(arrived)
    }

    /** A link is opened elsewhere on the phone. */
    fun arrive(link: String) {
        this.link = link
    }

    override fun share(text: String) {
        shared += text
    }

    override fun copy(text: String) {
        copied += text
    }

    override fun dial(number: String) {
        dialled += number
    }

    override fun open(url: String) {
        opened += url
    }

    override fun hide(on: Boolean) {
        hidden = on
    }

    override fun bright(on: Boolean) {
        bright = on
    }

    @Composable
    override fun OnLeave(action: () -> Unit) = SideEffect { onLeave = action }

    /** The app goes to the background. */
    fun leave() = onLeave()
}
