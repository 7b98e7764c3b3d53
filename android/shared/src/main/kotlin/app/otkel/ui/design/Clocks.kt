package app.otkel.ui.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.dp
import app.otkel.screens.ClockView

/** A moment on both clocks, side by side, each under its country; at large type one under the other. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun TwoClocks(clock: ClockView, sides: List<String>, modifier: Modifier = Modifier, style: TextStyle = MaterialTheme.typography.headlineMedium, label: String? = null) {
    FlowRow(
        modifier.clearAndSetSemantics { contentDescription = listOfNotNull(label, clock.both).joinToString(" ") },
        Arrangement.spacedBy(Space.three),
        Arrangement.spacedBy(Space.one),
    ) {
        OneClock(sides.first(), clock.cn, clock.cnDate, style)
        OneClock(sides.last(), clock.kz, clock.kzDate, style)
    }
}

@Composable
private fun OneClock(side: String, time: String, date: String, style: TextStyle) = Column {
    Text(side, style = MaterialTheme.typography.labelMedium, color = MaterialTheme.colorScheme.onSurfaceVariant)
    Text(time, style = style)
    Text(date, Modifier.padding(top = 1.dp), style = MaterialTheme.typography.bodySmall, color = MaterialTheme.colorScheme.onSurfaceVariant)
}
