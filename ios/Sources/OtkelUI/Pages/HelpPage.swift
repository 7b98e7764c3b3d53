import OtkelCore
import OtkelModel
import SwiftUI

/// Numbers of this side, and what to do.
struct HelpPage: View {
    let model: HelpModel
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        let view = model.view
        List {
            Picker(view.title, selection: $model.side) {
                ForEach(view.sides, id: \.code) { Text($0.label).tag($0.code) }
            }
            .pickerStyle(.segmented)
            .labelsHidden()
            AskSection(title: view.emergencyTitle, asks: view.emergency, call: view.call)
            Section(view.topicsTitle) {
                ForEach(view.topics, id: \.code) { topic in
                    DisclosureGroup(topic.title) {
                        ForEach(topic.steps, id: \.self) { Text($0) }
                    }
                }
                Text(view.note).font(.footnote).foregroundStyle(palette.faint.color)
            }
            AskSection(title: view.othersTitle, asks: view.others, call: view.call)
            FootRow(text: view.knowledge)
        }
        .grounded(palette)
        .navigationTitle(view.title)
        .toolbar { CloseButton(label: session.shell.labels.close) }
        .refusal(of: model)
    }
}
