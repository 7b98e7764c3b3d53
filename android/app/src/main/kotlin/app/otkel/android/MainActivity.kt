package app.otkel.android

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.getValue
import androidx.compose.runtime.produceState
import app.otkel.core.Otkel
import app.otkel.ui.App
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** The one window of the app. */
class MainActivity : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        val application = application as OtkelApplication
        setContent {
            val otkel by produceState<Otkel?>(null) {
                value = withContext(Dispatchers.IO) { application.otkel }
            }
            otkel?.let { App(it) }
        }
    }
}
