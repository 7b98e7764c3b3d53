package app.otkel.android

import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.app.Activity
import android.location.Location
import android.location.LocationManager
import android.os.Looper
import android.os.SystemClock
import app.otkel.ui.platform.Fix
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Where the phone is: asked for only while somebody wants to know it, and only with leave. */
@RunWith(RobolectricTestRunner::class)
@Config(application = SoftApplication::class)
class WhereaboutsTest {
    private val activity: Activity = Robolectric.buildActivity(Activity::class.java).setup().get()
    private val manager = activity.getSystemService(LocationManager::class.java)
    private val asked = mutableListOf<List<String>>()
    private var answer: ((Boolean) -> Unit)? = null
    private val whereabouts = AndroidWhereabouts(activity) { permissions, onAnswer ->
        asked += permissions.toList()
        answer = onAnswer
    }
    private val fixes = mutableListOf<Fix>()
    private var lost = 0

    private fun start() = whereabouts.start({ fixes += it }, { lost++ })

    private fun allow() = shadowOf(RuntimeEnvironment.getApplication()).grantPermissions(ACCESS_FINE_LOCATION)

    private fun receive(provider: String, lon: Double) {
        val location = Location(provider).apply {
            longitude = lon
            latitude = 43.25
            accuracy = 9f
            time = System.currentTimeMillis()
            elapsedRealtimeNanos = SystemClock.elapsedRealtimeNanos()
        }
        shadowOf(manager).simulateLocation(location)
        shadowOf(Looper.getMainLooper()).idle()
    }

    @Test
    fun thePersonIsAskedFirstAndNoIsNo() {
        start()
        assertEquals(1, asked.size)
        assertEquals(0, lost)
        answer?.invoke(false)
        assertEquals(1, lost)
        assertEquals(emptyList<Fix>(), fixes)
    }

    @Test
    fun whoStoppedMeanwhileHearsNothingOfTheAnswer() {
        start()
        whereabouts.stop()
        answer?.invoke(false)
        assertEquals(0, lost)
    }

    @Test
    fun withLeaveThePhonesPositionsComeUntilTheyAreNotWanted() {
        allow()
        shadowOf(manager).setProviderEnabled(LocationManager.GPS_PROVIDER, true)
        start()
        assertEquals(0, asked.size)
        receive(LocationManager.GPS_PROVIDER, 76.9)
        assertEquals(listOf(Fix(76.9, 43.25, 9.0, null)), fixes)
        whereabouts.rest()
        receive(LocationManager.GPS_PROVIDER, 77.5)
        assertEquals(1, fixes.size)
        whereabouts.resume()
        whereabouts.stop()
        val before = fixes.size
        receive(LocationManager.GPS_PROVIDER, 78.5)
        assertEquals(before, fixes.size)
        assertEquals(0, lost)
    }

    @Test
    fun withoutAnyReceiverItIsSaidThatNobodyKnows() {
        allow()
        for (provider in listOf(LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER)) shadowOf(manager).setProviderEnabled(provider, false)
        start()
        assertEquals(1, lost)
        assertTrue(fixes.isEmpty())
    }
}
