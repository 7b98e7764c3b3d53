import Foundation

/// The way of the camera from one place to another: up, across, down, so that one sees where one is going (van Wijk and
/// Nuij, *Smooth and efficient zooming and panning*, 2003).
struct Flight {
    private let from: MapCamera
    private let to: MapCamera
    /// How wide the map is, points.
    private let width: Double
    private let start: Double
    private let end: Double
    private let east: Double
    private let south: Double
    private let far: Double
    private let level: Bool
    private let lift: Double
    private let length: Double

    private static let curve = 1.42
    /// Nearer than this share of the map, one only rises or sinks.
    private static let little = 1e-4
    /// Seconds for a unit of the way.
    private static let pace = 0.42

    init(from: MapCamera, to: MapCamera, width: Double) {
        (self.from, self.to, self.width) = (from, to, width)
        start = width / from.span
        end = width / to.span
        east = near(to.x - from.x)
        south = to.y - from.y
        far = hypot(east, south)
        level = far < start * Self.little
        if level {
            lift = 0
            length = abs(log(end / start)) / Self.curve
        } else {
            lift = Self.bend(own: start, start: start, end: end, far: far, sign: 1)
            length = (Self.bend(own: end, start: start, end: end, far: far, sign: -1) - lift) / Self.curve
        }
    }

    /// How long it is to take, seconds.
    var seconds: Double { (length * Self.pace).held(in: 0.22...1.5) }

    /// Where the camera is after a share of the way, 0 to 1.
    func at(_ share: Double) -> MapCamera {
        if share <= 0 { return from }
        if share >= 1 { return to }
        let way = share * length * Self.curve
        let wide: Double
        let gone: Double
        if level {
            wide = start * exp(end < start ? -way : way)
            gone = share
        } else {
            wide = start * cosh(lift) / cosh(way + lift)
            gone = start / (Self.curve * Self.curve) * (cosh(lift) * tanh(way + lift) - sinh(lift)) / far
        }
        return MapCamera(
            x: wrapped(from.x + east * gone), y: from.y + south * gone, zoom: log2(width / (wide * MapCamera.world)),
            bearing: turned(from.bearing + turn(from: from.bearing, to: to.bearing) * share))
    }

    private static func bend(own: Double, start: Double, end: Double, far: Double, sign: Double) -> Double {
        let square = curve * curve
        return -asinh((end * end - start * start + sign * square * square * far * far) / (2 * own * square * far))
    }
}

/// A map that was let go with a speed, points a second: how far it slides, and when it rests.
struct Slide {
    let speed: CGPoint

    /// A share a second.
    private static let friction = 4.2
    /// Slower than this it was laid down rather than thrown, points a second.
    private static let thrown = 90.0
    private static let rest = 9.0

    /// How long it slides, seconds.
    var seconds: Double {
        let fast = hypot(speed.x, speed.y)
        return fast < Self.thrown ? 0 : log(fast / Self.rest) / Self.friction
    }

    /// How far it is after so many seconds.
    func at(_ seconds: Double) -> CGPoint {
        let share = (1 - exp(-Self.friction * seconds)) / Self.friction
        return CGPoint(x: speed.x * share, y: speed.y * share)
    }
}
