import Foundation
import Observation
import OtkelCore

/// What of the phone and the person the ground's look depends on.
public struct Light: Equatable, Sendable {
    public var dark: Bool
    public var strong: Bool
    /// Pixels a point.
    public var scale: Double

    public init(dark: Bool, strong: Bool, scale: Double) {
        (self.dark, self.strong, self.scale) = (dark, strong, scale)
    }
}

/// A picture that was drawn, and what it weighs.
public struct Drawn<Picture: Sendable>: Sendable {
    let picture: Picture
    let bytes: Int

    public init(_ picture: Picture, bytes: Int) {
        (self.picture, self.bytes) = (picture, bytes)
    }
}

/// The tiles that were drawn, the last ones seen longest, within a bound of memory; and those on their way. It is told what
/// is wanted now; what nobody waits for any more is stopped. Drawing is done beside the main thread, few at a time.
@MainActor
@Observable
public final class TileStore<Picture: Sendable> {
    public typealias Draw = @Sendable (TileKey, Light, Cancelling) throws -> Drawn<Picture>?

    /// Counts those that arrived: whoever draws looks at it.
    public private(set) var arrived = 0

    @ObservationIgnored private var kept: [TileKey: (drawn: Drawn<Picture>, used: Int)] = [:]
    @ObservationIgnored private var waiting: [TileKey] = []
    @ObservationIgnored private var coming: [TileKey: Cancelling] = [:]
    /// What can't be drawn isn't asked for again and again.
    @ObservationIgnored private var failed: Set<TileKey> = []
    /// Also those that were stopped and haven't noticed yet.
    @ObservationIgnored private var atWork = 0
    @ObservationIgnored private var uses = 0
    @ObservationIgnored private var light: Light?
    /// A tile that was begun in another light is of no use.
    @ObservationIgnored private var age = 0

    @ObservationIgnored private let most: Int
    @ObservationIgnored private let hands: Int
    @ObservationIgnored private let draw: Draw

    /// `most` bytes are kept – three screens of a sharp phone –, `hands` tiles drawn at once.
    public init(most: Int = 128 << 20, hands: Int = 2, draw: @escaping Draw) {
        (self.most, self.hands, self.draw) = (most, hands, draw)
    }

    deinit {
        for cancelling in coming.values { cancelling.stop() }
    }

    /// How many are on their way.
    var awaited: Int { coming.count + waiting.count }
    /// What the tiles weigh that are kept.
    @ObservationIgnored private(set) var bytes = 0

    /// A tile, if it is there.
    public func tile(_ key: TileKey) -> Picture? {
        guard let drawn = kept[key]?.drawn else { return nil }
        uses += 1
        kept[key]?.used = uses
        return drawn.picture
    }

    /// What is seen now, the most important first. In another light all is drawn anew.
    public func want(_ keys: [TileKey], in light: Light) {
        if light != self.light {
            forget()
            self.light = light
        }
        let wanted = Set(keys)
        for (key, cancelling) in coming where !wanted.contains(key) {
            cancelling.stop()
            coming[key] = nil
        }
        waiting = keys.filter { kept[$0] == nil && coming[$0] == nil && !failed.contains($0) }
        work()
    }

    /// Nothing is kept and nothing is awaited: the app is left, or it looks otherwise now.
    public func forget() {
        stop()
        (kept, failed, bytes) = ([:], [], 0)
        age += 1
        light = nil
    }

    private func stop() {
        for cancelling in coming.values { cancelling.stop() }
        (coming, waiting) = ([:], [])
    }

    private func work() {
        while atWork < hands, !waiting.isEmpty, let light {
            let key = waiting.removeFirst()
            let cancelling = Cancelling()
            coming[key] = cancelling
            atWork += 1
            let (draw, age) = (draw, age)
            Task { [weak self] in
                let drawn = await Task.detached(priority: .userInitiated) {
                    Result { try draw(key, light, cancelling) }
                }.value
                self?.arrive(key, drawn, cancelling, age)
            }
        }
    }

    private func arrive(_ key: TileKey, _ drawn: Result<Drawn<Picture>?, any Error>, _ by: Cancelling, _ age: Int) {
        atWork -= 1
        if coming[key] === by { coming[key] = nil }
        if age == self.age {
            switch drawn {
            case .success(let tile?): keep(key, tile)
            case .success(nil): break
            case .failure: failed.insert(key)
            }
        }
        work()
    }

    private func keep(_ key: TileKey, _ tile: Drawn<Picture>) {
        uses += 1
        bytes += tile.bytes - (kept[key]?.drawn.bytes ?? 0)
        kept[key] = (tile, uses)
        while bytes > most, kept.count > 1, let oldest = kept.min(by: { $0.value.used < $1.value.used }) {
            bytes -= oldest.value.drawn.bytes
            kept[oldest.key] = nil
        }
        arrived += 1
    }
}
