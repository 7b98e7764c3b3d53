import Foundation

/// A tile of the ground.
public struct TileKey: Hashable, Sendable {
    public let z: Int
    public let x: Int
    public let y: Int

    /// How many points a tile is wide at its own zoom.
    public static let side = 256
    static let deepest = 22

    public init(z: Int, x: Int, y: Int) {
        (self.z, self.x, self.y) = (z, x, y)
    }

    /// The tile some levels up that holds it.
    func above(_ levels: Int) -> Self { Self(z: z - levels, x: x >> levels, y: y >> levels) }

    /// Its four quarters.
    var below: [Self] { (0..<4).map { Self(z: z + 1, x: x * 2 + $0 & 1, y: y * 2 + $0 >> 1) } }
}

/// A tile where it is seen: `column` counts on beyond the earth's edge.
public struct Cell: Hashable, Sendable {
    public let key: TileKey
    public let column: Int

    /// More are on no screen.
    private static let many = 240

    /// What is to be drawn for a camera on a map of that size in points: those in the middle first.
    public static func all(_ camera: MapCamera, size: CGSize) -> [Cell] {
        guard size.width > 0, size.height > 0 else { return [] }
        let z = (Int(camera.zoom.rounded()) + 1).held(in: 0...TileKey.deepest)
        let count = 1 << z
        let (right, below) = (size.width / 2, size.height / 2)
        let corners = [(-right, -below), (right, -below), (-right, below), (right, below)]
            .map { camera.under(CGPoint(x: $0.0, y: $0.1)) }
        let columns = range(corners.map(\.x), count)
        let rows = range(corners.map(\.y), count).clamped(to: 0...(count - 1))
        if columns.count * rows.count > many * many { return [] }
        // Of a map that is turned, corners of the box around it are not seen.
        let far = hypot(right, below) + camera.span / Double(count) * 0.5.squareRoot()
        var found: [(far: Double, cell: Cell)] = []
        for row in rows {
            for column in columns {
                let east = ((Double(column) + 0.5) / Double(count) - camera.x) * camera.span
                let south = ((Double(row) + 0.5) / Double(count) - camera.y) * camera.span
                let away = hypot(east, south)
                let x = ((column % count) + count) % count
                if away <= far { found.append((away, Cell(key: TileKey(z: z, x: x, y: row), column: column))) }
            }
        }
        return found.sorted { $0.far < $1.far }.prefix(many).map(\.cell)
    }

    private static func range(_ edges: [Double], _ count: Int) -> ClosedRange<Int> {
        let (least, most) = (edges.min() ?? 0, edges.max() ?? 0)
        return Int((least * Double(count)).rounded(.down))...Int((most * Double(count)).rounded(.down))
    }
}

/// A picture, or a part of it, and where it lies on the map before that is turned: points from the upper left corner.
public struct Stamp<Picture> {
    public let picture: Picture
    /// The part that is shown, as shares of the picture.
    public let part: CGRect
    public let place: CGRect
}

public enum Ground {
    /// So many levels up a tile may stand in.
    private static let up = 6
    private static let whole = CGRect(x: 0, y: 0, width: 1, height: 1)

    /// The tiles. What isn't there yet is shown as a part of a larger tile, and by smaller ones. Corners lie on whole
    /// pixels, so that neighbours share an edge with no seam between them.
    public static func stamps<Picture>(
        _ camera: MapCamera, size: CGSize, scale: Double, tile: (TileKey) -> Picture?
    ) -> [Stamp<Picture>] {
        // A turned edge is soft, so each tile reaches a pixel under its neighbour.
        let lap = camera.bearing == 0 ? 0 : 1 / scale
        var stamps: [Stamp<Picture>] = []
        for cell in Cell.all(camera, size: size) {
            let count = Double(1 << cell.key.z)
            let pixel = { (at: Double) in (at * scale).rounded() / scale }
            let across = { (at: Int) in pixel(size.width / 2 + (Double(at) / count - camera.x) * camera.span) }
            let down = { (at: Int) in pixel(size.height / 2 + (Double(at) / count - camera.y) * camera.span) }
            let (left, top) = (across(cell.column), down(cell.key.y))
            let place = CGRect(
                x: left, y: top, width: across(cell.column + 1) - left + lap,
                height: down(cell.key.y + 1) - top + lap)
            if let picture = tile(cell.key) {
                stamps.append(Stamp(picture: picture, part: whole, place: place))
            } else {
                stamps += meanwhile(cell.key, place, tile)
            }
        }
        return stamps
    }

    private static func meanwhile<Picture>(
        _ key: TileKey, _ place: CGRect, _ tile: (TileKey) -> Picture?
    ) -> [Stamp<Picture>] {
        var stamps: [Stamp<Picture>] = []
        for levels in stride(from: 1, through: min(up, key.z), by: 1) {
            guard let above = tile(key.above(levels)) else { continue }
            let share = 1 / Double(1 << levels)
            let mask = 1 << levels - 1
            let part = CGRect(
                x: Double(key.x & mask) * share, y: Double(key.y & mask) * share, width: share, height: share)
            stamps.append(Stamp(picture: above, part: part, place: place))
            break
        }
        for (at, quarter) in key.below.enumerated() {
            guard let small = tile(quarter) else { continue }
            let (wide, high) = (place.width / 2, place.height / 2)
            let corner = CGRect(
                x: place.minX + Double(at & 1) * wide, y: place.minY + Double(at >> 1) * high, width: wide, height: high
            )
            stamps.append(Stamp(picture: small, part: whole, place: corner))
        }
        return stamps
    }
}
