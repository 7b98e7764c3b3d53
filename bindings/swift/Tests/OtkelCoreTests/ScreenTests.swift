import Foundation
import OtkelCore
import Testing

/// What every screen promises its shell, whatever it shows.
@Suite struct ScreenTests {
    /// Keeps every view that it hears of.
    private final class Kept<View>: @unchecked Sendable {
        private let lock = NSLock()
        private var kept: [View] = []

        var views: [View] { lock.withLock { kept } }

        func keep(_ view: View) { lock.withLock { kept.append(view) } }
    }

    private final class Plans: PlanListener {
        let kept = Kept<PlanView>()
        func onView(view: PlanView) { kept.keep(view) }
    }

    private final class Ports: PortsListener {
        let kept = Kept<PortsView>()
        func onView(view: PortsView) { kept.keep(view) }
    }

    private final class Helps: HelpListener {
        let kept = Kept<HelpView>()
        func onView(view: HelpView) { kept.keep(view) }
    }

    private final class Clears: PlanListener {
        let screen: PlanScreen
        init(screen: PlanScreen) { self.screen = screen }
        func onView(view: PlanView) {
            if !view.options.isEmpty { try? screen.send(event: .clear) }
        }
    }

    private let wanted: GoldenCase
    private let ask: PlanEvent

    init() throws {
        wanted = try #require(try GoldenCase.all().first { $0.screen == "plan" && $0.expect.error == nil })
        ask = .ask(form: Drive.planForm(wanted))
    }

    @Test func aListenerFirstHasTheWholeViewAndThenEachNewOne() throws {
        let screen = try Drive.open(wanted).plan()
        let (before, listener) = (screen.view(), Plans())
        let subscription = screen.subscribe(listener: listener)
        try screen.send(event: ask)
        #expect(listener.kept.views == [before, screen.view()])
        #expect(before != screen.view())
        withExtendedLifetime(subscription) {}
    }

    @Test func theBoardAndTheHelpHaveListenersToo() throws {
        let otkel = try Drive.open(wanted)
        let (ports, help) = (otkel.ports(), otkel.help())
        let (hearsPorts, hearsHelp) = (Ports(), Helps())
        let subscriptions = [ports.subscribe(listener: hearsPorts), help.subscribe(listener: hearsHelp)]
        try ports.send(event: .show(port: "khorgos", on: nil))
        try help.send(event: .show(side: "KZ"))
        #expect(hearsPorts.kept.views.count == 2)
        #expect(hearsPorts.kept.views.last == ports.view())
        #expect(hearsHelp.kept.views.count == 2)
        #expect(hearsHelp.kept.views.last == help.view())
        withExtendedLifetime(subscriptions) {}
    }

    @Test func aListenerThatUnsubscribedHearsNoMore() throws {
        let screen = try Drive.open(wanted).plan()
        let (cancelled, dropped, kept) = (Plans(), Plans(), Plans())
        let cancel = screen.subscribe(listener: cancelled)
        // Nobody keeps this subscription, so it ends at once.
        _ = screen.subscribe(listener: dropped)
        let subscription = screen.subscribe(listener: kept)
        cancel.cancel()
        cancel.cancel()  // a second time does no harm
        try screen.send(event: ask)
        #expect([cancelled, dropped, kept].map { $0.kept.views.count } == [1, 1, 2])
        withExtendedLifetime(subscription) {}
    }

    @Test(.timeLimit(.minutes(1))) func aListenerMaySendAnEventItself() throws {
        let screen = try Drive.open(wanted).plan()
        let empty = screen.view()
        let subscription = screen.subscribe(listener: Clears(screen: screen))
        try screen.send(event: ask)
        #expect(screen.view() == empty)
        subscription.cancel()
    }

    @Test func anEventThatCantBeTakenChangesNothing() throws {
        let screen = try Drive.open(wanted).plan()
        try screen.send(event: ask)
        let (before, listener) = (screen.view(), Plans())
        let subscription = screen.subscribe(listener: listener)
        do {
            try screen.send(event: .ask(form: Drive.planForm(wanted, to: "Atlantis")))
            Issue.record("Atlantis was found")
        } catch OtkelError.BadInput(let code, let detail) {
            #expect(code == .unknownPlace)
            #expect(detail.contains("Atlantis"))
        }
        #expect(listener.kept.views == [before])
        withExtendedLifetime(subscription) {}
    }

    @Test func allScreensSpeakTheLanguageThatWasChosenLast() throws {
        let otkel = try Drive.open(wanted)
        let screen = otkel.plan()
        try screen.send(event: ask)
        let said = try ["en", "zh", "kk", "ru", "ug", "en"].map { lang in
            try otkel.speak(lang: lang)
            return planLines(view: screen.view())
        }
        #expect(Set(said).count == 5)
        #expect(said.first == said.last)
        #expect(code { try otkel.speak(lang: "tlh") } == "unknown-language")
        #expect(planLines(view: screen.view()) == said.last)
    }

    @Test func manyTasksAtOnceSeeTheSameAnswer() async throws {
        let (otkel, ask) = (try Drive.open(wanted), ask)
        let answers = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<64 {
                group.addTask {
                    let screen = otkel.plan()
                    try screen.send(event: ask)
                    return planLines(view: screen.view())
                }
            }
            return try await group.reduce(into: Set<[String]>()) { $0.insert($1) }
        }
        #expect(answers == [wanted.expect.lines])
    }

    @Test func withoutAUsablePackTheBuiltInOneAnswersAndSaysSo() throws {
        let otkel = try Drive.open(wanted)
        #expect(otkel.shell().notice == nil)
        let right = otkel.plan()
        try right.send(event: ask)

        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("otkel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("no pack at all".utf8).write(to: folder.appendingPathComponent("facts.db"))
        for packDir in [folder.path, folder.appendingPathComponent("not-there").path] {
            let fallen = try Drive.open(wanted, packDir: packDir)
            #expect(fallen.shell().notice != nil)
            let screen = fallen.plan()
            try screen.send(event: ask)
            #expect(screen.view().notice != nil)
            #expect(screen.view().options == right.view().options)
        }
    }

    @Test func whatCantBeOpenedSaysWhy() throws {
        let open = { (lang: String, now: String) in
            let options = OpenOptions(packDir: nil, dataDir: nil, langs: [lang], now: now)
            return try Otkel.open(options: options, vault: nil)
        }
        #expect(code { _ = try open("en", "half past nine") } == "bad-time")
        // A language that Otkel doesn't have is no reason to stay shut.
        #expect(try open("tlh", wanted.now).shell().tag == "en")
    }

    /// The word of the error that comes out of `refused`, if one does.
    private func code(_ refused: () throws -> Void) -> String? {
        do {
            try refused()
            return nil
        } catch {
            return (error as? OtkelError).map(Drive.code)
        }
    }
}
