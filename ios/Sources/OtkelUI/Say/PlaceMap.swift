import OtkelCore
import OtkelModel
import SwiftUI

/// A list of places can be a map, too; a screen reader comes by the list first.
struct ListOrMap: View {
    let model: SayModel
    let picker: PickerView
    let map: PlaceMapView

    var body: some View {
        @Bindable var model = model
        Picker(picker.label, selection: $model.onMap) {
            Text(map.showList).tag(false)
            Text(map.showMap).tag(true)
        }
        .pickerStyle(.segmented)
        .labelsHidden()
        .padding(.horizontal, Space.whole)
        .padding(.vertical, Space.half)
        .accessibilityIdentifier("list-or-map")
    }
}

/// The map to point at, and under it in words what was pointed at.
struct PlaceMap: View {
    let picker: PickerView
    let map: PlaceMapView
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.half) {
            // Another slot's map begins where that one looks.
            Made(make: { MapDesk(session.places(map)) }, content: { ground($0) }).id(picker.slot)
            pointed
        }
        .padding(.horizontal, Space.whole)
        .padding(.bottom, Space.whole)
    }

    private func ground(_ desk: MapDesk<PlaceStage>) -> some View {
        MapCanvas(desk: desk, tag: picker.tag)
            .overlay(alignment: .topTrailing) { buttons(desk.stage) }
            .overlay(alignment: .bottomLeading) { Attribution(text: map.attribution).padding(Space.half) }
            .clipShape(RoundedRectangle(cornerRadius: Space.corner))
            .onChange(of: map.goal) { _, now in desk.stage.follow(now) }
            .onDisappear { desk.leave() }
    }

    private func buttons(_ stage: PlaceStage) -> some View {
        VStack(spacing: Space.half) {
            RoundButton(label: map.zoomIn, symbol: "plus") { stage.closer() }
            RoundButton(label: map.zoomOut, symbol: "minus") { stage.farther() }
            let bearing = stage.camera.camera.bearing
            if bearing != 0 {
                RoundButton(label: map.north, symbol: "location.north.line.fill", turn: -bearing) { stage.north() }
            }
        }
        .padding(Space.half)
    }

    /// What was pointed at, as who points reads it; else what to do.
    private var pointed: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            if let name = map.chosen {
                Label(name, systemImage: "mappin").font(.title3).accessibilityIdentifier("pointed")
            }
            if let hint = map.hint { Text(hint).foregroundStyle(palette.faint.color) }
        }
        .frame(maxWidth: .infinity, minHeight: Space.finger, alignment: .leading)
    }
}
