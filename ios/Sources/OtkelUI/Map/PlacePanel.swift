import OtkelCore
import OtkelModel
import SwiftUI

/// A place: what it is, and what one can do with it.
struct PlacePanel: View {
    let model: MapModel
    let place: PlaceSheet
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        List {
            Section { heading }
            Section {
                FittingRow {
                    Button {
                        model.end(.to)
                    } label: {
                        Label(place.to, systemImage: "arrow.triangle.turn.up.right.diamond.fill")
                    }
                    .buttonStyle(.borderedProminent)
                    .accessibilityIdentifier("to")
                    Button {
                        model.end(.from)
                    } label: {
                        Label(place.from, systemImage: "smallcircle.filled.circle")
                    }
                    .buttonStyle(.bordered)
                    .accessibilityIdentifier("from")
                }
                if let port = place.port {
                    Button {
                        session.open(port: port)
                    } label: {
                        Label(place.openPort, systemImage: "clock")
                    }
                }
                Button {
                    model.meet()
                } label: {
                    Label(place.meet, systemImage: "flag")
                }
                ShareLink(item: place.share) { Label(model.view.labels.share, systemImage: "square.and.arrow.up") }
            }
            if !place.elsewhere.isEmpty {
                Section(place.elsewhereTitle) {
                    ForEach(place.elsewhere, id: \.code) { ElsewhereRow(link: $0) }
                }
            }
        }
        .grounded(palette)
    }

    private var heading: some View {
        HStack(alignment: .top, spacing: Space.whole) {
            Image(systemName: MapSymbols.place(place.icon)).font(.title2).foregroundStyle(palette.lake.color)
            VStack(alignment: .leading, spacing: Space.small) {
                Text(place.name).font(.title2).bold()
                if let local = place.local { Text(local).font(.title3) }
                ForEach(place.about, id: \.self) { Text($0).foregroundStyle(palette.faint.color) }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(place.spoken)
        .accessibilityAddTraits(.isHeader)
    }
}

/// A link for another map app.
struct ElsewhereRow: View {
    let link: ChoiceView
    @Environment(\.openURL) private var open

    var body: some View {
        Button {
            go()
        } label: {
            Label(link.label, systemImage: "arrow.up.forward.app")
        }
    }

    /// Where no app takes links of the standard, the phone's own takes their numbers.
    private func go() {
        guard let standard = URL(string: link.code) else { return }
        open(standard) { taken in
            let numbers = link.code.split(separator: ":").last ?? ""
            if !taken, let own = URL(string: "maps:?q=\(numbers)") { open(own) }
        }
    }
}
