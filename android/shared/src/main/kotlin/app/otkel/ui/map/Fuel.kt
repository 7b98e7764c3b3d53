package app.otkel.ui.map

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.otkel.screens.FuelView
import app.otkel.screens.MapEvent
import app.otkel.ui.design.Field
import app.otkel.ui.design.Folded
import app.otkel.ui.design.Signal
import app.otkel.ui.design.Space
import app.otkel.ui.design.signals
import app.otkel.ui.frame.Session

/** How far the tank gets: two numbers, what comes of them, the stations on the way. */
@Composable
internal fun Fuel(fuel: FuelView, session: Session, acts: MapActs) = Folded(fuel.title, "fuel", open = fuel.range.isNotEmpty()) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Field(fuel.range, fuel.rangeLabel, tag = "fuel-range") { session.send(MapEvent.Fuel(it, fuel.reserve)) }
        Field(fuel.reserve, fuel.reserveLabel, tag = "fuel-reserve") { session.send(MapEvent.Fuel(fuel.range, it)) }
        if (fuel.lines.isNotEmpty()) {
            val signal = signalOf(fuel.state)
            Surface(Modifier.testTag("fuel-lines"), shape = MaterialTheme.shapes.medium, color = signal.ground, contentColor = signal.ink) {
                Column(Modifier.padding(Space.two), Arrangement.spacedBy(Space.half)) {
                    fuel.lines.forEachIndexed { at, line ->
                        Text(line, style = if (at == 0) MaterialTheme.typography.titleSmall else MaterialTheme.typography.bodyMedium)
                    }
                }
            }
        }
        fuel.stations.forEach { station -> PlaceRow(station) { acts.choose(station.id) } }
    }
}

/** The colour of a tank's stable word. */
@Composable
private fun signalOf(state: String?): Signal = when (state) {
    "enough" -> signals.make
    "short" -> signals.miss
    else -> signals.unknown
}
