#if canImport(UIKit)
    import UIKit

    /// The screen that the app is on.
    @MainActor
    public final class PhoneScreen: Lamp {
        public init() {}

        public var brightness: Double {
            get { screen.map { Double($0.brightness) } ?? 1 }
            set { screen?.brightness = newValue }
        }

        public var staysOn: Bool {
            get { UIApplication.shared.isIdleTimerDisabled }
            set { UIApplication.shared.isIdleTimerDisabled = newValue }
        }

        private var screen: UIScreen? {
            UIApplication.shared.connectedScenes.lazy.compactMap { ($0 as? UIWindowScene)?.screen }.first
        }
    }

    /// The phone's clipboard.
    @MainActor
    public final class PhoneClipboard: Clipboard {
        public init() {}

        public func put(_ text: String) { UIPasteboard.general.string = text }
    }
#endif
