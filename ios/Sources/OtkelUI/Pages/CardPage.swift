import OtkelCore
import OtkelModel
import SwiftUI

/// What is shown to an officer, a driver, a doctor: large, in their language, one's own under it.
struct CardPage: View {
    let model: CardModel
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        let view = model.view
        List {
            Section {
                Picker(view.title, selection: $model.tag) {
                    ForEach(view.languages, id: \.code) { Text($0.label).tag($0.code) }
                }
                .labelsHidden()
                ReadButton(text: view.spoken, voice: view.voice)
            }
            Section {
                ForEach(view.lines, id: \.code) { CardLineRow(line: $0, tag: view.tag, rtl: view.rtl) }
                if let unreviewed = view.unreviewed { FootRow(text: unreviewed) }
            }
            Section {
                ToggleRow(toggle: view.vulnerable) { model.vulnerable($0) }
                if let missing = view.missing { NoticeRow(text: missing) }
            } footer: {
                Text(view.about)
            }
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

struct CardLineRow: View {
    let line: CardLine
    let tag: String
    let rtl: Bool
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(line.theirs)
                .font(.title2)
                .bold()
                .frame(maxWidth: .infinity, alignment: .leading)
                .environment(\.layoutDirection, rtl ? .rightToLeft : .leftToRight)
                .environment(\.locale, Locale(identifier: tag))
            Text(line.own).font(.subheadline).foregroundStyle(palette.faint.color)
        }
        .accessibilityElement(children: .combine)
    }
}
