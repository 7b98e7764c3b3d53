import Foundation
import OtkelCore

/// The map's screen of the core.
public typealias MapModel = ScreenModel<MapScreen>

extension ScreenModel where Core == MapScreen {
    public func category(_ code: String) { send(.category(code: code)) }
    public func choose(_ id: String) { send(.choose(id: id)) }
    public func locate() { send(.locate) }
    public func end(_ which: RouteEnd) { send(.end(which: which)) }
    public func swap() { send(.swap) }
    public func profile(_ code: String) { send(.profile(code: code)) }
    public func meet() { send(.meet) }
    public func record(_ on: Bool) { send(.record(on: on)) }
    public func show(gpx text: String) { send(.gpx(text: text)) }
    public func forget() { send(.forget) }

    public var typed: String {
        get { view.search.typed }
        set { if newValue != view.search.typed { send(.search(typed: newValue)) } }
    }

    /// How far a full tank gets; the rest of what is said of the tank stays.
    public var range: String {
        get { view.route?.fuel.range ?? "" }
        set { if newValue != range { send(.fuel(rangeKm: newValue, reserveKm: reserve)) } }
    }

    /// What one wants left.
    public var reserve: String {
        get { view.route?.fuel.reserve ?? "" }
        set { if newValue != reserve { send(.fuel(rangeKm: range, reserveKm: newValue)) } }
    }

    /// What the panel shows.
    public var panel: MapPanel? {
        if !view.search.typed.isEmpty { return .found }
        if view.place != nil { return .place }
        if !view.search.found.isEmpty || view.search.nothing != nil { return .found }
        return view.route == nil ? nil : .route
    }

    /// Closes what the panel shows.
    public func close() { send(.close) }

    /// What makes the pictures, for beside the main thread.
    public var painter: MapPainter { MapPainter(ground: core, over: core.labels) }
}

/// What is open on the map: the innermost.
public enum MapPanel: Hashable, Sendable {
    case found, place, route
}

/// Makes the pictures of a map. It may be called from any thread.
public struct MapPainter: Sendable {
    let ground: MapScreen
    let over: @Sendable (MapFrame, Cancelling) throws -> MapPicture?

    /// A tile of the ground; none when it was stopped.
    public func tile(_ key: TileKey, in light: Light, _ cancelling: Cancelling) throws -> MapPicture? {
        guard let z = UInt8(exactly: key.z), let x = UInt32(exactly: key.x), let y = UInt32(exactly: key.y) else {
            return nil
        }
        return try ground.tile(
            z: z, x: x, y: y, side: UInt32(TileKey.side), scale: light.scale, dark: light.dark, cancelling: cancelling)
    }

    /// The labels of a frame; none when it was stopped.
    public func labels(_ frame: MapFrame, _ cancelling: Cancelling) throws -> MapPicture? {
        try over(frame, cancelling)
    }
}

/// A map as a hand has it: what is drawn, and the camera over it.
@MainActor
public protocol Stage: AnyObject {
    var camera: CameraModel { get }
    var painter: MapPainter { get }
    /// Counts what changes the labels' picture.
    var ink: UInt32 { get }
    /// What the picture is, for those who don't see it.
    var picture: String { get }

    /// A finger touched a spot, and reaches so many metres there.
    func touched(_ spot: (lon: Double, lat: Double), reach: Double)
    func pressed(_ spot: (lon: Double, lat: Double))
}

extension Stage {
    /// What a hand did.
    public func hear(_ acts: [HandAct]) {
        for act in acts { hear(act) }
    }

    /// To where the core wants the map.
    public func follow(_ goal: GoalView) { camera.follow(goal) }

    public func closer() { camera.zoom(1) }
    public func farther() { camera.zoom(-1) }
    public func north() { camera.north() }

    private func hear(_ act: HandAct) {
        switch act {
        case .down: camera.hold()
        case .up(let speed): camera.release(speed)
        case .moved(let focus, let pan, let closer, let turn):
            camera.move(about: focus, pan: pan, closer: closer, turn: turn)
        case .tappedTwice(let at): camera.zoom(1, about: at)
        case .tappedByTwo: camera.zoom(-1)
        case .tapped(let at):
            let spot = camera.camera.under(at)
            touched((spot.lon, spot.lat), reach: camera.camera.metres * finger)
        case .pressedLong(let at):
            let spot = camera.camera.under(at)
            pressed((spot.lon, spot.lat))
        }
    }
}

/// Points that a finger reaches.
private let finger = 24.0

/// The map's own place: the core's screen.
@MainActor
public final class MapStage: Stage {
    public let model: MapModel
    public let camera: CameraModel

    init(_ model: MapModel) {
        self.model = model
        camera = CameraModel(model.view.goal) { [weak model] in model?.send(.moved(camera: $0)) }
    }

    public var painter: MapPainter { model.painter }
    public var ink: UInt32 { model.view.ink }
    public var picture: String { model.view.labels.picture }

    public func touched(_ spot: (lon: Double, lat: Double), reach: Double) {
        model.send(.touch(lon: spot.lon, lat: spot.lat, reachM: reach))
    }

    public func pressed(_ spot: (lon: Double, lat: Double)) { model.send(.pin(lon: spot.lon, lat: spot.lat)) }
}
