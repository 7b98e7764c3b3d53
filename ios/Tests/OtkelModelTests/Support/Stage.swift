import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// A keystore that lasts as long as the test, and can be locked.
final class TestVault: KeyVault, @unchecked Sendable {
    private let lock = NSLock()
    private var key: Data?
    private var locked = false

    func setLocked(_ on: Bool) { lock.withLock { locked = on } }

    func load() throws -> Data? { try use { $0 } }
    func save(key: Data) throws { try use { $0 = key } }
    func forget() throws { try use { $0 = nil } }

    private func use<T>(_ act: (inout Data?) throws -> T) throws -> T {
        try lock.withLock {
            if locked { throw VaultError.Locked }
            return try act(&key)
        }
    }
}

/// A voice that is heard by the test only.
@MainActor
final class TestVoice: Speaking {
    var voices: Set<String> = ["en-GB", "zh-CN", "ru-RU"]
    private(set) var heard: [String] = []
    private(set) var paces: [Pace] = []
    private var done: (@MainActor () -> Void)?

    func has(voice: String) -> Bool { voices.contains(voice) }

    func read(_ text: String, voice: String, pace: Pace, done: @escaping @MainActor () -> Void) {
        heard.append(text)
        paces.append(pace)
        self.done = done
    }

    func stop() { end() }

    func end() {
        done?()
        done = nil
    }
}

/// Knows where it is when the test says so.
@MainActor
final class TestCompass: Whereabouts {
    private(set) var asked = 0
    private var heard: (@MainActor (Fix?) -> Void)?

    var isAsked: Bool { heard != nil }

    func start(_ heard: @escaping @MainActor (Fix?) -> Void) {
        asked += 1
        self.heard = heard
    }

    func stop() { heard = nil }

    func say(_ lon: Double, _ lat: Double) { heard?(Fix(lon: lon, lat: lat, accuracy: 12, heading: nil)) }
    func lose() { heard?(nil) }
}

/// A screen in the evening.
@MainActor
final class TestLamp: Lamp {
    var brightness = 0.3
    var staysOn = false
}

@MainActor
final class TestClipboard: Clipboard {
    private(set) var text: String?
    func put(_ text: String) { self.text = text }
}

/// What a phone keeps between two runs of the app.
@MainActor
final class TestPhone {
    static let now = "2026-11-20T10:00:00Z"

    let vault = TestVault()
    let voice = TestVoice()
    let compass = TestCompass()
    let lamp = TestLamp()
    let clipboard = TestClipboard()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("otkel-ios-\(UUID().uuidString)")

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A run of the app, up to where the core is open.
    func app(_ tag: String = "en", now: String? = TestPhone.now, at place: Navigation? = nil) async -> AppModel {
        let folder = DataFolder.ready(in: folder)
        let options = { @Sendable in OpenOptions(packDir: nil, dataDir: folder, langs: [tag], now: now) }
        let app = AppModel(
            Phone(
                options: options, vault: vault, voice: voice, whereabouts: compass, lamp: lamp, clipboard: clipboard))
        await app.open(at: place)
        app.become(.front)
        return app
    }

    func session(_ tag: String = "en", now: String = TestPhone.now) async throws -> Session {
        try #require(await app(tag, now: now).session)
    }

    /// A run of the app by somebody who has answered the first questions.
    func settled(_ tag: String = "en", passport: String = "CN", role: String = "traveller") async throws -> Session {
        let session = try await session(tag)
        let start = try #require(session.start)
        start.next()
        start.choose(passport)
        start.next()
        start.choose(role)
        start.next()
        #expect(session.start == nil)
        return session
    }
}

/// The languages and scripts of the app.
let tags = ["en", "zh-Hans", "kk", "kk-Arab", "ru", "ug"]

/// All but English.
let otherTags = Array(tags.dropFirst())
