import OtkelCore
import OtkelModel
import SwiftUI

/// Language, who one is, how it looks, what is hidden, and forgetting everything.
struct SettingsPage: View {
    let model: SettingsModel
    @State private var choosing = false
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        let view = model.view
        Form {
            Section(view.language) {
                ForEach(view.languages, id: \.code) { language in
                    ChoiceRow(choice: language) { model.language(language.code) }
                }
            }
            Section {
                Button {
                    choosing = true
                } label: {
                    Marked(label: view.passport, text: view.passportNow)
                }
                TextField(view.name, text: $model.name).autocorrectionDisabled()
                TextField(view.contact, text: $model.contact)
            } header: {
                Text(view.you)
            } footer: {
                Text(view.youAbout)
            }
            Section(view.role) {
                ForEach(view.roles, id: \.code) { role in ChoiceRow(choice: role) { model.role(role.code) } }
            }
            Section(view.look) {
                ForEach(view.looks, id: \.code) { look in ChoiceRow(choice: look) { model.look(look.code) } }
                ForEach(view.toggles, id: \.code) { toggle in
                    ToggleRow(toggle: toggle) { model.toggle(toggle.code, $0) }
                }
            }
            WipeSection(model: model, wipe: view.wipe)
            Section(view.about) {
                ForEach(view.aboutLines, id: \.self) { Text($0).font(.footnote) }
            }
        }
        .grounded(palette)
        .navigationTitle(view.title)
        .toolbar {
            CloseButton(label: session.shell.labels.close)
            ToolbarItem(placement: .primaryAction) { HelpButton(session: session) }
        }
        .sheet(isPresented: $choosing) {
            NavigationStack { PassportPicker(model: model) }.framed(session)
        }
        .refusal(of: model)
    }
}

/// Whose passport, or nobody's.
struct PassportPicker: View {
    let model: SettingsModel
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette
    @Environment(\.dismiss) private var dismiss

    var body: some View {
        @Bindable var model = model
        let view = model.view
        List {
            Button(view.unsaid) { choose("") }
            ForEach(view.countries, id: \.code) { country in
                ChoiceRow(choice: country) { choose(country.code) }
            }
        }
        .grounded(palette)
        .navigationTitle(view.passport)
        .searchable(text: $model.typed, prompt: Text(view.search))
        .autocorrectionDisabled()
        .toolbar { CloseButton(label: session.shell.labels.close) }
    }

    private func choose(_ country: String) {
        model.passport(country)
        model.typed = ""
        dismiss()
    }
}

/// Asked once more before everything is forgotten.
struct WipeSection: View {
    let model: SettingsModel
    let wipe: WipeView

    var body: some View {
        @Bindable var model = model
        Section {
            Button(wipe.label, role: .destructive) { model.asksWipe = true }
                .accessibilityIdentifier("wipe")
                .confirmationDialog(wipe.question ?? "", isPresented: $model.asksWipe, titleVisibility: .visible) {
                    Button(wipe.confirm, role: .destructive) { model.wipe() }
                    Button(wipe.cancel, role: .cancel) {}
                }
            if let done = wipe.done { NoticeRow(text: done) }
        } footer: {
            Text(wipe.about)
        }
    }
}
