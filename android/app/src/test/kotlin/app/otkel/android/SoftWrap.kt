package app.otkel.android

import android.content.Context
import java.security.GeneralSecurityException
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** A keystore of the JVM, with the moods of a phone's. */
internal class SoftWrap : Wrap {
    private var key: SecretKey? = null

    /** What it throws instead of giving a key. */
    var mood: (() -> GeneralSecurityException)? = null

    override var locked = false

    override fun key(): SecretKey? {
        mood?.let { throw it() }
        return key
    }

    override fun newKey(): SecretKey {
        mood?.let { throw it() }
        return KeyGenerator.getInstance("AES").apply { init(256) }.generateKey().also { key = it }
    }

    override fun forget() {
        mood?.let { throw it() }
        key = null
    }
}

/** The app with such a keystore, which outlives it. */
internal class SoftApplication : OtkelApplication() {
    override fun wrap(): Wrap = soft

    companion object {
        var soft = SoftWrap()

        /** The app started once more on the same phone. */
        fun again(context: Context) = SoftApplication().apply { attachBaseContext(context) }
    }
}
