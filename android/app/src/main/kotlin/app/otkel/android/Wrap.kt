package app.otkel.android

import android.app.KeyguardManager
import android.content.Context
import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.security.KeyStore
import java.security.ProviderException
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** Where the key lives that wraps the store's key, AES-256 for GCM. Whatever goes wrong is thrown as it comes. */
internal interface Wrap {
    /** Whether the phone is locked now. */
    val locked: Boolean

    /** The key; `null` only when it is certain that there is none. */
    fun key(): SecretKey?

    /** A new key, instead of the one before. */
    fun newKey(): SecretKey

    /** Forgets the key; when there is none, all is well. */
    fun forget()
}

/** The phone's keystore: the key is made there and never leaves it. */
internal class KeystoreWrap(private val context: Context) : Wrap {
    override val locked: Boolean
        get() = context.getSystemService(KeyguardManager::class.java)?.isDeviceLocked == true

    // Not containsAlias, which says "no" to an error as well.
    override fun key(): SecretKey? = store().getKey(ALIAS, null) as SecretKey?

    override fun newKey(): SecretKey {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            try {
                return make { setIsStrongBoxBacked(true) }
            } catch (_: ProviderException) {
                // No chip of its own for keys, as on most phones, or a full one.
            }
        }
        return make {}
    }

    override fun forget() = store().deleteEntry(ALIAS)

    private fun make(more: KeyGenParameterSpec.Builder.() -> Unit): SecretKey {
        val spec = KeyGenParameterSpec.Builder(ALIAS, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
            .setKeySize(256)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
        // Android's own warning: on 12 to 14 such a key can't be made without a screen lock, is deleted when the lock is
        // taken away, and isn't given out after some ways of unlocking.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.VANILLA_ICE_CREAM) spec.setUnlockedDeviceRequired(true)
        spec.more()
        return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER).apply { init(spec.build()) }.generateKey()
    }

    private fun store(): KeyStore = KeyStore.getInstance(PROVIDER).apply { load(null) }

    private companion object {
        const val PROVIDER = "AndroidKeyStore"
        const val ALIAS = "app.otkel.own"
    }
}
