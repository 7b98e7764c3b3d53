import OtkelCore
import OtkelModel
import SwiftUI

/// A house's menu: read by a guest, and made by a host where it is kept on this phone.
struct HouseMenu: View {
    let model: FoodModel
    let menu: MenuPageView
    /// What is typed for the items and wasn't heard yet, by the item's place and the field.
    @State private var unheard: [String: String] = [:]
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        let view = model.view
        List {
            Section {
                InTongue(said: menu.title, font: .title2).accessibilityAddTraits(.isHeader)
                if menu.id == nil && !menu.place.isEmpty { Text(menu.place) }
                if let problem = view.problem { NoticeRow(text: problem) }
                if let imported = menu.imported {
                    NoticeRow(text: imported)
                    Button(view.labels.keep) { model.keep() }.buttonStyle(.borderedProminent)
                }
                OppositePicker(model: model)
                LeaveOut(model: model)
                if let draft = menu.draft { DraftRow(text: draft) }
            }
            // Another menu may come by a link while this one is open: what is typed here isn't its.
            if menu.id != nil { HouseFields(model: model, menu: menu).id(menu.id) }
            if let empty = menu.empty { Text(empty).foregroundStyle(palette.faint.color) }
            ForEach(Named.all(menu.sections) { [menu.id ?? "", $0.title.text].joined(separator: "/") }) { section in
                Section {
                    ForEach(Named.all(section.value.items) { $0.dish ?? $0.name.text }) { item in
                        MenuItemRow(model: model, item: item.value, isOwn: menu.id != nil, unheard: $unheard) {
                            move($0)
                        }
                    }
                } header: {
                    let title = section.value.title
                    Text(title.text).tongue(title.tag, rtl: title.rtl)
                }
            }
            if menu.id != nil { AddRows(model: model, menu: menu) }
            Section {
                Button {
                    model.share()
                } label: {
                    Label(view.labels.share, systemImage: "qrcode")
                }
                .accessibilityIdentifier("share-menu")
                if let id = menu.id {
                    Button(view.labels.delete, role: .destructive) { model.delete(id) }
                }
            } footer: {
                Text(menu.halalAbout)
            }
            if let honest = view.honest { FootRow(text: honest) }
        }
        .grounded(palette)
        .onChange(of: menu.id) { _, _ in unheard = [:] }
    }

    /// What is being typed is for the items that stand here now, so all of it is heard before others do; where some is
    /// refused, nothing moves. What is typed for an item that is taken away goes with it.
    private func move(_ edit: MenuEdit) {
        var gone: UInt32?
        if case .remove(let item) = edit { gone = item }
        for item in menu.sections.flatMap(\.items) where item.index != gone {
            guard model.hear(ItemField.typed(unheard, for: item.index), of: item.index) else { return }
        }
        unheard = [:]
        model.make(edit)
    }
}

/// What a host types for an item.
enum ItemField: String {
    case price, portion, note

    /// As what it is known among what is typed for all items.
    func key(_ item: UInt32) -> String { "\(item)/\(rawValue)" }

    /// What is typed for an item, in the order of its fields.
    static func typed(_ unheard: [String: String], for item: UInt32) -> [MenuEdit] {
        let edits = [
            unheard[price.key(item)].map { MenuEdit.price(item: item, text: $0) },
            unheard[portion.key(item)].map { MenuEdit.portion(item: item, text: $0) },
            unheard[note.key(item)].map { MenuEdit.note(item: item, text: $0) },
        ]
        return edits.compactMap { $0 }
    }
}

/// The house, and what its prices are in.
struct HouseFields: View {
    let model: FoodModel
    let menu: MenuPageView
    @State private var house: String?
    @State private var place: String?

    var body: some View {
        let labels = model.view.labels
        Section {
            LateField(label: labels.house, value: menu.title.text, typed: $house) { model.make(.title(text: $0)) }
            LateField(label: labels.place, value: menu.place, typed: $place) { model.make(.place(text: $0)) }
            Picker(labels.currency, selection: currency) {
                ForEach(menu.currencies, id: \.code) { Text($0.label).tag($0.code) }
            }
        }
    }

    private var currency: Binding<String> {
        Binding(
            get: { menu.currencies.first { $0.chosen }?.code ?? "" },
            set: { model.make(.currency(code: $0)) })
    }
}

/// Dishes by any of their names, or in own words.
struct AddRows: View {
    let model: FoodModel
    let menu: MenuPageView

    var body: some View {
        @Bindable var model = model
        let view = model.view
        Section(view.labels.addDish) {
            TextField(view.search ?? view.labels.addDish, text: $model.typed)
                .autocorrectionDisabled()
                .accessibilityIdentifier("add-dish")
            ForEach(menu.offered, id: \.code) { dish in
                ChoiceRow(choice: dish) {
                    model.make(.dish(id: dish.code))
                    model.typed = ""
                }
            }
            if !view.typed.isEmpty {
                Button(view.labels.addOwn) {
                    model.make(.own(text: view.typed))
                    model.typed = ""
                }
            }
        }
    }
}

/// Something on a menu, in both languages; for its host with what can be changed.
struct MenuItemRow: View {
    let model: FoodModel
    let item: MenuItemView
    let isOwn: Bool
    @Binding var unheard: [String: String]
    let move: @MainActor (MenuEdit) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            InTongue(said: item.name, font: .headline)
            InTongue(said: item.theirs, font: .title3)
            FittingRow {
                Text(item.price).bold()
                if let portion = item.portion { Text(portion).foregroundStyle(palette.faint.color) }
            }
            if let note = item.note { InTongue(said: note) }
            ForEach(item.warnings, id: \.self) { warning in
                Label(warning, systemImage: item.avoid ? "xmark.octagon.fill" : "exclamationmark.bubble")
                    .foregroundStyle(item.avoid ? palette.miss.color : palette.tight.color)
            }
            ForEach(item.known, id: \.self) { Text($0).font(.footnote).foregroundStyle(palette.faint.color) }
        }
        .accessibilityElement(children: .combine)
        if let dish = item.dish, let about = item.about {
            Button(about) { model.dish(dish) }.font(.footnote).accessibilityIdentifier("about-\(item.index)")
        }
        if let problem = item.problem { NoticeRow(text: problem) }
        if isOwn { MenuItemFields(model: model, item: item, unheard: $unheard, move: move) }
    }
}

/// What a host says of an item.
struct MenuItemFields: View {
    let model: FoodModel
    let item: MenuItemView
    @Binding var unheard: [String: String]
    /// Puts items elsewhere, or takes one away.
    let move: @MainActor (MenuEdit) -> Void

    var body: some View {
        let labels = model.view.labels
        DisclosureGroup(item.name.text) {
            LateField(label: labels.price, value: item.priceTyped, typed: typed(.price), keys: .decimalPad) {
                model.make(.price(item: item.index, text: $0))
            }
            LateField(label: labels.portion, value: item.portionTyped, typed: typed(.portion)) {
                model.make(.portion(item: item.index, text: $0))
            }
            LateField(label: labels.note, value: item.note?.text ?? "", typed: typed(.note)) {
                model.make(.note(item: item.index, text: $0))
            }
            if !item.parts.isEmpty {
                DisclosureGroup(labels.without) {
                    ForEach(item.parts, id: \.id) { part in
                        let toggle = ToggleView(code: part.id, label: part.name, about: part.theirs, on: part.avoided)
                        ToggleRow(toggle: toggle) { model.make(.without(item: item.index, id: part.id, on: $0)) }
                    }
                }
            }
            DisclosureGroup(item.withTitle) {
                ForEach(item.with, id: \.code) { one in
                    let toggle = ToggleView(code: one.code, label: one.label, about: one.about, on: one.chosen)
                    ToggleRow(toggle: toggle) { model.make(.with(item: item.index, id: one.code, on: $0)) }
                }
                TextField(labels.searchIngredients, text: ingredient).autocorrectionDisabled()
            }
            if !item.sections.isEmpty {
                Picker(labels.section, selection: section) {
                    ForEach(item.sections, id: \.code) { Text($0.label).tag($0.code) }
                }
                .accessibilityIdentifier("section")
            }
            FittingRow {
                button(labels.up, "arrow.up") { move(.up(item: item.index)) }.disabled(!item.up)
                button(labels.down, "arrow.down") { move(.down(item: item.index)) }.disabled(!item.down)
                button(labels.remove, "trash") { move(.remove(item: item.index)) }
            }
            // Each its own button; without this the list's row would be one.
            .buttonStyle(.borderless)
        }
    }

    private var section: Binding<String> {
        Binding(
            get: { item.sections.first { $0.chosen }?.code ?? "" },
            set: { if $0 != section.wrappedValue { move(.section(item: item.index, code: $0)) } })
    }

    private var ingredient: Binding<String> {
        Binding(
            get: { item.withTyped },
            set: { if $0 != item.withTyped { model.ingredient(of: item.index, $0) } })
    }

    /// What stands in a field and wasn't heard yet.
    private func typed(_ field: ItemField) -> Binding<String?> {
        let key = field.key(item.index)
        return Binding(get: { unheard[key] }, set: { unheard[key] = $0 })
    }

    private func button(_ label: String, _ symbol: String, _ act: @escaping @MainActor () -> Void) -> some View {
        Button(action: act) {
            Label(label, systemImage: symbol)
                .labelStyle(.iconOnly)
                .frame(minWidth: Space.finger, minHeight: Space.finger)
        }
    }
}

/// A field that is heard when one is done with it: half a price is none.
struct LateField: View {
    let label: String
    let value: String
    /// What stands in it and isn't the value yet. It is its owner's, who may have to hear it before.
    @Binding var typed: String?
    var keys = UIKeyboardType.default
    let hear: @MainActor (String) -> Void
    @FocusState private var writes: Bool

    var body: some View {
        TextField(label, text: Binding(get: { typed ?? value }, set: { typed = $0 }))
            .keyboardType(keys)
            .focused($writes)
            .accessibilityLabel(label)
            .onChange(of: value) { _, _ in typed = nil }
            .onChange(of: writes) { _, now in
                if !now { tell() }
            }
            .onSubmit { tell() }
    }

    private func tell() {
        if let typed, typed != value { hear(typed) }
    }
}
