import Foundation

/// A view of the core as text: each value with its name, one a line. What a person sees, and nothing of how it is drawn.
enum Shown {
    /// What changes with every new pack and says nothing about a screen, or is said again in another value.
    private static let passing: Set<String> = [
        "knowledge", "aboutLines", "sources", "share", "start", "end", "slowEnd", "languages", "countries", "versions",
        "form", "gpx",
    ]
    /// How much is shown of long lists: half-hours, days, legs.
    private static let most = 6
    /// A way of an answer is long, and the others are like the first.
    private static let mostOptions = 1

    static func lines(_ view: Any) -> [String] {
        var lines: [String] = []
        walk(view, name: nil, depth: 0, into: &lines)
        return lines
    }

    /// The texts of a view in its language, by the names of their values; codes, numbers and names of sources are none.
    static func texts(_ view: Any) -> Set<String> {
        var found: Set<String> = []
        gather(view, into: &found)
        return found
    }

    private static func isChoice(_ mirror: Mirror) -> Bool {
        let names = Set(mirror.children.compactMap(\.label))
        return names.contains("label") && !names.isDisjoint(with: ["code", "date"])
            && names.isDisjoint(with: ["month", "suggestions"])
    }

    private static func walk(_ value: Any, name: String?, depth: Int, into lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            if let some = mirror.children.first { walk(some.value, name: name, depth: depth, into: &lines) }
        case .collection:
            let all = mirror.children.map(\.value)
            if all.isEmpty { return }
            lines.append("\(indent)\(name ?? ""):")
            let shown = name == "options" ? mostOptions : most
            for one in all.prefix(shown) { walk(one, name: nil, depth: depth + 1, into: &lines) }
            if all.count > shown { lines.append("\(indent)  … \(all.count)") }
        case .struct
        where mirror.children.contains { $0.label == "both" && $0.value is String }
            && !mirror.children.contains { $0.label == "month" }:
            // A moment: what is said of it on both clocks is all of it.
            let both = mirror.children.first { $0.label == "both" }.map { "\($0.value)" } ?? ""
            lines.append("\(indent)\(name ?? "-"): \(both)")
        case .struct where isChoice(mirror):
            // A choice, a switch, a day: one line.
            let parts = mirror.children.compactMap { child -> String? in
                let text = Shown.lines(child.value).joined(separator: " ").drop { "- ".contains($0) }
                return text.isEmpty ? nil : text == "true" ? "✓" : String(text)
            }
            lines.append("\(indent)\(name.map { "\($0): " } ?? "- ")\(parts.joined(separator: " | "))")
        case .struct where !(value is String) && !mirror.children.isEmpty:
            lines.append("\(indent)\(name ?? "-")")
            for child in mirror.children where !passing.contains(child.label ?? "") {
                walk(child.value, name: child.label, depth: depth + 1, into: &lines)
            }
        default:
            let text = "\(value)".replacingOccurrences(of: "\n", with: " ⏎ ")
            if !text.isEmpty && text != "false" { lines.append("\(indent)\(name.map { "\($0): " } ?? "- ")\(text)") }
        }
    }

    /// Not in any language: codes, numbers to dial, opening hours, other people's titles, languages' own names.
    private static let mute: Set<String> = [
        "icon", "gpx", "typed",
        "dial", "code", "id", "port", "kind", "tag", "date", "time", "phone", "hours", "sources", "languages", "voice",
        "app",
        "step", "side", "look", "share", "nameNow", "contactNow",
        "countries",
    ]

    private static func gather(_ value: Any, into found: inout Set<String>) {
        if let text = value as? String {
            if text.contains(where: \.isLetter) { found.insert(text) }
            return
        }
        for child in Mirror(reflecting: value).children where !mute.contains(child.label ?? "") {
            gather(child.value, into: &found)
        }
    }
}
