import Foundation
import Testing

@testable import OtkelModel

/// The few words that the app has beside the core – under its icon, and before the core is open – are the core's.
@MainActor
@Suite struct ResourceTests {
    @Test(arguments: tags) func theWordsOfTheAppAreTheCores(tag: String) async throws {
        let phone = TestPhone()
        let session = try await phone.session(tag)
        let (labels, map) = (session.shell.labels, session.map().model.view)
        // Why the phone is asked where it is: what the button asks, and what becomes of it.
        let why = [map.labels.locate, map.record.toggle.about].compactMap { $0 }.joined(separator: " ")
        let info = [("CFBundleDisplayName", labels.app), ("NSLocationWhenInUseUsageDescription", why)]
        try Kept(path: "App/\(tag).lproj/InfoPlist.strings").hold(text(info))
        if tag == "en" { #expect(try Kept(path: "App/Info.plist").text().contains("<string>\(why)</string>")) }
        let words = [("went-wrong", labels.wentWrong), ("button-retry", labels.retry), ("loading", labels.loading)]
        try Kept(path: "App/\(tag).lproj/Localizable.strings").hold(text(words))
    }

    private func text(_ pairs: [(String, String)]) -> [String] {
        let quoted = { (text: String) in text.replacingOccurrences(of: "\"", with: "\\\"") }
        return pairs.map { "\"\($0.0)\" = \"\(quoted($0.1))\";" } + [""]
    }
}
