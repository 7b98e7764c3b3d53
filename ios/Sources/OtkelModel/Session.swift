import Observation
import OtkelCore

/// The core, once it is open: the frame, the screens that stay, where one is.
@MainActor
@Observable
public final class Session {
    /// The frame. Read anew after every event: the language may be another one.
    public private(set) var shell: ShellView
    /// The first minute, until it is over.
    public private(set) var start: StartModel?
    public private(set) var today: TodayModel
    public private(set) var crossing: CrossingModel
    /// A sentence to be read before anything else, when all was forgotten.
    public var farewell: String?
    public var navigation = Navigation()
    public let reader: Reader

    @ObservationIgnored let core: Otkel
    @ObservationIgnored let company = Company()

    init(_ core: Otkel, voice: any Speaking) {
        self.core = core
        shell = core.shell()
        reader = Reader(voice)
        today = TodayModel(core.today(), in: company)
        crossing = CrossingModel(core.plan(), in: company)
        start = shell.firstRun ? StartModel(core.start(), in: company) : nil
        company.host = self
    }

    // MARK: Screens that come and go

    /// The page of a port, by any of its names.
    public func port(_ name: String) -> PortModel {
        let model = PortModel(core.ports(), in: company)
        model.show(name)
        return model
    }

    public func help() -> HelpModel { HelpModel(core.help(), in: company) }
    public func card() -> CardModel { CardModel(core.card(), in: company) }
    public func settings() -> SettingsModel { SettingsModel(core.settings(), in: company) }
    public func countries() -> CountriesModel { CountriesModel(core, in: company) }

    // MARK: Ways between them

    /// The way into the crossing. Whether there is an answer only the core knows; going back from it asks for the form.
    public var crossingPath: [CrossingStep] {
        get { crossing.view.answered ? [.answer] + (navigation.option.map { [.option(id: $0)] } ?? []) : [] }
        set {
            navigation.option = newValue.lazy.compactMap { if case .option(let id) = $0 { id } else { nil } }.last
            if newValue.isEmpty, crossing.view.answered { crossing.send(.form) }
        }
    }

    /// The answer to a kept crossing's question.
    public func open(kept id: String) {
        navigation.option = nil
        crossing.send(.show(id: id))
        navigation.place = .crossing
    }

    public func leaveSimple() { settings().toggle("simple", false) }

    // MARK: Time and other screens' events

    /// Time has gone by: every screen reads its view anew.
    public func tick() { settle(after: nil) }

    /// After an event: the frame, and whatever else is on the screen.
    func settle(after sender: (any Attending)?) {
        let before = shell
        let now = core.shell()
        if now != before { shell = now }
        if now.firstRun != before.firstRun {
            farewell = (sender as? SettingsModel)?.view.wipe.done
            beginAnew()
        }
        for screen in company.present where screen !== sender { screen.refresh() }
    }

    /// The first questions were answered, or everything was forgotten: fresh screens, which know of the one and remember
    /// nothing of the other.
    private func beginAnew() {
        navigation = Navigation()
        reader.stop()
        start = shell.firstRun ? StartModel(core.start(), in: company) : nil
        today = TodayModel(core.today(), in: company)
        crossing = CrossingModel(core.plan(), in: company)
    }
}

/// Countries by letters of their names.
@MainActor
@Observable
public final class CountriesModel: Attending {
    public private(set) var found: [ChoiceView]
    public var typed = "" {
        didSet { refresh() }
    }

    @ObservationIgnored let core: Otkel

    init(_ core: Otkel, in company: Company) {
        self.core = core
        found = core.countries(typed: "")
        company.join(self)
    }

    func refresh() {
        let now = core.countries(typed: typed)
        if now != found { found = now }
    }
}
