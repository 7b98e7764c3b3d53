import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// The pictures and figures that every phone must come to, whatever it is: written from Rust.
@MainActor
@Suite struct MapGoldenTests {
    private let phone = TestPhone()

    private enum Golden {
        static let folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("tests/golden/maps")

        static func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }
    }

    private func painter(_ tag: String) async throws -> MapPainter { try await phone.settled(tag).map().model.painter }

    private let frame = MapFrame(
        camera: Camera(lon: 80.41, lat: 44.21, zoom: 8, bearing: 0), width: 400, height: 300, scale: 1, dark: false)

    /// In grey at half the size, as `labels-*.pgm` has them: there is no reader of PNG where this is tested.
    private func greyHalf(_ picture: MapPicture) -> [Int] {
        let (rgba, width, height) = ([UInt8](picture.rgba), Int(picture.width), Int(picture.height))
        func sum(_ x: Int, _ y: Int) -> Int {
            let at = (y * width + x) * 4
            // Premultiplied, so that what is lacking of the whole is white.
            return (0..<3).reduce(3 * (255 - Int(rgba[at + 3]))) { $0 + Int(rgba[at + $1]) }
        }
        return stride(from: 0, to: height, by: 2).flatMap { y in
            stride(from: 0, to: width, by: 2).map { x in
                (sum(x, y) + sum(x + 1, y) + sum(x, y + 1) + sum(x + 1, y + 1)) / 12
            }
        }
    }

    @Test(arguments: [("en", "en"), ("zh-Hans", "zh"), ("kk", "kk"), ("ru", "ru"), ("ug", "ug")])
    func theLabelsAreThoseOfEveryPhone(tag: String, name: String) async throws {
        let picture = try #require(try await painter(tag).labels(frame, Cancelling()))
        #expect(picture.width == 400 && picture.height == 300)
        let header = Data("P5\n200 150\n255\n".utf8)
        let file = try Golden.read("labels-\(name).pgm")
        try #require(file.starts(with: header))
        let golden = file.dropFirst(header.count).map(Int.init)
        let own = greyHalf(picture)
        try #require(own.count == golden.count)
        let inked = golden.filter { $0 < 231 }.count
        let other = zip(own, golden).filter { abs($0 - $1) > 24 }.count
        #expect(inked > 100)
        #expect(other * 20 <= inked, "\(other) of \(inked) pixels differ")
    }

    @Test func theWayIsAsLongOnEveryPhone() async throws {
        struct Route: Decodable {
            let summary: String
        }
        let map = try await phone.settled().map().model
        for (typed, end) in [("almaty", RouteEnd.from), ("khorgos", .to)] {
            map.typed = typed
            map.choose(try #require(map.view.search.found.first).id)
            map.end(end)
        }
        map.profile("car")
        let golden = try JSONDecoder().decode(Route.self, from: Golden.read("route.json"))
        #expect(map.view.route?.summary == golden.summary)
    }

    @Test func tilesComeAsBytesAndWhatIsStoppedDoesNot() async throws {
        let painter = try await painter("en")
        let (key, day) = (TileKey(z: 9, x: 370, y: 185), Light(dark: false, strong: false, scale: 1))
        let tile = try #require(try painter.tile(key, in: day, Cancelling()))
        #expect(tile.width == 256 && tile.height == 256)
        #expect(tile.rgba.count == 256 * 256 * 4)
        let night = try #require(try painter.tile(key, in: Light(dark: true, strong: false, scale: 1), Cancelling()))
        #expect(night.rgba != tile.rgba)
        #expect(try painter.tile(TileKey(z: -1, x: 0, y: 0), in: day, Cancelling()) == nil)
        #expect(throws: OtkelError.self) { try painter.tile(TileKey(z: 1, x: 9, y: 0), in: day, Cancelling()) }
        let stopped = Cancelling()
        stopped.stop()
        #expect(try painter.labels(frame, stopped) == nil)
    }

    @Test func thePictureIsInTheLanguageOfThePerson() async throws {
        var pictures: Set<Data> = []
        let session = try await phone.settled("en")
        let painter = session.map().model.painter
        for tag in ["en", "zh-Hans", "kk", "ru", "ug"] {
            session.settings().language(tag)
            let drawn = try painter.labels(frame, Cancelling())
            pictures.insert(try #require(drawn).rgba)
        }
        #expect(pictures.count == 5)
    }
}
