import OtkelCore
import Testing

@testable import OtkelModel

/// Whole ways through the app on the real core, in every language: what is shown at each step.
@MainActor
@Suite struct StoryTests {
    private let phone = TestPhone()

    @Test(arguments: tags) func theFirstMinute(tag: String) async throws {
        var seen = Snapshot("first-run", tag)
        let session = try await phone.session(tag)
        let start = try #require(session.start)
        seen.add("language", start.view)
        start.next()
        start.typed = "kaz"
        start.choose("KZ")
        seen.add("passport", start.view)
        start.next()
        start.back()
        start.next()
        start.choose("guide")
        seen.add("role", start.view)
        start.next()
        #expect(session.start == nil)
        #expect(session.shell.firstRun == false)
        seen.add("frame", session.shell)
        seen.add("today", session.today.view)
        seen.add("help", session.help().view)
        try seen.hold()
    }

    @Test(arguments: tags) func aTouristFromYiningToAlmaty(tag: String) async throws {
        var seen = Snapshot("tourist", tag)
        let session = try await phone.settled(tag)
        let crossing = session.crossing
        crossing.find(.there, "伊宁")
        crossing.find(.back, "almaty")
        crossing.edit(.means(code: "coach"))
        crossing.edit(.when(code: "leave"))
        crossing.edit(.day(way: .there, date: "2026-11-23"))
        crossing.edit(.time(way: .there, time: "08:00"))
        #expect(crossing.refusal == nil)
        seen.add("form", crossing.view.form)
        crossing.go()
        #expect(session.crossingPath == [.answer])
        seen.add("answer", crossing.view)
        let option = try #require(crossing.view.options.first)
        session.crossingPath.append(.option(id: option.id))
        #expect(session.crossingPath == [.answer, .option(id: option.id)])

        crossing.keep(option.id)
        #expect(crossing.option(option.id)?.kept == true)
        let next = try #require(session.today.view.next)
        seen.add("next step", next)
        seen.add("card", session.card().view)
        session.today.forget(next.id)
        #expect(session.today.view.next == nil)
        #expect(crossing.option(option.id)?.kept == false)
        session.crossingPath = []
        #expect(crossing.view.answered == false)
        try seen.hold()
    }

    @Test(arguments: tags) func aCoachWithFortyFive(tag: String) async throws {
        var seen = Snapshot("group", tag)
        let session = try await phone.settled(tag, passport: "CN", role: "guide")
        let crossing = session.crossing
        crossing.find(.there, "yining")
        crossing.find(.back, "almaty")
        crossing.edit(.people(count: 45))
        crossing.edit(.when(code: "leave"))
        crossing.edit(.day(way: .there, date: "2026-12-16"))
        crossing.edit(.time(way: .there, time: "08:00"))
        crossing.go()
        #expect(crossing.view.form.people == 45)
        #expect(!crossing.view.options.isEmpty)
        seen.add("answer", crossing.view)
        try seen.hold()
    }

    @Test(arguments: tags) func motorcyclistsFromBishkekToUrumqi(tag: String) async throws {
        var seen = Snapshot("motorcyclists", tag)
        let session = try await phone.settled(tag, passport: "PL", role: "driver")
        let crossing = session.crossing
        crossing.find(.there, "bishkek")
        crossing.find(.back, "urumqi")
        crossing.edit(.means(code: "car"))
        crossing.edit(.means(code: "motorcycle"))
        for country in ["CA", "GR"] { crossing.edit(.passport(country: country)) }
        crossing.edit(.vehicle(country: "PL"))
        for paper in crossing.view.form.papers.dropLast() { crossing.edit(.paper(id: paper.code)) }
        crossing.edit(.when(code: "leave"))
        crossing.edit(.day(way: .there, date: "2026-12-30"))
        crossing.edit(.time(way: .there, time: "08:00"))
        seen.add("form", crossing.view.form)
        crossing.go()
        #expect(session.crossingPath == [.answer])
        seen.add("answer", crossing.view)
        try seen.hold()
    }

    @Test(arguments: tags) func theBoardAndAPort(tag: String) async throws {
        var seen = Snapshot("board", tag)
        let session = try await phone.settled(tag)
        seen.add("board", session.today.board(matching: ""))
        let port = session.port("khorgos")
        seen.add("port", port.view.page as Any)
        port.show("khorgos", on: "2026-12-16")
        seen.add("on 2026-12-16", port.view.page?.services as Any)
        port.note("closed", at: "CN")
        seen.add("noted", port.view.page?.noteOwn as Any)
        try seen.hold()
    }

    @Test(arguments: tags) func aPhraseAtTheCounter(tag: String) async throws {
        var seen = Snapshot("say", tag)
        let session = try await phone.settled(tag)
        let say = session.say()
        say.to = tag == "ug" ? "kk" : "ug"
        seen.add("book", say.view)
        say.typed = "passport"
        seen.add("found", say.view.sections)
        say.typed = ""
        let chapter = try #require(say.view.chapters.first { $0.icon == "money" })
        say.open(chapter: chapter.id)
        seen.add("chapter", say.view.sections)
        say.open("customs-cash")
        say.pick(try #require(say.view.page?.slots.first).slot)
        seen.add("picker", say.view.picker as Any)
        say.suffix = "KZT"
        say.written = "12500"
        say.endPicking()
        seen.add("phrase", say.view.page as Any)
        say.open("transport-taxi-price")
        say.talk()
        say.point("@money")
        seen.add("asked", say.view.talk as Any)
        seen.add("their picker", say.view.picker as Any)
        say.written = "2500"
        say.endPicking()
        seen.add("answered", say.view.talk as Any)
        say.open("weather-wait-safely")
        say.talk()
        say.point("@place")
        say.onMap = true
        seen.add("their map", say.view.picker?.map as Any)
        session.places(try #require(say.view.picker?.map)).touched((80.00736, 44.16619), reach: 2_000)
        seen.add("pointed at", say.view.picker?.map as Any)
        say.endPicking()
        say.path = []
        say.theirs = true
        seen.add("their list", say.view)
        try seen.hold()
    }

    @Test(arguments: tags) func whatIsInADishAndOnASign(tag: String) async throws {
        var seen = Snapshot("food", tag)
        let session = try await phone.settled(tag)
        let food = session.food()
        food.typed = "laghman"
        food.leaveOut("gluten", true)
        seen.add("left out", food.view)
        food.leaveOut("gluten", false)
        food.dish(try #require(food.view.dishes.first).id)
        food.opposite = tag == "ug" ? "kk" : "ug"
        seen.add("dish", food.view.dish as Any)
        food.tab = "signs"
        food.sign(try #require(food.view.signs.first).id)
        seen.add("sign", food.view.sign as Any)
        food.tab = "menus"
        food.begin()
        food.make(.dish(id: "laghman"))
        food.make(.price(item: 0, text: "2500"))
        seen.add("menu", food.view.menu as Any)
        try seen.hold()
    }

    @Test(arguments: tags) func settingsAndForgettingEverything(tag: String) async throws {
        var seen = Snapshot("settings", tag)
        let session = try await phone.settled(tag)
        let settings = session.settings()
        settings.name = "Ai Wen"
        settings.contact = "+7 700 000 0000"
        settings.role("driver")
        settings.look("dark")
        settings.toggle("contrast", true)
        seen.add("settings", settings.view)
        settings.asksWipe = true
        seen.add("question", settings.view.wipe)
        settings.wipe()
        seen.add("afterwards", settings.view.wipe)
        #expect(session.start?.view.notice == settings.view.wipe.done)
        try seen.hold()
    }
}
