/// The screen of the phone, as far as one may change it.
@MainActor
public protocol Lamp: AnyObject, Sendable {
    /// From 0 to 1.
    var brightness: Double { get set }
    /// Whether it stays on while nobody touches it.
    var staysOn: Bool { get set }
}

/// Makes the screen bright, and keeps it on, while something is shown to somebody; afterwards it is as before. What an app
/// leaves bright stays bright, so it is given back whenever the app isn't in front.
@MainActor
public final class Spotlight {
    private let lamp: any Lamp
    private var shows = 0
    private var isInFront = true
    private var before: Double?

    init(_ lamp: any Lamp) {
        self.lamp = lamp
    }

    /// Something is shown.
    public func begin() {
        shows += 1
        settle()
    }

    /// It is shown no more.
    public func end() {
        shows = max(0, shows - 1)
        settle()
    }

    /// The app comes to the front, or leaves it.
    func attend(inFront: Bool) {
        isInFront = inFront
        settle()
    }

    private func settle() {
        let wanted = shows > 0 && isInFront
        if wanted, before == nil {
            before = lamp.brightness
            lamp.brightness = 1
            lamp.staysOn = true
        } else if !wanted, let own = before {
            before = nil
            lamp.brightness = own
            lamp.staysOn = false
        }
    }
}

/// Where a text is put to be pasted elsewhere.
@MainActor
public protocol Clipboard: AnyObject, Sendable {
    func put(_ text: String)
}
