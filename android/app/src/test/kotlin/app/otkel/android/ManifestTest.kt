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
    private val resources = app.resolve("src/main/res")
    private val manifestText = app.resolve("src/main/AndroidManifest.xml").readText()
    private val manifest = read("AndroidManifest.xml")
    private val application = manifest.all("application").single()

    @Test
    fun nothingButWhereThePhoneIsIsAskedFor() {
        val asked = listOf("uses-permission", "uses-permission-sdk-23").flatMap { manifest.all(it) }.map { it.android("name") }
        assertEquals(setOf("ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION").map { "android.permission.$it" }.toSet(), asked.toSet())
        assertEquals(2, asked.size)
        assertEquals(emptyList<Element>(), listOf("permission", "permission-group").flatMap { manifest.all(it) })
        // And no phone is kept from the app for the lack of a receiver.
        assertEquals(listOf("false", "false"), manifest.all("uses-feature").map { it.android("required") })
    }

    @Test
    fun onlyTheLauncherAndMenusComeIn() {
        assertEquals(emptyList<Element>(), listOf("service", "receiver", "provider", "activity-alias").flatMap { manifest.all(it) })
        val activity = manifest.all("activity").single()
        val actions = activity.all("action").map { it.android("name") }
        assertEquals(listOf("android.intent.action.MAIN", "android.intent.action.VIEW"), actions)
        val link = activity.all("data").single()
        assertEquals(listOf("otkel", "menu", "", ""), listOf("scheme", "host", "mimeType", "path").map { link.android(it) })
        // A second window over the one core would show another state of it.
        assertEquals("singleTask", activity.android("launchMode"))
    }

    @Test
    fun theAppSeesNoOtherAppsButVoices() {
        val seen = manifest.all("queries").single().all("*").filter { it.tagName != "intent" }.map { it.android("name") }
        assertEquals(listOf("android.intent.action.TTS_SERVICE"), seen)
    }

    @Test
    fun turningThePhoneIsLeftToTheSystem() =
        assertEquals("", manifest.all("activity").single().android("configChanges"))

    @Test
    fun whatIsDrawnIsThere() {
        val names = resources.walk().filter { it.extension == "xml" }.flatMap { file ->
            Regex("@(drawable|mipmap|xml|color|string|style)/([\\w.]+)").findAll(file.readText() + manifestText).map { it.groupValues[1] to it.groupValues[2] }
        }.toSet()
        for ((kind, name) in names) {
            val isFile = resources.walk().any { it.parentFile.name.substringBefore('-') == kind && it.nameWithoutExtension == name }
            val isValue = resources.resolve("values").walk().any { it.isFile && Regex("<$kind name=\"${Regex.escape(name)}\"").containsMatchIn(it.readText()) }
            assertTrue("@$kind/$name", isFile || isValue)
        }
    }

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
    fun theSixTonguesAreOffered() {
        val offered = read("res/xml/locales_config.xml").all("locale").map { it.android("name") }
        assertEquals(listOf("en", "zh-Hans-CN", "kk", "kk-Arab", "ru", "ug"), offered)
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
