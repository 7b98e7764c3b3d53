import Observation
import OtkelCore

/// What every screen of the core has: events go in, a view comes out.
public protocol CoreScreen: AnyObject, Sendable {
    associatedtype Event
    associatedtype Shown: Equatable

    func send(event: Event) throws
    func view() -> Shown
}

extension StartScreen: CoreScreen {}
extension TodayScreen: CoreScreen {}
extension PlanScreen: CoreScreen {}
extension PortsScreen: CoreScreen {}
extension MapScreen: CoreScreen {}
extension PhrasesScreen: CoreScreen {}
extension MenuScreen: CoreScreen {}
extension HelpScreen: CoreScreen {}
extension CardScreen: CoreScreen {}
extension SettingsScreen: CoreScreen {}

/// One screen of the core as SwiftUI watches it: the view that is shown, and the way in for events. It holds no rule and
/// no word of its own.
///
/// The core answers within a frame, so events are sent where they happen, on the main actor; what is typed can then never
/// be overtaken by what was typed before.
@MainActor
@Observable
public final class ScreenModel<Core: CoreScreen> {
    /// What is shown.
    public private(set) var view: Core.Shown
    /// The sentence with which the core refused the last event, until it was read.
    public var refusal: String?
    /// The last event, when it was no refusal but a mistake inside the core that ended it.
    @ObservationIgnored public private(set) var broken: Core.Event?

    @ObservationIgnored let core: Core
    @ObservationIgnored private let company: Company

    init(_ core: Core, in company: Company) {
        self.core = core
        self.company = company
        view = core.view()
        company.join(self)
    }

    /// Sends an event. One that the core refuses changes nothing, and the refusal says why.
    public func send(_ event: Core.Event) {
        broken = nil
        do {
            try core.send(event: event)
            refusal = nil
        } catch let error as OtkelError {
            refusal = error.sentence
        } catch {
            broken = event
            refusal = company.host?.shell.labels.wentWrong
        }
        refresh()
        company.host?.settle(after: self)
    }

    /// Sends the event again that a mistake ended.
    public func retry() {
        if let broken { send(broken) }
    }
}

extension ScreenModel: Attending {
    /// Reads the view anew; what is the same is left alone, so that nothing is drawn for nothing.
    func refresh() {
        let now = core.view()
        if now != view { view = now }
    }
}

/// A screen that is shown anew when something changed elsewhere: the language, the clock, what is kept.
@MainActor
protocol Attending: AnyObject {
    func refresh()
}

/// The screens that are shown, and whom they tell of their events. It keeps none of them alive.
@MainActor
final class Company {
    weak var host: Session?
    private var members: [() -> (any Attending)?] = []

    /// Those that are still there.
    var present: [any Attending] { members.compactMap { $0() } }

    func join(_ screen: any Attending) {
        members.removeAll { $0() == nil }
        members.append { [weak screen] in screen }
    }
}

extension OtkelError {
    /// The sentence that it carries.
    var sentence: String {
        switch self {
        case .BadInput(_, let detail), .BadPack(_, let detail): detail
        }
    }
}
