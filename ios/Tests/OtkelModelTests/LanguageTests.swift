import OtkelCore
import Testing

@testable import OtkelModel

/// A language that is chosen is spoken at once, by every screen that is open.
@MainActor
@Suite struct LanguageTests {
    /// Every screen, each as far as it goes.
    private struct Screens {
        let session: Session
        let port: PortModel, help: HelpModel, card: CardModel, settings: SettingsModel, countries: SearchModel

        @MainActor init(_ session: Session) {
            self.session = session
            port = session.port("khorgos")
            help = session.help()
            card = session.card()
            settings = session.settings()
            countries = session.countries()
            let crossing = session.crossing
            crossing.find(.there, "yining")
            crossing.find(.back, "almaty")
            crossing.edit(.when(code: "leave"))
            crossing.edit(.return(on: true))
            crossing.go()
            if let option = crossing.view.options.first { crossing.keep(option.id) }
        }

        /// Of the map what isn't the name of a place: many have one name in all languages.
        @MainActor private var map: [Any] {
            let view = session.map().model.view
            return [view.labels, view.record, view.search, view.notices]
        }

        /// Of the phrasebook what isn't in the other's language.
        @MainActor private var say: [Any] {
            let view = session.say().view
            return [view.title, view.labels, view.chapters, view.about, view.sections.map(\.title)]
        }

        @MainActor private var food: [Any] {
            let view = session.food().view
            return [view.title, view.labels, view.tabs, view.leaveOut, view.honest as Any]
        }

        /// What each shows, by its name.
        @MainActor var views: [(String, Any)] {
            [
                ("frame", session.shell), ("today", session.today.view), ("crossing", session.crossing.view),
                ("port", port.view), ("map", map), ("say", say), ("food", food), ("help", help.view),
                ("card", card.view.about), ("settings", settings.view),
            ]
        }
    }

    @Test(arguments: otherTags) func everyScreenChangesAndKeepsNothing(tag: String) async throws {
        let (phone, other) = (TestPhone(), TestPhone())
        let screens = Screens(try await phone.settled("en"))
        let before = screens.views.map { Shown.texts($0.1) }
        screens.settings.language(tag)
        #expect(screens.settings.refusal == nil)
        #expect(screens.session.shell.tag == tag)
        #expect(screens.session.shell.rtl == ["ug", "kk-Arab"].contains(tag))
        for ((name, view), old) in zip(screens.views, before) {
            let now = Shown.texts(view)
            #expect(!now.isEmpty)
            // A name may be the same in both; what has a space is likely to be a sentence.
            let left = now.intersection(old).filter { $0.contains(" ") }.sorted()
            #expect(left == [], "\(name) in \(tag)")
        }
        #expect(screens.countries.found.first?.label != "China")
        // Opened in that language from the beginning, the screens would show the same.
        let fresh = Screens(try await other.settled(tag))
        for ((name, view), (_, other)) in zip(screens.views, fresh.views) where name != "settings" {
            let differs = zip(Shown.lines(view), Shown.lines(other)).first { $0 != $1 }
            #expect(differs == nil, "\(name) in \(tag)")
        }
        screens.settings.language("en")
        let back = screens.views.map { Shown.texts($0.1) } == before
        #expect(back)
    }

    @Test func theFirstMinuteSpeaksTheLanguageThatIsChosenThere() async throws {
        let phone = TestPhone()
        let session = try await phone.session("en")
        let start = try #require(session.start)
        let (title, today) = (start.view.title, session.today.view)
        start.choose("ru")
        #expect(session.shell.tag == "ru")
        #expect(start.view.choices.first { $0.chosen }?.code == "ru")
        #expect(session.today.view != today)
        start.choose("en")
        #expect(start.view.title == title)
    }

    @Test func aPhoneInALanguageThatOtkelLacksGetsTheNearest() async throws {
        #expect(try await TestPhone().session("ky-KG").shell.tag == "ru")
        #expect(try await TestPhone().session("fr-FR").shell.tag == "en")
        #expect(try await TestPhone().session("kk-CN").shell.rtl)
    }
}
