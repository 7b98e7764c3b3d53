package app.otkel.android

import android.Manifest.permission.ACCESS_COARSE_LOCATION
import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.annotation.SuppressLint
import android.app.Activity
import android.content.pm.PackageManager.PERMISSION_GRANTED
import android.location.Location
import android.location.LocationListener
import android.location.LocationManager
import android.os.Bundle
import android.os.Looper
import android.os.SystemClock
import app.otkel.ui.platform.Fix
import app.otkel.ui.platform.Whereabouts

/**
 * Where the phone is, from its own receivers: satellites, and masts where the phone knows them. Only while somebody wants to
 * know and looks at the app; [ask] puts the phone's question, whose answer decides.
 */
internal class AndroidWhereabouts(private val activity: Activity, private val ask: (Array<String>, (granted: Boolean) -> Unit) -> Unit) : Whereabouts {
    private val manager = activity.getSystemService(LocationManager::class.java)
    private var wanted: Wanted? = null
    private var resting = false

    override fun start(onFix: (Fix) -> Unit, onLost: () -> Unit) {
        stop()
        val mine = Wanted(onFix, onLost).also { wanted = it }
        if (allowed()) {
            listen(mine)
        } else {
            ask(PERMISSIONS) { granted -> if (wanted === mine) if (granted) listen(mine) else lose(mine) }
        }
    }

    override fun stop() {
        wanted?.let { manager?.removeUpdates(it) }
        wanted = null
    }

    /** Nobody looks at the app: the receivers are switched off, and on again with [resume]. */
    fun rest() {
        resting = true
        wanted?.let { manager?.removeUpdates(it) }
    }

    fun resume() {
        if (!resting) return
        resting = false
        wanted?.let { if (allowed()) listen(it) }
    }

    private fun allowed() = PERMISSIONS.any { activity.checkSelfPermission(it) == PERMISSION_GRANTED }

    // Asked for just before; where it was taken back meanwhile, that is caught.
    @SuppressLint("MissingPermission")
    private fun listen(mine: Wanted) {
        if (resting) return
        val manager = manager ?: return lose(mine)
        val there = PROVIDERS.filter { it in manager.allProviders }
        var heard = false
        for (provider in there) {
            try {
                manager.requestLocationUpdates(provider, EVERY, METRES, mine, Looper.getMainLooper())
                heard = heard || manager.isProviderEnabled(provider)
                manager.getLastKnownLocation(provider)?.let(mine::onLocationChanged)
            } catch (_: SecurityException) {
                // A phone that may be asked only roughly has no satellites for us.
            }
        }
        if (!heard) lose(mine)
    }

    private fun lose(mine: Wanted) {
        if (wanted !== mine) return
        stop()
        mine.onLost()
    }

    /** One who wants to know. Old phones call what newer ones have written for them. */
    private inner class Wanted(private val onFix: (Fix) -> Unit, val onLost: () -> Unit) : LocationListener {
        private var satellites = Long.MIN_VALUE

        override fun onLocationChanged(location: Location) {
            val now = SystemClock.elapsedRealtimeNanos()
            // One that is long gone is where the phone was.
            if (now - location.elapsedRealtimeNanos > OLD) return
            val exact = location.provider == LocationManager.GPS_PROVIDER
            // Masts don't overrule satellites that were seen just now.
            if (!exact && satellites != Long.MIN_VALUE && now - satellites < EXACT) return
            if (exact) satellites = now
            onFix(
                Fix(
                    location.longitude,
                    location.latitude,
                    if (location.hasAccuracy()) location.accuracy.toDouble() else 0.0,
                    if (location.hasBearing()) location.bearing.toDouble() else null,
                ),
            )
        }

        override fun onProviderDisabled(provider: String) {
            if (PROVIDERS.none { manager?.isProviderEnabled(it) == true }) lose(this)
        }

        override fun onProviderEnabled(provider: String) = Unit

        /** Called before Android 10, where its absence is a crash. */
        @Deprecated("")
        override fun onStatusChanged(provider: String?, status: Int, extras: Bundle?) = Unit
    }

    private companion object {
        val PERMISSIONS = arrayOf(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION)
        val PROVIDERS = listOf(LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER)

        /** Milliseconds and metres between two positions. */
        const val EVERY = 1_000L
        const val METRES = 3f

        /** Nanoseconds: two minutes, and ten seconds. */
        const val OLD = 120_000_000_000L
        const val EXACT = 10_000_000_000L
    }
}
