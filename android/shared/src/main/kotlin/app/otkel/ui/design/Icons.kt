package app.otkel.ui.design

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.Icon
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.PathParser
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** The app's own pictures: strokes of one width on a field of 24, round at their ends, so that they belong together. */
object Icons {
    val today = icon("M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4 M9 15l2 2 4-4")
    val crossing = icon("M3 5v14 M21 5v14 M6 12h11 M13 8l4 4-4 4 M6 7h1 M6 17h1", mirrored = true)
    val help = icon("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18 M9.2 9.3a2.9 2.9 0 0 1 5.6.9c0 1.9-2.8 2.4-2.8 4 M12 17.4v.2")
    val settings = icon("M4 7h9 M17 7h3 M15 5v4 M4 17h3 M11 17h9 M9 15v4 M4 12h12 M20 12h0 M18 10v4")
    val card = icon("M3 6h18v12H3z M8 10.5a1.8 1.8 0 1 0 0 .01 M5.5 15.5c.6-2 4.4-2 5 0 M14 10h4 M14 14h4")
    val back = icon("M20 12H5 M11 6l-6 6 6 6", mirrored = true)
    val close = icon("M6 6l12 12 M18 6L6 18")
    val search = icon("M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13 M15.5 15.5L20 20")
    val swap = icon("M8 4v16 M4 8l4-4 4 4 M16 20V4 M12 16l4 4 4-4")
    val share = icon("M12 15V3 M8 7l4-4 4 4 M5 12v8h14v-8")
    val speak = icon("M4 10v4h4l5 4V6L8 10z M16 9c1.6 1.6 1.6 4.4 0 6 M18.5 6.5c3 3 3 8 0 11", mirrored = true)
    val stop = icon("M6 6h12v12H6z")
    val phone = icon("M6 3h3l2 5-2.2 1.6a12 12 0 0 0 5.6 5.6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z")
    val plus = icon("M12 5v14 M5 12h14")
    val minus = icon("M5 12h14")
    val check = icon("M5 12.5l4.5 4.5L19 7.5")
    val chevron = icon("M9 5l7 7-7 7", mirrored = true)
    val down = icon("M5 9l7 7 7-7")
    val up = icon("M5 15l7-7 7 7")
    val keep = icon("M7 3h10v18l-5-4-5 4z")
    val clock = icon("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18 M12 7v5l3.5 2")
    val warning = icon("M12 4L2.8 20h18.4z M12 10v4.5 M12 17.4v.2")
    val person = icon("M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8 M4.5 20c.8-7 14.2-7 15 0")
    val note = icon("M5 4h14v12l-4 4H5z M15 20v-4h4 M8.5 9h7 M8.5 13h4")
    val wipe = icon("M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13 M10.5 11v5 M13.5 11v5")
    val road = icon("M7 4L4 20 M17 4l3 16 M12 5v2 M12 10.5v3 M12 17v2.5")
    val rail = icon("M8 3v18 M16 3v18 M5 6h14 M5 11h14 M5 16h14 M5 21h14")
    val zone = icon("M4 9h16v11H4z M8 9V5h8v4 M10 20v-5h4v5")

    private val coach = icon("M4 5h16v12H4z M4 11h16 M9 5v6 M15 5v6 M7.5 17a1.7 1.7 0 1 0 .01 0 M16.5 17a1.7 1.7 0 1 0 .01 0")
    private val taxi = icon("M3 13l2-5h14l2 5v5H3z M9 8V5h6v3 M3 13h18 M7 15.5h.1 M17 15.5h.1")
    private val train = icon("M7 3h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z M5 11h14 M9 14h.1 M15 14h.1 M8 17l-3 4 M16 17l3 4")
    private val plane = icon("M12 3c1 0 1.5 1 1.5 2.5V9l7 5v2l-7-2.2V18l2.5 2v1.5L12 20.5 8 21.5V20l2.5-2v-4.2l-7 2.2v-2l7-5V5.5C10.5 4 11 3 12 3z")
    private val car = icon("M3 13l2-5h14l2 5v5H3z M3 13h18 M7 15.5h.1 M17 15.5h.1")
    private val motorcycle = icon("M5.5 12.5a3.5 3.5 0 1 0 .01 0 M18.5 12.5a3.5 3.5 0 1 0 .01 0 M5.5 16h6l4-6h-6 M13 6h3l2.5 10")
    private val lorry = icon("M2 6h12v11H2z M14 10h4l4 4v3h-8z M6.5 17a1.7 1.7 0 1 0 .01 0 M17.5 17a1.7 1.7 0 1 0 .01 0")
    private val foot = icon("M13 3.5a1.6 1.6 0 1 0 .01 0 M12 8l-1 6-3 6 M11 14l4 2 1 4 M12 8l4 3 3 .5 M12 8l-4 2-1.5 3.5")
    private val queue = icon("M6 5a2 2 0 1 0 .01 0 M6 10v9 M12 5a2 2 0 1 0 .01 0 M12 10v9 M18 5a2 2 0 1 0 .01 0 M18 10v9")
    private val stamp = icon("M9 4h6v4l-1.500 4.500H19v4H5v-4h5.500L9 8z M5 20h14")
    private val gate = icon("M4 21V6 M4 9l16-3 M4 12l16-3 M8 8v3 M12 7.400v3 M16 6.600v3")
    private val between = icon("M3 7v10 M21 7v10 M6 12h2 M11 12h2 M16 12h2")

    /** By the stable word of a means. */
    fun means(word: String): ImageVector = when (word) {
        "coach", "shuttle" -> coach
        "taxi" -> taxi
        "train" -> train
        "plane" -> plane
        "motorcycle" -> motorcycle
        "lorry" -> lorry
        "foot" -> foot
        else -> car
    }

    /** By the stable word of a leg's kind. */
    fun leg(word: String): ImageVector = when (word) {
        "queue" -> queue
        "exit", "entry" -> stamp
        "between" -> between
        "wait", "opens" -> clock
        "gate" -> gate
        "approach", "leave" -> foot
        else -> road
    }

    /** By the stable word of a port's kind. */
    fun port(word: String): ImageVector = when (word) {
        "rail" -> rail
        "zone" -> zone
        else -> road
    }

    internal fun icon(strokes: String, mirrored: Boolean = false, filled: Boolean = false): ImageVector =
        ImageVector.Builder(defaultWidth = 24.dp, defaultHeight = 24.dp, viewportWidth = 24f, viewportHeight = 24f, autoMirror = mirrored)
            .addPath(
                PathParser().parsePathString(strokes).toNodes(),
                fill = if (filled) SolidColor(Color.Black) else null,
                stroke = SolidColor(Color.Black),
                strokeLineWidth = 1.9f,
                strokeLineCap = StrokeCap.Round,
                strokeLineJoin = StrokeJoin.Round,
            )
            .build()
}

/** A picture; without words it is passed over by a screen reader, because words stand beside it. */
@Composable
fun Picture(icon: ImageVector, words: String? = null, modifier: Modifier = Modifier, size: Dp = 24.dp, tint: Color = LocalContentColor.current) =
    Icon(icon, words, modifier.size(size), tint)

/** A little picture on a round ground. */
@Composable
fun Emblem(icon: ImageVector, size: Dp = 40.dp) = Box(
    Modifier.size(size).background(MaterialTheme.colorScheme.primaryContainer, CircleShape),
    Alignment.Center,
) {
    Picture(icon, size = size * 0.55f, tint = MaterialTheme.colorScheme.onPrimaryContainer)
}
