import OtkelCore
import OtkelModel
import SwiftUI

/// A picture of the core as the phone draws it. It never changes, so any thread may hold it.
struct MapImage: @unchecked Sendable {
    private let image: CGImage

    init?(_ picture: MapPicture) {
        let (width, height) = (Int(picture.width), Int(picture.height))
        guard let bytes = CGDataProvider(data: NSData(data: picture.rgba) as CFData),
            let space = CGColorSpace(name: CGColorSpace.sRGB),
            let image = CGImage(
                width: width, height: height, bitsPerComponent: 8, bitsPerPixel: 32, bytesPerRow: width * 4,
                space: space, bitmapInfo: CGBitmapInfo(rawValue: CGImageAlphaInfo.premultipliedLast.rawValue),
                provider: bytes, decode: nil, shouldInterpolate: true, intent: .defaultIntent)
        else { return nil }
        self.image = image
    }

    /// All of it. What it shows is said elsewhere.
    @MainActor var whole: Image { Image(decorative: image, scale: 1) }

    /// A part of it, given as shares; of a picture too small for that the whole.
    @MainActor func part(_ share: CGRect) -> Image {
        if share.width >= 1, share.height >= 1 { return whole }
        let (width, height) = (CGFloat(image.width), CGFloat(image.height))
        let pixels = CGRect(
            x: share.minX * width, y: share.minY * height, width: share.width * width, height: share.height * height)
        return image.cropping(to: pixels).map { Image(decorative: $0, scale: 1) } ?? whole
    }
}

/// What a map is drawn from: the camera, and the pictures there are.
@MainActor
final class MapDesk<Stage: OtkelModel.Stage> {
    let stage: Stage
    let tiles: TileStore<MapImage>
    let labels: LabelStore<MapImage>

    init(_ stage: Stage) {
        self.stage = stage
        let painter = stage.painter
        tiles = TileStore { key, light, cancelling in
            guard let picture = try painter.tile(key, in: light, cancelling) else { return nil }
            return MapImage(picture).map { Drawn($0, bytes: picture.rgba.count) }
        }
        labels = LabelStore { frame, cancelling in try painter.labels(frame, cancelling).flatMap { MapImage($0) } }
    }

    /// What is seen now is asked for; the rest isn't waited for any more.
    func want(_ wish: LabelWish) {
        tiles.want(Cell.all(wish.camera, size: wish.size).map(\.key), in: wish.light)
        labels.want(wish)
    }

    /// Nobody looks: what the pictures weigh is given back.
    func leave() {
        tiles.forget()
        labels.stop()
    }
}
