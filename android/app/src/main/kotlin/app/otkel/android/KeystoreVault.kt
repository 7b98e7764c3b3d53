package app.otkel.android

import android.os.Build
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.UserNotAuthenticatedException
import app.otkel.screens.KeyVault
import app.otkel.screens.VaultException
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.nio.file.StandardOpenOption
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec

/**
 * The store's key in a file, wrapped by a key that the phone's keystore doesn't give out.
 *
 * `null` from [load] costs the person all that they kept, so it is said only of what is certain: there is no file, the
 * wrapping key is gone for good, or what lies in the file was not wrapped by it. All else is [VaultException.Locked] when
 * the phone is locked or says that later may do, and [VaultException.Refused] otherwise; either leaves everything as it is.
 */
internal class KeystoreVault(private val file: File, private val wrap: Wrap) : KeyVault {
    /** Whether the last call found the keystore locked. */
    @Volatile
    var locked: Boolean = false
        private set

    @Synchronized
    override fun load(): ByteArray? = asked {
        val kept = kept() ?: return@asked null
        if (kept.firstOrNull() != FORM) throw VaultException.Refused()
        try {
            val key = wrap.key() ?: return@asked null
            val cipher = Cipher.getInstance(CIPHER)
            cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, kept, 1, NONCE))
            cipher.updateAAD(PURPOSE)
            cipher.doFinal(kept, 1 + NONCE, kept.size - 1 - NONCE)
        } catch (_: KeyPermanentlyInvalidatedException) {
            null
        } catch (_: AEADBadTagException) {
            null
        }
    }

    @Synchronized
    override fun save(key: ByteArray) = asked {
        val cipher = Cipher.getInstance(CIPHER)
        try {
            // The nonce is the keystore's; it takes none from outside.
            cipher.init(Cipher.ENCRYPT_MODE, wrap.key() ?: wrap.newKey())
        } catch (_: KeyPermanentlyInvalidatedException) {
            cipher.init(Cipher.ENCRYPT_MODE, wrap.newKey())
        }
        cipher.updateAAD(PURPOSE)
        val sealed = cipher.doFinal(key)
        check(cipher.iv.size == NONCE)
        write(byteArrayOf(FORM) + cipher.iv + sealed)
    }

    /** The wrapping key first: without it, what flash memory still holds of the file is noise. */
    @Synchronized
    override fun forget() = asked {
        try {
            wrap.forget()
        } finally {
            Files.deleteIfExists(file.toPath())
            Files.deleteIfExists(fresh.toPath())
        }
    }

    private val fresh = file.resolveSibling("${file.name}.new")

    private fun kept(): ByteArray? = try {
        Files.readAllBytes(file.toPath()).also { if (it.size < SHORTEST) return null }
    } catch (_: NoSuchFileException) {
        // The system makes the folder before it is asked for; one that isn't there lies on a disk not yet unlocked.
        if (file.absoluteFile.parentFile?.isDirectory != true) throw VaultException.Locked()
        null
    }

    /** All or nothing: a new file, on the disk before it takes the place of the old one. */
    private fun write(bytes: ByteArray) {
        FileOutputStream(fresh).use {
            it.write(bytes)
            it.fd.sync()
        }
        Files.move(fresh.toPath(), file.toPath(), ATOMIC_MOVE, REPLACE_EXISTING)
        try {
            FileChannel.open(file.absoluteFile.parentFile.toPath(), StandardOpenOption.READ).use { it.force(true) }
        } catch (_: IOException) {
            // Not every system writes a folder down when told to; it will by itself.
        }
    }

    private inline fun <T> asked(work: () -> T): T = try {
        work().also { locked = false }
    } catch (error: Exception) {
        throw refusal(error).also { locked = it is VaultException.Locked }
    }

    private fun refusal(error: Exception): VaultException {
        if (error is VaultException) return error
        val causes = generateSequence<Throwable>(error, Throwable::cause).take(DEEPEST)
        return if (causes.any(::passes) || isLockedNow()) VaultException.Locked() else VaultException.Refused()
    }

    /** Whether the keystore itself says that later may do. */
    private fun passes(error: Throwable): Boolean = error is UserNotAuthenticatedException ||
        Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && error is android.security.KeyStoreException && error.isTransientFailure

    private fun isLockedNow(): Boolean = try {
        wrap.locked
    } catch (_: RuntimeException) {
        false
    }

    private companion object {
        /** File: this, the nonce, the sealed key with its tag. */
        const val FORM: Byte = 1
        const val NONCE = 12
        const val TAG_BITS = 128
        const val SHORTEST = 1 + NONCE + TAG_BITS / 8
        const val DEEPEST = 8
        const val CIPHER = "AES/GCM/NoPadding"
        val PURPOSE = "otkel store key".toByteArray()
    }
}
