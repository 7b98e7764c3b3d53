package app.otkel.ui.design

import androidx.compose.animation.core.RepeatMode
import androidx.compose.animation.core.animateFloat
import androidx.compose.animation.core.infiniteRepeatable
import androidx.compose.animation.core.rememberInfiniteTransition
import androidx.compose.animation.core.tween
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp

/** The shape of a screen before the core has spoken. It has no words: the core brings them. */
@Composable
fun Skeleton(dark: Boolean, still: Boolean) {
    val paper = if (dark) Color(0xFF0F1416) else Color(0xFFF6F1E6)
    val block = if (dark) Color(0xFF252C2F) else Color(0xFFE5DDCB)
    val breath = if (still) 1f else breathing()
    Column(
        Modifier.fillMaxSize().background(paper).safeDrawingPadding().padding(Space.two).alpha(breath),
        Arrangement.spacedBy(Space.two),
    ) {
        for (height in listOf(34, 150, 64, 64, 64, 64, 64)) {
            Box(Modifier.fillMaxWidth().height(height.dp).background(block, RoundedCornerShape(16.dp)))
        }
    }
}

@Composable
private fun breathing(): Float {
    val value by rememberInfiniteTransition().animateFloat(0.55f, 1f, infiniteRepeatable(tween(900), RepeatMode.Reverse))
    return value
}
