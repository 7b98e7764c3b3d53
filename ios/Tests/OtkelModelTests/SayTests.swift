import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// The phrasebook as a hand has it: what is open, what is filled in, what is shown and said.
@MainActor
@Suite struct SayTests {
    private let phone = TestPhone()

    /// The book of somebody from China who speaks English, opened towards Russian.
    private func say(_ tag: String = "en") async throws -> (Session, SayModel) {
        let session = try await phone.settled(tag)
        let say = session.say()
        say.to = "ru"
        return (session, say)
    }

    /// The picker of a phrase's first slot.
    private func pick(_ say: SayModel, of phrase: String) throws -> PickerView {
        say.open(phrase)
        say.pick(try #require(say.view.page?.slots.first).slot)
        return try #require(say.view.picker)
    }

    /// What comes into the sentence for a slot.
    private func value(_ say: SayModel, of slot: String) -> String? {
        say.view.page?.slots.first { $0.slot == slot }?.value
    }

    /// The pad's minus.
    private func negate(_ say: SayModel) throws {
        say.written = try #require(say.view.picker?.negated)
    }

    @Test func theWayIntoTheBookIsTheCores() async throws {
        let (session, say) = try await say()
        #expect(say.path == [])
        let chapter = try #require(say.view.chapters.first)
        say.open(chapter: chapter.id)
        #expect(say.path == [.chapter])
        #expect(say.view.chapters.first { $0.chosen }?.id == chapter.id)
        let row = try #require(say.view.sections.first?.rows.first)
        say.open(row.id)
        #expect(say.path == [.chapter, .phrase])
        say.path.removeLast()
        #expect(say.view.page == nil)
        #expect(say.path == [.chapter])
        say.path = []
        #expect(say.view.chapter == nil)
        // It stays as it was left, and is forgotten with everything else.
        say.open(row.id)
        #expect(session.say() === say)
        session.settings().wipe()
        #expect(session.say() !== say)
        #expect(session.say().path == [])
    }

    @Test func whatIsSearchedIsSearchedInTheWholeBook() async throws {
        let (_, say) = try await say()
        say.typed = "gostinitsa"
        #expect(say.view.chapters.isEmpty)
        let found = try #require(say.view.sections.first)
        #expect(found.code == "found")
        say.open(try #require(found.rows.first).id)
        #expect(say.path == [.phrase])
        say.path = []
        #expect(say.typed == "gostinitsa")
        say.typed = "qqqqzzzz"
        #expect(say.view.nothing != nil)
        say.typed = ""
        #expect(!say.view.chapters.isEmpty)
    }

    @Test func theirListIsInTheirLanguageAndDirection() async throws {
        let (_, say) = try await say()
        say.to = "ug"
        #expect(say.to == "ug")
        say.theirs = true
        #expect(say.view.readerTag == "ug")
        #expect(say.view.readerRtl)
        say.theirs = false
        #expect(!say.view.readerRtl)
        say.to = "tlh"
        #expect(say.view.fallback != nil)
        #expect(say.refusal == nil)
    }

    @Test func starsAndWhatWasSaidLately() async throws {
        let (_, say) = try await say()
        let before = say.view.sections.map(\.code)
        let row = try #require(say.view.sections.first?.rows.first)
        say.keep(row.id, true)
        say.open(row.id)
        #expect(say.view.page?.starred == true)
        say.path = []
        #expect(say.view.sections.map(\.code).contains("starred"))
        #expect(say.view.sections.map(\.code).contains("recent"))
        say.forgetRecent()
        say.keep(row.id, false)
        #expect(say.view.sections.map(\.code) == before)
        #expect(before == ["now"])
    }

    @Test func whatIsCopiedIsWhatTheyRead() async throws {
        let (session, say) = try await say()
        say.open(try #require(say.view.sections.first?.rows.first).id)
        let page = try #require(say.view.page)
        session.copy(page)
        #expect(phone.clipboard.text == page.theirs.text)
        #expect(page.theirs.text != page.own.text)
    }

    @Test func moneyHasACurrencyAlsoBeforeThereIsAFigure() async throws {
        let (_, say) = try await say()
        let slot = try pick(say, of: "customs-cash").slot
        #expect(say.view.picker?.input == .money)
        say.suffix = "KZT"
        #expect(say.suffix == "KZT")
        #expect(say.view.picker?.problem == nil)
        say.written = "500"
        #expect(say.written == "500")
        #expect(say.suffix == "KZT")
        #expect(say.view.picker?.problem == nil)
        say.suffix = "CNY"
        #expect(say.written == "500")
        let value = try #require(say.view.page?.slots.first { $0.slot == slot }?.value)
        #expect(value.contains("500"))
        say.written = "five"
        #expect(say.view.picker?.problem != nil)
        say.picks = false
        #expect(!say.picks)
        #expect(say.view.page?.slots.first { $0.slot == slot }?.problem != nil)
        say.pick(slot)
        #expect(say.written == "five")
        say.written = ""
        say.picks = false
        // A currency alone was never meant.
        let left = try #require(say.view.page?.slots.first { $0.slot == slot })
        #expect(left.value == nil)
        #expect(left.problem == nil)
    }

    @Test func theCurrencyStaysWhenTheFigureIsErased() async throws {
        let (_, say) = try await say()
        let slot = try pick(say, of: "customs-cash").slot
        say.written = "700"
        let usual = try #require(value(say, of: slot))
        let other = try #require(say.view.picker?.choices.first { !$0.chosen }).code
        say.suffix = other
        let told = try #require(value(say, of: slot))
        #expect(told != usual)
        say.written = ""
        #expect(say.written == "")
        #expect(say.suffix == other)
        #expect(say.view.picker?.problem == nil)
        say.written = "700"
        #expect(say.suffix == other)
        #expect(value(say, of: slot) == told)
    }

    @Test func aTimeIsOnItsClock() async throws {
        let (_, say) = try await say()
        let picker = try pick(say, of: "transport-airport")
        #expect(picker.input == .time)
        #expect(picker.times.count == 48)
        // It begins in the morning, and later with what was chosen.
        #expect(picker.times[Int(picker.first)].code == "08:00")
        let clock = try #require(picker.choices.last)
        say.suffix = clock.code
        // What is taken is taken; nobody has to say that they are done.
        say.take("10:30")
        #expect(!say.picks)
        say.pick(picker.slot)
        #expect(say.written == "10:30")
        #expect(say.suffix == clock.code)
        let chosen = try #require(say.view.picker)
        #expect(chosen.times.filter(\.chosen).map(\.code) == ["10:30"])
        #expect(chosen.times[Int(chosen.first)].code == "10:30")
        #expect(say.view.page?.slots.first { $0.slot == picker.slot }?.value?.contains("10:30") == true)
    }

    @Test func aDayIsOfTheCalendar() async throws {
        let (_, say) = try await say()
        let slot = try pick(say, of: "border-leaving-on").slot
        #expect(say.view.picker?.input == .day)
        let month = try #require(say.view.picker?.month)
        say.turn(1)
        let next = try #require(say.view.picker?.month)
        #expect(next.title != month.title)
        say.take(try #require(next.days.first).date)
        #expect(!say.picks)
        say.pick(slot)
        #expect(say.view.picker?.month?.days.first?.chosen == true)
        say.endPicking()
        #expect(say.view.page?.slots.first { $0.slot == slot }?.value != nil)
    }

    @Test func aPlaceIsFoundByItsName() async throws {
        let (_, say) = try await say()
        let picker = try pick(say, of: "border-going-to")
        #expect(picker.input == .list)
        let all = picker.choices.count
        let one = try #require(picker.choices.last)
        say.wanted = one.label
        #expect(say.wanted == one.label)
        #expect(try #require(say.view.picker).choices.count < all)
        say.take(one.code)
        #expect(say.view.picker == nil)
        #expect(say.view.page?.slots.contains { $0.value != nil } == true)
        // Nothing is open: what is written or turned now is nothing.
        say.written = "x"
        say.endPicking()
        #expect(say.refusal == nil)
    }

    @Test func aPlaceIsPointedAtOnAMap() async throws {
        let (session, say) = try await say()
        let picker = try pick(say, of: "border-going-to")
        #expect(!say.onMap)
        say.onMap = true
        let map = try #require(say.view.picker?.map)
        #expect(map.shown && map.hint != nil)
        let stage = session.places(map)
        #expect(stage.picture == map.picture)
        // Almaty, as the core has it.
        stage.touched((76.9115, 43.25249), reach: 3_000)
        let told = try #require(say.view.picker?.map)
        #expect(told.chosen != nil && told.hint == nil && told.ink != map.ink)
        #expect(say.view.picker?.choices.first { $0.chosen }?.label == told.chosen)
        #expect(stage.ink == told.ink)
        stage.touched((60, 60), reach: 3_000)
        #expect(say.view.picker?.map?.hint != nil)
        stage.touched((.nan, 60), reach: .infinity)
        #expect(say.refusal == nil)
        // What is looked for is flown to.
        say.wanted = try #require(told.chosen)
        let found = try #require(say.view.picker?.map)
        #expect(found.goal.moves > told.goal.moves)
        stage.camera.still = true
        stage.follow(found.goal)
        #expect(abs(stage.camera.camera.said.lon - found.goal.camera.lon) < 1e-6)
        let frame = MapFrame(camera: found.goal.camera, width: 200, height: 200, scale: 1, dark: true)
        let picture = try #require(try stage.painter.labels(frame, Cancelling()))
        #expect(picture.width == 200 && picture.rgba.contains { $0 != 0 })
        say.endPicking()
        #expect(say.view.page?.slots.first { $0.slot == picker.slot }?.value == told.chosen)
        stage.touched((76.9115, 43.25249), reach: 3_000)
        #expect(stage.ink == 0 && stage.picture.isEmpty && say.refusal == nil)
    }

    @Test func twoPeopleAndOnePhone() async throws {
        let (_, say) = try await say()
        say.open("transport-taxi-price")
        #expect(say.view.page?.answers == true)
        say.talk()
        #expect(say.path.last == .talk)
        let talk = try #require(say.view.talk)
        #expect(talk.pointed == nil)
        let pad = try #require(talk.answers.first { $0.pad })
        say.point(pad.answer)
        // The picker is the pointing person's.
        #expect(say.picks)
        #expect(say.theyFillIn)
        #expect(say.view.picker?.tag == talk.tag)
        say.written = "2500"
        say.endPicking()
        #expect(say.view.talk?.pointed?.text.contains("500") == true)
        #expect(say.view.talk?.pointedOther != nil)
        say.point(nil)
        #expect(say.view.talk?.pointed == nil)
        say.path.removeLast()
        #expect(say.view.talk == nil)
        #expect(!say.picks)
        #expect(say.view.page != nil)
    }

    @Test func whatIFillInIsNotTurnedToThem() async throws {
        let (_, say) = try await say()
        say.open("border-how-long")
        say.talk()
        let talk = try #require(say.view.talk)
        #expect(!talk.theyPoint)
        say.point(try #require(talk.answers.first { $0.pad }).answer)
        #expect(say.picks)
        #expect(!say.theyFillIn)
    }

    @Test func aFigureBelowNought() async throws {
        let (_, say) = try await say()
        let picker = try pick(say, of: "weather-temperature")
        #expect(picker.problem == nil)
        say.written = "12"
        #expect(value(say, of: picker.slot) == "12 degrees")
        try negate(say)
        #expect(say.view.picker?.problem == nil)
        #expect(value(say, of: picker.slot) == "-12 degrees")
        #expect(say.view.page?.own.text.contains("-12 degrees") == true)
        try negate(say)
        #expect(say.written == "12")
        #expect(value(say, of: picker.slot) == "12 degrees")
        // A keyboard has another sign for it.
        say.written = "-5"
        #expect(value(say, of: picker.slot) == "-5 degrees")
        try negate(say)
        #expect(value(say, of: picker.slot) == "5 degrees")
        let people = try pick(say, of: "guide-one-group")
        #expect(people.negated == nil)
    }

    @Test func whatIsSharedIsBothAndWhatStandsBeside() async throws {
        let (_, say) = try await say()
        say.to = "ug"
        say.open("transport-taxi-price")
        let page = try #require(say.view.page)
        let beside = try #require(page.beside)
        #expect(page.share == [page.theirs.text, beside.text, page.own.text].joined(separator: "\n"))
        say.talk()
        let pad = try #require(say.view.talk?.answers.first { $0.pad })
        #expect(say.view.talk?.pointedBeside == nil)
        say.point(pad.answer)
        say.written = "2500"
        say.endPicking()
        // Who is opposite finds what they pointed at in Chinese or Russian, too.
        #expect(say.view.talk?.pointedBeside?.tag == beside.tag)
    }

    @Test func whatIsSaidIsSaidByAVoiceThatThereIs() async throws {
        let (session, say) = try await say()
        say.open(try #require(say.view.sections.first?.rows.first).id)
        let said = try #require(say.view.page?.theirs)
        #expect(session.reader.can(said.voice))
        session.reader.toggle(said.spoken, voice: said.voice, .slow)
        #expect(session.reader.isReading(said.spoken, .slow))
        #expect(!session.reader.isReading(said.spoken))
        // The other pace begins anew; the same again stops.
        session.reader.toggle(said.spoken, voice: said.voice)
        #expect(session.reader.isReading(said.spoken))
        session.reader.toggle(said.spoken, voice: said.voice)
        #expect(session.reader.reading == nil)
        #expect(phone.voice.paces == [.slow, .usual])
        say.to = "ug"
        let mute = try #require(say.view.page)
        #expect(!session.reader.can(mute.theirs.voice))
        #expect(mute.noVoice != nil)
        #expect(mute.theirs.reading != nil)
    }
}
