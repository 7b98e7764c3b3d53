import OtkelCore
import OtkelModel
import SwiftUI

/// What a slot is filled with: one picker for each kind, in the language of who fills it in.
struct SlotPicker: View {
    let model: SayModel
    @Environment(\.palette) private var palette

    var body: some View {
        Lasting(value: model.view.picker) { picker in
            page(picker)
                .grounded(palette)
                .navigationTitle(picker.label)
                .toolbar {
                    ToolbarItem(placement: .primaryAction) {
                        Button(picker.done) { model.endPicking() }.accessibilityIdentifier("done")
                    }
                }
                .refusal(of: model)
                .tongue(picker.tag, rtl: picker.rtl)
        }
    }

    @ViewBuilder private func page(_ picker: PickerView) -> some View {
        switch picker.input {
        case .list: SlotList(model: model, picker: picker)
        case .figure, .words: Form { SlotField(model: model, picker: picker) }
        case .money:
            Form {
                SlotField(model: model, picker: picker)
                SlotSuffix(model: model, picker: picker)
            }
        case .time:
            Form {
                SlotField(model: model, picker: picker)
                SlotSuffix(model: model, picker: picker)
                Section { SlotTimes(model: model, picker: picker) }
            }
        case .day:
            Form {
                if let month = picker.month {
                    MonthGrid(month: month, turn: { model.turn($0) }, choose: { model.take($0) })
                }
                if let problem = picker.problem { NoticeRow(text: problem) }
            }
        }
    }
}

/// What is written by hand, and why it can't be meant.
struct SlotField: View {
    let model: SayModel
    let picker: PickerView
    @FocusState private var writes: Bool

    var body: some View {
        @Bindable var model = model
        Section {
            HStack {
                if let negated = picker.negated { minus(negated) }
                TextField(picker.hint, text: $model.written)
                    .font(.title2)
                    .keyboardType(keys)
                    .autocorrectionDisabled()
                    .focused($writes)
                    .accessibilityLabel(picker.label)
                    .accessibilityIdentifier("slot-field")
            }
            // A minus stands before its figure in every language.
            .environment(\.layoutDirection, picker.rtl && picker.negated == nil ? .rightToLeft : .leftToRight)
            if let problem = picker.problem { NoticeRow(text: problem) }
        }
        // Half-hours are there to be tapped; the others are written.
        .onAppear { writes = picker.input != .time }
    }

    /// The phone's keys for figures have none.
    private func minus(_ negated: String) -> some View {
        Button {
            model.written = negated
        } label: {
            Label(model.view.labels.minus, systemImage: "plus.forwardslash.minus")
                .labelStyle(.iconOnly)
                .frame(minWidth: Space.finger, minHeight: Space.finger)
        }
        .buttonStyle(.bordered)
        .accessibilityIdentifier("minus")
    }

    private var keys: UIKeyboardType {
        switch picker.input {
        case .figure, .money: .decimalPad
        case .time: .numbersAndPunctuation
        case .words, .list, .day: .default
        }
    }
}

/// The currency or the clock, one of a few.
struct SlotSuffix: View {
    let model: SayModel
    let picker: PickerView

    var body: some View {
        Section {
            ForEach(picker.choices, id: \.code) { choice in ChoiceRow(choice: choice) { model.suffix = choice.code } }
        }
    }
}

/// The half-hours of a day, in a room of their own: they begin in the morning, and field and clocks stay in sight.
struct SlotTimes: View {
    let model: SayModel
    let picker: PickerView

    /// Points; there is room for it under field and clocks.
    private static let height: CGFloat = 320

    var body: some View {
        ScrollViewReader { reader in
            ScrollView {
                VStack(alignment: .leading, spacing: Space.half) {
                    ForEach(picker.times, id: \.code) { time in
                        ChoiceRow(choice: time) { model.take(time.code) }.frame(minHeight: Space.finger)
                    }
                }
            }
            .frame(height: Self.height)
            // Each its own button; without this the form's row would be one.
            .buttonStyle(.borderless)
            .onAppear {
                let first = Int(picker.first)
                if picker.times.indices.contains(first) { reader.scrollTo(picker.times[first].code, anchor: .top) }
            }
        }
    }
}

/// Places, countries, languages, food: by any of their names. What is picked is picked. Places are on a map, too.
struct SlotList: View {
    let model: SayModel
    let picker: PickerView

    var body: some View {
        @Bindable var model = model
        VStack(spacing: 0) {
            if let map = picker.map {
                ListOrMap(model: model, picker: picker, map: map)
                if map.shown { PlaceMap(picker: picker, map: map) } else { choices }
            } else {
                choices
            }
        }
        .searchable(text: $model.wanted, prompt: Text(picker.hint))
        .autocorrectionDisabled()
    }

    private var choices: some View {
        List {
            if let problem = picker.problem { NoticeRow(text: problem) }
            ForEach(picker.choices, id: \.code) { choice in
                ChoiceRow(choice: choice) { model.take(choice.code) }
            }
        }
    }
}
