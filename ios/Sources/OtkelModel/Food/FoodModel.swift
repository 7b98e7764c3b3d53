import Foundation
import OtkelCore

/// The core's screen of food and signs.
public typealias FoodModel = ScreenModel<MenuScreen>

extension ScreenModel where Core == MenuScreen {
    public func leaveOut(_ code: String, _ on: Bool) { send(.leaveOut(code: code, on: on)) }
    public func dish(_ id: String) { send(.dish(id: id)) }
    public func sign(_ id: String) { send(.sign(id: id)) }
    public func menu(_ id: String) { send(.menu(id: id)) }
    public func begin() { send(.new) }
    public func take(_ text: String) { send(.import(link: text)) }
    public func keep() { send(.keep) }
    public func delete(_ id: String) { send(.delete(id: id)) }
    public func share() { send(.share(on: true)) }
    public func make(_ edit: MenuEdit) { send(.make(edit: edit)) }
    public func ingredient(of item: UInt32, _ text: String) { send(.ingredient(item: item, text: text)) }

    /// Hears what is still being typed for an item. Where the core refuses some of it, and says so at the item, this is
    /// false and the rest isn't heard.
    public func hear(_ typed: [MenuEdit], of item: UInt32) -> Bool {
        typed.allSatisfy { edit in
            make(edit)
            let items = view.menu?.sections.flatMap(\.items) ?? []
            return !items.contains { $0.index == item && $0.problem != nil }
        }
    }

    /// Dishes, signs or menus.
    public var tab: String {
        get { view.tab }
        set { if newValue != view.tab { send(.tab(code: newValue)) } }
    }

    public var typed: String {
        get { view.typed }
        set { if newValue != view.typed { send(.search(text: newValue)) } }
    }

    /// What the person opposite reads.
    public var opposite: String {
        get { view.opposite.first { $0.chosen }?.code ?? "" }
        set { send(.opposite(tag: newValue)) }
    }

    /// Whether a page lies over the list, and over a menu's page one of its dishes, or how it is handed on.
    var path: [SayStep] {
        get {
            if view.menu?.share != nil { return [.foodPage, .share] }
            if view.under { return [.foodPage, .dish] }
            return view.dish != nil || view.sign != nil || view.menu != nil ? [.foodPage] : []
        }
        set {
            let left = path.filter { !newValue.contains($0) }
            // From a dish to its menu, and from there to the list.
            if left.contains(.dish) { send(.back) }
            if left.contains(.foodPage) {
                send(.back)
            } else if left.contains(.share) {
                send(.share(on: false))
            }
        }
    }

    /// The open menu as a page to print, in these languages, else in one's own, as a file to hand on; nothing when the
    /// core refuses.
    public func sheet(in languages: [String]) -> URL? {
        guard let html = try? core.sheet(langs: languages) else { return nil }
        return HandOver.file("menu.html", html)
    }
}

/// Files that are handed to another app, and taken away again afterwards: what is on them is somebody's own.
public enum HandOver {
    static func file(_ name: String, _ text: String) -> URL? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            UUID().uuidString, isDirectory: true)
        let file = folder.appendingPathComponent(name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        } catch {
            return nil
        }
        return file
    }

    public static func end(_ file: URL) {
        try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
    }
}

/// Lines under the heading that the core puts over the first of them; what was found by letters has none.
public struct Headed<Line: Sendable>: Identifiable, Sendable {
    public let id: Int
    public let heading: String?
    public let lines: [Line]

    /// The lines in the core's order, cut where it begins anew.
    public static func cut(_ lines: [Line], at heading: (Line) -> String?) -> [Headed] {
        var groups: [Headed] = []
        var rest = lines[...]
        while let first = rest.first {
            let next = rest.dropFirst().firstIndex { heading($0) != nil } ?? rest.endIndex
            groups.append(Headed(id: groups.count, heading: heading(first), lines: Array(rest[..<next])))
            rest = rest[next...]
        }
        return groups
    }
}

/// What stands in a list, known by what it is and not by where it stands: what is open and typed in its row goes with it
/// when it moves. Of two alike the second is known as the second.
public struct Named<Value: Sendable>: Identifiable, Sendable {
    public let id: String
    public let value: Value

    public static func all(_ values: [Value], by name: (Value) -> String) -> [Named] {
        var times: [String: Int] = [:]
        return values.map { value in
            let known = name(value)
            let time = times[known, default: 0] + 1
            times[known] = time
            return Named(id: "\(known)/\(time)", value: value)
        }
    }
}
