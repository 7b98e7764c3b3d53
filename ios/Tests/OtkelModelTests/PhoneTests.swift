import Foundation
import OtkelCore
import Testing

@testable import OtkelModel
@testable import OtkelUI

#if os(Linux)
    import Security
#endif

/// What the app takes from the phone.
@Suite struct PhoneTests {
    @Test func theDataFolderIsMadeOnce() throws {
        let parent = FileManager.default.temporaryDirectory.appendingPathComponent("otkel-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: parent) }
        let path = try #require(DataFolder.ready(in: parent))
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(DataFolder.ready(in: parent) == path)
        #expect(DataFolder.ready(in: URL(fileURLWithPath: "/dev/null")) == nil)
    }

    @Test func theFolderForAMapCanBeSeenAndFilled() throws {
        let parent = FileManager.default.temporaryDirectory.appendingPathComponent("otkel-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: parent) }
        let path = try #require(DataFolder.map(in: parent))
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(path.hasSuffix("/map"))
    }

    @Test(arguments: [(false, false, 4.5), (true, false, 4.5), (false, true, 7.0), (true, true, 7.0)])
    func whatIsReadStandsOut(dark: Bool, contrast: Bool, least: Double) {
        let palette = Palette.of(dark: dark, contrast: contrast)
        let read = [
            palette.ink, palette.faint, palette.lake, palette.make, palette.tight, palette.unknown, palette.miss,
        ]
        for tone in read {
            for ground in [palette.ground, palette.surface] {
                #expect(tone.contrast(on: ground) >= least, "\(String(tone.hex, radix: 16))")
            }
        }
        #expect(palette.onLake.contrast(on: palette.lake) >= 4.5)
        // What is drawn has to be seen, though not read.
        #expect(palette.rail.contrast(on: palette.surface) >= 3)
        #expect(Tone(0x000000).contrast(on: Tone(0xFFFFFF)) > 20.9)
    }

    #if os(Linux)
        /// One test, because there is one keychain.
        @Test func theKeychainTellsNoKeyFromNoAnswer() throws {
            let keychain = Keychain(service: "test", account: "key")
            #expect(try keychain.load() == nil)
            try keychain.forget()
            try keychain.save(key: Data([1, 2]))
            try keychain.save(key: Data([3, 4]))
            #expect(try keychain.load() == Data([3, 4]))
            let item = FakeKeychain.item(service: "test", account: "key")
            #expect(item?[kSecAttrAccessible] as? String == kSecAttrAccessibleWhenUnlockedThisDeviceOnly)

            for (status, error) in [(errSecInteractionNotAllowed, VaultError.Locked), (errSecNotAvailable, .Refused)] {
                FakeKeychain.refuse(status)
                #expect(throws: error) { try keychain.load() }
                #expect(throws: error) { try keychain.save(key: Data([5])) }
                #expect(throws: error) { try keychain.forget() }
            }
            FakeKeychain.refuse(errSecSuccess)
            #expect(try keychain.load() == Data([3, 4]))
            try keychain.forget()
            #expect(try keychain.load() == nil)
        }
    #endif
}
