import OtkelCore

/// The phrasebook's screen of the core.
public typealias SayModel = ScreenModel<PhrasesScreen>

/// A step into the phrasebook: a chapter, a phrase, its card for two; or food and signs, a page of theirs, a dish over a menu, a
/// menu's ways to others. What is open only the core knows.
public enum SayStep: Hashable, Sendable {
    case chapter, phrase, talk
    case food, foodPage, dish, share
}

extension ScreenModel where Core == PhrasesScreen {
    public func open(chapter id: String) { send(.chapter(id: id)) }
    public func open(_ phrase: String) { send(.open(id: phrase)) }
    public func keep(_ phrase: String, _ on: Bool) { send(.keep(id: phrase, on: on)) }
    public func forgetRecent() { send(.forgetRecent) }
    public func talk() { send(.talk(on: true)) }
    public func point(_ answer: String?) { send(.point(answer: answer)) }

    public var typed: String {
        get { view.typed }
        set { if newValue != view.typed { send(.search(text: newValue)) } }
    }

    /// The language of the person opposite.
    public var to: String {
        get { view.languages.first { $0.chosen }?.code ?? "" }
        set { send(.to(tag: newValue)) }
    }

    /// Whether the list is the other's.
    public var theirs: Bool {
        get { view.theirs }
        set { send(.theirs(on: newValue)) }
    }

    /// The way into the phrasebook, as the core has it open; going back closes what is not on it any more.
    public var path: [SayStep] {
        get {
            var steps: [SayStep] = []
            // What is searched is searched in the whole book.
            if view.chapter != nil && view.typed.isEmpty { steps.append(.chapter) }
            if view.page != nil { steps.append(.phrase) }
            if view.talk != nil { steps.append(.talk) }
            return steps
        }
        set {
            let left = path.filter { !newValue.contains($0) }
            if left.contains(.talk) { send(.talk(on: false)) }
            if left.contains(.phrase) { send(.open(id: nil)) }
            if left.contains(.chapter) { send(.chapter(id: nil)) }
        }
    }
}
