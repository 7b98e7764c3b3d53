import OtkelCore
import OtkelModel
import SwiftUI

/// What lies over the form.
enum FormSheet: String, Identifiable {
    case from, to, there, back, passport, plates

    var id: Self { self }
}

/// The form.
struct FormPage: View {
    let model: CrossingModel
    @State private var sheet: FormSheet?
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        let form = model.view.form
        Form {
            FrameNotice()
            Text(model.view.asked)
            Section {
                PlaceEnd(model: model, way: .there) { sheet = .from }
                PlaceEnd(model: model, way: .back) { sheet = .to }
                Button {
                    model.edit(.swap)
                } label: {
                    Label(form.swap, systemImage: "arrow.up.arrow.down")
                }
            }
            WhenSection(model: model, form: form) { sheet = $0 }
            Section(form.meansLabel) {
                ForEach(form.means, id: \.code) { means in
                    ChoiceRow(choice: means) { model.edit(.means(code: means.code)) }
                }
            }
            PartySection(model: model, form: form) { sheet = $0 }
            if !form.papers.isEmpty {
                Section(form.papersLabel) {
                    ForEach(form.papers, id: \.code) { paper in
                        ChoiceRow(choice: paper) { model.edit(.paper(id: paper.code)) }
                    }
                }
            }
            Section {
                if let problem = form.problem { NoticeRow(text: problem) }
                Button(form.go) { model.go() }
                    .buttonStyle(.borderedProminent)
                    .accessibilityIdentifier("go")
                Button(form.clear, role: .destructive) { model.clear() }
            }
            FootRow(text: model.view.knowledge)
        }
        .grounded(palette)
        .navigationTitle(model.view.title)
        .sheet(item: $sheet) { sheet in
            NavigationStack { page(sheet) }.framed(session)
        }
    }

    @ViewBuilder private func page(_ sheet: FormSheet) -> some View {
        switch sheet {
        case .from: PlacePicker(model: model, way: .there)
        case .to: PlacePicker(model: model, way: .back)
        case .there: WhenPicker(model: model, way: .there)
        case .back: WhenPicker(model: model, way: .back)
        case .passport:
            CountryPicker(title: model.view.form.passportsAdd) { model.edit(.passport(country: $0)) }
        case .plates:
            CountryPicker(title: model.view.form.vehicleLabel ?? "") { model.edit(.vehicle(country: $0)) }
        }
    }
}

/// One end of the way; a name that isn't known, as one kept from an older pack, with what it may mean.
struct PlaceEnd: View {
    let model: CrossingModel
    let way: WhichWay
    let find: @MainActor () -> Void

    var body: some View {
        let field = model.place(way)
        PlaceRow(field: field, find: find)
        if !field.text.isEmpty && !field.found {
            ForEach(field.suggestions, id: \.code) { place in
                ChoiceRow(choice: place) { model.find(way, place.code) }
            }
        }
    }
}

/// What stands in it, and the way to another.
struct PlaceRow: View {
    let field: PlaceField
    let find: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: find) {
            FittingRow {
                Text(field.label).foregroundStyle(palette.faint.color)
                Text(field.text).foregroundStyle(palette.ink.color)
                if !field.text.isEmpty && !field.found {
                    Image(systemName: "questionmark.circle").foregroundStyle(palette.tight.color)
                }
            }
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(.isButton)
    }
}

/// When there, and when back.
struct WhenSection: View {
    let model: CrossingModel
    let form: FormView
    let open: @MainActor (FormSheet) -> Void

    var body: some View {
        Section(form.whenLabel) {
            Picker(form.whenLabel, selection: mode) {
                ForEach(form.whenModes, id: \.code) { Text($0.label).tag($0.code) }
            }
            .labelsHidden()
            if let when = form.when { MomentRow(when: when) { open(.there) } }
            ToggleRow(toggle: form.backToggle) { model.edit(.return(on: $0)) }
            if let back = form.back { MomentRow(when: back) { open(.back) } }
        }
    }

    private var mode: Binding<String> {
        Binding(
            get: { form.whenModes.first { $0.chosen }?.code ?? "" },
            set: { model.edit(.when(code: $0)) })
    }
}

/// A chosen moment, on both clocks.
struct MomentRow: View {
    let when: WhenView
    let open: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: open) {
            VStack(alignment: .leading, spacing: Space.small) {
                Text(when.label).foregroundStyle(palette.faint.color)
                Text(when.both ?? when.day).foregroundStyle(palette.ink.color)
            }
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(.isButton)
    }
}

/// Who goes, with what passports and what plates.
struct PartySection: View {
    let model: CrossingModel
    let form: FormView
    let open: @MainActor (FormSheet) -> Void

    var body: some View {
        Section(form.peopleLabel) {
            // By steps for a few, as a number for a coach. How few are too few and how many too many, the core knows.
            FittingRow {
                Text(form.peopleWords).frame(maxWidth: .infinity, alignment: .leading)
                step(form.peopleButtons.last, "minus.circle", by: -1)
                step(form.peopleButtons.first, "plus.circle", by: 1)
            }
            TextField(form.peopleLabel, value: people, format: .number).keyboardType(.numberPad)
            ToggleRow(toggle: form.vulnerable) { model.edit(.vulnerable(on: $0)) }
        }
        Section(form.passportsLabel) {
            ForEach(form.passports, id: \.code) { passport in
                ChoiceRow(choice: passport) { model.edit(.passport(country: passport.code)) }
            }
            Button {
                open(.passport)
            } label: {
                Label(form.passportsAdd, systemImage: "plus")
            }
        }
        if let label = form.vehicleLabel {
            Section(label) {
                Button(form.vehicle?.label ?? label) { open(.plates) }
            }
        }
    }

    private var people: Binding<Int> {
        Binding(
            get: { Int(form.people) },
            set: { model.edit(.people(count: UInt32(clamping: $0))) })
    }

    private func step(_ label: String?, _ symbol: String, by: Int) -> some View {
        Button {
            people.wrappedValue += by
        } label: {
            Label(label ?? "", systemImage: symbol)
                .labelStyle(.iconOnly)
                .font(.title2)
                .frame(minWidth: Space.finger, minHeight: Space.finger)
        }
        // Each its own button; without this a form's row would be one.
        .buttonStyle(.borderless)
    }
}
