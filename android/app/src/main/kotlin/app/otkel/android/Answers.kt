package app.otkel.android

import android.content.ActivityNotFoundException
import android.net.Uri
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.ActivityResultRegistryOwner
import androidx.activity.result.contract.ActivityResultContracts

/** What the phone asks a person for us, and what they answered: a permission, a file. One question at a time. */
internal class Answers(owner: ActivityResultRegistryOwner?) {
    private var onPermit: ((Boolean) -> Unit)? = null
    private var onPick: ((Uri) -> Unit)? = null
    private var onSave: ((Uri) -> Unit)? = null

    private val permitting: ActivityResultLauncher<Array<String>>? =
        owner?.activityResultRegistry?.register("otkel-permit", ActivityResultContracts.RequestMultiplePermissions()) { granted ->
            val told = onPermit
            onPermit = null
            told?.invoke(granted.values.any { it })
        }

    private val picking: ActivityResultLauncher<String>? =
        owner?.activityResultRegistry?.register("otkel-pick", ActivityResultContracts.GetContent()) { page ->
            val told = onPick
            onPick = null
            if (page != null) told?.invoke(page)
        }

    private val saving: ActivityResultLauncher<String>? =
        owner?.activityResultRegistry?.register("otkel-save", ActivityResultContracts.CreateDocument(GPX)) { page ->
            val told = onSave
            onSave = null
            if (page != null) told?.invoke(page)
        }

    private val printing: ActivityResultLauncher<String>? =
        owner?.activityResultRegistry?.register("otkel-print", ActivityResultContracts.CreateDocument(HTML)) { page ->
            val told = onSave
            onSave = null
            if (page != null) told?.invoke(page)
        }

    /** Asks for one of these at least; without a window that can ask, the answer is no. */
    fun permit(permissions: Array<String>, onAnswer: (Boolean) -> Unit) {
        val launcher = permitting ?: return onAnswer(false)
        onPermit = onAnswer
        launcher.launch(permissions)
    }

    /** Lets a person choose a file; most apps know none of GPX's own kinds, so any is offered. */
    fun pick(onChoice: (Uri) -> Unit) {
        onPick = onChoice
        launch(picking, "*/*")
    }

    /** Lets a person choose where a new file of that name is kept. */
    fun save(name: String, onChoice: (Uri) -> Unit) {
        onSave = onChoice
        launch(saving, name)
    }

    /** The same for a sheet to print. */
    fun saveSheet(name: String, onChoice: (Uri) -> Unit) {
        onSave = onChoice
        launch(printing, name)
    }

    private fun launch(launcher: ActivityResultLauncher<String>?, input: String) = try {
        launcher?.launch(input)
    } catch (_: ActivityNotFoundException) {
        // A phone without files: nothing is chosen.
        null
    }

    fun close() {
        permitting?.unregister()
        picking?.unregister()
        saving?.unregister()
        printing?.unregister()
    }

    private companion object {
        const val GPX = "application/gpx+xml"
        const val HTML = "text/html"
    }
}
