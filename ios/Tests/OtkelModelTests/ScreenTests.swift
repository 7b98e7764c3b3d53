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
        session.crossing.keep(try #require(session.crossing.view.options.first).id)
        session.crossing.clear()
        #expect(session.crossingPath == [])
        session.open(kept: try #require(session.today.view.next).id)
        #expect(session.navigation.place == .crossing)
        #expect(session.crossingPath == [.answer])
        #expect(session.crossing.view.options.contains { $0.kept })
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

    @Test func countriesAreFoundByTheirNames() async throws {
        let countries = try await phone.settled().countries()
        #expect(countries.found.count > 200)
        countries.typed = "kazakh"
        #expect(countries.found.first?.code == "KZ")
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

private final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var value: Int { lock.withLock { count } }

    func add() { lock.withLock { count += 1 } }
}
