import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// Dishes, signs, menus: opened, made, handed on.
@MainActor
@Suite struct FoodTests {
    private let phone = TestPhone()

    /// A host's menu with two dishes.
    private func menu(_ session: Session) throws -> FoodModel {
        session.openFood()
        let food = session.food()
        food.begin()
        food.make(.title(text: "Lake House"))
        food.make(.currency(code: "KZT"))
        for name in ["laghman", "plov"] {
            food.typed = name
            food.make(.dish(id: try #require(food.view.menu?.offered.first).code))
        }
        food.typed = ""
        food.make(.price(item: 0, text: "2500"))
        return food
    }

    /// What stands on the open menu.
    private func items(_ food: FoodModel) -> [MenuItemView] {
        food.view.menu?.sections.flatMap(\.items) ?? []
    }

    /// As what a list knows it.
    private func known(_ food: FoodModel) -> [String] {
        Named.all(items(food)) { $0.dish ?? $0.name.text }.map(\.id)
    }

    @Test func theWayIntoFoodLiesOverThePhrasebook() async throws {
        let session = try await phone.settled()
        session.say().open(try #require(session.say().view.sections.first?.rows.first).id)
        session.openFood()
        #expect(session.sayPath == [.phrase, .food])
        let food = session.food()
        food.dish(try #require(food.view.dishes.first).id)
        #expect(session.sayPath == [.phrase, .food, .foodPage])
        #expect(food.opposite == food.view.opposite.first { $0.chosen }?.code)
        food.opposite = "kk-Arab"
        #expect(food.view.dish?.theirs.rtl == true)
        session.sayPath.removeLast()
        #expect(food.view.dish == nil)
        food.tab = "signs"
        food.sign(try #require(food.view.signs.first).id)
        #expect(food.view.sign != nil)
        session.sayPath = [.phrase]
        #expect(food.view.sign == nil)
        #expect(session.say().view.page != nil)
        session.sayPath = []
        #expect(session.say().view.page == nil)
    }

    @Test func whatIsLeftOutIsHidden() async throws {
        let food = try await phone.settled().food()
        let all = food.view.dishes
        for toggle in food.view.leaveOut { food.leaveOut(toggle.code, true) }
        #expect(food.view.dishes.count < all.count)
        #expect(food.view.hidden != nil)
        for toggle in food.view.leaveOut { food.leaveOut(toggle.code, false) }
        #expect(food.view.dishes == all)
        food.typed = "zzzzqqqq"
        #expect(food.view.empty != nil)
    }

    @Test func linesStandUnderTheirHeadingsAndWhatIsFoundStandsAsItFits() async throws {
        let food = try await phone.settled().food()
        let all = food.view.dishes
        let kinds = Headed.cut(all) { $0.heading }
        #expect(kinds.flatMap(\.lines) == all)
        #expect(kinds.count > 1)
        #expect(kinds.map(\.heading) == all.map(\.heading).filter { $0 != nil })
        #expect(kinds.allSatisfy { $0.heading == $0.lines.first?.heading })
        food.typed = "a"
        let found = food.view.dishes
        let together = Headed.cut(found) { $0.heading }
        #expect(together.count == 1)
        #expect(together.first?.heading == nil)
        #expect(together.first?.lines == found)
        food.typed = ""
        food.tab = "signs"
        let signs = Headed.cut(food.view.signs) { $0.heading }
        #expect(signs.flatMap(\.lines) == food.view.signs)
        #expect(signs.allSatisfy { $0.heading != nil })
    }

    @Test func whatIsTypedForADishStaysWithIt() async throws {
        let food = try menu(try await phone.settled())
        food.make(.dish(id: "laghman"))
        #expect(known(food) == ["laghman/1", "laghman/2", "plov/1"])
        let plov = try #require(items(food).last).index
        // A price that is still being typed is heard before the dish moves, and another stands where it stood.
        let isHeard = food.hear([.price(item: plov, text: "1800")], of: plov)
        #expect(isHeard)
        food.make(.up(item: plov))
        #expect(known(food) == ["plov/1", "laghman/1", "laghman/2"])
        #expect(items(food).map(\.priceTyped) == ["1800", "2500", ""])
        // What is refused is said at the item, and what would follow isn't heard.
        let first = try #require(items(food).first).index
        let isTaken = food.hear(
            [.price(item: first, text: "a lot"), .note(item: first, text: "Fridays")], of: first)
        #expect(!isTaken)
        #expect(items(food).map { $0.problem != nil } == [true, false, false])
        #expect(items(food).first?.priceTyped == "1800")
        #expect(items(food).first?.note == nil)
    }

    @Test func aHostMakesAMenu() async throws {
        let session = try await phone.settled()
        let food = try menu(session)
        let items = try #require(food.view.menu).sections.flatMap(\.items)
        #expect(items.count == 2)
        #expect(items.first { $0.index == 0 }?.priceTyped == "2500")
        food.make(.price(item: 0, text: "a lot"))
        #expect(food.view.problem != nil)
        #expect(food.view.menu?.sections.flatMap(\.items).first { $0.index == 0 }?.priceTyped == "2500")
        food.make(.own(text: "Tea as long as you like"))
        food.make(.portion(item: 2, text: "много"))
        let faulty = try #require(food.view.menu).sections.flatMap(\.items).filter { $0.problem != nil }
        #expect(faulty.map(\.index) == [2])
        food.ingredient(of: 2, "milk")
        let found = try #require(food.view.menu?.sections.flatMap(\.items).first { $0.index == 2 }?.with.first)
        food.make(.with(item: 2, id: found.code, on: true))
        let tea = try #require(food.view.menu).sections.flatMap(\.items).first { $0.index == 2 }
        #expect(tea?.with.map(\.chosen) == [true])
        #expect(tea?.withTyped == "")
        #expect(tea?.up == true)
        #expect(tea?.sections.filter(\.chosen).map(\.code) == ["other"])
        food.make(.section(item: 2, code: "drink"))
        let drinks = try #require(food.view.menu?.sections.first { $0.items.contains { $0.index == 2 } })
        #expect(drinks.items.map(\.index) == [2])
        #expect(drinks.items.first?.sections.filter(\.chosen).map(\.label) == [drinks.title.text])
        food.make(.up(item: 2))
        food.make(.remove(item: 1))
        #expect(food.view.menu?.sections.flatMap(\.items).count == 2)
        session.sayPath.removeLast()
        #expect(food.view.menus.map(\.title.text) == ["Lake House"])
        food.delete(try #require(food.view.menus.first).id)
        #expect(food.view.menus.isEmpty)
    }

    @Test func aMenuGoesToAGuestByItsLink() async throws {
        let food = try menu(try await phone.settled())
        food.share()
        #expect(food.path == [.foodPage, .share])
        let share = try #require(food.view.menu?.share)
        let code = try #require(share.qr)
        #expect(code.squares.count == Int(code.size * code.size))
        let link = try #require(share.link)
        food.path = [.foodPage]
        #expect(food.view.menu?.share == nil)

        // A guest's phone that isn't open yet, and whose owner is asked the first questions before.
        let guest = TestPhone()
        let app = await guest.app("ru")
        app.open(link: link)
        let session = try #require(app.session)
        #expect(session.food().view.menu == nil)
        for _ in 0..<3 { session.start?.next() }
        #expect(session.navigation.place == .say)
        #expect(session.sayPath == [.food, .foodPage])
        let taken = try #require(session.food().view.menu)
        #expect(taken.imported != nil)
        #expect(taken.title.text == "Lake House")
        // A dish lies over it, and back is back on the menu.
        session.food().dish(try #require(taken.sections.first?.items.first?.dish))
        #expect(session.sayPath == [.food, .foodPage, .dish])
        session.sayPath.removeLast()
        #expect(session.food().view.menu == taken)
        session.food().keep()
        #expect(session.food().view.menu?.imported == nil)

        // In the simple mode it lies over everything.
        session.settings().toggle("simple", true)
        app.open(link: link)
        #expect(session.navigation.sheet == .food)
        #expect(session.foodPath == [.foodPage])
        session.food().dish("laghman")
        #expect(session.foodPath == [.foodPage, .dish])
        session.foodPath = []
        #expect(session.food().view.menu == nil)
        #expect(session.food().view.dish == nil)
        session.leaveSimple()

        session.navigation.sheet = .help
        app.open(link: "otkel://menu/1/nothing")
        #expect(session.navigation.sheet == nil)
        #expect(session.food().view.problem != nil)
    }

    @Test func aSheetIsAFileThatIsTakenAwayAgain() async throws {
        let food = try menu(try await phone.settled())
        let languages = try #require(food.view.menu).sheetLanguages.map(\.code)
        let file = try #require(food.sheet(in: languages))
        let html = try String(contentsOf: file, encoding: .utf8)
        #expect(html.contains("<html"))
        #expect(html.contains("Lake House"))
        HandOver.end(file)
        // Where no language is chosen it is in one's own.
        let own = try #require(food.sheet(in: []))
        let alone = try #require(food.sheet(in: ["en"]))
        let (inOwn, inEnglish) = (try Data(contentsOf: own), try Data(contentsOf: alone))
        #expect(inOwn == inEnglish)
        #expect(inOwn != Data(html.utf8))
        HandOver.end(own)
        HandOver.end(alone)
        #expect(!FileManager.default.fileExists(atPath: file.path))
        #expect(food.sheet(in: ["tlh"]) == nil)
    }
}
