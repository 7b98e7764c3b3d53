import Foundation
import Observation
import OtkelCore
import Testing

@testable import OtkelModel

/// What every screen promises its views.
@MainActor
@Suite struct ScreenTests {
    private let phone = TestPhone()

    @Test func anUnknownPortIsSaidInWordsAndNothingIsLost() async throws {
        let session = try await phone.settled()
        let port = session.port("khorgos")
        let page = port.view.page
        #expect(page != nil)
        port.show("Atlantis")
        #expect(port.refusal?.contains("Atlantis") == true)
        #expect(port.view.page == page)
        port.refusal = nil
        port.note("never", at: "CN")
        #expect(port.refusal != nil)
        #expect(port.view.page == page)
        port.show("dostyk")
        #expect(port.refusal == nil)
        #expect(port.view.page != page)

        let lost = session.port("Atlantis")
        #expect(lost.refusal?.contains("Atlantis") == true)
        #expect(lost.view.page == nil)
    }

    @Test func aFormThatCannotBeReadSaysWhyInItsPlace() async throws {
        let session = try await phone.settled()
        session.crossing.find(.there, "Atlantis")
        session.crossing.find(.back, "almaty")
        session.crossing.go()
        #expect(session.crossing.view.form.problem?.contains("Atlantis") == true)
        #expect(session.crossingPath == [])
        #expect(session.crossing.view.form.from.text == "Atlantis")
        session.crossing.edit(.means(code: "broom"))
        #expect(session.crossing.refusal?.contains("broom") == true)
        session.crossing.edit(.swap)
        #expect(session.crossing.refusal == nil)
        #expect(session.crossing.view.form.to.text == "Atlantis")
    }

    @Test func onlyWhatChangesIsDrawnAnew() async throws {
        let session = try await phone.settled()
        let drawn = Count()
        withObservationTracking {
            _ = (session.today.view, session.crossing.view, session.shell)
        } onChange: {
            drawn.add()
        }
        session.tick()  // the same minute
        #expect(drawn.value == 0)
        session.crossing.edit(.people(count: 3))
        #expect(drawn.value == 1)
    }

    @Test func aKeptCrossingIsAskedAgainFromToday() async throws {
        let session = try await phone.settled()
        session.crossing.find(.there, "yining")
        session.crossing.find(.back, "almaty")
        session.crossing.go()
        let option = try #require(session.crossing.view.options.last).id
        session.crossing.keep(option)
        session.crossing.clear()
        #expect(session.crossingPath == [])
        session.open(try #require(session.today.view.next))
        #expect(session.navigation.place == .crossing)
        #expect(session.crossingPath == [.answer, .option(id: option)])
        #expect(session.crossing.option(option)?.kept == true)
        session.crossingPath = [.answer]
        #expect(session.crossing.view.answered)
    }

    @Test func theOtherKeptCrossingsCanBeFollowed() async throws {
        let session = try await phone.settled()
        session.crossing.find(.there, "yining")
        for end in ["almaty", "zharkent"] {
            session.crossing.find(.back, end)
            session.crossing.go()
            session.crossing.keep(try #require(session.crossing.view.options.first).id)
        }
        let other = try #require(session.today.view.kept.first)
        #expect(session.today.view.kept.count == 1)
        session.today.follow(other.id)
        #expect(session.today.view.next?.id == other.id)
    }

    @Test func theBoardIsSearchedByTheNamesThatItShows() async throws {
        let session = try await phone.settled()
        let all = session.today.board(matching: " ")
        let some = session.today.board(matching: "khorgos".uppercased())
        #expect(all == session.today.view.board)
        #expect(some.count < all.count)
    }

    @Test func anotherDayOfAPortHasAWayBackToToday() async throws {
        let port = try await phone.settled().port("khorgos")
        let today = try #require(port.view.page)
        #expect(today.today == nil)
        port.show("khorgos", on: "2026-12-16")
        #expect(port.view.page?.today?.isEmpty == false)
        port.show(today.port)
        #expect(port.view.page == today)
    }

    @Test func countriesAreFoundByTheirNames() async throws {
        let countries = try await phone.settled().countries()
        #expect(countries.found.count > 200)
        #expect(!countries.found.contains { $0.chosen })
        countries.typed = "kazakh"
        #expect(countries.found.first?.code == "KZ")
    }

    @Test func placesAreFoundBesideTheForm() async throws {
        let session = try await phone.settled()
        session.crossing.find(.there, "yining")
        let places = session.places(.back)
        #expect(places.found.first?.code == "almaty")
        let form = session.crossing.view.form
        places.typed = "伊"
        #expect(places.found.contains { $0.code == "yining" })
        places.typed = "Atlantis"
        #expect(places.found.isEmpty)
        places.typed = "zharkent"
        #expect(session.crossing.view.form == form)
        session.crossing.find(.back, try #require(places.found.first).code)
        #expect(session.crossing.view.form.to.found)
        #expect(session.crossing.view.form.to.code == "zharkent")
    }

    @Test func aMistakeInsideTheCoreIsSaidAndTheEventCanBeSentAgain() async throws {
        let session = try await phone.settled()
        let core = Fragile()
        let model = ScreenModel(core, in: session.company)
        core.breaks = true
        model.send("first")
        #expect(model.refusal == session.shell.labels.wentWrong)
        #expect(model.broken == "first")
        model.refusal = nil  // as the alert does when it closes
        model.retry()
        #expect(model.refusal == session.shell.labels.wentWrong)
        core.breaks = false
        model.retry()
        #expect(model.refusal == nil)
        #expect(model.broken == nil)
        #expect(model.view == ["first"])
        model.retry()
        #expect(model.view == ["first"])
    }

    @Test func oneThingIsReadAtATime() async throws {
        let session = try await phone.settled()
        let reader = session.reader
        #expect(reader.can("en-GB"))
        #expect(!reader.can("kk-KZ"))
        #expect(!reader.can(nil))
        reader.toggle("first", voice: "en-GB")
        #expect(reader.reading == "first")
        reader.toggle("second", voice: "en-GB")
        #expect(reader.reading == "second")
        phone.voice.end()
        #expect(reader.reading == nil)
        reader.toggle("second", voice: "en-GB")
        reader.toggle("second", voice: "en-GB")
        #expect(reader.reading == nil)
        #expect(phone.voice.heard == ["first", "second", "second"])
    }
}

/// A screen whose events can be made to end in a mistake.
private final class Fragile: CoreScreen, @unchecked Sendable {
    struct Mistake: Error {}

    var breaks = false
    private var heard: [String] = []

    func send(event: String) throws {
        if breaks { throw Mistake() }
        heard.append(event)
    }

    func view() -> [String] { heard }
}

private final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var value: Int { lock.withLock { count } }

    func add() { lock.withLock { count += 1 } }
}
