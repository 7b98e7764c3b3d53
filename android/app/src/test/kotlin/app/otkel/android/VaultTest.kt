package app.otkel.android

import android.app.Application
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.UserNotAuthenticatedException
import app.otkel.screens.VaultException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.security.InvalidKeyException
import java.security.KeyStoreException
import java.security.UnrecoverableKeyException

/** The file and what is made of the keystore's answers. The keystore itself is a phone's. */
@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class VaultTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val wrap = SoftWrap()
    private val file by lazy { folder.root.resolve("key") }
    private val vault by lazy { KeystoreVault(file, wrap) }

    @Test
    fun whatIsSavedIsLoadedByTheNextStart() {
        assertNull(vault.load())
        vault.save(KEY)
        assertArrayEquals(KEY, KeystoreVault(file, wrap).load())
        vault.save(OTHER)
        assertArrayEquals(OTHER, KeystoreVault(file, wrap).load())
    }

    @Test
    fun theFileDoesNotHoldTheKeyAndIsNewEachTime() {
        vault.save(KEY)
        val first = file.readBytes()
        assertEquals(1 + 12 + KEY.size + 16, first.size)
        assertFalse(first.toList().windowed(4).any { it in KEY.toList().windowed(4) })
        vault.save(KEY)
        assertFalse("the nonce is used once", first.contentEquals(file.readBytes()))
    }

    @Test
    fun aSaveThatFailsLeavesTheOneBefore() {
        vault.save(KEY)
        // The place of the half-written file is taken.
        folder.root.resolve("key.new").mkdir()
        assertThrows(VaultException.Refused::class.java) { vault.save(OTHER) }
        assertArrayEquals(KEY, vault.load())
        folder.root.resolve("key.new").delete()
        wrap.mood = { UserNotAuthenticatedException() }
        assertThrows(VaultException.Locked::class.java) { vault.save(OTHER) }
        wrap.mood = null
        assertArrayEquals(KEY, vault.load())
    }

    @Test
    fun whatASaveCutShortLeftIsNotTakenForAKey() {
        folder.root.resolve("key.new").writeBytes(ByteArray(20))
        assertNull(vault.load())
        vault.save(KEY)
        assertArrayEquals(KEY, vault.load())
        assertEquals(listOf("key"), folder.root.list()?.toList())
    }

    @Test
    fun aLockedKeystoreIsNeverNoKey() {
        vault.save(KEY)
        val locks = listOf(
            UserNotAuthenticatedException(),
            InvalidKeyException("wrapped", UserNotAuthenticatedException()),
        )
        for (lock in locks) {
            wrap.mood = { lock }
            assertThrows(VaultException.Locked::class.java) { vault.load() }
            assertTrue(vault.locked)
        }
        // On a locked phone, whatever it says.
        wrap.mood = { KeyStoreException("no answer") }
        wrap.locked = true
        assertThrows(VaultException.Locked::class.java) { vault.load() }
        wrap.mood = null
        wrap.locked = false
        assertArrayEquals(KEY, vault.load())
        assertFalse(vault.locked)
    }

    @Test
    fun aKeystoreThatFailsIsNeverNoKey() {
        vault.save(KEY)
        for (failure in listOf(KeyStoreException("no answer"), InvalidKeyException("broken"), UnrecoverableKeyException("no information"))) {
            wrap.mood = { failure }
            assertThrows(VaultException.Refused::class.java) { vault.load() }
            assertThrows(VaultException.Refused::class.java) { vault.save(OTHER) }
        }
        assertFalse(vault.locked)
        wrap.mood = null
        assertArrayEquals(KEY, vault.load())
    }

    @Test
    fun aFileThatCantBeReadIsNeverNoKey() {
        file.mkdir()
        assertThrows(VaultException.Refused::class.java) { vault.load() }
        file.delete()
        file.writeBytes(ByteArray(61) { 9 })
        assertThrows("of a later app", VaultException.Refused::class.java) { vault.load() }
        val elsewhere = KeystoreVault(folder.root.resolve("not unlocked/key"), wrap)
        assertThrows(VaultException.Locked::class.java) { elsewhere.load() }
    }

    @Test
    fun aWrappingKeyThatIsGoneIsNoKeyAndANewOneIsTaken() {
        vault.save(KEY)
        wrap.forget()
        assertNull(vault.load())
        assertTrue("nothing is cleared away by looking", file.isFile)
        wrap.mood = { KeyPermanentlyInvalidatedException() }
        assertNull(vault.load())
        wrap.mood = null
        vault.save(OTHER)
        assertArrayEquals(OTHER, vault.load())
    }

    @Test
    fun whatThisKeyDidNotWrapIsNoKey() {
        vault.save(KEY)
        val whole = file.readBytes()
        for (place in 1 until whole.size) {
            file.writeBytes(whole.copyOf().also { it[place] = (it[place] + 1).toByte() })
            assertNull("byte $place", vault.load())
        }
        file.writeBytes(whole.copyOf(10))
        assertNull(vault.load())
    }

    @Test
    fun forgettingTakesTheKeyTheFileAndItsHalves() {
        vault.save(KEY)
        folder.root.resolve("key.new").writeBytes(ByteArray(20))
        vault.forget()
        assertNull(wrap.key())
        assertEquals(emptyList<String>(), folder.root.list()?.toList())
        vault.forget()
        assertNull(vault.load())
    }

    @Test
    fun forgettingIsToldWhenTheKeystoreDidNot() {
        vault.save(KEY)
        wrap.mood = { KeyStoreException("no answer") }
        assertThrows(VaultException.Refused::class.java) { vault.forget() }
        assertFalse("the file goes in any case", file.exists())
    }

    @Test
    fun whereThereIsNoKeystoreItRefuses() {
        val bare = KeystoreVault(file, KeystoreWrap(RuntimeEnvironment.getApplication()))
        assertNull(bare.load())
        assertThrows(VaultException.Refused::class.java) { bare.save(KEY) }
        assertThrows(VaultException.Refused::class.java) { bare.forget() }
    }

    private companion object {
        val KEY = ByteArray(32) { it.toByte() }
        val OTHER = ByteArray(32) { (it + 100).toByte() }
    }
}
