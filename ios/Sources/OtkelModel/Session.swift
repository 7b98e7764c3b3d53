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
    public var navigation = Navigation()
    public let reader: Reader
    /// Lights what is shown to somebody.
    @ObservationIgnored public let spotlight: Spotlight
    @ObservationIgnored private let clipboard: any Clipboard
    /// The map, once somebody went there: what was recorded on it stays while one is elsewhere.
    @ObservationIgnored public private(set) var stage: MapStage?
    /// The phrasebook, once somebody opened it: a phrase that is half filled in stays while one looks at the map.
    @ObservationIgnored private var phrases: SayModel?
    @ObservationIgnored private var dishes: FoodModel?
    /// Whether food and signs lie over the phrasebook.
    private var isInFood = false

    @ObservationIgnored let core: Otkel
    @ObservationIgnored let company = Company()
    @ObservationIgnored private let guide: Guide
    @ObservationIgnored private let anew: @MainActor () -> Void
    /// Told when the first minute is over, and there are places to show something in.
    @ObservationIgnored private let ready: @MainActor () -> Void

    init(
        _ core: Otkel, on phone: Phone, anew: @escaping @MainActor () -> Void, ready: @escaping @MainActor () -> Void
    ) {
        self.core = core
        self.anew = anew
        self.ready = ready
        guide = Guide(phone.whereabouts)
        shell = core.shell()
        reader = Reader(phone.voice)
        spotlight = Spotlight(phone.lamp)
        clipboard = phone.clipboard
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

    /// The map; made when somebody goes there first.
    public func map() -> MapStage {
        if let stage { return stage }
        let made = MapStage(MapModel(core.map(), in: company))
        stage = made
        return made
    }

    /// The phrasebook; made when somebody opens it first.
    public func say() -> SayModel {
        if let phrases { return phrases }
        let made = SayModel(core.phrases(), in: company)
        phrases = made
        return made
    }

    /// Food and signs.
    public func food() -> FoodModel {
        if let dishes { return dishes }
        let made = FoodModel(core.menu(), in: company)
        dishes = made
        return made
    }

    public func help() -> HelpModel { HelpModel(core.help(), in: company) }
    public func card() -> CardModel { CardModel(core.card(), in: company) }
    public func settings() -> SettingsModel { SettingsModel(core.settings(), in: company) }

    /// Countries by letters of their names.
    public func countries() -> SearchModel { SearchModel(in: company) { [core] in core.countries(typed: $0) } }

    /// Places for one end of the way; those across the border from the other end come first.
    public func places(_ way: WhichWay) -> SearchModel {
        let opposite = crossing.place(way == .there ? .back : .there).code
        return SearchModel(in: company) { [core] in core.places(typed: $0, opposite: opposite) }
    }

    // MARK: Ways between them

    /// The way into the crossing. Whether there is an answer only the core knows; going back from it asks for the form.
    public var crossingPath: [CrossingStep] {
        get { crossing.view.answered ? [.answer] + (navigation.option.map { [.option(id: $0)] } ?? []) : [] }
        set {
            navigation.option = newValue.lazy.compactMap { if case .option(let id) = $0 { id } else { nil } }.last
            if newValue.isEmpty, crossing.view.answered { crossing.send(.form) }
        }
    }

    /// The way into the phrasebook, and from there into food and signs.
    public var sayPath: [SayStep] {
        get { say().path + (isInFood ? [.food] + food().path : []) }
        set {
            if isInFood { food().path = newValue }
            isInFood = newValue.contains(.food)
            say().path = newValue
        }
    }

    /// The same where food and signs stand alone.
    public var foodPath: [SayStep] {
        get { food().path }
        set { food().path = newValue }
    }

    public func openFood() { isInFood = true }

    /// A link to a menu, from another app or the camera: it is shown, and kept only if somebody says so.
    func open(link: String) {
        food().take(link)
        // In the simple mode there are no places.
        if shell.simple {
            navigation.sheet = .food
            return
        }
        isInFood = true
        navigation.sheet = nil
        navigation.place = .say
    }

    /// The whole way of the crossing that is followed: its question is asked again, and the way that was kept is opened.
    public func open(_ next: NextView) {
        crossing.send(.show(id: next.id))
        navigation.option = next.option
        navigation.place = .crossing
    }

    /// The page of a port, from elsewhere in the app.
    public func open(port: String) {
        navigation.port = port
        navigation.place = .today
    }

    /// Asks the planner for a way across: its form gets both ends, where it knows them, and is what one sees then.
    public func plan(_ ask: PlannerAsk?) {
        crossingPath = []
        if let ask {
            crossing.find(.there, ask.from)
            crossing.find(.back, ask.to)
        }
        navigation.place = .crossing
    }

    /// What the person opposite reads, to be pasted elsewhere.
    public func copy(_ page: PhrasePage) { clipboard.put(page.theirs.text) }

    /// Opens the core anew, from what is kept.
    public func startOver() { anew() }

    public func leaveSimple() { settings().toggle("simple", false) }

    // MARK: Time and other screens' events

    /// The app isn't looked at any more: nothing is read aloud, and nobody asks where the phone is.
    public func leave() {
        reader.stop()
        guide.stop()
    }

    /// Time has gone by: every screen reads its view anew.
    public func tick() { settle(after: nil) }

    /// After an event: the frame, and whatever else is on the screen.
    func settle(after sender: (any Attending)?) {
        let before = shell
        let now = core.shell()
        if now != before { shell = now }
        if now.firstRun != before.firstRun { beginAnew() }
        for screen in company.present where screen !== sender { screen.refresh() }
        guide.attend(stage?.model)
    }

    /// Everything was forgotten – the screens forget by themselves, where one was is forgotten here – or the first
    /// questions were answered, and fresh screens know of the answers.
    private func beginAnew() {
        navigation = Navigation()
        leave()
        (stage, phrases, dishes, isInFood) = (nil, nil, nil, false)
        if shell.firstRun {
            start = StartModel(core.start(), in: company)
        } else {
            start = nil
            today = TodayModel(core.today(), in: company)
            crossing = CrossingModel(core.plan(), in: company)
            ready()
        }
    }
}

/// Something to be found by letters of its names. What is typed stays in the picker; only what is picked is an event.
@MainActor
@Observable
public final class SearchModel: Attending {
    public private(set) var found: [ChoiceView]
    public var typed = "" {
        didSet { refresh() }
    }

    @ObservationIgnored private let find: (String) -> [ChoiceView]

    init(in company: Company, find: @escaping (String) -> [ChoiceView]) {
        self.find = find
        found = find("")
        company.join(self)
    }

    func refresh() {
        let now = find(typed)
        if now != found { found = now }
    }
}
