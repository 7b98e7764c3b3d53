import Foundation

/// What a hand does on the map. Offsets are points from its middle, speeds points a second.
public enum HandAct: Equatable, Sendable {
    /// A finger is down: what moves by itself stops.
    case down
    /// The last finger is gone; the speed is zero where the map was laid down.
    case up(speed: CGPoint)
    case moved(about: CGPoint, pan: CGPoint, closer: Double, turn: Double)
    case tapped(CGPoint)
    case tappedTwice(CGPoint)
    case tappedByTwo(CGPoint)
    case pressedLong(CGPoint)
}

/// Reads fingers: where they are and when. It has no clock of its own; `wakes` says when it is to be asked again.
public struct Hand: Sendable {
    private var fingers: [Int: CGPoint] = [:]
    private var gesture: Gesture?
    /// A touch that may become the first of two.
    private var first: (at: CGPoint, time: Double)?

    /// Points that a finger trembles.
    private static let slop = 8.0
    private static let longPress = 0.5
    private static let between = 0.3
    /// Seconds that a touch of two fingers lasts at most.
    private static let short = 0.35
    /// So many times the slop may lie between two taps.
    private static let nearby = 6.0
    /// Degrees before a map begins to turn.
    private static let turns = 14.0
    /// Points that a thumb is drawn for a step of the zoom.
    private static let drawn = 100.0
    /// A finger that rested for so long before it was lifted throws nothing, seconds.
    private static let rest = 0.06

    public init() {}

    /// From the first finger down to the last one up.
    private struct Gesture {
        let at: CGPoint
        let time: Double
        /// It began with a second tap: drawn up or down it zooms, for a hand that has one thumb only.
        let isSecond: Bool
        var most = 1
        var isMoving = false
        var isTurning = false
        /// A long press was heard: what is left of it moves nothing.
        var isOver = false
        var gone = CGPoint.zero
        var turned = 0.0
        var grown = 1.0
        var track: [(at: CGPoint, time: Double)] = []
    }

    /// When it has to be asked again if nothing happens until then.
    public var wakes: Double? {
        if let gesture {
            let patient = !gesture.isMoving && !gesture.isOver && !gesture.isSecond && gesture.most == 1
            return patient ? gesture.time + Self.longPress : nil
        }
        return first.map { $0.time + Self.between }
    }

    /// So much time has gone by.
    public mutating func wait(until time: Double) -> [HandAct] {
        guard let wakes, time >= wakes else { return [] }
        if let gesture {
            self.gesture?.isOver = true
            return [.pressedLong(gesture.at), .up(speed: .zero)]
        }
        let tap = first.map { HandAct.tapped($0.at) }
        first = nil
        return tap.map { [$0] } ?? []
    }

    /// The phone took the touch for something of its own.
    public mutating func cancel() -> [HandAct] {
        let wasDown = gesture.map { !$0.isOver } ?? false
        self = Hand()
        return wasDown ? [.up(speed: .zero)] : []
    }

    /// All fingers that are down now, by what tells them apart.
    public mutating func touch(_ now: [Int: CGPoint], at time: Double) -> [HandAct] {
        var acts = wait(until: time)
        let before = fingers
        fingers = now
        if gesture == nil {
            guard let at = now.first?.value else { return acts }
            acts += begin(at, time)
            gesture?.most = now.count
            return acts
        }
        if now.isEmpty { return acts + end(time) }
        let most = gesture?.most ?? 0
        gesture?.most = max(most, now.count)
        if Set(before.keys) == Set(now.keys) {
            acts += step(before, now, time)
        } else {
            gesture?.track = []
        }
        return acts
    }

    private mutating func begin(_ at: CGPoint, _ time: Double) -> [HandAct] {
        var acts: [HandAct] = []
        var isSecond = false
        if let tap = first {
            isSecond = distance(tap.at, at) <= Self.slop * Self.nearby
            if !isSecond { acts.append(.tapped(tap.at)) }
            first = nil
        }
        gesture = Gesture(at: at, time: time, isSecond: isSecond, track: [(at, time)])
        return acts + [.down]
    }

    private mutating func step(_ before: [Int: CGPoint], _ now: [Int: CGPoint], _ time: Double) -> [HandAct] {
        guard var gesture, !gesture.isOver else { return [] }
        defer { self.gesture = gesture }
        let (old, new) = (Centre(before), Centre(now))
        let pan = CGPoint(x: new.at.x - old.at.x, y: new.at.y - old.at.y)
        gesture.gone = CGPoint(x: gesture.gone.x + pan.x, y: gesture.gone.y + pan.y)
        if gesture.isSecond && gesture.most == 1 {
            gesture.isMoving = gesture.isMoving || abs(gesture.gone.y) > Self.slop
            if !gesture.isMoving { return [] }
            return [.moved(about: gesture.at, pan: .zero, closer: pan.y / Self.drawn, turn: 0)]
        }
        let grown = old.reach > 0 && new.reach > 0 ? new.reach / old.reach : 1
        let turn = old.turn(to: new)
        gesture.grown *= grown
        gesture.turned += turn
        gesture.isMoving =
            gesture.isMoving || hypot(gesture.gone.x, gesture.gone.y) > Self.slop
            || abs(1 - gesture.grown) * old.reach > Self.slop
        // A map that turns with every pinch makes one seasick: it begins late, and once it has begun it follows.
        let late = gesture.isMoving ? Self.turns : Self.turns / 2
        if now.count > 1, abs(gesture.turned) > late, abs(gesture.turned) * .pi / 180 * old.reach > Self.slop {
            (gesture.isTurning, gesture.isMoving) = (true, true)
        }
        if now.count == 1 { gesture.track.append((new.at, time)) } else { gesture.track = [] }
        if !gesture.isMoving { return [] }
        return [.moved(about: old.at, pan: pan, closer: log2(grown), turn: gesture.isTurning ? turn : 0)]
    }

    private mutating func end(_ time: Double) -> [HandAct] {
        guard let gesture else { return [] }
        self.gesture = nil
        if gesture.isOver { return [] }
        if gesture.isMoving { return [.up(speed: gesture.most == 1 ? speed(gesture, time) : .zero)] }
        let up = HandAct.up(speed: .zero)
        switch gesture.most {
        case 1 where gesture.isSecond: return [up, .tappedTwice(gesture.at)]
        case 1:
            first = (gesture.at, time)
            return [up]
        case 2 where time - gesture.time < Self.short: return [up, .tappedByTwo(gesture.at)]
        default: return [up]
        }
    }

    /// Over the last tenth of a second.
    private func speed(_ gesture: Gesture, _ time: Double) -> CGPoint {
        guard !gesture.isSecond, let last = gesture.track.last, time - last.time < Self.rest,
            let begun = gesture.track.first(where: { last.time - $0.time <= 0.1 }), last.time > begun.time
        else { return .zero }
        let took = last.time - begun.time
        return CGPoint(x: (last.at.x - begun.at.x) / took, y: (last.at.y - begun.at.y) / took)
    }
}

/// The middle of some fingers, how far they are from it, and in which directions.
private struct Centre {
    let at: CGPoint
    let reach: Double
    private let angles: [Int: Double]

    init(_ fingers: [Int: CGPoint]) {
        let count = Double(max(fingers.count, 1))
        let (across, down) = (fingers.values.map { Double($0.x) }, fingers.values.map { Double($0.y) })
        let middle = CGPoint(x: across.reduce(0, +) / count, y: down.reduce(0, +) / count)
        at = middle
        reach = fingers.values.map { distance($0, middle) }.reduce(0, +) / count
        angles = fingers.mapValues { atan2(Double($0.y - middle.y), Double($0.x - middle.x)) * 180 / Double.pi }
    }

    /// How far they have turned about their middle, degrees clockwise.
    func turn(to later: Centre) -> Double {
        if angles.count < 2 { return 0 }
        let turns = angles.compactMap { finger, angle in
            later.angles[finger].map { OtkelModel.turn(from: angle, to: $0) }
        }
        return turns.isEmpty ? 0 : turns.reduce(0, +) / Double(turns.count)
    }
}

private func distance(_ one: CGPoint, _ other: CGPoint) -> Double {
    hypot(Double(one.x - other.x), Double(one.y - other.y))
}
