package app.otkel.android

import android.content.Intent
import android.os.Bundle
import android.os.Looper
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.setValue
import app.otkel.ui.frame.App

/** The one window of the app. It comes and goes with every turn of the phone; the core stays in [OtkelApplication]. */
class MainActivity : ComponentActivity() {
    private var attempt by mutableIntStateOf(0)
    private var platform: AndroidPlatform? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        val application = application as OtkelApplication
        val platform = AndroidPlatform(this, lifecycle).also { this.platform = it }
        // A window that comes back was opened by its link once already.
        if (savedInstanceState == null) platform.arrive(intent)
        setContent {
            key(attempt) { App(platform, application::otkel) }
        }
        // The phone's voice takes a while to come; it is asked once there is nothing else to do.
        Looper.myQueue().addIdleHandler {
            platform.voice.prepare()
            false
        }
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        platform?.arrive(intent)
    }

    override fun onStart() {
        super.onStart()
        // Opened while the phone held back the key: it may give it now.
        if ((application as OtkelApplication).lockedOut) attempt++
    }
}
