import Foundation
import Testing

@testable import OtkelModel

/// The few words that the app has beside the core – under its icon, and before the core is open – are the core's.
@MainActor
@Suite struct ResourceTests {
    @Test(arguments: tags) func theWordsOfTheAppAreTheCores(tag: String) async throws {
        let phone = TestPhone()
        let labels = try await phone.session(tag).shell.labels
        try Kept(path: "App/\(tag).lproj/InfoPlist.strings").hold(text([("CFBundleDisplayName", labels.app)]))
        let words = [("went-wrong", labels.wentWrong), ("button-retry", labels.retry), ("loading", labels.loading)]
        try Kept(path: "App/\(tag).lproj/Localizable.strings").hold(text(words))
    }

    private func text(_ pairs: [(String, String)]) -> [String] {
        let quoted = { (text: String) in text.replacingOccurrences(of: "\"", with: "\\\"") }
        return pairs.map { "\"\($0.0)\" = \"\(quoted($0.1))\";" } + [""]
    }
}
