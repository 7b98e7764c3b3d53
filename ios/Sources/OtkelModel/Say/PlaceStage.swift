import OtkelCore

/// The map in the picker of a place: its list, to be pointed at. Where it looks nobody remembers.
@MainActor
public final class PlaceStage: Stage {
    public let camera: CameraModel
    private let model: SayModel
    private let ground: MapScreen

    init(_ model: SayModel, _ map: PlaceMapView, over ground: MapScreen) {
        (self.model, self.ground) = (model, ground)
        camera = CameraModel(map.goal) { _ in }
    }

    public var painter: MapPainter { MapPainter(ground: ground, over: model.core.labels) }
    public var ink: UInt32 { model.view.picker?.map?.ink ?? 0 }
    public var picture: String { model.view.picker?.map?.picture ?? "" }

    public func touched(_ spot: (lon: Double, lat: Double), reach: Double) {
        model.send(.touch(lon: spot.lon, lat: spot.lat, reachM: reach))
    }

    public func pressed(_ spot: (lon: Double, lat: Double)) {}
}

extension Session {
    /// The map of the open picker.
    public func places(_ map: PlaceMapView) -> PlaceStage { PlaceStage(say(), map, over: self.map().model.core) }
}
