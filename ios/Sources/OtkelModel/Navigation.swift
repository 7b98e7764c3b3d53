import Foundation
import OtkelCore

/// A place in the bar.
public enum Place: String, Codable, Sendable {
    case today, crossing, map, say

    public init(_ place: PlaceView) {
        switch place {
        case .today: self = .today
        case .crossing: self = .crossing
        case .map: self = .map
        case .say: self = .say
        }
    }
}

/// What lies over the screens.
public enum Sheet: String, Codable, Sendable, Identifiable {
    case help, card, settings
    /// What isn't needed every day of the map.
    case map
    /// Food and signs, for a menu that comes to somebody who has no places.
    case food
    /// The phrasebook, for whom there are no places.
    case say

    public var id: Self { self }
}

/// A step into the crossing: its answer, then one way of it.
public enum CrossingStep: Hashable, Codable, Sendable {
    case answer
    case option(id: String)
}

/// Where in the app one is. Kept with the scene, without anything that a person wrote: what is in the form is the core's
/// to keep, sealed.
public struct Navigation: Codable, Equatable, Sendable {
    public var place = Place.today
    /// The port whose page is open.
    public var port: String?
    /// The way of the answer that is open.
    public var option: String?
    public var sheet: Sheet?

    public init() {}

    /// From what a scene kept; what can't be read is nothing.
    public init?(kept: String) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(kept.utf8)) else { return nil }
        self = read
    }

    /// For the scene to keep.
    public var kept: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
