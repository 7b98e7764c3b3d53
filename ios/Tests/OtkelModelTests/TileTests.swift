import Foundation
import OtkelCore
import Testing

@testable import OtkelModel

/// Pictures that come from beside the main thread: bounded, in order, and stopped when nobody waits.
@MainActor
@Suite struct TileTests {
    private let day = Light(dark: false, strong: false, scale: 2)
    private let khorgos = MapCamera(Camera(lon: 80.41, lat: 44.21, zoom: 8, bearing: 0))
    private let phone = CGSize(width: 400, height: 800)

    /// What was drawn, and whether drawing may go on.
    private final class Desk: @unchecked Sendable {
        private let lock = NSLock()
        private var drawn: [TileKey] = []
        private var held = false
        private var atOnce = (now: 0, most: 0)

        var log: [TileKey] { lock.withLock { drawn } }
        var most: Int { lock.withLock { atOnce.most } }

        func hold(_ on: Bool) { lock.withLock { held = on } }

        func draw(_ key: TileKey) -> Drawn<Int> {
            lock.withLock {
                drawn.append(key)
                atOnce.now += 1
                atOnce.most = max(atOnce.most, atOnce.now)
            }
            while lock.withLock({ held }) { Thread.sleep(forTimeInterval: 0.001) }
            lock.withLock { atOnce.now -= 1 }
            return Drawn(key.x, bytes: 4)
        }
    }

    private func key(_ x: Int) -> TileKey { TileKey(z: 9, x: x, y: 5) }

    private func settle(_ store: TileStore<Int>) async {
        while store.awaited > 0 { await Task.yield() }
    }

    @Test func theMiddleComesFirstAndTheScreenIsCovered() {
        let cells = Cell.all(khorgos, size: phone)
        // (80.41 + 180) / 360 * 512, and Mercator's of 44.21.
        #expect(cells.first?.key == TileKey(z: 9, x: 370, y: 185))
        #expect(Set(cells).count == cells.count)
        for corner in [CGPoint(x: -200, y: -400), CGPoint(x: 200, y: 400)] {
            let spot = khorgos.under(corner)
            let wanted = TileKey(z: 9, x: Int(spot.x * 512), y: Int(spot.y * 512))
            #expect(cells.contains { $0.key == wanted })
        }
        #expect(Cell.all(khorgos, size: .zero).isEmpty)
        var turned = khorgos
        turned.bearing = 45
        #expect(Cell.all(turned, size: phone).count < 60)
    }

    @Test func overTheEdgeOfTheWorldItGoesOn() {
        let edge = MapCamera(Camera(lon: 180, lat: 0, zoom: 5, bearing: 0))
        let cells = Cell.all(edge, size: phone)
        #expect(cells.contains { $0.key.x == 63 } && cells.contains { $0.key.x == 0 })
        #expect(Set(cells.map(\.column)).count == Set(cells.map(\.key.x)).count)
    }

    @Test func meanwhileALargerTileStandsInAndSmallerOnesLieOverIt() throws {
        let whole = CGRect(x: 0, y: 0, width: 1, height: 1)
        let middle = TileKey(z: 9, x: 370, y: 185)
        let stamps = { (there: Set<TileKey>) -> [Stamp<TileKey>] in
            Ground.stamps(khorgos, size: phone, scale: 2) { there.contains($0) ? $0 : nil }
        }
        #expect(stamps([]).isEmpty)
        let own = try #require(stamps([middle]).first)
        #expect(own.part == whole)
        #expect(abs(own.place.width - 256) <= 0.5)
        let above = try #require(stamps([middle.above(2)]).first { $0.place == own.place })
        #expect(above.part == CGRect(x: 0.5, y: 0.25, width: 0.25, height: 0.25))
        let both = stamps([middle.above(2), TileKey(z: 10, x: 741, y: 370)]).filter { own.place.contains($0.place) }
        #expect(both.map(\.picture.z) == [7, 10])
        #expect(both.last?.place.minX == own.place.midX)
        #expect(both.last?.place.minY == own.place.minY)
        // Its own makes both needless.
        #expect(stamps([middle, middle.above(2)]).filter { $0.place == own.place }.count == 1)
    }

    @Test(.timeLimit(.minutes(5))) func whatWasSeenLongestAgoMakesRoom() async {
        let desk = Desk()
        let store = TileStore<Int>(most: 12) { key, _, _ in desk.draw(key) }
        store.want([key(1), key(2), key(3)], in: day)
        await settle(store)
        #expect(store.bytes == 12)
        #expect(store.tile(key(1)) == 1)
        store.want([key(1), key(4)], in: day)
        await settle(store)
        #expect(store.bytes == 12)
        #expect(store.tile(key(1)) == 1)
        #expect(store.tile(key(4)) == 4)
        #expect([2, 3].filter { store.tile(key($0)) != nil }.count == 1)
        #expect(store.arrived == 4)
        #expect(desk.log.count == 4)
    }

    @Test(.timeLimit(.minutes(5))) func whatNobodyWaitsForIsNotDrawn() async {
        let desk = Desk()
        desk.hold(true)
        let store = TileStore<Int>(hands: 1) { key, _, _ in desk.draw(key) }
        store.want([key(1), key(2), key(3)], in: day)
        while desk.log.isEmpty { await Task.yield() }
        store.want([key(3)], in: day)
        #expect(store.awaited == 1)
        desk.hold(false)
        await settle(store)
        #expect(desk.log == [key(1), key(3)])
        #expect(store.tile(key(2)) == nil)
        #expect(desk.most == 1)
    }

    @Test(.timeLimit(.minutes(5))) func inAnotherLightAllIsDrawnAnew() async {
        let desk = Desk()
        let store = TileStore<Int> { key, _, _ in desk.draw(key) }
        store.want([key(1)], in: day)
        await settle(store)
        store.want([key(1)], in: Light(dark: true, strong: false, scale: 2))
        #expect(store.tile(key(1)) == nil)
        await settle(store)
        #expect(desk.log == [key(1), key(1)])
        store.forget()
        #expect(store.bytes == 0)
    }

    @Test(.timeLimit(.minutes(5))) func whatCannotBeDrawnIsAskedForOnce() async {
        struct Torn: Error {}
        let desk = Desk()
        let store = TileStore<Int> { key, _, _ in
            _ = desk.draw(key)
            throw Torn()
        }
        for _ in 0..<3 {
            store.want([key(1)], in: day)
            await settle(store)
        }
        #expect(desk.log.count == 1)
    }

    // MARK: Labels

    private func wish(_ camera: MapCamera, ink: UInt32 = 0) -> LabelWish {
        LabelWish(camera: camera, size: phone, light: day, ink: ink, tag: "en")
    }

    @Test(.timeLimit(.minutes(5))) func labelsWaitForAPauseAndOnlyTheLastAreDrawn() async {
        let desk = Desk()
        let store = LabelStore<Double>(pause: .milliseconds(20)) { frame, _ in
            _ = desk.draw(TileKey(z: 0, x: 0, y: 0))
            return frame.camera.zoom
        }
        store.want(wish(khorgos))
        while store.last == nil { await Task.yield() }
        #expect(store.last?.size == CGSize(width: 528, height: 928))
        for closer in [0.25, 0.5, 0.75] { store.want(wish(khorgos.moved(about: .zero, closer: closer))) }
        while store.last?.picture == 8 { await Task.yield() }
        #expect(store.last?.picture == 8.75)
        #expect(desk.log.count == 2)
    }

    @Test func labelsGoWithTheMapUntilTheyAreFarOff() throws {
        let same = try #require(LabelPlace(of: khorgos, under: khorgos))
        #expect(same.middle == .zero && same.turn == 0 && same.grown == 1)
        let moved = khorgos.moved(about: .zero, pan: CGPoint(x: 30, y: -20), closer: 1, turn: 10)
        let place = try #require(LabelPlace(of: khorgos, under: moved))
        #expect(abs(place.grown - 2) < 1e-9)
        #expect(abs(place.turn - 10) < 1e-9)
        #expect(hypot(place.middle.x - 30, place.middle.y + 20) < 1e-6)
        #expect(LabelPlace(of: khorgos, under: khorgos.moved(about: .zero, closer: 3)) == nil)
    }
}
