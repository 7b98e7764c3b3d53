// MARK: Gestures

@MainActor @preconcurrency public protocol Gesture {
    associatedtype Value
}

extension Gesture {
    public func onEnded(_ action: @escaping (Value) -> Void) -> some Gesture { DragGesture() }
}

public struct DragGesture: Gesture {
    public struct Value: Sendable {
        public var translation: CGSize { fatalError() }
    }
    public nonisolated init(minimumDistance: CGFloat = 10) {}
}

// MARK: Views and touches, as UIKit has them

@MainActor open class UIView: NSObject {
    public init(frame: CGRect) {}
    public required init?(coder: NSCoder) { nil }
    open var bounds: CGRect { fatalError() }
    open var isMultipleTouchEnabled = false
    open func touchesBegan(_ touches: Set<UITouch>, with event: UIEvent?) {}
    open func touchesMoved(_ touches: Set<UITouch>, with event: UIEvent?) {}
    open func touchesEnded(_ touches: Set<UITouch>, with event: UIEvent?) {}
    open func touchesCancelled(_ touches: Set<UITouch>, with event: UIEvent?) {}
    open func gestureRecognizerShouldBegin(_ gestureRecognizer: UIGestureRecognizer) -> Bool { true }
}

@MainActor open class UIGestureRecognizer: NSObject {}

@MainActor open class UITouch: NSObject {
    public enum Phase: Int, Sendable {
        case began, moved, stationary, ended, cancelled
    }
    open var phase: Phase { fatalError() }
    open func location(in view: UIView?) -> CGPoint { fatalError() }
}

@MainActor open class UIEvent: NSObject {
    open var timestamp: TimeInterval { fatalError() }
    open func touches(for view: UIView) -> Set<UITouch>? { fatalError() }
}

public struct UIViewRepresentableContext<R> {}

@MainActor @preconcurrency public protocol UIViewRepresentable: View where Body == Never {
    associatedtype UIViewType: UIView
    typealias Context = UIViewRepresentableContext<Self>
    func makeUIView(context: Context) -> UIViewType
    func updateUIView(_ view: UIViewType, context: Context)
}

extension UIViewRepresentable {
    public var body: Never { fatalError() }
}
