package app.otkel.tests

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.io.File

/** One case of tests/golden: what is asked, when and in which language, and the lines or the error that must come back. */
data class GoldenCase(
    val name: String,
    val now: String,
    val lang: String,
    val screen: String,
    val request: JsonNode,
    val lines: List<String>?,
    val error: String?,
) {
    companion object {
        private val folder = File(System.getProperty("otkel.golden") ?: "../../tests/golden")

        /** Every case, one a file, in the same order on every machine. */
        fun all(): List<GoldenCase> {
            val files = folder.listFiles().orEmpty().filter { it.extension == "json" }.sorted()
            check(files.isNotEmpty()) { "no golden cases in $folder" }
            return files.map(::read)
        }

        private fun read(file: File): GoldenCase {
            val node = ObjectMapper().readTree(file)
            val expect = node.needed("expect", file)
            return GoldenCase(
                name = node.needed("name", file).asText(),
                now = node.needed("now", file).asText(),
                lang = node.needed("lang", file).asText(),
                screen = node.needed("screen", file).asText(),
                request = node.needed("request", file),
                lines = expect["lines"]?.map(JsonNode::asText),
                error = expect["error"]?.asText(),
            )
        }

        private fun JsonNode.needed(key: String, file: File): JsonNode =
            checkNotNull(get(key)) { "$file: a case without $key" }
    }
}

/** What the request says under [key], or nothing. */
fun JsonNode.word(key: String): String? = get(key)?.takeUnless { it.isNull }?.asText()

/** The list that the request holds under [key]; none is an empty one. */
fun JsonNode.words(key: String): List<String> = get(key)?.map(JsonNode::asText).orEmpty()

/** The number under [key]; none is nought. */
fun JsonNode.count(key: String): UInt = get(key)?.asInt()?.toUInt() ?: 0u
