import OtkelCore
import OtkelModel
import SwiftUI
import UniformTypeIdentifiers

/// What stands for the map: what is near its middle, and everything else that can be done on it.
struct MapList: View {
    let model: MapModel
    /// A row was chosen: the map is to be seen, also when that place was open before.
    let chosen: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        let view = model.view
        List {
            if !view.search.found.isEmpty || view.search.nothing != nil {
                Section(view.labels.search) {
                    if let nothing = view.search.nothing { Text(nothing) }
                    ForEach(view.search.found, id: \.id) { row in PlaceLine(row: row) { choose(row) } }
                }
            }
            Section(view.list.title) {
                ForEach(view.list.rows, id: \.id) { row in PlaceLine(row: row) { choose(row) } }
            }
            Section {
                Button {
                    model.locate()
                } label: {
                    Label(view.labels.locate, systemImage: "location")
                }
                if let trouble = view.positionTrouble { NoticeRow(text: trouble) }
            }
            RecordSection(model: model, record: view.record)
            FootRow(text: view.attribution)
        }
        .grounded(palette)
    }

    private func choose(_ row: MapRow) {
        model.choose(row.id)
        chosen()
    }
}

/// What isn't needed every day: what is to be known of this map, the way gone, files from elsewhere.
struct MapMore: View {
    let model: MapModel
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        let view = model.view
        List {
            RecordSection(model: model, record: view.record)
            if !view.notices.isEmpty {
                Section { ForEach(view.notices, id: \.self) { NoticeRow(text: $0) } }
            }
            FootRow(text: view.attribution)
        }
        .grounded(palette)
        .navigationTitle(view.title)
        .toolbar {
            CloseButton(label: session.shell.labels.close)
            ToolbarItem(placement: .primaryAction) { HelpButton(session: session) }
        }
        .refusal(of: model)
    }
}

/// Recording the way, where that is lawful; handing it over; showing a file from elsewhere.
struct RecordSection: View {
    let model: MapModel
    let record: RecordView
    @State private var picking = false

    var body: some View {
        Section {
            ToggleRow(toggle: record.toggle) { model.record($0) }
                .accessibilityIdentifier("record")
            if let reason = record.reason { NoticeRow(text: reason) }
            if let gpx = record.gpx {
                ShareLink(item: gpx) { Label(record.share, systemImage: "square.and.arrow.up") }
            }
            Button {
                picking = true
            } label: {
                Label(record.import, systemImage: "doc")
            }
            .fileImporter(isPresented: $picking, allowedContentTypes: [UTType(filenameExtension: "gpx") ?? .xml, .xml])
            {
                // What isn't a track the core refuses in words; so it does what can't be read.
                if case .success(let file) = $0 { model.show(gpx: TextFile.read(file) ?? "") }
            }
            if let shown = record.shown { Text(shown) }
            if record.gpx != nil || record.shown != nil {
                Button(record.forget, role: .destructive) { model.forget() }
            }
        }
    }
}
