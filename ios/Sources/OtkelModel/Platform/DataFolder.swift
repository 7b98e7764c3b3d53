import Foundation

/// Where the sealed store lies: in the app's own folder, not in backups, and closed while the phone is locked.
public enum DataFolder {
    /// The folder, made if it isn't there; none when it can't be made, and then nothing is kept beyond this run.
    public static func ready(in parent: URL? = nil) -> String? {
        let support = FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask).first
        guard var folder = (parent ?? support)?.appendingPathComponent("Otkel", isDirectory: true) else { return nil }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try close(&folder)
        } catch {
            return nil
        }
        return folder.path
    }

    /// Where a person puts a detailed map, with the Files app or over a cable; made, so that it can be seen there.
    public static func map(in parent: URL? = nil) -> String? {
        let documents = FileManager.default.urls(for: .documentDirectory, in: .userDomainMask).first
        guard let folder = (parent ?? documents)?.appendingPathComponent("map", isDirectory: true) else { return nil }
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }

    private static func close(_ folder: inout URL) throws {
        #if canImport(Darwin)
            // Files that are made in the folder inherit its protection.
            let closed = [FileAttributeKey.protectionKey: FileProtectionType.complete]
            try FileManager.default.setAttributes(closed, ofItemAtPath: folder.path)
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try folder.setResourceValues(values)
        #endif
    }
}
