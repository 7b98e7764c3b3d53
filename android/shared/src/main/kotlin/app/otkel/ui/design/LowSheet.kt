package app.otkel.ui.design

import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Dialog
import androidx.compose.ui.window.DialogProperties

/** A sheet at the lower edge, over everything; [turned] for the person opposite. A touch beside it closes it. */
@Composable
fun LowSheet(title: String, close: String, onClose: () -> Unit, turned: Boolean = false, content: @Composable ColumnScope.() -> Unit) =
    Dialog(onClose, DialogProperties(usePlatformDefaultWidth = false)) {
        BoxWithConstraints(Modifier.fillMaxSize().safeDrawingPadding().rotate(if (turned) HALF_TURN else 0f), Alignment.BottomCenter) {
            val silent = remember { MutableInteractionSource() }
            // A screen reader has the button for it.
            Box(Modifier.fillMaxSize().clearAndSetSemantics {}.clickable(silent, indication = null, onClick = onClose))
            Surface(
                Modifier.fillMaxWidth().widthIn(max = Space.column).heightIn(max = maxHeight * MOST).testTag("low-sheet"),
                shape = RoundedCornerShape(topStart = 28.dp, topEnd = 28.dp),
                color = MaterialTheme.colorScheme.surface,
                contentColor = MaterialTheme.colorScheme.onSurface,
                shadowElevation = 12.dp,
                border = floatingEdge(),
            ) {
                Column(Modifier.padding(start = Space.two, end = Space.two, bottom = Space.two), Arrangement.spacedBy(Space.one)) {
                    TitleLine(title, close, Modifier.padding(top = Space.one), onClose)
                    content()
                }
            }
        }
    }

/** So that what is read upside down is read by somebody on the other side of the phone. */
const val HALF_TURN = 180f

/** A share of the window: what lies under it is still seen. */
private const val MOST = 0.9f
