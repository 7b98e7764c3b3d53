import OtkelCore

// The screens by name, and what can be done on each. Every one of these is an event of the core and nothing more.

/// The first minute.
public typealias StartModel = ScreenModel<StartScreen>
/// The next step, and the ports now.
public typealias TodayModel = ScreenModel<TodayScreen>
/// The form, the answer, one way of it.
public typealias CrossingModel = ScreenModel<PlanScreen>
/// One port's page.
public typealias PortModel = ScreenModel<PortsScreen>
/// Numbers, and what to do.
public typealias HelpModel = ScreenModel<HelpScreen>
/// What is shown to an officer.
public typealias CardModel = ScreenModel<CardScreen>
/// Language, person, looks, forgetting.
public typealias SettingsModel = ScreenModel<SettingsScreen>

extension ScreenModel where Core == StartScreen {
    public func choose(_ code: String) { send(.choose(code: code)) }
    public func next() { send(.next) }
    public func back() { send(.back) }

    public var typed: String {
        get { view.typed }
        set { send(.search(text: newValue)) }
    }
}

extension ScreenModel where Core == TodayScreen {
    public func forget(_ id: String) { send(.forget(id: id)) }
    public func follow(_ id: String) { send(.follow(id: id)) }

    /// The ports whose name has in it what was typed; all of them when nothing was.
    public func board(matching typed: String) -> [BoardRow] {
        let wanted = typed.trimmingCharacters(in: .whitespaces)
        return wanted.isEmpty ? view.board : view.board.filter { $0.name.localizedStandardContains(wanted) }
    }
}

extension ScreenModel where Core == PlanScreen {
    public func edit(_ edit: FormEdit) { send(.edit(edit: edit)) }
    public func go() { send(.go) }
    public func clear() { send(.clear) }
    public func keep(_ option: String) { send(.keep(option: option)) }
    public func park() { send(.park) }

    /// One way of the answer; none when the answer has changed and it isn't there any more.
    public func option(_ id: String) -> OptionView? { view.options.first { $0.id == id } }

    /// The time there, or back.
    public func when(_ way: WhichWay) -> WhenView? { way == .there ? view.form.when : view.form.back }

    public func place(_ way: WhichWay) -> PlaceField { way == .there ? view.form.from : view.form.to }

    /// Where one starts, or where one goes: by its code, or by any of its names.
    public func find(_ way: WhichWay, _ text: String) { edit(way == .there ? .from(text: text) : .to(text: text)) }
}

extension ScreenModel where Core == PortsScreen {
    /// The page of a port on a day, or today.
    public func show(_ port: String, on day: String? = nil) { send(.show(port: port, on: day)) }
    public func note(_ said: String, at side: String) {
        guard let port = view.page?.port else { return }
        send(.note(port: port, side: side, said: said))
    }
}

extension ScreenModel where Core == HelpScreen {
    public var side: String {
        get { view.side }
        set { send(.show(side: newValue)) }
    }
}

extension ScreenModel where Core == CardScreen {
    public var tag: String {
        get { view.tag }
        set { send(.show(tag: newValue)) }
    }

    public func vulnerable(_ on: Bool) { send(.vulnerable(on: on)) }
}

extension ScreenModel where Core == SettingsScreen {
    public func language(_ tag: String) { send(.language(tag: tag)) }
    public func passport(_ country: String) { send(.passport(country: country)) }
    public func role(_ role: String) { send(.role(role: role)) }
    public func look(_ look: String) { send(.look(look: look)) }
    public func toggle(_ code: String, _ on: Bool) { send(.toggle(code: code, on: on)) }

    /// Forgets everything. The dialog that asks may close, which takes the question back, before its button is heard.
    public func wipe() {
        asksWipe = true
        send(.wipe)
    }

    public var name: String {
        get { view.nameNow }
        set { send(.name(text: newValue)) }
    }

    public var contact: String {
        get { view.contactNow }
        set { send(.contact(text: newValue)) }
    }

    public var typed: String {
        get { view.typed }
        set { send(.search(text: newValue)) }
    }

    /// The question before everything is forgotten is up.
    public var asksWipe: Bool {
        get { view.wipe.question != nil }
        set { send(.askWipe(on: newValue)) }
    }
}
