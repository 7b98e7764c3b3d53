import Foundation

/// One case of tests/golden: what is asked, when and in which language, and the lines or the error that must come back.
struct GoldenCase: Decodable, Sendable {
    struct Expectation: Decodable, Sendable {
        let lines: [String]?
        let error: String?
    }

    /// What is asked; which fields there are depends on the screen.
    struct Request: Decodable, Sendable {
        let from: String?
        let to: String?
        let means: [String]?
        let leave: String?
        let arrive: String?
        let passports: [String]?
        let people: UInt32?
        let vulnerable: Bool?
        let port: String?
        let on: String?
        let side: String?
    }

    let name: String
    let now: String
    let lang: String
    let screen: String
    let request: Request
    let expect: Expectation

    /// Every case of every file, in the same order on every machine.
    static func all() throws -> [GoldenCase] {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["OTKEL_GOLDEN"] ?? "../../../tests/golden")
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "json" }
        return try files.sorted { $0.path < $1.path }.flatMap { try read($0) }
    }

    private static func read(_ file: URL) throws -> [GoldenCase] {
        let bytes = try Data(contentsOf: file)
        // A file holds one case or a list of them.
        let isList = bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "[")
        return isList
            ? try JSONDecoder().decode([GoldenCase].self, from: bytes)
            : [try JSONDecoder().decode(GoldenCase.self, from: bytes)]
    }
}
