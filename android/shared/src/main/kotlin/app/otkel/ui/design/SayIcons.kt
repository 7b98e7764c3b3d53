package app.otkel.ui.design

import androidx.compose.ui.graphics.vector.ImageVector
import app.otkel.ui.design.Icons.icon

/** The phrasebook's own pictures, drawn as the others are. */
object SayIcons {
    val say = icon("M4 4.500h16v11.500h-9l-4.500 4v-4H4z M8 8.500h8 M8 12h5", mirrored = true)
    val show = icon("M4 9V4h5 M20 9V4h-5 M4 15v5h5 M20 15v5h-5 M9 9.500h6 M12 9.500v5.500")
    val turn = icon("M5 9a7.500 7.500 0 0 1 13-1.500l1.500 2 M20 4.500v5h-5 M19 15a7.500 7.500 0 0 1-13 1.500l-1.500-2 M4 19.500v-5h5")
    val slower = icon("M4 16a8 8 0 0 1 16 0 M12 16L8 11.500 M4 16v3 M20 16v3 M12 8v1.500", mirrored = true)
    val copy = icon("M8.500 8.500H20V20H8.500z M15.500 5V4H4v11.500h1")
    val answer = icon("M3.500 4h11v8.500H9l-3 3v-3H3.500z M17.500 9.500h3V17H18v3l-3-3h-4.500v-1.500", mirrored = true)
    val star = icon(STAR)
    val starred = icon(STAR, filled = true)
    val fill = icon("M4 20h4L19.500 8.500l-4-4L4 16z M13 7l4 4 M12 20h8")
    val hot = icon("M9 7c-1 6-2.500 10-6 12.500 7 1.500 13-3 13-10.500a3.500 3.500 0 0 0-7-2z M13 5.500c.2-1.500 1.200-2.500 3-2.500")
    val erase = icon("M9 6h11v12H9l-6-6z M12 9.500l5 5 M17 9.500l-5 5", mirrored = true)

    private val stamp = icon("M9 4h6v4l-1.500 4.500H19v4H5v-4h5.500L9 8z M5 20h14")
    private val bag = icon("M4 8h16v12H4z M9 8V5.500A1.500 1.500 0 0 1 10.500 4h3A1.500 1.500 0 0 1 15 5.500V8 M8 8v12 M16 8v12")
    private val paper = icon("M6 3h8l4 4v14H6z M14 3v4h4 M9 11.500h6 M9 15h6")
    private val queue = icon("M5 6a1.900 1.900 0 1 0 .01 0 M2.500 18v-3.500a2.500 2.500 0 0 1 5 0V18 M12 6a1.900 1.900 0 1 0 .01 0 M9.500 18v-3.500a2.500 2.500 0 0 1 5 0V18 M19 6a1.900 1.900 0 1 0 .01 0 M16.500 18v-3.500a2.500 2.500 0 0 1 5 0V18")
    private val bus = icon("M4 5h16v12H4z M4 11h16 M12 5v6 M7.500 17a1.700 1.700 0 1 0 .01 0 M16.500 17a1.700 1.700 0 1 0 .01 0")
    private val car = icon("M3 13l2-5h14l2 5v5H3z M3 13h18 M7 15.500h.1 M17 15.500h.1")
    private val police = icon("M12 3l7.500 2.500v6c0 4.500-3 7.500-7.500 9.500-4.500-2-7.500-5-7.500-9.500v-6z M12 8.500l1.100 2.300 2.500.3-1.800 1.800.5 2.500-2.300-1.200-2.300 1.200.5-2.500-1.800-1.800 2.500-.3z")
    private val money = icon("M3 6.500h18v11H3z M12 9.300a2.700 2.700 0 1 0 .01 0 M6 9.500v.1 M18 14.400v.1")
    private val bed = icon("M3 6v13 M3 16h18 M21 19v-5.500a3 3 0 0 0-3-3h-7.500V16 M6.800 9a1.700 1.700 0 1 0 .01 0")
    private val house = icon("M3.500 11.500L12 4l8.500 7.500 M6 9.500V20h12V9.500 M10 20v-5.500h4V20")
    private val food = icon("M4 11h16a8 8 0 0 1-5 7.400V20H9v-1.600A8 8 0 0 1 4 11z M9 8c-1-1.500 1-2.500 0-4 M14 8c-1-1.500 1-2.500 0-4")
    private val health = icon("M4 4h16v16H4z M12 8v8 M8 12h8")
    private val alarm = icon("M6 18v-6a6 6 0 0 1 12 0v6 M4 18h16v2.500H4z M12 3V2 M4.500 6L3.700 5.200 M19.500 6l.8-.8 M12 18v-4")
    private val lost = icon("M6 3h9l3 3v5 M6 3v18h6 M9 8h5 M9 12h3 M17 14a3 3 0 1 1 1.200 3.500c-.8.500-1.200 1-1.200 2 M17 21.900v.1")
    private val arrow = icon("M12 21v-9 M12 12L6 6 M6 11V6h5 M12 12l6-6 M18 11V6h-5")
    private val lake = icon("M3 15c2-2 4-2 6 0s4 2 6 0 4-2 6 0 M3 19.500c2-2 4-2 6 0s4 2 6 0 4-2 6 0 M12 4a3.500 3.500 0 0 1 3.500 3.500 3.500 3.500 0 0 1-7 0A3.500 3.500 0 0 1 12 4z")
    private val basket = icon("M3.500 10h17L18 20H6z M8 10l3-6 M16 10l-3-6 M9.500 13.500v3 M14.500 13.500v3")
    private val phone = icon("M7 2.500h10v19H7z M11 18.500h2 M7 16h10")
    private val hand = icon("M7.500 12.500V6a1.400 1.400 0 0 1 2.800 0V11 M10.300 11V4.400a1.400 1.400 0 0 1 2.800 0V11 M13.100 11V5.400a1.400 1.400 0 0 1 2.800 0V12 M15.900 12V8a1.400 1.400 0 0 1 2.800 0v6.500c0 4-2.200 6.500-5.700 6.500-3 0-4.300-1.500-5.500-3.700L4.700 13a1.400 1.400 0 0 1 2.300-1.500l1.500 2")
    private val no = icon("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18 M5.700 5.700l12.600 12.600")
    private val family = icon("M8 4a2.500 2.500 0 1 0 .01 0 M3.500 20v-5.500a4.500 4.500 0 0 1 8-2.800 M16.500 9.500a2 2 0 1 0 .01 0 M12.500 20v-2.500a4 4 0 0 1 8 0V20")
    private val flag = icon("M6 21V4 M6 5h12l-2.500 3.500L18 12H6")
    private val weather = icon("M7.500 19a4 4 0 0 1-.5-8 5 5 0 0 1 9.500-1.200A4.600 4.600 0 0 1 17 19z M16 4l.5 1 M20.500 6l-.8.8 M21.500 10h-1")

    /** By the stable word that a chapter has for its picture. */
    fun chapter(word: String): ImageVector = when (word) {
        "stamp" -> stamp
        "bag" -> bag
        "paper" -> paper
        "queue" -> queue
        "bus" -> bus
        "car" -> car
        "police" -> police
        "money" -> money
        "clock" -> Icons.clock
        "bed" -> bed
        "house" -> house
        "food" -> food
        "health" -> health
        "alarm" -> alarm
        "lost" -> lost
        "arrow" -> arrow
        "lake" -> lake
        "basket" -> basket
        "phone" -> phone
        "hand" -> hand
        "no" -> no
        "family" -> family
        "flag" -> flag
        "weather" -> weather
        else -> say
    }
}

private const val STAR = "M12 3.500l2.600 5.500 6 .8-4.400 4.200 1.100 6-5.300-2.900-5.300 2.900 1.100-6L3.400 9.800l6-.8z"
