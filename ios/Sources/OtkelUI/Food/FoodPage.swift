import OtkelCore
import OtkelModel
import SwiftUI

/// What is open: a dish, a sign, a menu.
struct FoodPage: View {
    let model: FoodModel
    @Environment(\.palette) private var palette

    var body: some View {
        let view = model.view
        ZStack {
            Lasting(value: view.under ? nil : view.dish) { DishPage(model: model, dish: $0) }
            Lasting(value: view.sign) { SignPage(model: model, sign: $0) }
            Lasting(value: view.menu) { HouseMenu(model: model, menu: $0) }
        }
        .navigationTitle(view.title)
        .refusal(of: model)
    }
}

/// A dish that was opened on a menu; the menu lies under it.
struct MenuDishPage: View {
    let model: FoodModel

    var body: some View {
        let view = model.view
        Lasting(value: view.dish) { DishPage(model: model, dish: $0) }
            .navigationTitle(view.title)
            .refusal(of: model)
    }
}

/// What the person opposite reads.
struct OppositePicker: View {
    let model: FoodModel

    var body: some View {
        @Bindable var model = model
        Picker(model.view.labels.opposite, selection: $model.opposite) {
            ForEach(model.view.opposite, id: \.code) { Text($0.label).tag($0.code) }
        }
    }
}

/// Large, to be shown, and said by the phone's voice where there is one.
struct ShownName: View {
    let name: InTongueView
    let theirs: InTongueView
    let kind: String
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            InTongue(said: name, font: .title2).accessibilityAddTraits(.isHeader)
            Text(kind).font(.footnote).foregroundStyle(palette.faint.color)
        }
        ShownWords(said: theirs, font: .largeTitle)
        ReadButton(text: theirs.spoken, voice: theirs.voice)
    }
}

/// Words for the person opposite, with how they are read aloud under them.
struct ShownWords: View {
    let said: InTongueView
    let font: Font

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            InTongue(said: said, font: font)
            ReadingLine(reading: said.reading, rtl: said.rtl)
        }
    }
}

/// A dish: what is in it, whether it is halal, whether it may be taken across.
struct DishPage: View {
    let model: FoodModel
    let dish: DishView
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        List {
            Section {
                ShownName(name: dish.name, theirs: dish.theirs, kind: dish.kind)
                OppositePicker(model: model)
                if let draft = dish.draft { DraftRow(text: draft) }
            }
            Section {
                ForEach(dish.warnings, id: \.self) { NoticeRow(text: $0) }
                ForEach([dish.usually, dish.perhaps, dish.nothing].compactMap { $0 }, id: \.self) { Text($0) }
                if let spicy = dish.spicy {
                    Label {
                        Text(spicy)
                    } icon: {
                        Image(systemName: dish.heat > 1 ? "flame.fill" : "flame")
                    }
                }
                Text(dish.halal)
            } footer: {
                Text(dish.halalAbout)
            }
            ingredients(dish.withTitle, dish.with)
            ingredients(dish.mayTitle, dish.may)
            Section {
                ForEach(dish.across, id: \.side) { AcrossRow(across: $0) }
            } header: {
                Text(dish.acrossTitle)
            } footer: {
                Text(dish.acrossAbout)
            }
            SourceSection(title: session.shell.labels.more, sources: dish.sources)
            if let honest = model.view.honest { FootRow(text: honest) }
        }
        .grounded(palette)
    }

    @ViewBuilder private func ingredients(_ title: String, _ all: [IngredientView]) -> some View {
        if !all.isEmpty {
            Section(title) {
                ForEach(all, id: \.id) { IngredientRow(ingredient: $0, theirs: dish.theirs) }
            }
        }
    }
}

/// Something in a dish, in both languages.
struct IngredientRow: View {
    let ingredient: IngredientView
    let theirs: InTongueView
    @Environment(\.palette) private var palette

    var body: some View {
        FittingRow {
            if ingredient.avoided {
                Image(systemName: "exclamationmark.triangle.fill").foregroundStyle(palette.miss.color)
            }
            Text(ingredient.name)
            Text(ingredient.theirs).foregroundStyle(palette.faint.color).tongue(theirs.tag, rtl: theirs.rtl)
        }
        .accessibilityElement(children: .combine)
    }
}

/// What customs say on the way into a country.
struct AcrossRow: View {
    let across: AcrossView
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Label(across.title, systemImage: symbol).font(.headline).foregroundStyle(tone.color)
            ForEach(across.lines, id: \.self) { Text($0) }
        }
        .accessibilityElement(children: .combine)
    }

    private var symbol: String {
        switch across.code {
        case "no": "xmark.octagon.fill"
        case "limit": "exclamationmark.triangle.fill"
        case "free": "checkmark.circle.fill"
        default: "questionmark.diamond.fill"
        }
    }

    private var tone: Tone {
        switch across.code {
        case "no": palette.miss
        case "limit": palette.tight
        case "free": palette.make
        default: palette.unknown
        }
    }
}

/// A sign: what it says, what is written on it, what to do.
struct SignPage: View {
    let model: FoodModel
    let sign: SignView
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        List {
            Section {
                ShownName(name: sign.name, theirs: sign.theirs, kind: sign.kind)
                OppositePicker(model: model)
                if let draft = sign.draft { DraftRow(text: draft) }
            }
            Section(sign.writtenTitle) {
                ForEach(sign.written, id: \.self) { Text($0).font(.title2) }
            }
            Section(sign.doTitle) {
                Text(sign.about)
                ShownWords(said: sign.aboutTheirs, font: .body)
                ReadButton(text: sign.aboutTheirs.spoken, voice: sign.aboutTheirs.voice)
            }
            SourceSection(title: session.shell.labels.more, sources: sign.sources)
        }
        .grounded(palette)
    }
}

/// That no native speaker has read it.
struct DraftRow: View {
    let text: String
    @Environment(\.palette) private var palette

    var body: some View {
        Label(text, systemImage: "pencil.and.outline").font(.footnote).foregroundStyle(palette.tight.color)
    }
}
