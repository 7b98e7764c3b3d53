import OtkelCore
import OtkelModel
import SwiftUI

/// A route, or what is still missing for one.
struct RoutePanel: View {
    let model: MapModel
    let route: RouteSheet
    /// An end is to be chosen.
    let search: @MainActor () -> Void
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        List {
            Section {
                heading
                if let plan = route.plan {
                    Button(plan) { session.plan(route.ask) }
                        .buttonStyle(.borderedProminent)
                        .accessibilityIdentifier("plan")
                }
            }
            Section {
                end(route.fromLabel, route.from, "smallcircle.filled.circle")
                end(route.toLabel, route.to, "mappin")
                Button {
                    model.swap()
                } label: {
                    Label(route.swap, systemImage: "arrow.up.arrow.down")
                }
                Profiles(profiles: route.profiles) { model.profile($0) }
            }
            if !route.steps.isEmpty {
                Section(route.stepsTitle) {
                    ForEach(Array(route.steps.enumerated()), id: \.offset) { _, step in
                        StepLine(step: step) { model.choose(step.id) }
                    }
                }
            }
            FuelSection(model: model, fuel: route.fuel)
            if let gpx = route.gpx {
                Section {
                    ShareLink(item: gpx) { Label(route.gpxLabel, systemImage: "square.and.arrow.up") }
                }
            }
        }
        .grounded(palette)
    }

    private var heading: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(route.title).font(.headline)
            if let summary = route.summary { Text(summary).font(.title2).bold() }
            if let trouble = route.trouble { NoticeRow(text: trouble) }
            ForEach(route.about, id: \.self) { Text($0).font(.subheadline).foregroundStyle(palette.faint.color) }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(route.spoken)
        .accessibilityAddTraits(.isHeader)
    }

    private func end(_ label: String, _ place: String?, _ symbol: String) -> some View {
        Button(action: search) {
            HStack(spacing: Space.whole) {
                Image(systemName: symbol).foregroundStyle(palette.lake.color).accessibilityHidden(true)
                Marked(label: label, text: place ?? "").foregroundStyle(palette.ink.color)
            }
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(.isButton)
    }
}

/// By what one goes.
struct Profiles: View {
    let profiles: [ChoiceView]
    let choose: @MainActor (String) -> Void
    @Environment(\.palette) private var palette

    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: Space.half) }

    var body: some View {
        FittingRow {
            ForEach(profiles, id: \.code) { profile in
                Button {
                    choose(profile.code)
                } label: {
                    VStack(spacing: Space.small) {
                        Image(systemName: MapSymbols.profile(profile.code))
                        Text(profile.label).font(.caption)
                    }
                    .foregroundStyle(profile.chosen ? palette.onLake.color : palette.ink.color)
                    .padding(Space.half)
                    .frame(maxWidth: .infinity, minHeight: Space.finger)
                    .background(profile.chosen ? palette.lake.color : Color.clear, in: shape)
                }
                .accessibilityAddTraits(profile.chosen ? [.isButton, .isSelected] : .isButton)
                .accessibilityIdentifier("profile-\(profile.code)")
            }
        }
        // Each its own button; without this a form's row would be one.
        .buttonStyle(.borderless)
    }
}

/// A step: which way, what, and how far until the next.
struct StepLine: View {
    let step: StepView
    let choose: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: choose) {
            HStack(spacing: Space.whole) {
                Image(systemName: MapSymbols.step(step.icon))
                    .foregroundStyle(palette.lake.color)
                    .frame(width: Space.whole * 2)
                    .accessibilityHidden(true)
                VStack(alignment: .leading, spacing: Space.small) {
                    Text(step.text).foregroundStyle(palette.ink.color)
                    if !step.distance.isEmpty {
                        Text(step.distance).font(.subheadline).foregroundStyle(palette.faint.color)
                    }
                }
            }
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(.isButton)
    }
}

/// How far the tank gets.
struct FuelSection: View {
    let model: MapModel
    let fuel: FuelView
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        Section(fuel.title) {
            field(fuel.rangeLabel, $model.range)
            field(fuel.reserveLabel, $model.reserve)
            ForEach(Array(fuel.lines.enumerated()), id: \.offset) { index, line in
                // The first says how it ends; the rest is why.
                if index == 0, let state = fuel.state {
                    Label(line, systemImage: symbol(state)).foregroundStyle(tone(state).color)
                } else {
                    Text(line).font(.subheadline)
                }
            }
            ForEach(fuel.stations, id: \.id) { station in PlaceLine(row: station) { model.choose(station.id) } }
        }
    }

    private func field(_ label: String, _ text: Binding<String>) -> some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(label).font(.subheadline).foregroundStyle(palette.faint.color).accessibilityHidden(true)
            TextField(label, text: text).keyboardType(.numberPad)
        }
    }

    private func symbol(_ state: String) -> String {
        switch state {
        case "enough": "checkmark.circle.fill"
        case "short": "xmark.octagon.fill"
        default: "questionmark.diamond.fill"
        }
    }

    private func tone(_ state: String) -> Tone {
        switch state {
        case "enough": palette.make
        case "short": palette.miss
        default: palette.unknown
        }
    }
}
