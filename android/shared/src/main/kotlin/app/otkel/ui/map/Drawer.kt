package app.otkel.ui.map

import androidx.compose.animation.core.animate
import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.Orientation
import androidx.compose.foundation.gestures.draggable
import androidx.compose.foundation.gestures.rememberDraggableState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.nestedscroll.NestedScrollConnection
import androidx.compose.ui.input.nestedscroll.NestedScrollSource
import androidx.compose.ui.input.nestedscroll.nestedScroll
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.Velocity
import androidx.compose.ui.unit.dp
import app.otkel.ui.design.LocalStill
import app.otkel.ui.design.Space
import app.otkel.ui.design.floatingEdge
import kotlinx.coroutines.launch

/**
 * A sheet over the lower edge of the map: as high as what is in it, at most a share of the [room]. It is drawn up to nearly
 * all of it, by its handle or by scrolling on, and down to close it.
 */
@Composable
internal fun Drawer(name: String, room: Dp, onClose: () -> Unit, modifier: Modifier = Modifier, content: LazyListScope.() -> Unit) = key(name) {
    val still = LocalStill.current
    val close by rememberUpdatedState(onClose)
    val pixels = with(LocalDensity.current) { room.toPx() }.coerceAtLeast(1f)
    val state = remember(pixels) { DrawerState(pixels) }
    val scope = rememberCoroutineScope()
    fun settle() {
        scope.launch { state.settle(still) { close() } }
    }
    val connection = remember(state) { Pull(state) { settle() } }
    Surface(
        modifier.fillMaxWidth().widthIn(max = Space.column).testTag(name),
        shape = RoundedCornerShape(topStart = CORNER, topEnd = CORNER),
        color = MaterialTheme.colorScheme.surface,
        shadowElevation = 12.dp,
        border = floatingEdge(),
    ) {
        Column(Modifier.heightIn(max = room * state.share)) {
            Box(
                Modifier.fillMaxWidth().height(HANDLE).draggable(
                    rememberDraggableState { state.drag(it) },
                    Orientation.Vertical,
                    onDragStopped = { settle() },
                ),
                Alignment.Center,
            ) {
                Box(Modifier.size(36.dp, 4.dp).background(MaterialTheme.colorScheme.outlineVariant, CircleShape))
            }
            LazyColumn(
                Modifier.nestedScroll(connection).testTag("$name-list"),
                rememberLazyListState(),
                PaddingValues(start = Space.two, end = Space.two, bottom = Space.two),
                verticalArrangement = Arrangement.spacedBy(Space.one),
                content = content,
            )
        }
    }
}

/** How far the sheet is drawn, as a share of a room of so many pixels. */
private class DrawerState(private val room: Float) {
    var share by mutableFloatStateOf(HALF)
        private set

    /** Downwards is positive; says how much of it the sheet took. */
    fun drag(by: Float): Float {
        val before = share
        share = (share - by / room).coerceIn(0f, FULL)
        return (before - share) * room
    }

    suspend fun settle(still: Boolean, onClose: () -> Unit) {
        if (share < SHUT) return onClose()
        val goal = if (share > (HALF + FULL) / 2) FULL else HALF
        if (still) share = goal else animate(share, goal) { now, _ -> share = now }
    }
}

/** Scrolling up draws the sheet up first; scrolling down beyond the first row draws it down. */
private class Pull(private val state: DrawerState, private val onRest: () -> Unit) : NestedScrollConnection {
    override fun onPreScroll(available: Offset, source: NestedScrollSource): Offset =
        if (source == NestedScrollSource.UserInput && available.y < 0) Offset(0f, state.drag(available.y)) else Offset.Zero

    override fun onPostScroll(consumed: Offset, available: Offset, source: NestedScrollSource): Offset =
        if (source == NestedScrollSource.UserInput && available.y > 0) Offset(0f, state.drag(available.y)) else Offset.Zero

    override suspend fun onPostFling(consumed: Velocity, available: Velocity): Velocity {
        onRest()
        return Velocity.Zero
    }
}

private val CORNER = 24.dp
private val HANDLE = 22.dp

/** Shares of the room: as it comes, drawn up, and below which it is let go. */
private const val HALF = 0.5f
private const val FULL = 0.92f
private const val SHUT = 0.28f
