import Foundation
import Observation
import OtkelCore

/// Where the map looks now, and what moves it: a hand, a throw, a flight to where the core wants it. The last one to take
/// it has it. Time comes from outside, a frame at a time, so that nothing here waits.
@MainActor
@Observable
public final class CameraModel {
    /// Where it looks now.
    public private(set) var camera: MapCamera
    /// It moves by itself: frames are wanted.
    public private(set) var moving = false
    /// How large the map is, in points; nothing before it is laid out.
    public var size = CGSize.zero
    /// For somebody who wants nothing to move: it is there at once.
    @ObservationIgnored public var still = false
    /// The count of the goal that was followed last.
    @ObservationIgnored private(set) var followed: UInt32

    @ObservationIgnored private var motion: Motion?
    @ObservationIgnored private var begun: Double?
    /// What was told last of where it rests.
    @ObservationIgnored private var told: MapCamera
    @ObservationIgnored private let rest: @MainActor (Camera) -> Void

    private enum Motion {
        case slide(Slide, from: MapCamera)
        case flight(Flight)
        case step(closer: Double, about: CGPoint, from: MapCamera)
    }

    /// Seconds that a step of the zoom takes.
    private static let step = 0.22

    /// Looks where the goal is; `rest` hears whenever the map has come to rest elsewhere.
    init(_ goal: GoalView, rest: @escaping @MainActor (Camera) -> Void) {
        camera = MapCamera(goal.camera)
        told = MapCamera(goal.camera)
        followed = goal.moves
        self.rest = rest
    }

    /// A finger is down: what moves by itself stops.
    func hold() {
        motion = nil
        if moving { moving = false }
    }

    /// One step of a hand.
    func move(about focus: CGPoint, pan: CGPoint = .zero, closer: Double = 0, turn: Double = 0) {
        hold()
        camera = camera.moved(about: focus, pan: pan, closer: closer, turn: turn)
    }

    /// The hand lets go, with a speed in points a second.
    func release(_ speed: CGPoint) {
        let slide = Slide(speed: speed)
        if still || slide.seconds == 0 { settle() } else { begin(.slide(slide, from: camera)) }
    }

    /// A step closer, or back, about a point.
    func zoom(_ closer: Double, about focus: CGPoint = .zero) {
        if still {
            move(about: focus, closer: closer)
            settle()
        } else {
            begin(.step(closer: closer, about: focus, from: camera))
        }
    }

    /// Goes there.
    func fly(to goal: MapCamera) {
        if still || size.width <= 0 {
            hold()
            camera = goal
            settle()
        } else {
            begin(.flight(Flight(from: camera, to: goal, width: size.width)))
        }
    }

    /// To where the core wants it, when it says so anew. A smaller count comes of a core that began anew and knows less.
    func follow(_ goal: GoalView) {
        let before = followed
        followed = goal.moves
        guard goal.moves > before else { return }
        // Where it wants the map the core knows already.
        told = MapCamera(goal.camera)
        fly(to: told)
    }

    /// North is up again.
    func north() {
        var goal = camera
        goal.bearing = 0
        fly(to: goal)
    }

    /// A frame, at a time in seconds.
    public func step(at time: Double) {
        guard let motion else { return }
        let start = begun ?? time
        begun = start
        let seconds = max(0, time - start)
        let isOver: Bool
        switch motion {
        case .slide(let slide, let from):
            let gone = slide.at(min(seconds, slide.seconds))
            camera = from.moved(about: .zero, pan: gone)
            isOver = seconds >= slide.seconds
        case .flight(let flight):
            let share = min(seconds / flight.seconds, 1)
            camera = flight.at(share * share * (3 - 2 * share))
            isOver = share >= 1
        case .step(let closer, let focus, let from):
            let share = min(seconds / Self.step, 1)
            camera = from.moved(about: focus, closer: closer * share * (2 - share))
            isOver = share >= 1
        }
        if isOver { settle() }
    }

    private func begin(_ motion: Motion) {
        self.motion = motion
        begun = nil
        moving = true
    }

    private func settle() {
        hold()
        guard camera != told else { return }
        told = camera
        rest(camera.said)
    }
}
