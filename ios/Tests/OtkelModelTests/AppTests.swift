import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// Opening, coming and going, being ended by the phone.
@MainActor
@Suite struct AppTests {
    private let phone = TestPhone()

    @Test func openingTwiceAtOnceOpensOnce() async throws {
        let app = AppModel(
            Phone(
                options: { options() }, vault: nil, voice: phone.voice, whereabouts: phone.compass,
                lamp: phone.lamp, clipboard: phone.clipboard))
        #expect(app.session == nil)
        async let first: Void = app.open()
        async let second: Void = app.open()
        _ = await (first, second)
        let session = try #require(app.session)
        await app.open()
        #expect(app.session === session)
    }

    @Test func aFailureSaysWhyAndCanBeTriedAgain() async throws {
        let times = Times("half past nine")
        let app = AppModel(
            Phone(
                options: { options(now: times.now) }, vault: nil, voice: phone.voice, whereabouts: phone.compass,
                lamp: phone.lamp, clipboard: phone.clipboard))
        await app.open()
        guard case .failed(let why) = app.stage else {
            Issue.record("opened at half past nine")
            return
        }
        #expect(why.contains("half past nine"))
        times.now = TestPhone.now
        await app.open()
        #expect(app.session != nil)
    }

    @Test func aFormThatWasLeftIsThereAgainAfterThePhoneEndedTheApp() async throws {
        let first = await phone.app()
        let session = try #require(first.session)
        for _ in 0..<3 { session.start?.next() }
        session.crossing.find(.there, "yining")
        session.crossing.edit(.people(count: 7))
        let place = session.crossing.view.form.from
        first.become(.aside)
        first.become(.background)

        let again = try #require(await phone.app().session)
        #expect(again.start == nil)
        #expect(again.crossing.view.form.from == place)
        #expect(again.crossing.view.form.people == 7)
    }

    @Test func whereOneWasIsKeptWithTheSceneAndNothingElseIs() async throws {
        let session = try await phone.settled()
        session.crossing.find(.there, "yining")
        session.crossing.find(.back, "almaty")
        session.crossing.go()
        let option = try #require(session.crossing.view.options.first).id
        session.crossingPath = [.answer, .option(id: option)]
        session.navigation.place = .crossing
        session.navigation.sheet = .help
        session.navigation.port = "khorgos"
        let kept = session.navigation.kept
        #expect(kept.contains("yining") == false)

        #expect(await phone.app().session?.navigation == Navigation())
        let again = try #require(await phone.app(at: Navigation(kept: kept)).session)
        #expect(again.navigation == session.navigation)
        #expect(again.crossingPath == [.answer, .option(id: option)])
        #expect(Navigation(kept: "") == nil)
        #expect(Navigation(kept: "{\"place\":\"moon\"}") == nil)
    }

    @Test func whoWantsItHiddenIsHiddenWheneverTheAppIsNotInFront() async throws {
        let app = await phone.app()
        let session = try #require(app.session)
        app.become(.aside)
        #expect(!app.isCovered)
        session.settings().toggle("hidden", true)
        #expect(app.isCovered)
        app.become(.background)
        #expect(app.isCovered)
        app.become(.front)
        #expect(!app.isCovered)
    }

    @Test(.timeLimit(.minutes(10))) func timeGoesOnUntilItIsCancelled() async throws {
        final class Spy: Attending {
            var seen = 0
            func refresh() { seen += 1 }
        }
        let app = await phone.app()
        let spy = Spy()
        try #require(app.session).company.join(spy)
        let clock = Task { await app.keepTime(every: .milliseconds(2)) }
        while spy.seen < 3 { await Task.yield() }
        clock.cancel()
        await clock.value
        let seen = spy.seen
        try await Task.sleep(for: .milliseconds(20))
        #expect(spy.seen == seen)
    }

    @Test func aLockedKeystoreLosesNothing() async throws {
        let session = try await phone.settled()
        session.settings().name = "Ai Wen"
        phone.vault.setLocked(true)
        let locked = try await phone.session()
        #expect(locked.shell.notice != nil)
        #expect(locked.settings().view.nameNow == "")
        phone.vault.setLocked(false)
        let again = try await phone.session()
        #expect(again.shell.notice == nil)
        #expect(again.settings().view.nameNow == "Ai Wen")
    }

    @Test func theSimpleModeComesAndGoes() async throws {
        let session = try await phone.settled()
        session.settings().toggle("simple", true)
        #expect(session.shell.simple)
        // Without places, the phrasebook lies over it.
        #expect(session.shell.places.contains { $0.place == .say })
        session.navigation.sheet = .say
        #expect(Navigation(kept: session.navigation.kept)?.sheet == .say)
        session.leaveSimple()
        #expect(!session.shell.simple)
    }

    @Test func whatIsForgottenIsForgottenEverywhere() async throws {
        let app = await phone.app("ru")
        let session = try #require(app.session)
        session.start?.next()
        session.start?.choose("CN")
        for _ in 0..<2 { session.start?.next() }
        let settings = session.settings()
        settings.language("en")
        settings.name = "Ai Wen"
        session.crossing.find(.there, "yining")
        session.crossing.find(.back, "almaty")
        session.crossing.go()
        session.crossing.keep(try #require(session.crossing.view.options.first).id)
        session.navigation.place = .crossing
        session.navigation.sheet = .settings
        #expect(session.today.view.next != nil)

        settings.asksWipe = true
        settings.asksWipe = false
        #expect(session.today.view.next != nil)
        settings.wipe()
        settings.asksWipe = false  // as the dialog does when it closes
        #expect(session.start?.view.notice?.isEmpty == false)
        #expect(session.start != nil)
        #expect(session.shell.tag == "ru")
        #expect(session.navigation == Navigation())
        #expect(session.today.view.next == nil)
        #expect(session.crossing.view.form.from.text == "")
        #expect(settings.view.nameNow == "")
        app.become(.background)
        let again = try await phone.session("ru")
        #expect(again.start != nil)
        #expect(again.settings().view.nameNow == "")
        #expect(again.crossing.view.form.from.text == "")
    }
}

/// A time that can be set while the app asks for it.
private final class Times: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: String

    init(_ now: String) { kept = now }

    var now: String {
        get { lock.withLock { kept } }
        set { lock.withLock { kept = newValue } }
    }
}

private func options(now: String = "2026-11-20T10:00:00Z") -> OpenOptions {
    OpenOptions(packDir: nil, dataDir: nil, langs: ["en"], now: now)
}
