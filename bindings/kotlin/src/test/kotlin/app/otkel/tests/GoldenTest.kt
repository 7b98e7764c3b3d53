package app.otkel.tests

import app.otkel.screens.OtkelException
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.assertThrows
import java.util.concurrent.atomic.AtomicInteger

/** Every golden case through the generated code: the lines that come out of Rust, through Kotlin and back, are the same. */
class GoldenTest {
    @TestFactory
    fun golden(): List<DynamicTest> = GoldenCase.all().map { case ->
        DynamicTest.dynamicTest(case.name) {
            ran.incrementAndGet()
            if (case.error != null) {
                val error = assertThrows<OtkelException> { Drive.lines(case) }
                assertEquals(case.error, Drive.codeOf(error), case.name)
            } else {
                // As one text: then a difference is shown line by line.
                val expected = checkNotNull(case.lines) { "${case.name} expects neither lines nor an error" }
                assertEquals(expected.joinToString("\n"), Drive.lines(case).joinToString("\n"), case.name)
            }
        }
    }

    companion object {
        private val ran = AtomicInteger()

        /** xtask holds this number against the number of cases that there are. */
        @AfterAll
        @JvmStatic
        fun sayHowMany() = println("golden cases run: ${ran.get()}")
    }
}
