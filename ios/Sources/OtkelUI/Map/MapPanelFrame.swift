import OtkelCore
import OtkelModel
import SwiftUI

/// What is open on the map: at its foot, to be drawn up and down, or at its side.
struct MapPanelFrame<Content: View>: View {
    let model: MapModel
    /// Whether it is drawn up; nothing where it can't be.
    let tall: Binding<Bool>?
    @ViewBuilder let content: Content
    @Environment(\.palette) private var palette

    /// Points that a finger draws before it counts.
    private static var drawn: CGFloat { 30 }

    var body: some View {
        VStack(spacing: 0) {
            head
            content
        }
        .background(palette.ground.color, in: shape)
        .shadow(radius: 6)
        .accessibilityElement(children: .contain)
        .accessibilityAction(.escape) { model.close() }
    }

    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: Space.whole) }

    private var head: some View {
        ZStack {
            if tall != nil {
                Capsule()
                    .fill(palette.faint.color.opacity(0.5))
                    .frame(width: Space.whole * 2.5, height: Space.small)
                    .accessibilityHidden(true)
            }
            HStack {
                Spacer(minLength: 0)
                RoundButton(label: model.view.labels.close, symbol: "xmark", plain: true) { model.close() }
            }
        }
        .frame(maxWidth: .infinity)
        .contentShape(Rectangle())
        .gesture(
            DragGesture(minimumDistance: 10)
                .onEnded { drag in
                    guard let tall else { return }
                    if drag.translation.height < -Self.drawn {
                        tall.wrappedValue = true
                    } else if drag.translation.height > Self.drawn {
                        if tall.wrappedValue { tall.wrappedValue = false } else { model.close() }
                    }
                })
    }
}
