import OtkelCore
import OtkelModel
import SwiftUI

/// One port: today's windows, two weeks ahead, the wave, every version of the hours.
struct PortPage: View {
    let model: PortModel
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        List {
            FrameNotice()
            if let page = model.view.page {
                Section {
                    Text(page.halls).font(.subheadline)
                    if let note = page.note { Text(note) }
                }
                Section {
                    ForEach(page.services, id: \.self) { ServiceLine(row: $0) }
                    if let today = page.today {
                        Button {
                            model.show(page.port)
                        } label: {
                            Label(today, systemImage: "calendar")
                        }
                    }
                } header: {
                    FittingRow {
                        Text(page.labels.today)
                        Text(page.on)
                    }
                    .accessibilityElement(children: .combine)
                }
                if let note = page.noteOwn { NoteSection(model: model, note: note) }
                Section(page.labels.wave) {
                    ForEach(page.waves, id: \.what) { WaveChart(wave: $0, labels: page.labels) }
                }
                Section(page.labels.fortnight) {
                    ForEach(page.days, id: \.date) { day in
                        Button {
                            model.show(page.port, on: day.date)
                        } label: {
                            DayLine(row: day)
                        }
                    }
                }
                Section(page.labels.versions) {
                    ForEach(page.versions, id: \.self) { VersionLine(row: $0) }
                }
                AskSection(title: page.labels.ask, asks: page.ask, call: page.labels.call)
                SourceSection(title: page.labels.sources, sources: page.sources)
            }
            FootRow(text: model.view.knowledge)
        }
        .grounded(palette)
        .navigationTitle(model.view.page?.name ?? model.view.title)
        .toolbar { FrameButtons(session: session) }
        .refusal(of: model)
    }
}

/// What the port does for a means in a direction.
struct ServiceLine: View {
    let row: ServiceRow
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(row.what).font(.headline)
            FittingRow {
                StateMark(state: row.state, word: row.stateWord)
                Text(row.certainty).font(.subheadline).foregroundStyle(palette.faint.color)
            }
            ForEach(row.windows, id: \.self) { Text($0) }
            ForEach(row.because, id: \.self) { Text($0).font(.subheadline) }
        }
        .accessibilityElement(children: .combine)
    }
}

struct DayLine: View {
    let row: DayRow
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            StateMark(state: row.state, word: row.day)
            Text(row.text).foregroundStyle(palette.ink.color)
            Text(row.certainty).font(.footnote).foregroundStyle(palette.faint.color)
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(.isButton)
    }
}

struct VersionLine: View {
    let row: VersionRow
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(row.what).font(.headline)
            Text(row.hours).font(.callout).monospaced().environment(\.layoutDirection, .leftToRight)
            Text(row.about).font(.footnote).foregroundStyle(palette.faint.color)
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(row.chosen ? .isSelected : [])
        .listRowBackground(row.chosen ? palette.steppe.color.opacity(0.15) : palette.surface.color)
    }
}

/// What one saw at the halls, and taking a note of it.
struct NoteSection: View {
    let model: PortModel
    let note: NoteView
    @Environment(\.palette) private var palette

    var body: some View {
        Section {
            ForEach(note.rows, id: \.side) { NoteLine(model: model, note: note, row: $0) }
        } header: {
            Text(note.title)
        } footer: {
            Text(note.about)
        }
    }
}

struct NoteLine: View {
    let model: PortModel
    let note: NoteView
    let row: NoteRow
    @State private var hours = ""

    var body: some View {
        VStack(alignment: .leading, spacing: Space.half) {
            Text(row.label).font(.headline)
            if let now = row.now {
                Text(now)
                Button(note.forget, role: .destructive) { model.note("", at: row.side) }
            }
            Button(note.closed) { model.note("closed", at: row.side) }
            TextField(note.hours, text: $hours).autocorrectionDisabled()
            Button(note.save) { model.note(hours, at: row.side) }.disabled(hours.isEmpty)
        }
        .buttonStyle(.borderless)
        .accessibilityElement(children: .contain)
    }
}
