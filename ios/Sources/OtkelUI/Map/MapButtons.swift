import OtkelCore
import OtkelModel
import SwiftUI

/// The buttons on the map: closer, back, north, a route, where I am, and more.
struct MapButtons: View {
    let stage: MapStage
    let more: @MainActor () -> Void

    var body: some View {
        let view = stage.model.view
        VStack(spacing: Space.half) {
            let bearing = stage.camera.camera.bearing
            if bearing != 0 {
                RoundButton(label: view.labels.north, symbol: "location.north.line.fill", turn: -bearing) {
                    stage.north()
                }
            }
            RoundButton(label: view.labels.zoomIn, symbol: "plus") { stage.closer() }
            RoundButton(label: view.labels.zoomOut, symbol: "minus") { stage.farther() }
            if view.route == nil, view.place == nil {
                RoundButton(label: view.labels.route, symbol: "arrow.triangle.turn.up.right.diamond") {
                    stage.model.end(.to)
                }
            }
            RoundButton(label: view.labels.locate, symbol: view.wantsPosition ? "location.fill" : "location") {
                stage.model.locate()
            }
            RoundButton(label: view.labels.more, symbol: "ellipsis", action: more)
        }
    }
}

/// A round button with a picture, said in words.
struct RoundButton: View {
    let label: String
    let symbol: String
    /// Without a ground of its own.
    var plain = false
    /// How the picture is turned, degrees clockwise.
    var turn = 0.0
    let action: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: action) {
            Image(systemName: symbol)
                .font(.title3)
                .foregroundStyle(palette.lake.color)
                .rotationEffect(.degrees(turn))
                .frame(width: Space.finger, height: Space.finger)
                .background(plain ? Color.clear : palette.surface.color, in: Circle())
                .shadow(radius: plain ? 0 : 3)
                .contentShape(Circle())
        }
        .buttonStyle(.borderless)
        .accessibilityLabel(label)
    }
}

/// Whose data it is; always to be seen.
struct Attribution: View {
    let text: String
    @Environment(\.palette) private var palette

    var body: some View {
        Text(text)
            .font(.caption)
            .foregroundStyle(palette.ink.color)
            .padding(.horizontal, Space.half)
            .padding(.vertical, Space.small)
            .background(palette.surface.color.opacity(0.85), in: RoundedRectangle(cornerRadius: Space.small))
            .accessibilityIdentifier("attribution")
    }
}

/// What is to be known of this map, until it was read; and why one isn't on it.
struct MapNotices: View {
    let view: MapView
    @State private var read: [String] = []
    @Environment(\.palette) private var palette

    var body: some View {
        let unread = view.notices.filter { !read.contains($0) }
        VStack(alignment: .leading, spacing: Space.half) {
            if let trouble = view.positionTrouble { pill(trouble) }
            if !unread.isEmpty {
                HStack(alignment: .top, spacing: 0) {
                    VStack(alignment: .leading, spacing: Space.small) {
                        ForEach(unread, id: \.self) { NoticeRow(text: $0) }
                    }
                    .font(.footnote)
                    Spacer(minLength: Space.small)
                    RoundButton(label: view.labels.close, symbol: "xmark", plain: true) { read += unread }
                }
                .padding(Space.half)
                .background(palette.surface.color, in: RoundedRectangle(cornerRadius: Space.corner))
            }
        }
        .padding(.horizontal, Space.whole)
    }

    private func pill(_ text: String) -> some View {
        NoticeRow(text: text)
            .font(.footnote)
            .padding(Space.half)
            .background(palette.surface.color, in: RoundedRectangle(cornerRadius: Space.corner))
    }
}
