package app.otkel.android

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import org.w3c.dom.NodeList
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** What the manifest promises a person: nothing leaves the phone by itself. */
class ManifestTest {
    private val app = File(System.getProperty("otkel.app") ?: ".")
    private val manifest = read("AndroidManifest.xml")
    private val application = manifest.all("application").single()

    @Test
    fun noPermissionIsAskedFor() = assertEquals(emptyList<Element>(), manifest.all("uses-permission"))

    @Test
    fun nothingIsBackedUpOrHandedOver() {
        assertEquals("false", application.android("allowBackup"))
        assertEquals("false", application.android("fullBackupContent"))
        val rules = read("res/xml/data_extraction_rules.xml")
        val kinds = listOf("root", "file", "database", "sharedpref", "external")
        for (way in listOf("cloud-backup", "device-transfer")) {
            val excluded = rules.all(way).single().all("exclude").map { it.getAttribute("domain") }
            assertEquals(way, kinds, excluded)
        }
    }

    @Test
    fun bothDirectionsOfWritingAndTheBackGestureAreTaken() {
        assertEquals("true", application.android("supportsRtl"))
        assertEquals("true", application.android("enableOnBackInvokedCallback"))
    }

    @Test
    fun theFiveLanguagesAreOffered() {
        val offered = read("res/xml/locales_config.xml").all("locale").map { it.android("name") }
        assertEquals(listOf("en", "zh-CN", "kk", "ru", "ug"), offered)
    }

    @Test
    fun whatIsNamedIsThere() {
        val named = listOf("application", "activity").flatMap { manifest.all(it) }.map { it.android("name") }
        assertTrue(named.isNotEmpty())
        named.forEach { Class.forName("app.otkel$it") }
    }

    private fun read(name: String): Element {
        val documents = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        return documents.newDocumentBuilder().parse(app.resolve("src/main/$name")).documentElement
    }

    private fun Element.all(tag: String): List<Element> = getElementsByTagName(tag).list()

    private fun NodeList.list(): List<Element> = (0 until length).map { item(it) as Element }

    private fun Element.android(name: String): String =
        getAttributeNS("http://schemas.android.com/apk/res/android", name)
}
