package app.otkel.ui.design

import androidx.compose.ui.graphics.vector.ImageVector
import app.otkel.ui.design.Icons.icon

/** The map's own pictures, drawn as the others are. */
object MapIcons {
    val map = icon("M3 6l6-2.500 6 2.500 6-2.500v14.500l-6 2.500-6-2.500-6 2.500z M9 3.500v14.500 M15 6v14.500")
    val list = icon("M8.500 6h11.500 M8.500 12h11.500 M8.500 18h11.500 M4 6h.1 M4 12h.1 M4 18h.1", mirrored = true)
    val locate = icon("M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12 M12 2v4 M12 18v4 M2 12h4 M18 12h4 M12 11.900a.1 .1 0 1 0 .01 0")
    val north = icon("M12 3l5.500 17-5.500-4-5.500 4z M12 3v13")
    val route = icon("M6 16.500a2.200 2.200 0 1 0 .01 0 M18 3a2.200 2.200 0 1 0 .01 0 M8.500 18.700h7a3.300 3.300 0 0 0 0-6.600h-7a3.300 3.300 0 0 1 0-6.600h7")
    val pin = icon("M12 21.500c-4.500-5-7-8.300-7-11.500a7 7 0 0 1 14 0c0 3.200-2.500 6.500-7 11.500z M12 7.500a2.500 2.500 0 1 0 .01 0")
    val meet = icon("M6 21V4 M6 5h11l-2.500 3.500L17 12H6")
    val file = icon("M6 3h8l4 4v14H6z M14 3v4h4 M12 11v6 M9.500 14.500L12 17l2.500-2.500")

    private val port = icon("M4 21V7 M4 10l16-4 M8 9v3.500 M12 8v3.500 M16 7v3.500 M4 13.500l16-4 M2.500 21h4")
    private val town = icon("M4 20v-9l5-3.500V20 M9 20V4h7v16 M16 20v-9h4v9 M2.500 20h19 M12 8h1 M12 12h1 M12 16h1")
    private val water = icon("M3 9c2-2 4-2 6 0s4 2 6 0 4-2 6 0 M3 15c2-2 4-2 6 0s4 2 6 0 4-2 6 0")
    private val peak = icon("M2.500 19L9 6.500l4.500 8.500 2.500-4 5.500 8z M7 10.500l2 1.500 2-1.500")
    private val street = icon("M7 4L4 20 M17 4l3 16 M12 5v2 M12 10.500v3 M12 17v2.500")
    private val fuel = icon("M5 21V4.500A1.500 1.500 0 0 1 6.500 3h6A1.500 1.500 0 0 1 14 4.500V21 M3.500 21h12 M8 6.500h3v3.500H8z M14 12h2.500v5a1.800 1.800 0 0 0 3.600 0V9l-3-3")
    private val pharmacy = icon("M9 4h6v5h5v6h-5v5H9v-5H4V9h5z")
    private val hospital = icon("M4 4h16v16H4z M9 8v8 M15 8v8 M9 12h6")
    private val hotel = icon("M3 6v13 M3 16h18 M21 19v-5.500a3 3 0 0 0-3-3h-7.500V16 M6.800 9a1.700 1.700 0 1 0 .01 0")
    private val bank = icon("M3 9.500L12 4l9 5.500z M5.500 13v4 M10 13v4 M14 13v4 M18.500 13v4 M3.500 20.500h17")
    private val police = icon("M12 3l7.500 2.500v6c0 4.500-3 7.500-7.500 9.500-4.500-2-7.500-5-7.500-9.500v-6z M12 8v5 M9.500 10.500h5")
    private val food = icon("M7 3v18 M4.500 3v5a2.500 2.500 0 0 0 5 0V3 M17 21v-7 M17 14c-2.500 0-3-2.500-3-5.500S15.500 3 17 3z")
    private val shop = icon("M5 8h14l1 13H4z M9 11V7a3 3 0 0 1 6 0v4")
    private val station = icon("M7 3h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z M5 11h14 M9 14h.1 M15 14h.1 M8 17l-3 4 M16 17l3 4")
    private val airport = icon("M12 3c1 0 1.500 1 1.500 2.500V9l7 5v2l-7-2.200V18l2.500 2v1.500L12 20.500 8 21.500V20l2.500-2v-4.200l-7 2.200v-2l7-5V5.500C10.500 4 11 3 12 3z")
    private val sight = icon("M12 3.500l2.600 5.500 6 .8-4.400 4.200 1.100 6-5.300-2.900-5.300 2.900 1.100-6L3.400 9.800l6-.8z")
    private val workshop = icon("M14.500 6.500a4.500 4.500 0 0 1 5.500-1.500l-3 3 .5 2 2 .5 3-3 M14.500 6.500a4.500 4.500 0 0 0 .3 5L5 20.500 3.500 19l9.500-9.500")
    private val toilets = icon("M7.500 3.500a1.500 1.500 0 1 0 .01 0 M5 9h5v6H9v5.500H6V15H5z M16.500 3.500a1.500 1.500 0 1 0 .01 0 M15 9h3l2 6.500h-2v5h-3v-5h-2z M12 3v18")
    private val here = icon("M12 3l7 17-7-3.500L5 20z")
    private val place = icon("M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12 M12 11.500h.1")

    /** By the stable word of a place's kind, in a row or on a sheet. */
    fun place(word: String): ImageVector = when (word) {
        "port", "border" -> port
        "town" -> town
        "water" -> water
        "peak" -> peak
        "street" -> street
        "fuel" -> fuel
        "pharmacy" -> pharmacy
        "hospital" -> hospital
        "hotel" -> hotel
        "bank" -> bank
        "police" -> police
        "food" -> food
        "shop" -> shop
        "station" -> station
        "airport" -> airport
        "sight" -> sight
        "workshop" -> workshop
        "toilets" -> toilets
        "pin" -> pin
        "here" -> here
        "meeting" -> meet
        else -> place
    }

    private val depart = icon("M12 21v-13 M12 17.500a3.500 3.500 0 1 0 .01 0 M8 11l4-4 4 4 M6 3h12")
    private val arrive = icon("M5 21V4 M5 5h14l-3 4.500 3 4.500H5")
    private val straight = icon("M12 21V4 M6.500 9.500L12 4l5.500 5.500")
    private val left = icon("M17 21v-9a3 3 0 0 0-3-3H5 M9.500 4.500L5 9l4.500 4.500")
    private val right = icon("M7 21v-9a3 3 0 0 1 3-3h9 M14.500 4.500L19 9l-4.500 4.500")
    private val slightLeft = icon("M15 21v-7l-8-9 M7 11V5h6")
    private val slightRight = icon("M9 21v-7l8-9 M17 11V5h-6")
    private val sharpLeft = icon("M16 21V5L6 15.500 M6 9v6.500h6.500")
    private val sharpRight = icon("M8 21V5l10 10.500 M18 9v6.500h-6.500")
    private val turn = icon("M17 21V9a5 5 0 0 0-10 0v8 M3 13l4 4 4-4")
    private val roundabout = icon("M12 7a4 4 0 1 0 0 8a4 4 0 1 0 0-8 M12 15v6 M15.500 8.500L20 4 M15.500 4H20v4.500")
    private val ramp = icon("M8 21V4 M8 16c0-4 3-5 8-9 M11 7h5v5")
    private val merge = icon("M12 21V4 M6.500 9.500L12 4l5.500 5.500 M5 21c1-4 7-4 7-8")
    private val ferry = icon("M3 14h18l-2.500 5h-13z M7 14V9h9l2 5 M11 9V5 M2.500 21.500c2-1 4-1 6 0s4 1 6 0 4-1 6 0")

    /** By the stable word of a step. A turn to the left is one in every script. */
    fun step(word: String): ImageVector = when (word) {
        "depart" -> depart
        "slight-left" -> slightLeft
        "left" -> left
        "sharp-left" -> sharpLeft
        "slight-right" -> slightRight
        "right" -> right
        "sharp-right" -> sharpRight
        "u-turn" -> turn
        "roundabout" -> roundabout
        "ramp" -> ramp
        "merge" -> merge
        "ferry" -> ferry
        "port" -> port
        "arrive" -> arrive
        else -> straight
    }
}
