package app.otkel.ui.frame

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable

/** Where one can be. */
sealed interface Route {
    /** As it is written down when the phone ends the app. */
    val word: String

    data object Today : Route { override val word = "today" }
    data object Crossing : Route { override val word = "crossing" }
    data object Map : Route { override val word = "map" }

    /** What is near the middle of the map, as a list. */
    data object Near : Route { override val word = "near" }

    /** A place on the map is looked for. */
    data object Find : Route { override val word = "find" }

    /** The phrasebook. */
    data object Say : Route { override val word = "say" }
    data object Help : Route { override val word = "help" }
    data object Card : Route { override val word = "card" }
    data object Settings : Route { override val word = "settings" }

    /** A port's page, on a day or today. */
    data class Port(val id: String, val on: String? = null) : Route { override val word = "port:$id:${on.orEmpty()}" }

    /** One way of the answer. */
    data class Way(val id: String) : Route { override val word = "way:$id" }

    /** Food and signs. */
    data object Food : Route { override val word = "food" }

    /** What was opened there. */
    data object FoodPage : Route { override val word = "food-page" }

    /** A dish that was opened on a menu there. */
    data object FoodDish : Route { override val word = "food-dish" }

    /** A chapter of the phrasebook. */
    data class Chapter(val id: String) : Route { override val word = "chapter:$id" }

    /** A phrase, to be filled in. */
    data class Phrase(val id: String) : Route { override val word = "phrase:$id" }

    /** The same in huge letters, held out to somebody. */
    data class Show(val id: String) : Route { override val word = "show:$id" }

    /** The same with answers to point at. */
    data class Talk(val id: String) : Route { override val word = "talk:$id" }

    companion object {
        /** Reads what was written down; what can't be read is no place. */
        fun of(word: String): Route? = when (word) {
            Today.word -> Today
            Crossing.word -> Crossing
            Map.word -> Map
            Near.word -> Near
            Find.word -> Find
            Say.word -> Say
            Food.word -> Food
            FoodPage.word -> FoodPage
            FoodDish.word -> FoodDish
            Help.word -> Help
            Card.word -> Card
            Settings.word -> Settings
            else -> {
                val parts = word.split(':')
                when (parts.first()) {
                    "port" -> parts.getOrNull(1)?.let { Port(it, parts.getOrNull(2)?.ifEmpty { null }) }
                    "way" -> Way(word.removePrefix("way:"))
                    "chapter" -> Chapter(word.removePrefix("chapter:"))
                    "phrase" -> Phrase(word.removePrefix("phrase:"))
                    "show" -> Show(word.removePrefix("show:"))
                    "talk" -> Talk(word.removePrefix("talk:"))
                    else -> null
                }
            }
        }
    }
}

/** The way one came: a place of the bar, and what was opened from there. */
@Stable
class Routes(words: List<String> = listOf(Route.Today.word)) {
    private val stack = mutableStateListOf<Route>().apply {
        addAll(words.mapNotNull(Route::of))
        if (isEmpty()) add(Route.Today)
    }

    /** Where one is. */
    val here: Route get() = stack.last()

    /** The place of the bar from which one came here. */
    val place: Route get() = stack.first()

    /** Whether there is a way back inside the app. */
    val canGoBack: Boolean get() = stack.size > 1 || stack.first() != Route.Today

    /** The same stack, to be written down. */
    val words: List<String> get() = stack.map(Route::word)

    /** Opens what is one step further. */
    fun open(route: Route) {
        if (route != here) stack.add(route)
        if (stack.size > DEEPEST) stack.removeAt(1)
    }

    /** Puts another in place of where one is. */
    fun replace(route: Route) {
        stack[stack.lastIndex] = route
    }

    /** Goes to a place of the bar. */
    fun goTo(place: Route) {
        stack.clear()
        stack.add(place)
    }

    /** One step back; from a place of the bar to *Today*. */
    fun back() {
        if (stack.size > 1) stack.removeAt(stack.lastIndex) else goTo(Route.Today)
    }

    companion object {
        private const val DEEPEST = 12
        val saver: Saver<Routes, Any> = Saver({ ArrayList(it.words) }, { saved -> Routes((saved as? List<*>).orEmpty().filterIsInstance<String>()) })
    }
}

/** The way one came, kept over rotation and the end of the process. */
@Composable
fun rememberRoutes(): Routes = rememberSaveable(saver = Routes.saver) { Routes() }
