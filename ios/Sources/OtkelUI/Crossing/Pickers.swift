import OtkelCore
import OtkelModel
import SwiftUI

/// A place by any of its names.
struct PlacePicker: View {
    let model: CrossingModel
    let way: WhichWay
    @Environment(Session.self) private var session

    var body: some View {
        Made(make: { session.places(way) }, content: { list($0) })
    }

    private func list(_ search: SearchModel) -> some View {
        SearchList(title: model.place(way).label, model: search) { model.find(way, $0) }
    }
}

/// A country by its name in any of the languages.
struct CountryPicker: View {
    let title: String
    let choose: @MainActor (String) -> Void
    @Environment(Session.self) private var session

    var body: some View {
        Made(make: { session.countries() }, content: { SearchList(title: title, model: $0, choose: choose) })
    }
}

/// What was found, to be picked by a tap.
struct SearchList: View {
    let title: String
    let model: SearchModel
    let choose: @MainActor (String) -> Void
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette
    @Environment(\.dismiss) private var dismiss

    var body: some View {
        @Bindable var model = model
        List {
            ForEach(model.found, id: \.code) { one in
                ChoiceRow(choice: one) {
                    choose(one.code)
                    dismiss()
                }
            }
        }
        .grounded(palette)
        .navigationTitle(title)
        .searchable(text: $model.typed, prompt: Text(session.shell.labels.search))
        .autocorrectionDisabled()
        .toolbar { CloseButton(label: session.shell.labels.close) }
    }
}

/// A day from a calendar and a time from a list: the core's, because it knows both clocks and the phone's own pickers only
/// know the phone's.
struct WhenPicker: View {
    let model: CrossingModel
    let way: WhichWay
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        Form {
            if let when = model.when(way) {
                Section {
                    MonthGrid(month: when.month, turn: { model.edit(.month(way: way, by: $0)) }) { day in
                        model.edit(.day(way: way, date: day))
                    }
                }
                Section(when.clock) {
                    Picker(when.label, selection: time(when)) {
                        ForEach(when.times, id: \.code) { Text($0.label).tag($0.code) }
                    }
                    if let both = when.both { Text(both).font(.headline) }
                }
            }
        }
        .grounded(palette)
        .navigationTitle(model.when(way)?.label ?? "")
        .toolbar { CloseButton(label: session.shell.labels.close) }
        .refusal(of: model)
    }

    private func time(_ when: WhenView) -> Binding<String> {
        Binding(get: { when.time }, set: { model.edit(.time(way: way, time: $0)) })
    }
}

struct MonthGrid: View {
    let month: MonthView
    let turn: @MainActor (Int32) -> Void
    let choose: @MainActor (String) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(spacing: Space.half) {
            HStack {
                Button {
                    turn(-1)
                } label: {
                    Label(month.previous, systemImage: "chevron.backward")
                }
                Spacer(minLength: Space.half)
                Text(month.title).font(.headline).accessibilityAddTraits(.isHeader)
                Spacer(minLength: Space.half)
                Button {
                    turn(1)
                } label: {
                    Label(month.next, systemImage: "chevron.forward")
                }
            }
            .labelStyle(.iconOnly)
            LazyVGrid(columns: Array(repeating: GridItem(.flexible(), spacing: 0), count: 7), spacing: Space.small) {
                ForEach(month.weekdays, id: \.self) { day in
                    Text(day).font(.caption).foregroundStyle(palette.faint.color).accessibilityHidden(true)
                }
                ForEach(0..<Int(month.blanks), id: \.self) { _ in Text(verbatim: "").accessibilityHidden(true) }
                ForEach(month.days, id: \.date) { day in
                    Button {
                        choose(day.date)
                    } label: {
                        cell(day)
                    }
                    .accessibilityLabel(day.spoken)
                    .accessibilityAddTraits(day.chosen ? [.isButton, .isSelected] : .isButton)
                }
            }
        }
        // Each its own button; without this a form's row would be one.
        .buttonStyle(.borderless)
    }

    private func cell(_ day: DayCell) -> some View {
        Text(day.label)
            .monospacedDigit()
            .underline(day.today)
            .foregroundStyle(day.chosen ? palette.onLake.color : day.past ? palette.faint.color : palette.ink.color)
            .frame(maxWidth: .infinity)
            .padding(.vertical, Space.half)
            .background(day.chosen ? palette.lake.color : Color.clear, in: Circle())
    }
}
