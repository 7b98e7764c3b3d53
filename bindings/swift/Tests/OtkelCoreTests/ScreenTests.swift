import Foundation
import OtkelCore
import Testing

/// What every screen promises its shell, whatever it shows.
@Suite struct ScreenTests {
    private final class Kept: PlanListener, @unchecked Sendable {
        private let lock = NSLock()
        private var kept: [PlanView] = []

        var views: [PlanView] { lock.withLock { kept } }

        func onView(view: PlanView) { lock.withLock { kept.append(view) } }
    }

    private func planCase() throws -> GoldenCase {
        try #require(try GoldenCase.all().first { $0.screen == "plan" && $0.expect.error == nil })
    }

    @Test func aListenerFirstHasTheWholeViewAndThenEachNewOne() throws {
        let wanted = try planCase()
        let screen = try Drive.open(wanted).plan()
        let kept = Kept()
        let subscription = screen.subscribe(listener: kept)
        #expect(kept.views == [screen.view()])
        for event in Drive.planEvents(wanted) { try screen.send(event: event) }
        #expect(kept.views.count > 1)
        #expect(kept.views.last == screen.view())
        withExtendedLifetime(subscription) {}
    }

    @Test func aListenerThatUnsubscribedHearsNoMore() throws {
        let wanted = try planCase()
        let screen = try Drive.open(wanted).plan()
        let kept = Kept()
        // Nobody keeps the subscription, so it ends at once.
        _ = screen.subscribe(listener: kept)
        let before = kept.views.count
        for event in Drive.planEvents(wanted) { try screen.send(event: event) }
        #expect(kept.views.count == before)
    }

    @Test func manyTasksAtOnceSeeTheSameAnswer() async throws {
        let wanted = try planCase()
        let otkel = try Drive.open(wanted)
        let answers = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<64 {
                group.addTask {
                    let screen = otkel.plan()
                    for event in Drive.planEvents(wanted) { try screen.send(event: event) }
                    return planLines(view: screen.view())
                }
            }
            return try await group.reduce(into: Set<[String]>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
    }

    @Test func aPackThatIsNotThereIsAnErrorAndNotACrash() throws {
        let now = try planCase().now
        #expect(throws: OtkelError.self) {
            try Otkel.open(options: OpenOptions(packDir: "/nowhere/at/all", lang: "en", now: now))
        }
    }
}
