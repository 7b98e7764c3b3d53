import OtkelCore

/// Where the phone is.
public struct Fix: Equatable, Sendable {
    public let lon: Double
    public let lat: Double
    /// Within how many metres; 0 when the phone doesn't say.
    public let accuracy: Double
    /// Where it moves to, degrees clockwise from north.
    public let heading: Double?

    public init(lon: Double, lat: Double, accuracy: Double, heading: Double?) {
        (self.lon, self.lat, self.accuracy, self.heading) = (lon, lat, accuracy, heading)
    }
}

/// The phone's knowledge of where it is.
@MainActor
public protocol Whereabouts: AnyObject, Sendable {
    /// Tells where it is from now on; nothing when it doesn't know or mustn't say. The first time the phone asks its owner.
    func start(_ heard: @escaping @MainActor (Fix?) -> Void)
    func stop()
}

/// Asks the phone where it is as long as the core wants to know, and not longer.
@MainActor
final class Guide {
    private let whereabouts: any Whereabouts
    private(set) var isAsking = false
    private var turn = 0

    init(_ whereabouts: any Whereabouts) {
        self.whereabouts = whereabouts
    }

    /// Begins or ends, as the map wants; where the phone is the map hears.
    func attend(_ map: MapModel?) {
        let wanted = map?.view.wantsPosition == true
        if wanted == isAsking { return }
        if !wanted { return stop() }
        isAsking = true
        turn += 1
        whereabouts.start { [weak self, weak map, turn] fix in
            // What comes after one stopped asking isn't heard.
            guard let self, self.turn == turn, self.isAsking else { return }
            if let fix {
                map?.send(.here(lon: fix.lon, lat: fix.lat, accuracyM: fix.accuracy, headingDeg: fix.heading))
            } else {
                map?.send(.lost)
            }
        }
    }

    func stop() {
        if !isAsking { return }
        isAsking = false
        turn += 1
        whereabouts.stop()
    }
}
