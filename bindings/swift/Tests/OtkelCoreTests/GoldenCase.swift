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
        let back: String?
        let passports: [String]?
        let people: UInt32?
        let vehicle: String?
        let vulnerable: Bool?
        let have: [String]?
        let observed: [String]?
        let crossings: UInt32?
        let port: String?
        let on: String?
        let side: String?
        let country: String?
        let search: String?
        let chapter: String?
        let theirs: Bool?
        let open: String?
        let slots: [String: String]?
        let talk: Bool?
        let point: String?
        let pick: String?
        let map: Bool?
        let find: String?
        let touch: Finger?
        let fill: [String: String]?
    }

    /// A touch on the map: degrees, and how far a finger reaches.
    struct Finger: Decodable, Sendable {
        let lon: Double
        let lat: Double
        let reach_m: Double
    }

    let name: String
    let now: String
    let lang: String
    let screen: String
    let request: Request
    let expect: Expectation

    /// Every case, one a file, in the same order on every machine.
    static func all() throws -> [GoldenCase] {
        let path = ProcessInfo.processInfo.environment["OTKEL_GOLDEN_DIR"] ?? "../../../tests/golden"
        let folder = URL(fileURLWithPath: path)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let cases = files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        return try cases.map { try JSONDecoder().decode(GoldenCase.self, from: Data(contentsOf: $0)) }
    }
}
