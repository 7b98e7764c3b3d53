import Foundation

/// A text that somebody picked in the phone's files.
public enum TextFile {
    /// Larger files are no tracks that anybody drove.
    private static let most = 32 << 20

    /// What is in it; nothing when it can't be read, is too large or is no text.
    public static func read(_ file: URL) -> String? {
        #if canImport(Darwin)
            // It lies outside of the app; the phone lends it.
            let lent = file.startAccessingSecurityScopedResource()
            defer { if lent { file.stopAccessingSecurityScopedResource() } }
        #endif
        guard let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize, size <= most,
            let data = try? Data(contentsOf: file)
        else { return nil }
        return String(data: data, encoding: .utf8)
    }
}
