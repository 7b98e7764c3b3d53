package app.otkel.desktop

import androidx.compose.runtime.snapshots.Snapshot
import kotlinx.coroutines.CoroutineDispatcher
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.coroutines.CoroutineContext

/**
 * The main thread of a phone that isn't there: work for whoever calls [work], in its order. Pictures of the map come from
 * other threads, and what waits for them must not go on there.
 */
class Main : CoroutineDispatcher() {
    private val waiting = ConcurrentLinkedQueue<Runnable>()

    override fun dispatch(context: CoroutineContext, block: Runnable) {
        waiting += block
    }

    /** Does what there is to do. */
    fun work() {
        Snapshot.sendApplyNotifications()
        while (true) (waiting.poll() ?: return).run()
    }
}
