#if canImport(AVFoundation)
    @preconcurrency import AVFoundation

    /// The phone's own voices; they need no network.
    @MainActor
    public final class SystemVoice: NSObject, Speaking {
        private let synthesizer = AVSpeechSynthesizer()
        private var done: (@MainActor () -> Void)?

        /// Of the usual rate.
        private static let slow: Float = 0.6

        override public init() {
            super.init()
            synthesizer.delegate = self
        }

        public func has(voice: String) -> Bool { AVSpeechSynthesisVoice(language: voice) != nil }

        public func read(_ text: String, voice: String, pace: Pace, done: @escaping @MainActor () -> Void) {
            stop()
            let utterance = AVSpeechUtterance(string: text)
            utterance.voice = AVSpeechSynthesisVoice(language: voice)
            if pace == .slow { utterance.rate = AVSpeechUtteranceDefaultSpeechRate * Self.slow }
            self.done = done
            #if os(iOS)
                // Asked for by a tap, so it is heard although the phone is mute.
                try? AVAudioSession.sharedInstance().setCategory(.playback, mode: .spokenAudio, options: .duckOthers)
            #endif
            synthesizer.speak(utterance)
        }

        public func stop() {
            _ = synthesizer.stopSpeaking(at: .immediate)
            finish()
        }

        private func finish() {
            let done = done
            self.done = nil
            done?()
        }
    }

    extension SystemVoice: AVSpeechSynthesizerDelegate {
        public nonisolated func speechSynthesizer(_: AVSpeechSynthesizer, didFinish _: AVSpeechUtterance) {
            // A reading that was stopped is told of by `stop`; this one came to its own end.
            Task { @MainActor in
                if !synthesizer.isSpeaking { finish() }
            }
        }
    }
#endif
