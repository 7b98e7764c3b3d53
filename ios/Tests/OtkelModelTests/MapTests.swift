import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// The map on the real core: what is found, opened, led to, recorded.
@MainActor
@Suite struct MapTests {
    private let phone = TestPhone()

    /// Opens the first that is found.
    private func find(_ typed: String, on map: MapModel) throws {
        map.typed = typed
        #expect(map.panel == .found)
        map.choose(try #require(map.view.search.found.first).id)
        #expect(map.refusal == nil)
        #expect(map.panel == .place)
    }

    @Test(arguments: tags) func fromASearchToTheWayThere(tag: String) async throws {
        var seen = Snapshot("map", tag)
        let session = try await phone.settled(tag)
        let map = session.map().model
        seen.add("map", map.view)
        map.typed = "khorgos"
        seen.add("found", map.view.search)
        try find("khorgos", on: map)
        seen.add("place", map.view.place as Any)
        map.end(.to)
        #expect(map.panel == .route)
        seen.add("one end", map.view.route as Any)
        try find("almaty", on: map)
        map.end(.from)
        #expect(map.view.route?.summary?.isEmpty == false)
        seen.add("route", map.view.route as Any)
        map.range = "300"
        map.reserve = "50"
        #expect(map.range == "300" && map.reserve == "50")
        seen.add("fuel", map.view.route?.fuel as Any)
        let step = try #require(map.view.route?.steps.last)
        let moves = map.view.goal.moves
        map.choose(step.id)
        #expect(map.view.goal.moves == moves + 1)
        #expect(map.panel == .place)
        map.close()
        #expect(map.panel == .route)
        map.close()
        #expect(map.panel == nil)
        try seen.hold()
    }

    @Test func theEndsSwapAndTheMeansChange() async throws {
        let map = try await phone.settled().map().model
        try find("zharkent", on: map)
        map.end(.from)
        try find("almaty", on: map)
        map.end(.to)
        let before = try #require(map.view.route)
        map.swap()
        let after = try #require(map.view.route)
        #expect(after.from == before.to && after.to == before.from)
        let other = try #require(after.profiles.first { !$0.chosen }).code
        map.profile(other)
        #expect(map.view.route?.profiles.first { $0.chosen }?.code == other)
        map.profile("broom")
        #expect(map.refusal?.contains("broom") == true)
    }

    @Test func aRouteAcrossIsThePlannersQuestion() async throws {
        let session = try await phone.settled()
        let map = session.map().model
        try find("yining", on: map)
        map.end(.from)
        try find("almaty", on: map)
        map.end(.to)
        let route = try #require(map.view.route)
        #expect(route.plan != nil)
        session.plan(try #require(route.ask))
        #expect(session.navigation.place == .crossing)
        let form = session.crossing.view.form
        #expect(form.from.found && form.to.found)
        #expect(form.from.code == "yining" && form.to.code == "almaty")
    }

    @Test func theListStandsForTheMap() async throws {
        let map = try await phone.settled().map().model
        let row = try #require(map.view.list.rows.first)
        #expect(row.spoken.contains(row.name))
        map.choose(row.id)
        #expect(map.view.place?.id == row.id)
        map.choose("nowhere")
        #expect(map.refusal != nil)
        #expect(map.view.place?.id == row.id)
    }

    @Test func aCategoryLiesUnderWhatWasFoundByIt() async throws {
        let map = try await phone.settled().map().model
        for category in map.view.search.categories.prefix(4) {
            map.category(category.code)
            #expect(map.panel == .found)
            guard let row = map.view.search.found.first else {
                #expect(map.view.search.nothing != nil)
                map.category(category.code)
                #expect(map.panel == nil)
                continue
            }
            map.choose(row.id)
            #expect(map.panel == .place)
            map.close()
            #expect(map.view.place == nil)
            #expect(map.panel == .found)
            map.close()
            #expect(map.panel == nil)
        }
    }

    @Test func aPortsSheetLeadsToItsPage() async throws {
        let session = try await phone.settled()
        let map = session.map().model
        map.choose("port:khorgos")
        let port = try #require(map.view.place?.port)
        session.open(port: port)
        #expect(session.navigation.place == .today)
        #expect(session.port(port).view.page?.port == port)
    }

    @Test func aLongPressIsAPinAndATouchBesideItClosesIt() async throws {
        let stage = try await phone.settled().map()
        stage.camera.size = CGSize(width: 400, height: 800)
        stage.hear([.down, .pressedLong(CGPoint(x: 40, y: 40)), .up(speed: .zero)])
        let pin = try #require(stage.model.view.place)
        #expect(pin.icon == "pin")
        #expect(!pin.elsewhere.isEmpty)
        stage.model.meet()
        #expect(stage.model.view.place?.meet != pin.meet)
        stage.model.meet()
        #expect(stage.model.view.place?.meet == pin.meet)
        // In the middle of the desert nothing stands.
        stage.camera.fly(to: MapCamera(Camera(lon: 77.2, lat: 45.3, zoom: 14, bearing: 0)))
        stage.camera.step(at: 0)
        stage.camera.step(at: 9)
        stage.hear([.tapped(.zero)])
        #expect(stage.model.view.place == nil)
    }

    @Test func theCoreHearsWhereTheMapWasMovedTo() async throws {
        let stage = try await phone.settled().map()
        stage.camera.size = CGSize(width: 400, height: 800)
        let rows = stage.model.view.list.rows
        stage.hear([.down, .moved(about: .zero, pan: CGPoint(x: 900, y: 0), closer: 0, turn: 0)])
        #expect(stage.model.view.list.rows == rows)
        stage.hear([.up(speed: .zero)])
        #expect(stage.model.view.list.rows != rows)
        #expect(abs(stage.model.view.goal.camera.lon - stage.camera.camera.said.lon) < 1e-9)
        let zoom = stage.camera.camera.zoom
        stage.camera.still = true
        stage.hear([.tappedTwice(.zero)])
        stage.closer()
        stage.hear([.tappedByTwo(.zero)])
        #expect(abs(stage.camera.camera.zoom - zoom - 1) < 1e-9)
        stage.farther()
        #expect(abs(stage.camera.camera.zoom - zoom) < 1e-9)
    }

    // MARK: Where one is

    @Test func thePhoneIsAskedOnlyWhileSomebodyWantsToKnow() async throws {
        let app = await phone.app()
        let session = try #require(app.session)
        for _ in 0..<3 { session.start?.next() }
        let map = session.map().model
        #expect(!phone.compass.isAsked)
        map.locate()
        #expect(phone.compass.isAsked)
        phone.compass.say(76.95, 43.25)
        #expect(abs(map.view.goal.camera.lon - 76.95) < 1e-6)
        app.become(.background)
        #expect(!phone.compass.isAsked)
        app.become(.front)
        #expect(phone.compass.isAsked)
        phone.compass.lose()
        #expect(map.view.positionTrouble != nil)
        #expect(!phone.compass.isAsked)
        map.locate()
        #expect(phone.compass.asked == 3)
        #expect(map.view.positionTrouble == nil)
    }

    @Test func aWayIsRecordedWhereThatIsLawfulAndEndsAtTheBorder() async throws {
        let session = try await phone.settled()
        let map = session.map().model
        #expect(!map.view.record.allowed)
        #expect(map.view.record.reason != nil)
        // Asked for before the phone knows where it is: it would begin with the first lawful position.
        map.record(true)
        #expect(phone.compass.isAsked && !map.view.record.toggle.on)
        phone.compass.say(81.3, 43.9)
        let china = try #require(map.view.record.reason)
        map.record(true)
        #expect(!map.view.record.toggle.on)
        phone.compass.say(76.95, 43.25)
        #expect(map.view.record.allowed && map.view.record.reason == nil)
        map.record(true)
        #expect(map.view.record.toggle.on)
        for step in 1...3 { phone.compass.say(76.95 + 0.001 * Double(step), 43.25) }
        #expect(map.view.record.gpx?.contains("<trkpt") == true)
        phone.compass.say(81.3, 43.9)
        #expect(!map.view.record.toggle.on)
        #expect(map.view.record.reason == china)
        map.forget()
        #expect(map.view.record.gpx == nil)
        #expect(session.stage?.model === map)
    }

    @Test func aFileFromElsewhereIsShownOrRefusedInWords() async throws {
        let map = try await phone.settled().map().model
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("otkel-\(UUID().uuidString).gpx")
        defer { try? FileManager.default.removeItem(at: file) }
        let points = "<trkpt lat=\"44\" lon=\"80\"/><trkpt lat=\"44.1\" lon=\"80\"/>"
        let text =
            "<gpx version=\"1.1\" creator=\"x\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
            + "<trk><name>Steppe</name><trkseg>\(points)</trkseg></trk></gpx>"
        try text.write(to: file, atomically: true, encoding: .utf8)
        map.show(gpx: TextFile.read(file) ?? "")
        #expect(map.refusal == nil)
        #expect(map.view.record.shown?.contains("Steppe") == true)
        map.show(gpx: TextFile.read(file.appendingPathComponent("nothing")) ?? "")
        #expect(map.refusal != nil)
        #expect(map.view.record.shown?.contains("Steppe") == true)
        map.forget()
        #expect(map.view.record.shown == nil)
    }

    @Test func theMapIsForgottenWithEverythingElse() async throws {
        let session = try await phone.settled()
        let stage = session.map()
        #expect(session.map() === stage)
        try find("khorgos", on: stage.model)
        stage.model.end(.to)
        session.settings().wipe()
        #expect(session.stage == nil)
        #expect(session.map().model.view.route == nil)
    }
}
