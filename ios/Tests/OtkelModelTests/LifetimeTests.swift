import OtkelCore
import Testing

@testable import OtkelModel

/// What is closed goes away: models, and the core's objects behind them.
@MainActor
@Suite struct LifetimeTests {
    private let phone = TestPhone()

    /// Holds nothing, and knows whether it is still there.
    private struct Trace {
        weak var model: AnyObject?
        weak var core: AnyObject?

        var isGone: Bool { model == nil && core == nil }
    }

    private func trace<Core>(_ model: ScreenModel<Core>) -> Trace { Trace(model: model, core: model.core) }

    @Test func aScreenThatIsClosedIsGone() async throws {
        let session = try await phone.settled()
        let present = session.company.present.count
        var traces = [
            trace(session.port("khorgos")), trace(session.help()), trace(session.card()), trace(session.settings()),
        ]
        var countries: SearchModel? = session.countries()
        traces.append(Trace(model: countries))
        countries?.typed = "ka"
        countries = nil
        traces.append(Trace(model: session.places(.there)))
        #expect(traces.map(\.isGone) == [true, true, true, true, true, true])
        #expect(session.company.present.count == present)
        // And it can't be reached by what happens afterwards.
        session.tick()
        session.settings().language("ru")
    }

    @Test func aScreenLivesAsLongAsSomebodyHoldsIt() async throws {
        let session = try await phone.settled()
        let help = session.help()
        let held = trace(help)
        session.settings().language("ru")
        #expect(!held.isGone)
        #expect(help.view == help.core.view())
    }

    @Test func theWholeAppIsGoneWhenItIsLetGo() async throws {
        var app: AppModel? = await phone.app()
        var traces: [Trace] = []
        weak var core: Otkel?
        weak var session: Session?
        do {
            let open = try #require(app?.session)
            (core, session) = (open.core, open)
            traces = [trace(open.today), trace(open.crossing), trace(try #require(open.start))]
            open.today.refusal = "x"
            open.reader.toggle("text", voice: "en-GB")
            open.tick()
        }
        let clock = Task { [weak app] in await app?.keepTime(every: .milliseconds(1)) }
        await Task.yield()
        clock.cancel()
        await clock.value
        app = nil
        #expect(core == nil)
        #expect(session == nil)
        #expect(traces.map(\.isGone) == [true, true, true])
    }

    @Test func theFirstMinuteIsGoneWhenItIsOver() async throws {
        let session = try await phone.session()
        let start = trace(try #require(session.start))
        for _ in 0..<3 { session.start?.next() }
        #expect(start.isGone)
    }

    @Test func afterTheFirstMinuteNoScreenOfBeforeIsLeft() async throws {
        let session = try await phone.settled()
        let before = [trace(session.today), trace(session.crossing)]
        session.settings().wipe()
        #expect(before.map(\.isGone) == [false, false])
        for _ in 0..<3 { session.start?.next() }
        #expect(before.map(\.isGone) == [true, true])
    }

    @Test(.timeLimit(.minutes(10))) func startingOverLeavesNothingBehindButWhatIsKept() async throws {
        let app = await phone.app()
        var before: Trace
        do {
            let session = try #require(app.session)
            for _ in 0..<3 { session.start?.next() }
            session.settings().name = "Ai Wen"
            before = trace(session.crossing)
            session.crossing.find(.there, "yining")
            session.startOver()
        }
        while !before.isGone || app.session == nil { await Task.yield() }
        let again = try #require(app.session)
        #expect(again.start == nil)
        #expect(again.shell.notice == nil)
        #expect(again.settings().view.nameNow == "Ai Wen")
        #expect(again.crossing.view.form.from.text == "")
    }
}
