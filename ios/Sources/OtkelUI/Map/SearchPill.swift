import OtkelCore
import OtkelModel
import SwiftUI

/// The field over the map; beside it the list and, as on every screen, help.
struct SearchPill: View {
    let model: MapModel
    @Binding var listed: Bool
    let searching: FocusState<Bool>.Binding
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        let view = model.view
        HStack(spacing: Space.half) {
            Image(systemName: "magnifyingglass").foregroundStyle(palette.faint.color).accessibilityHidden(true)
            TextField(view.search.hint, text: $model.typed)
                .autocorrectionDisabled()
                .submitLabel(.search)
                .focused(searching)
                .accessibilityLabel(view.labels.search)
                .accessibilityIdentifier("map-search")
            if !view.search.typed.isEmpty {
                RoundButton(label: view.labels.close, symbol: "xmark.circle.fill", plain: true) {
                    model.close()
                    searching.wrappedValue = false
                }
            }
            RoundButton(
                label: listed ? view.labels.map : view.labels.list, symbol: listed ? "map" : "list.bullet", plain: true
            ) { listed.toggle() }
            // Who can't see the map comes to the list first.
            .accessibilitySortPriority(2)
            .accessibilityIdentifier("map-list")
            HelpButton(session: session).labelStyle(.iconOnly)
            MoreMenu(session: session).labelStyle(.iconOnly)
        }
        .padding(.horizontal, Space.whole)
        .frame(minHeight: Space.finger + Space.small)
        .background(.regularMaterial, in: Capsule())
        .shadow(radius: 3)
        .padding(.horizontal, Space.half)
    }
}

/// What one may look for near the middle of the map.
struct CategoryChips: View {
    let model: MapModel
    @Environment(\.palette) private var palette

    var body: some View {
        ScrollView(.horizontal, showsIndicators: false) {
            HStack(spacing: Space.half) {
                ForEach(model.view.search.categories, id: \.code) { category in
                    Button {
                        model.category(category.code)
                    } label: {
                        Label(category.label, systemImage: MapSymbols.place(category.code))
                            .font(.subheadline)
                            .foregroundStyle(category.chosen ? palette.onLake.color : palette.ink.color)
                            .padding(.horizontal, Space.whole)
                            .frame(minHeight: Space.finger - Space.half)
                            .background(category.chosen ? palette.lake.color : palette.surface.color, in: Capsule())
                    }
                    .accessibilityAddTraits(category.chosen ? [.isButton, .isSelected] : .isButton)
                    .accessibilityIdentifier("category-\(category.code)")
                }
            }
            .padding(.horizontal, Space.whole)
        }
    }
}

/// What was found.
struct FoundPanel: View {
    let search: SearchView
    let choose: @MainActor (String) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        List {
            if let nothing = search.nothing { Text(nothing).foregroundStyle(palette.faint.color) }
            ForEach(search.found, id: \.id) { row in PlaceLine(row: row) { choose(row.id) } }
        }
        .grounded(palette)
    }
}

/// A place in a list.
struct PlaceLine: View {
    let row: MapRow
    let choose: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: choose) {
            HStack(spacing: Space.whole) {
                Image(systemName: MapSymbols.place(row.icon))
                    .foregroundStyle(palette.lake.color)
                    .frame(width: Space.whole * 2)
                VStack(alignment: .leading, spacing: Space.small) {
                    Text(row.name).font(.headline).foregroundStyle(palette.ink.color)
                    if let local = row.local { Text(local).foregroundStyle(palette.ink.color) }
                    Text(row.about).font(.subheadline).foregroundStyle(palette.faint.color)
                }
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            .contentShape(Rectangle())
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(row.spoken)
        .accessibilityAddTraits(.isButton)
        .accessibilityIdentifier("row-\(row.id)")
    }
}
