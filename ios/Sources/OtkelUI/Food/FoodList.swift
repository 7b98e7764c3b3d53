import OtkelCore
import OtkelModel
import SwiftUI
import UniformTypeIdentifiers

/// Dishes, signs, or the menus that one has.
struct FoodList: View {
    let model: FoodModel
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        let view = model.view
        Group {
            if let search = view.search {
                list(view).searchable(text: $model.typed, prompt: Text(search)).autocorrectionDisabled()
            } else {
                list(view)
            }
        }
        .grounded(palette)
        .navigationTitle(view.title)
        .refusal(of: model)
    }

    private func list(_ view: MenuView) -> some View {
        @Bindable var model = model
        return List {
            Section {
                Picker(view.title, selection: $model.tab) {
                    ForEach(view.tabs, id: \.code) { Text($0.label).tag($0.code) }
                }
                .pickerStyle(.segmented)
                .labelsHidden()
                .accessibilityIdentifier("food-tab")
                if let problem = view.problem { NoticeRow(text: problem) }
                LeaveOut(model: model)
            }
            if let empty = view.empty { Text(empty).foregroundStyle(palette.faint.color) }
            if let hidden = view.hidden { FootRow(text: hidden) }
            ForEach(Headed.cut(view.dishes) { $0.heading }) { group in
                Section {
                    ForEach(group.lines, id: \.id) { dish in DishRow(dish: dish) { model.dish(dish.id) } }
                } header: {
                    if let heading = group.heading { Text(heading) }
                }
            }
            ForEach(Headed.cut(view.signs) { $0.heading }) { group in
                Section {
                    ForEach(group.lines, id: \.id) { sign in SignRow(sign: sign) { model.sign(sign.id) } }
                } header: {
                    if let heading = group.heading { Text(heading) }
                }
            }
            if view.tab == "menus" { MenuRows(model: model) }
            if let honest = view.honest { FootRow(text: honest) }
        }
    }
}

/// Food and signs by themselves, in a sheet.
struct FoodStack: View {
    @Environment(Session.self) private var session

    var body: some View {
        @Bindable var session = session
        NavigationStack(path: $session.foodPath) {
            FoodList(model: session.food())
                .toolbar {
                    CloseButton(label: session.shell.labels.close)
                    FrameButtons(session: session)
                }
                .navigationDestination(for: SayStep.self) { step in
                    FoodStep(step: step, model: session.food()).toolbar { FrameButtons(session: session) }
                }
        }
    }
}

/// A step into food and signs.
struct FoodStep: View {
    let step: SayStep
    let model: FoodModel

    var body: some View {
        switch step {
        case .share: MenuSharePage(model: model)
        case .foodPage: FoodPage(model: model)
        case .dish: MenuDishPage(model: model)
        case .food, .chapter, .phrase, .talk: FoodList(model: model)
        }
    }
}

/// What somebody doesn't eat.
struct LeaveOut: View {
    let model: FoodModel

    var body: some View {
        let view = model.view
        if !view.leaveOut.isEmpty {
            DisclosureGroup(view.labels.leaveOut) {
                ForEach(view.leaveOut, id: \.code) { toggle in
                    ToggleRow(toggle: toggle) { model.leaveOut(toggle.code, $0) }
                }
            }
        }
    }
}

struct DishRow: View {
    let dish: DishLine
    let open: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: open) {
            VStack(alignment: .leading, spacing: Space.small) {
                Text(dish.name).font(.headline).foregroundStyle(palette.ink.color)
                InTongue(said: dish.theirs)
                Text(dish.halal).font(.footnote).foregroundStyle(palette.faint.color)
                if let warning = dish.warning { NoticeRow(text: warning).font(.footnote) }
            }
            .contentShape(Rectangle())
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(.isButton)
        .accessibilityIdentifier("dish-\(dish.id)")
    }
}

struct SignRow: View {
    let sign: SignLine
    let open: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: open) {
            VStack(alignment: .leading, spacing: Space.small) {
                Text(sign.name).font(.headline).foregroundStyle(palette.ink.color)
                ForEach(sign.written, id: \.self) { Text($0).foregroundStyle(palette.faint.color) }
            }
            .contentShape(Rectangle())
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(.isButton)
        .accessibilityIdentifier("sign-\(sign.id)")
    }
}

/// The menus that are kept, and the ways to another: to make one, or to take one from a link or a file.
struct MenuRows: View {
    let model: FoodModel
    @State private var pasted = ""
    @State private var picking = false
    @Environment(\.palette) private var palette

    var body: some View {
        let (menus, labels) = (model.view.menus, model.view.labels)
        Section {
            ForEach(menus, id: \.id) { menu in
                Button {
                    model.menu(menu.id)
                } label: {
                    VStack(alignment: .leading, spacing: Space.small) {
                        InTongue(said: menu.title, font: .headline)
                        if let place = menu.place { Text(place).foregroundStyle(palette.faint.color) }
                        Text(menu.items).font(.footnote).foregroundStyle(palette.faint.color)
                    }
                    .contentShape(Rectangle())
                }
                .accessibilityElement(children: .combine)
                .accessibilityAddTraits(.isButton)
                .swipeActions { Button(labels.delete, role: .destructive) { model.delete(menu.id) } }
            }
            Button {
                model.begin()
            } label: {
                Label(labels.newMenu, systemImage: "plus")
            }
            .accessibilityIdentifier("new-menu")
        }
        Section {
            TextField(labels.importHint, text: $pasted).autocorrectionDisabled()
            FittingRow {
                Button(labels.import) { model.take(pasted) }.disabled(pasted.isEmpty)
                Spacer(minLength: 0)
                Button {
                    picking = true
                } label: {
                    Label(labels.import, systemImage: "doc").labelStyle(.iconOnly)
                }
                .fileImporter(isPresented: $picking, allowedContentTypes: types) {
                    // What isn't a menu the core refuses in words; so it does what can't be read.
                    if case .success(let file) = $0 { model.take(TextFile.read(file) ?? "") }
                }
            }
            // Each its own button; without this the list's row would be one.
            .buttonStyle(.borderless)
        } footer: {
            Text(labels.importHint)
        }
    }

    /// A host writes a menu as a text file.
    private var types: [UTType] { ["toml", "txt"].compactMap { UTType(filenameExtension: $0) } }
}

/// Words in their language.
struct InTongue: View {
    let said: InTongueView
    var font = Font.subheadline
    @Environment(\.palette) private var palette

    var body: some View {
        Text(said.text)
            .font(font)
            .foregroundStyle(palette.ink.color)
            .frame(maxWidth: .infinity, alignment: .leading)
            .tongue(said.tag, rtl: said.rtl)
    }
}
