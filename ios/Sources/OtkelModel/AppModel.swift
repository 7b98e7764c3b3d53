import Observation
import OtkelCore

/// What the app needs from the phone: where things lie, what it speaks, its keystore, its voice, where it is, its
/// screen, its clipboard.
public struct Phone: Sendable {
    public let options: @Sendable () -> OpenOptions
    public let vault: (any KeyVault)?
    public let voice: any Speaking
    public let whereabouts: any Whereabouts
    public let lamp: any Lamp
    public let clipboard: any Clipboard

    public init(
        options: @escaping @Sendable () -> OpenOptions, vault: (any KeyVault)?, voice: any Speaking,
        whereabouts: any Whereabouts, lamp: any Lamp, clipboard: any Clipboard
    ) {
        self.options = options
        self.vault = vault
        self.voice = voice
        self.whereabouts = whereabouts
        self.lamp = lamp
        self.clipboard = clipboard
    }
}

/// The app: opens the core, and knows whether it is in front.
@MainActor
@Observable
public final class AppModel {
    public enum Stage {
        case opening
        case open(Session)
        /// The core can't be opened; the sentence says why.
        case failed(String)
    }

    /// Whether somebody looks at it.
    public enum Presence: Sendable {
        case front, aside, background
    }

    public private(set) var stage = Stage.opening
    public private(set) var presence = Presence.aside

    @ObservationIgnored private let phone: Phone
    @ObservationIgnored private var isOpening = false
    /// A link that came before there was a place to show it: before the core was open, or the first minute was over.
    @ObservationIgnored private var waiting: String?

    public init(_ phone: Phone) {
        self.phone = phone
    }

    public var session: Session? {
        if case .open(let session) = stage { session } else { nil }
    }

    /// Opens the core, beside the main thread: it reads the disk and the keystore. Once it is open this does nothing;
    /// after a failure it tries again.
    public func open(at place: Navigation? = nil) async {
        if session != nil || isOpening { return }
        isOpening = true
        defer { isOpening = false }
        stage = .opening
        let phone = phone
        let opened = await Task.detached { Result { try Otkel.open(options: phone.options(), vault: phone.vault) } }
            .value
        switch opened {
        case .success(let core):
            let session = Session(
                core, on: phone,
                anew: { [weak self] in Task { await self?.startOver() } },
                ready: { [weak self] in self?.showWaiting() })
            if let place, !session.shell.firstRun { session.navigation = place }
            stage = .open(session)
            showWaiting()
        case .failure(let error):
            stage = .failed((error as? OtkelError)?.sentence ?? "")
        }
    }

    /// Another app, or the camera, opens a link of Otkel's.
    public func open(link: String) {
        waiting = link
        showWaiting()
    }

    private func showWaiting() {
        guard let link = waiting, let session, session.start == nil else { return }
        waiting = nil
        session.open(link: link)
    }

    /// Opens the core anew, from what is kept: the way on after a mistake inside it.
    public func startOver() async {
        if isOpening { return }
        session?.leave()
        stage = .opening
        await open()
    }

    /// The app comes to the front or leaves it. On its way to the background the form is kept: the phone may end the app.
    public func become(_ presence: Presence) {
        self.presence = presence
        session?.spotlight.attend(inFront: presence == .front)
        switch presence {
        case .front: session?.tick()
        case .aside: break
        case .background:
            if session?.start == nil { session?.crossing.park() }
            // After the last event: whatever is sent makes the map ask where it is, if it wants to know.
            session?.leave()
        }
    }

    /// Nothing of the app is to be seen in the app switcher.
    public var isCovered: Bool { session?.shell.hidden == true && presence != .front }

    /// Lets the clocks go on until it is cancelled.
    public func keepTime(every pause: Duration = .seconds(30)) async {
        while (try? await Task.sleep(for: pause)) != nil {
            session?.tick()
        }
    }
}
