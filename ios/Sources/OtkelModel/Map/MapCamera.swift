import Foundation
import OtkelCore

/// A place on Mercator's square: x eastwards from 180° west, y southwards, both 0 to 1.
public struct Spot: Equatable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        (self.x, self.y) = (x, y)
    }

    public init(lon: Double, lat: Double) {
        let sine = sin(lat * .pi / 180).held(in: -0.999_999...0.999_999)
        self.init(x: lon / 360 + 0.5, y: (0.5 - log((1 + sine) / (1 - sine)) / (4 * .pi)).held(in: 0...1))
    }

    public var lon: Double { wrapped(x) * 360 - 180 }
    public var lat: Double { atan(sinh(.pi * (1 - 2 * y.held(in: 0...1)))) * 180 / .pi }
}

/// Where the map looks: its middle, how large the earth is, what is up. Offsets are points from the middle of the map, to
/// the right and down; there is nothing here that draws or waits.
public struct MapCamera: Equatable, Sendable {
    public var x: Double
    public var y: Double
    public var zoom: Double
    /// Degrees clockwise from north, 0 to 360.
    public var bearing: Double

    /// The earth at zoom 0, in points.
    public static let world = 512.0
    /// From the whole of the continent to a house.
    public static let zooms = 3.0...19.0
    /// Half of a high phone, in points: so near to its edge the map doesn't go.
    private static let room = 450.0
    private static let equator = 40_075_016.686

    public init(x: Double, y: Double, zoom: Double, bearing: Double) {
        (self.x, self.y, self.zoom, self.bearing) = (x, y, zoom, bearing)
    }

    /// What the core says; nonsense is held within bounds.
    public init(_ camera: Camera) {
        let spot = Spot(lon: camera.lon, lat: camera.lat)
        self = Self(x: spot.x, y: spot.y, zoom: camera.zoom, bearing: camera.bearing).kept
    }

    /// As the core says it.
    public var said: Camera { Camera(lon: middle.lon, lat: middle.lat, zoom: zoom, bearing: bearing) }

    public var middle: Spot { Spot(x: x, y: y) }
    /// How many points the whole earth is wide.
    public var span: Double { Self.world * exp2(zoom) }
    /// Metres that a point covers in the middle of the map.
    public var metres: Double { Self.equator * cos(middle.lat * .pi / 180) / span }

    /// Where a place is seen; of the earth's copies side by side the nearest.
    public func seen(_ spot: Spot) -> CGPoint {
        let (east, south) = (near(spot.x - x) * span, (spot.y - y) * span)
        return CGPoint(x: east * cosine + south * sine, y: south * cosine - east * sine)
    }

    /// What lies under a finger; x may reach beyond the square.
    public func under(_ at: CGPoint) -> Spot {
        Spot(x: x + (at.x * cosine - at.y * sine) / span, y: y + (at.x * sine + at.y * cosine) / span)
    }

    /// Moved by a hand: what lay under `focus` lies under `focus` + `pan` after it; `turn` is clockwise, in degrees.
    public func moved(about focus: CGPoint, pan: CGPoint = .zero, closer: Double = 0, turn: Double = 0) -> Self {
        let held = under(focus)
        var next = self
        next.zoom = (zoom + closer).held(in: Self.zooms)
        next.bearing = turned(bearing - turn)
        let there = next.under(CGPoint(x: focus.x + pan.x, y: focus.y + pan.y))
        next.x += held.x - there.x
        next.y += held.y - there.y
        return next.kept
    }

    /// Within the earth: round it eastwards, and not over its edge to the north and south.
    public var kept: Self {
        let near = zoom.isFinite ? zoom.held(in: Self.zooms) : Self.zooms.lowerBound
        let edge = min(0.5, Self.room / (Self.world * exp2(near)))
        let inside = y.isFinite ? y.held(in: edge...(1 - edge)) : 0.5
        return Self(x: x.isFinite ? wrapped(x) : 0.5, y: inside, zoom: near, bearing: turned(bearing))
    }

    private var sine: Double { sin(bearing * .pi / 180) }
    private var cosine: Double { cos(bearing * .pi / 180) }
}

/// The nearer way round the earth.
func near(_ east: Double) -> Double { east - (east + 0.5).rounded(.down) }

func wrapped(_ x: Double) -> Double { x - x.rounded(.down) }

/// Degrees within 0 to 360.
func turned(_ degrees: Double) -> Double {
    guard degrees.isFinite else { return 0 }
    let left = degrees.truncatingRemainder(dividingBy: 360)
    return left < 0 ? (left + 360).truncatingRemainder(dividingBy: 360) : left
}

/// From one bearing to another by the shorter way, -180 to 180.
public func turn(from: Double, to: Double) -> Double { turned(to - from + 180) - 180 }

extension Comparable {
    func held(in bounds: ClosedRange<Self>) -> Self { min(max(self, bounds.lowerBound), bounds.upperBound) }
}
