import Observation

/// A voice that reads text.
@MainActor
public protocol Speaking: AnyObject, Sendable {
    /// Whether the phone has a voice for this language.
    func has(voice: String) -> Bool
    /// Reads; what was being read before ends. `done` is called once, at the end or when it was stopped.
    func read(_ text: String, voice: String, pace: Pace, done: @escaping @MainActor () -> Void)
    func stop()
}

/// How fast a voice reads.
public enum Pace: Sendable {
    case usual
    /// For somebody who learns to say it, or hears badly.
    case slow
}

/// Reads one thing at a time, and knows which.
@MainActor
@Observable
public final class Reader {
    /// What is being read.
    public private(set) var reading: String?
    public private(set) var pace = Pace.usual

    @ObservationIgnored private let voice: any Speaking
    @ObservationIgnored private var turn = 0

    init(_ voice: any Speaking) {
        self.voice = voice
    }

    public func can(_ tag: String?) -> Bool { tag.map(voice.has) ?? false }

    public func isReading(_ text: String, _ pace: Pace = .usual) -> Bool { reading == text && self.pace == pace }

    /// Reads the text, or stops when it is the one being read.
    public func toggle(_ text: String, voice tag: String?, _ pace: Pace = .usual) {
        let wasReading = isReading(text, pace)
        stop()
        guard !wasReading, let tag else { return }
        turn += 1
        (reading, self.pace) = (text, pace)
        voice.read(text, voice: tag, pace: pace) { [weak self, turn] in
            // An earlier reading that ends late says nothing about this one.
            if self?.turn == turn { self?.reading = nil }
        }
    }

    public func stop() {
        turn += 1
        if reading == nil { return }
        reading = nil
        voice.stop()
    }
}
