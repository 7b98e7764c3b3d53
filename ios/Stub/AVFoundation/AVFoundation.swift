// Signatures of what SystemVoice.swift calls. Never shipped, never run.
@_exported import Foundation

open class AVSpeechSynthesisVoice: NSObject {
    public init?(language: String?) { nil }
}

open class AVSpeechUtterance: NSObject {
    public init(string: String) {}
    open var voice: AVSpeechSynthesisVoice?
    open var rate: Float = 0.5
}

public let AVSpeechUtteranceDefaultSpeechRate: Float = 0.5

public enum AVSpeechBoundary: Int, Sendable {
    case immediate, word
}

public protocol AVSpeechSynthesizerDelegate: NSObjectProtocol {
    func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance)
}

open class AVSpeechSynthesizer: NSObject {
    open weak var delegate: (any AVSpeechSynthesizerDelegate)?
    open var isSpeaking: Bool { false }
    open func speak(_ utterance: AVSpeechUtterance) {}
    open func stopSpeaking(at boundary: AVSpeechBoundary) -> Bool { false }
}
