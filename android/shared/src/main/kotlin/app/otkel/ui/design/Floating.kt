package app.otkel.ui.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** The paper of what floats over a picture: a little of it shines through, unless lines are to be strong. */
val floating: Color
    @Composable get() = MaterialTheme.colorScheme.surface.copy(alpha = if (LocalStrong.current) 1f else 0.94f)

/** The edge of what floats; it keeps it apart from whatever lies below. */
@Composable
internal fun floatingEdge(): BorderStroke {
    val scheme = MaterialTheme.colorScheme
    return if (LocalStrong.current) BorderStroke(2.dp, scheme.outline) else BorderStroke(1.dp, scheme.outlineVariant.copy(alpha = 0.7f))
}

/** A piece of paper that floats over a picture. */
@Composable
fun Floating(modifier: Modifier = Modifier, shape: Shape = CircleShape, content: @Composable () -> Unit) =
    Surface(modifier, shape, floating, MaterialTheme.colorScheme.onSurface, shadowElevation = LIFT, border = floatingEdge(), content = content)

/** The same, to be touched. */
@Composable
fun FloatingTouch(onClick: () -> Unit, modifier: Modifier = Modifier, shape: Shape = CircleShape, colour: Color = floating, content: @Composable () -> Unit) = Surface(
    onClick,
    modifier.semantics { role = Role.Button },
    shape = shape,
    color = colour,
    contentColor = if (colour == MaterialTheme.colorScheme.primary) MaterialTheme.colorScheme.onPrimary else MaterialTheme.colorScheme.onSurface,
    shadowElevation = LIFT,
    border = floatingEdge(),
    content = content,
)

/** A round button that floats. */
@Composable
fun RoundButton(icon: ImageVector, words: String, tag: String, modifier: Modifier = Modifier, main: Boolean = false, tint: Color? = null, onClick: () -> Unit) {
    val colour = if (main) MaterialTheme.colorScheme.primary else floating
    FloatingTouch(onClick, Modifier.size(ROUND).testTag(tag), colour = colour) {
        Box(contentAlignment = Alignment.Center) {
            if (tint == null) Picture(icon, words, modifier) else Picture(icon, words, modifier, tint = tint)
        }
    }
}

/** How large a round button is. */
val ROUND: Dp = 52.dp
private val LIFT = 3.dp
