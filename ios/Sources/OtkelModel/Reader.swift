import Observation

/// A voice that reads text.
@MainActor
public protocol Speaking: AnyObject, Sendable {
    /// Whether the phone has a voice for this language.
    func has(voice: String) -> Bool
    /// Reads; what was being read before ends. `done` is called once, at the end or when it was stopped.
    func read(_ text: String, voice: String, done: @escaping @MainActor () -> Void)
    func stop()
}

/// Reads one thing at a time, and knows which.
@MainActor
@Observable
public final class Reader {
    /// What is being read.
    public private(set) var reading: String?

    @ObservationIgnored private let voice: any Speaking
    @ObservationIgnored private var turn = 0

    init(_ voice: any Speaking) {
        self.voice = voice
    }

    public func can(_ tag: String?) -> Bool { tag.map(voice.has) ?? false }

    /// Reads the text, or stops when it is the one being read.
    public func toggle(_ text: String, voice tag: String?) {
        let wasReading = reading == text
        stop()
        guard !wasReading, let tag else { return }
        turn += 1
        reading = text
        voice.read(text, voice: tag) { [weak self, turn] in
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
