// Signatures of what PhoneScreen.swift and LetterGauge.swift call. Never shipped, never run.
@_exported import Foundation

@MainActor open class UIScreen: NSObject {
    open var brightness: CGFloat = 0.5
}

@MainActor open class UIScene: NSObject {}

@MainActor open class UIWindowScene: UIScene {
    open var screen: UIScreen { fatalError() }
}

@MainActor open class UIApplication: NSObject {
    public static var shared: UIApplication { fatalError() }
    open var isIdleTimerDisabled = false
    open var connectedScenes: Set<UIScene> { fatalError() }
}

@MainActor open class UIPasteboard: NSObject {
    public static var general: UIPasteboard { fatalError() }
    open var string: String?
}

// MARK: Measuring text

public class UIFont: NSObject {
    public struct Weight: Sendable {
        public static let bold = Weight()
    }
    public class func systemFont(ofSize size: CGFloat, weight: Weight) -> UIFont { UIFont() }
}

public struct NSStringDrawingOptions: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let usesLineFragmentOrigin = Self(rawValue: 1), usesFontLeading = Self(rawValue: 2)
}

public class NSStringDrawingContext: NSObject {}

extension NSAttributedString.Key {
    public static let font = NSAttributedString.Key(rawValue: "NSFont")
}

extension NSAttributedString {
    public func boundingRect(
        with size: CGSize, options: NSStringDrawingOptions = [], context: NSStringDrawingContext?
    ) -> CGRect { .zero }
}
