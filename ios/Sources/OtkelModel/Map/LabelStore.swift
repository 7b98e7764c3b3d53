import Foundation
import Observation
import OtkelCore

/// What a picture of labels is wanted for: where one looks, on what, and what the core counts as its ink.
public struct LabelWish: Equatable, Sendable {
    public let camera: MapCamera
    public let size: CGSize
    public let light: Light
    public let ink: UInt32
    public let tag: String

    public init(camera: MapCamera, size: CGSize, light: Light, ink: UInt32, tag: String) {
        (self.camera, self.size, self.light, self.ink, self.tag) = (camera, size, light, ink, tag)
    }

    /// Points beyond the map's edges, so that a hand finds words there.
    static let beyond = 64.0
    /// Pixels that no picture exceeds.
    private static let longest = 8_000.0

    /// As it is asked of the core.
    var frame: MapFrame {
        let (width, height) = (size.width + 2 * Self.beyond, size.height + 2 * Self.beyond)
        let scale = min(light.scale, Self.longest / max(width, height))
        return MapFrame(camera: camera.said, width: width, height: height, scale: scale, dark: light.dark)
    }
}

/// The words and symbols over the ground: one picture, a little larger than the map, that goes with it while it moves and
/// is asked for anew when the map pauses.
@MainActor
@Observable
public final class LabelStore<Picture: Sendable> {
    public typealias Draw = @Sendable (MapFrame, Cancelling) throws -> Picture?

    /// A picture, and what it was made for.
    public struct Labelled {
        public let picture: Picture
        public let camera: MapCamera
        /// How large it is, in points.
        public let size: CGSize
    }

    /// The last one that came.
    public private(set) var last: Labelled?

    @ObservationIgnored private var turn: Task<Void, Never>?
    @ObservationIgnored private var drawing: Cancelling?
    @ObservationIgnored private let pause: Duration
    @ObservationIgnored private let draw: Draw

    public init(pause: Duration = .milliseconds(80), draw: @escaping Draw) {
        (self.pause, self.draw) = (pause, draw)
    }

    deinit {
        turn?.cancel()
        drawing?.stop()
    }

    /// Draws it, after a pause where there is one already that will do meanwhile. What was wanted before is stopped.
    public func want(_ wish: LabelWish) {
        stop()
        guard wish.size.width > 0, wish.size.height > 0 else { return }
        let cancelling = Cancelling()
        drawing = cancelling
        let waits = last.map { $0.camera != wish.camera } ?? false
        let (draw, pause) = (draw, pause)
        turn = Task { [weak self] in
            if waits { try? await Task.sleep(for: pause) }
            if Task.isCancelled { return }
            let frame = wish.frame
            let picture = await Task.detached(priority: .userInitiated) { try? draw(frame, cancelling) }.value
            // When the core refused or is gone, the map stays as it was.
            guard !Task.isCancelled, let picture else { return }
            self?.last = Labelled(
                picture: picture, camera: wish.camera, size: CGSize(width: frame.width, height: frame.height))
        }
    }

    public func stop() {
        turn?.cancel()
        drawing?.stop()
        (turn, drawing) = (nil, nil)
    }
}

/// How a picture of labels that was made for another camera is laid over the map: moved, turned and grown with it.
public struct LabelPlace: Equatable, Sendable {
    /// Its middle, points from that of the map.
    public let middle: CGPoint
    /// Degrees clockwise.
    public let turn: Double
    public let grown: Double

    /// So many times larger or smaller it is still shown; farther off it would only be in the way.
    private static let off = 4.0

    public init?(of made: MapCamera, under camera: MapCamera) {
        middle = camera.seen(made.middle)
        turn = OtkelModel.turn(from: camera.bearing, to: made.bearing)
        grown = exp2(camera.zoom - made.zoom)
        guard (1 / Self.off...Self.off).contains(grown) else { return nil }
    }
}
