import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// The map under the hand: what is held stays held, and it stays on the earth.
@MainActor
@Suite struct CameraTests {
    private let khorgos = MapCamera(Camera(lon: 80.41, lat: 44.21, zoom: 8, bearing: 0))

    private func close(_ one: CGPoint, _ other: CGPoint, _ within: Double = 1e-6) -> Bool {
        hypot(one.x - other.x, one.y - other.y) < within
    }

    @Test func whatTheCoreSaysComesBack() {
        for said in [
            Camera(lon: 80.41, lat: 44.21, zoom: 8, bearing: 0), Camera(lon: -179, lat: 10, zoom: 12.5, bearing: 350),
        ] {
            let camera = MapCamera(said).said
            #expect(abs(camera.lon - said.lon) < 1e-9)
            #expect(abs(camera.lat - said.lat) < 1e-9)
            #expect(camera.zoom == said.zoom)
            #expect(camera.bearing == said.bearing)
        }
    }

    @Test func aPointCoversTheMetresThatMercatorSays() {
        #expect(abs(khorgos.metres - 219.16) < 0.05)
    }

    @Test(arguments: [0.0, 30, 180, 275]) func whatIsSeenIsWhatLiesUnderThere(bearing: Double) {
        var camera = khorgos
        camera.bearing = bearing
        let at = CGPoint(x: 120, y: -45)
        #expect(close(camera.seen(camera.under(at)), at))
        // What is up lies in the direction of the bearing.
        let ahead = camera.under(CGPoint(x: 0, y: -100))
        let (east, north) = (ahead.x - camera.x, camera.y - ahead.y)
        #expect(abs(turn(from: bearing, to: atan2(east, north) * 180 / .pi)) < 1e-6)
    }

    @Test func whatAFingerHoldsStaysUnderIt() {
        let (focus, pan) = (CGPoint(x: 70, y: 110), CGPoint(x: -30, y: 14))
        let held = khorgos.under(focus)
        let moved = khorgos.moved(about: focus, pan: pan, closer: 1.5, turn: 40)
        #expect(close(moved.seen(held), CGPoint(x: 40, y: 124), 1e-4))
        #expect(moved.zoom == 9.5)
        // The map turns with the hand, so what is up turns the other way.
        #expect(moved.bearing == 320)
    }

    @Test func theMapStaysOnTheEarth() {
        #expect(khorgos.moved(about: .zero, closer: 50).zoom == MapCamera.zooms.upperBound)
        #expect(khorgos.moved(about: .zero, closer: -50).zoom == MapCamera.zooms.lowerBound)
        let pole = khorgos.moved(about: .zero, pan: CGPoint(x: 0, y: 1e9))
        #expect(pole.y > 0 && pole.y < 0.01)
        let round = khorgos.moved(about: .zero, pan: CGPoint(x: -khorgos.span, y: 0))
        #expect(abs(round.x - khorgos.x) < 1e-9)
        let nonsense = MapCamera(Camera(lon: .nan, lat: .infinity, zoom: .nan, bearing: .infinity))
        #expect(nonsense.said.lon.isFinite && nonsense.said.lat.isFinite)
        #expect(MapCamera.zooms.contains(nonsense.zoom))
    }

    @Test func bearingsTurnTheShorterWay() {
        #expect(turn(from: 350, to: 10) == 20)
        #expect(turn(from: 10, to: 350) == -20)
        #expect(turned(-90) == 270)
        #expect(turned(720) == 0)
    }

    @Test func aThrownMapSlidesAndRests() {
        #expect(Slide(speed: CGPoint(x: 40, y: 0)).seconds == 0)
        let slide = Slide(speed: CGPoint(x: 2_000, y: -1_000))
        #expect(slide.seconds > 0.5 && slide.seconds < 2)
        // It begins as fast as it was thrown, and doesn't turn round.
        #expect(close(slide.at(0.001), CGPoint(x: 2, y: -1), 0.01))
        let (half, whole) = (slide.at(slide.seconds / 2), slide.at(slide.seconds))
        #expect(half.x > whole.x / 2 && half.x < whole.x)
        #expect(whole.x < 2_000 / 4.2)
    }

    @Test func aFlightRisesToShowTheWayAndLands() {
        let almaty = MapCamera(Camera(lon: 76.95, lat: 43.25, zoom: 10, bearing: 350))
        var from = khorgos
        (from.zoom, from.bearing) = (10, 10)
        let flight = Flight(from: from, to: almaty, width: 400)
        #expect(flight.at(0) == from)
        #expect(flight.at(1) == almaty)
        let middle = flight.at(0.5)
        #expect(middle.zoom < 9)
        #expect(middle.bearing == 0)
        #expect(middle.x < from.x && middle.x > almaty.x)
        let near = Flight(from: from, to: from.moved(about: .zero, closer: 2), width: 400)
        #expect(near.at(0.5).zoom > 10 && near.at(0.5).zoom < 12)
        #expect(near.seconds < flight.seconds)
    }

    // MARK: Frame by frame

    private final class Rests {
        var heard: [Camera] = []
    }

    private func model(_ rests: Rests = Rests()) -> CameraModel {
        let goal = GoalView(camera: khorgos.said, moves: 3)
        let model = CameraModel(goal) { rests.heard.append($0) }
        model.size = CGSize(width: 400, height: 800)
        return model
    }

    @Test func itIsToldWhereItRestsAndNotOnTheWay() {
        let rests = Rests()
        let model = self.model(rests)
        model.hold()
        model.release(.zero)
        #expect(rests.heard.isEmpty)  // it was touched, not moved
        model.move(about: .zero, pan: CGPoint(x: 50, y: 0))
        #expect(rests.heard.isEmpty)
        model.release(CGPoint(x: 1_000, y: 0))
        #expect(model.moving)
        model.step(at: 100)
        model.step(at: 100.1)
        #expect(rests.heard.isEmpty)
        let before = model.camera
        model.step(at: 200)
        #expect(!model.moving)
        #expect(rests.heard.count == 1)
        #expect(model.camera.x < before.x)
        model.step(at: 201)
        #expect(rests.heard.count == 1)
    }

    @Test func aFingerStopsIt() {
        let model = self.model()
        model.zoom(1)
        model.step(at: 1)
        model.step(at: 1.1)
        let zoom = model.camera.zoom
        #expect(zoom > 8 && zoom < 9)
        model.hold()
        model.step(at: 5)
        #expect(model.camera.zoom == zoom)
    }

    @Test func itGoesWhereTheCoreWantsItOnce() {
        let rests = Rests()
        let model = self.model(rests)
        let almaty = Camera(lon: 76.95, lat: 43.25, zoom: 10, bearing: 0)
        model.follow(GoalView(camera: almaty, moves: 3))
        #expect(!model.moving)
        model.follow(GoalView(camera: almaty, moves: 4))
        #expect(model.moving)
        model.step(at: 1)
        model.step(at: 9)
        #expect(abs(model.camera.said.lon - 76.95) < 1e-9)
        #expect(rests.heard.isEmpty)  // the core knows
        // A core that began anew counts from the beginning.
        model.follow(GoalView(camera: khorgos.said, moves: 0))
        #expect(!model.moving)
        model.follow(GoalView(camera: khorgos.said, moves: 1))
        #expect(model.moving)
    }

    @Test func whoWantsNothingToMoveIsThereAtOnce() {
        let model = self.model()
        model.still = true
        model.zoom(1)
        #expect(model.camera.zoom == 9)
        model.move(about: .zero, turn: 30)
        model.north()
        #expect(model.camera.bearing == 0)
        model.release(CGPoint(x: 5_000, y: 0))
        #expect(!model.moving)
    }
}
