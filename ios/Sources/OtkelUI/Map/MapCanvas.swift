import OtkelCore
import OtkelModel
import SwiftUI

/// The map itself: the ground from tiles, over it the labels in the language of `tag`, over both the hand. It is never mirrored.
struct MapCanvas<Stage: OtkelModel.Stage>: View {
    let desk: MapDesk<Stage>
    let tag: String
    @Environment(Session.self) private var session
    @Environment(\.displayScale) private var scale
    @Environment(\.colorScheme) private var scheme
    @Environment(\.scenePhase) private var phase
    @Environment(\.accessibilityReduceMotion) private var still

    var body: some View {
        let camera = desk.stage.camera
        let wish = wish
        TimelineView(.animation(minimumInterval: nil, paused: !camera.moving)) { frame in
            painting(wish).onChange(of: frame.date) { _, now in camera.step(at: now.timeIntervalSinceReferenceDate) }
        }
        .overlay { TouchPad { desk.stage.hear($0) } }
        .background { room }
        .environment(\.layoutDirection, .leftToRight)
        .onChange(of: wish, initial: true) { _, now in desk.want(now) }
        .onChange(of: still, initial: true) { _, now in camera.still = now }
        .onChange(of: phase) { _, now in
            // Half behind the control centre nothing changes.
            if now == .background { desk.leave() } else if now == .active { desk.want(wish) }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(desk.stage.picture)
        .accessibilityAddTraits(.isImage)
        .accessibilityIdentifier("map")
    }

    /// What is to be drawn.
    private var wish: LabelWish {
        LabelWish(
            camera: desk.stage.camera.camera, size: desk.stage.camera.size,
            light: Light(dark: scheme == .dark, strong: session.shell.contrast, scale: scale),
            ink: desk.stage.ink, tag: tag)
    }

    /// How large the map is.
    private var room: some View {
        GeometryReader { room in
            Color.clear.onChange(of: room.size, initial: true) { _, now in desk.stage.camera.size = now }
        }
    }

    private func painting(_ wish: LabelWish) -> some View {
        // Read, so that a tile that comes is drawn.
        _ = desk.tiles.arrived
        let painting = MapPainting(
            camera: wish.camera, paper: paper(wish.light),
            stamps: Ground.stamps(wish.camera, size: wish.size, scale: scale) { desk.tiles.tile($0) },
            labels: desk.labels.last)
        return Canvas(opaque: true) { context, size in painting.draw(in: context, size) }
    }

    /// Where no tile is yet.
    private func paper(_ light: Light) -> Color {
        let tone = light.strong ? Tone(0xFFFFFF) : light.dark ? Tone(0x1A1F27) : Tone(0xF7F4ED)
        return tone.color
    }
}

/// A frame of the map, with nothing in it that changes.
@MainActor
struct MapPainting {
    let camera: MapCamera
    let paper: Color
    let stamps: [Stamp<MapImage>]
    let labels: LabelStore<MapImage>.Labelled?

    func draw(in context: GraphicsContext, _ size: CGSize) {
        let middle = CGPoint(x: size.width / 2, y: size.height / 2)
        context.fill(Path(CGRect(origin: .zero, size: size)), with: .color(paper))
        var ground = context
        ground.translateBy(x: middle.x, y: middle.y)
        ground.rotate(by: .degrees(-camera.bearing))
        ground.translateBy(x: -middle.x, y: -middle.y)
        for stamp in stamps { ground.draw(stamp.picture.part(stamp.part), in: stamp.place) }
        guard let labels, let place = LabelPlace(of: labels.camera, under: camera) else { return }
        var over = context
        over.translateBy(x: middle.x + place.middle.x, y: middle.y + place.middle.y)
        over.rotate(by: .degrees(place.turn))
        over.scaleBy(x: place.grown, y: place.grown)
        let (width, height) = (labels.size.width, labels.size.height)
        over.draw(labels.picture.whole, in: CGRect(x: -width / 2, y: -height / 2, width: width, height: height))
    }
}
