// Signatures of what MapList.swift calls. Never shipped, never run.
@_exported import Foundation

public struct UTType: Hashable, Sendable {
    public init?(filenameExtension: String) { nil }
    public static let xml = UTType(name: "xml")
    private let name: String
    private init(name: String) { self.name = name }
}
