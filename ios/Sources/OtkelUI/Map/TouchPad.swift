import OtkelModel
import SwiftUI

/// Hands fingers to the reader of hands. SwiftUI's own gestures know no touch of two fingers, and can't be told when a
/// map begins to turn.
struct TouchPad: UIViewRepresentable {
    let heard: @MainActor ([HandAct]) -> Void

    func makeUIView(context: Context) -> TouchView { TouchView(frame: .zero) }

    func updateUIView(_ view: TouchView, context: Context) { view.heard = heard }
}

/// A view with nothing to see.
final class TouchView: UIView {
    var heard: (@MainActor ([HandAct]) -> Void)?
    private var hand = Hand()
    private var alarm: Task<Void, Never>?

    override init(frame: CGRect) {
        super.init(frame: frame)
        isMultipleTouchEnabled = true
    }

    required init?(coder: NSCoder) {
        super.init(coder: coder)
        isMultipleTouchEnabled = true
    }

    /// A sheet that the map lies in isn't drawn down with it: nobody else's gesture begins here.
    override func gestureRecognizerShouldBegin(_ gestureRecognizer: UIGestureRecognizer) -> Bool { false }

    override func touchesBegan(_ touches: Set<UITouch>, with event: UIEvent?) { read(event) }
    override func touchesMoved(_ touches: Set<UITouch>, with event: UIEvent?) { read(event) }
    override func touchesEnded(_ touches: Set<UITouch>, with event: UIEvent?) { read(event) }

    override func touchesCancelled(_ touches: Set<UITouch>, with event: UIEvent?) { tell(hand.cancel()) }

    private func read(_ event: UIEvent?) {
        guard let event else { return }
        var fingers: [Int: CGPoint] = [:]
        for touch in event.touches(for: self) ?? [] where touch.phase != .ended && touch.phase != .cancelled {
            let at = touch.location(in: self)
            fingers[Int(bitPattern: ObjectIdentifier(touch))] = CGPoint(x: at.x - bounds.midX, y: at.y - bounds.midY)
        }
        tell(hand.touch(fingers, at: event.timestamp))
    }

    private func tell(_ acts: [HandAct]) {
        if !acts.isEmpty { heard?(acts) }
        alarm?.cancel()
        guard let wakes = hand.wakes else { return }
        // Touches are timed by the same clock.
        let left = max(0, wakes - ProcessInfo.processInfo.systemUptime)
        alarm = Task { [weak self] in
            try? await Task.sleep(for: .seconds(left))
            guard !Task.isCancelled, let self else { return }
            self.tell(self.hand.wait(until: max(wakes, ProcessInfo.processInfo.systemUptime)))
        }
    }
}
