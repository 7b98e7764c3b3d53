import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// The screen while something is shown to somebody.
@MainActor
@Suite struct SpotlightTests {
    private let phone = TestPhone()

    @Test func itIsBrightWhileShownAndAsBeforeAfterwards() async throws {
        let session = try await phone.session()
        session.spotlight.begin()
        #expect(phone.lamp.brightness == 1)
        #expect(phone.lamp.staysOn)
        session.spotlight.begin()
        session.spotlight.end()
        #expect(phone.lamp.brightness == 1)
        session.spotlight.end()
        #expect(phone.lamp.brightness == 0.3)
        #expect(!phone.lamp.staysOn)
        session.spotlight.end()
        session.spotlight.begin()
        #expect(phone.lamp.brightness == 1)
    }

    @Test func itIsGivenBackWhenTheAppIsNotInFront() async throws {
        let app = await phone.app()
        let spotlight = try #require(app.session).spotlight
        spotlight.begin()
        app.become(.aside)
        #expect(phone.lamp.brightness == 0.3)
        #expect(!phone.lamp.staysOn)
        phone.lamp.brightness = 0.6
        app.become(.front)
        #expect(phone.lamp.brightness == 1)
        app.become(.background)
        spotlight.end()
        app.become(.front)
        #expect(phone.lamp.brightness == 0.6)
    }
}

/// How large the card's letters are.
@Suite struct FittingTests {
    /// Each letter half as wide as its size, lines as high as it, words wrapped as a book does.
    private func measure(_ text: String, _ size: Int, _ width: Double?) -> CGSize {
        let letter = Double(size) / 2
        guard let width, width > 0 else { return CGSize(width: Double(text.count) * letter, height: Double(size)) }
        var (lines, used) = (1, 0.0)
        for word in text.split(separator: " ") {
            let long = Double(word.count) * letter
            if used > 0, used + letter + long > width { (lines, used) = (lines + 1, 0) }
            used += (used > 0 ? letter : 0) + long
            while used > width { (lines, used) = (lines + 1, used - width) }
        }
        return CGSize(width: width, height: Double(lines * size))
    }

    private func size(_ text: String, _ width: Double, _ height: Double) -> Int {
        Fitting.size(of: text, in: CGSize(width: width, height: height), sizes: 20...160, measure: measure)
    }

    @Test func theLargestThatFits() {
        for (text, width, height) in [
            ("Where is the registration office?", 360.0, 500.0), ("Да", 300, 300), ("Регистрация", 360, 640),
            ("ئۇيغۇرچە سۆزلەمسىز", 320, 480),
        ] {
            let found = size(text, width, height)
            let fits = { (size: Int) in
                measure(text, size, width).height <= height
                    && text.split(separator: " ").allSatisfy { measure(String($0), size, nil).width <= width }
            }
            #expect(fits(found), "\(text)")
            #expect(found == 160 || !fits(found + 1), "\(text)")
        }
    }

    @Test func chineseIsBrokenAnywhereAndWordsAreNot() {
        #expect(Fitting.unbroken("登记处在哪里？") == [])
        #expect(Fitting.unbroken("Otkel 登记处").contains("Otkel"))
        // One word on a narrow screen is as wide as it, and not in two lines of larger letters.
        #expect(size("Registrierung", 130, 600) == 20)
        #expect(size("登记处在哪里登记处在哪里", 130, 600) > 40)
    }

    @Test func whatNeverFitsIsSmallAndWhatHasNoRoomToo() {
        #expect(size(String(repeating: "word ", count: 500), 100, 100) == 20)
        #expect(size("word", 0, 0) == 20)
        #expect(size("", 100, 100) == 100)
    }
}
