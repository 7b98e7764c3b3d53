import Foundation
import Testing

@testable import OtkelModel

/// What a hand means.
@Suite struct HandTests {
    private let at = CGPoint(x: 10, y: 20)
    private let up = HandAct.up(speed: .zero)

    /// One finger down and up again.
    private func tap(_ hand: inout Hand, _ at: CGPoint, from: Double) -> [HandAct] {
        hand.touch([1: at], at: from) + hand.touch([:], at: from + 0.08)
    }

    @Test func oneTouchIsHeardWhenNoSecondComes() {
        var hand = Hand()
        #expect(tap(&hand, at, from: 0) == [.down, up])
        let wakes = hand.wakes
        #expect(wakes != nil)
        #expect(hand.wait(until: 0.2) == [])
        #expect(hand.wait(until: wakes ?? 0) == [.tapped(at)])
        #expect(hand.wakes == nil)
        #expect(hand.wait(until: 9) == [])
    }

    @Test func twoTouchesAreOneGesture() {
        var hand = Hand()
        _ = tap(&hand, at, from: 0)
        #expect(tap(&hand, at, from: 0.2) == [.down, up, .tappedTwice(at)])
        // Far from each other they are two.
        _ = tap(&hand, at, from: 5)
        let far = CGPoint(x: 200, y: 20)
        #expect(tap(&hand, far, from: 5.2) == [.tapped(at), .down, up])
    }

    @Test func aLongPressIsHeardWhileTheFingerIsDown() {
        var hand = Hand()
        _ = hand.touch([1: at], at: 0)
        _ = hand.touch([1: CGPoint(x: 12, y: 20)], at: 0.3)
        #expect(hand.wait(until: 0.5) == [.pressedLong(at), up])
        #expect(hand.touch([1: CGPoint(x: 90, y: 20)], at: 0.7) == [])
        #expect(hand.touch([:], at: 0.8) == [])
        #expect(hand.wakes == nil)
    }

    @Test func twoFingersShortlyAreATouchOfTwo() {
        var hand = Hand()
        let two = [1: at, 2: CGPoint(x: 110, y: 20)]
        #expect(hand.touch([1: at], at: 0) == [.down])
        #expect(hand.touch(two, at: 0.02) == [])
        #expect(hand.touch([1: at], at: 0.1) == [])
        #expect(hand.touch([:], at: 0.12) == [up, .tappedByTwo(at)])
        #expect(hand.wakes == nil)
        _ = hand.touch(two, at: 5)
        #expect(hand.touch([:], at: 6) == [up])
    }

    @Test func aTremblingFingerMovesNothingAndADrawnOneThrows() {
        var hand = Hand()
        _ = hand.touch([1: .zero], at: 0)
        #expect(hand.touch([1: CGPoint(x: 3, y: 0)], at: 0.01) == [])
        var acts: [HandAct] = []
        for step in 1...10 {
            acts += hand.touch([1: CGPoint(x: 3 + 10 * Double(step), y: 0)], at: 0.01 + 0.01 * Double(step))
        }
        #expect(acts.count == 10)
        #expect(acts.allSatisfy { if case .moved = $0 { true } else { false } })
        guard case .up(let speed)? = hand.touch([:], at: 0.115).last else {
            Issue.record("not let go")
            return
        }
        #expect(abs(speed.x - 1_000) < 60 && abs(speed.y) < 1)
        #expect(hand.wakes == nil)
    }

    @Test func aMapThatIsLaidDownIsNotThrown() {
        var hand = Hand()
        for step in 0...10 { _ = hand.touch([1: CGPoint(x: 10 * Double(step), y: 0)], at: 0.01 * Double(step)) }
        #expect(hand.touch([:], at: 0.5) == [up])
    }

    /// Two fingers about the middle, so far apart and turned so far.
    private func pair(_ reach: Double, _ degrees: Double) -> [Int: CGPoint] {
        let (x, y) = (reach * cos(degrees * .pi / 180), reach * sin(degrees * .pi / 180))
        return [1: CGPoint(x: x, y: y), 2: CGPoint(x: -x, y: -y)]
    }

    /// The sum of what such a gesture did.
    private func sum(_ acts: [HandAct]) -> (closer: Double, turn: Double) {
        acts.reduce((0, 0)) { sum, act in
            if case .moved(_, _, let closer, let turn) = act { (sum.0 + closer, sum.1 + turn) } else { sum }
        }
    }

    @Test func aPinchZoomsAndDoesNotTurnByAccident() {
        var hand = Hand()
        var acts = hand.touch(pair(50, 0), at: 0)
        for step in 1...10 {
            acts += hand.touch(pair(50 + 5 * Double(step), Double(step)), at: 0.02 * Double(step))
        }
        let all = sum(acts)
        #expect(all.closer > 0.7 && all.closer <= 1.0001)
        #expect(all.turn == 0)
        #expect(hand.touch([:], at: 0.3).last == up)
    }

    @Test func aTurnFollowsTheHandOnceItIsMeant() {
        var hand = Hand()
        var acts = hand.touch(pair(80, 0), at: 0)
        for step in 1...30 { acts += hand.touch(pair(80, 2 * Double(step)), at: 0.02 * Double(step)) }
        let all = sum(acts)
        #expect(all.turn > 40 && all.turn < 60)
        #expect(abs(all.closer) < 1e-9)
    }

    @Test func aFingerThatComesOrGoesJoltsNothing() {
        var hand = Hand()
        _ = hand.touch([1: .zero], at: 0)
        _ = hand.touch([1: CGPoint(x: 40, y: 0)], at: 0.05)
        #expect(hand.touch([1: CGPoint(x: 40, y: 0), 2: CGPoint(x: 300, y: 300)], at: 0.1) == [])
        #expect(hand.touch([1: CGPoint(x: 40, y: 0)], at: 0.15) == [])
        #expect(hand.touch([:], at: 0.16) == [up])
    }

    @Test func aSecondTouchThatIsDrawnZooms() {
        var hand = Hand()
        _ = tap(&hand, at, from: 0)
        var acts = hand.touch([1: at], at: 0.2)
        for step in 1...10 {
            acts += hand.touch([1: CGPoint(x: 10, y: 20 + 10 * Double(step))], at: 0.2 + 0.02 * Double(step))
        }
        acts += hand.touch([:], at: 0.5)
        #expect(sum(acts).closer > 0.85)
        #expect(acts.last == up)
        #expect(!acts.contains(.tappedTwice(at)))
    }

    @Test func whatThePhoneTakesAwayIsLetGo() {
        var hand = Hand()
        _ = hand.touch([1: at], at: 0)
        #expect(hand.cancel() == [up])
        #expect(hand.wakes == nil)
        #expect(hand.cancel() == [])
    }
}
