import Foundation
import Testing

/// A file that tests hold what they see against. OTKEL_SNAPSHOTS=write writes it anew, to be read before it is kept.
struct Kept {
    private static let writes = ProcessInfo.processInfo.environment["OTKEL_SNAPSHOTS"] == "write"
    private static let ios = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Below ios/.
    let path: String

    /// What is in it.
    func text() throws -> String {
        try String(contentsOf: Self.ios.appendingPathComponent(path), encoding: .utf8)
    }

    func hold(_ lines: [String]) throws {
        let file = Self.ios.appendingPathComponent(path)
        if Self.writes {
            let folder = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
            return
        }
        guard let kept = try? String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") else {
            Issue.record("\(path) is not there; OTKEL_SNAPSHOTS=write writes it")
            return
        }
        // The first line that differs: a whole screen is too long to be read twice.
        let same = zip(lines, kept).prefix { $0 == $1 }.count
        let (now, then) = (lines.dropFirst(same).first, kept.dropFirst(same).first)
        if now != then {
            Issue.record("\(path), line \(same + 1): \(now ?? "the end") instead of \(then ?? "the end")")
        }
    }
}

/// What a story shows, step by step.
struct Snapshot {
    private let file: Kept
    private var lines: [String] = []

    init(_ story: String, _ tag: String) {
        file = Kept(path: "Tests/Snapshots/\(story).\(tag).txt")
    }

    mutating func add(_ title: String, _ view: Any) {
        lines += ["== \(title)"] + Shown.lines(view) + [""]
    }

    func hold() throws { try file.hold(lines) }
}
