import OtkelCore
import OtkelModel
import SwiftUI

// The one that must pass: it does rightly what the others do wrongly.
struct Fine: View {
    let model: SettingsModel
    let steps: [CrossingStep]
    @State private var open = false
    @State private var typed = ""
    @Environment(Session.self) private var session

    var body: some View {
        @Bindable var model = model
        NavigationStack {
            List {
                ForEach(model.view.languages, id: \.code) { language in
                    Button(language.label) { model.language(language.code) }
                }
                TextField(model.view.name, text: $model.name)
                Button {
                    open = true
                } label: {
                    Label(session.shell.labels.more, systemImage: "ellipsis")
                }
                if let done = model.view.wipe.done { Text(done) }
            }
            .navigationTitle(model.view.title)
            .searchable(text: $typed)
            .task(id: typed) { session.tick() }
            .sheet(isPresented: $open) { Text(model.view.about) }
            .toolbar { ToolbarItem(placement: .primaryAction) { Text(model.view.you) } }
        }
    }
}
