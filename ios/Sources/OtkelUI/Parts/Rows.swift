import OtkelCore
import OtkelModel
import SwiftUI

/// Something to choose.
struct ChoiceRow: View {
    let choice: ChoiceView
    let choose: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: choose) {
            HStack {
                VStack(alignment: .leading, spacing: Space.small) {
                    Text(choice.label).foregroundStyle(palette.ink.color)
                    if let about = choice.about {
                        Text(about).font(.subheadline).foregroundStyle(palette.faint.color)
                    }
                }
                Spacer(minLength: Space.half)
                if choice.chosen {
                    Image(systemName: "checkmark").accessibilityHidden(true)
                }
            }
            .contentShape(Rectangle())
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(choice.chosen ? [.isButton, .isSelected] : .isButton)
        .accessibilityIdentifier("choice-\(choice.code)")
    }
}

/// Something to switch.
struct ToggleRow: View {
    let toggle: ToggleView
    let change: @MainActor (Bool) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Toggle(isOn: Binding(get: { toggle.on }, set: { change($0) })) {
            VStack(alignment: .leading, spacing: Space.small) {
                Text(toggle.label)
                if let about = toggle.about {
                    Text(about).font(.subheadline).foregroundStyle(palette.faint.color)
                }
            }
        }
    }
}

/// Whom to call.
struct AskRow: View {
    let ask: AskView
    let call: String
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(ask.name)
            if let url = URL(string: "tel:\(ask.dial)") {
                Link(destination: url) { Label(ask.phone, systemImage: "phone.fill").font(.headline) }
                    .accessibilityHint(call)
            } else {
                Text(ask.phone).font(.headline)
            }
            Text(ask.certainty).font(.footnote).foregroundStyle(palette.faint.color)
        }
        .accessibilityElement(children: .contain)
    }
}

/// Numbers under their title; nothing where there are none.
struct AskSection: View {
    let title: String
    let asks: [AskView]
    let call: String

    var body: some View {
        if !asks.isEmpty {
            Section(title) {
                ForEach(asks, id: \.self) { AskRow(ask: $0, call: call) }
            }
        }
    }
}

/// Where it comes from.
struct SourceSection: View {
    let title: String
    let sources: [SourceView]
    @Environment(\.palette) private var palette

    var body: some View {
        if !sources.isEmpty {
            Section {
                DisclosureGroup(title) {
                    ForEach(sources, id: \.id) { source in
                        VStack(alignment: .leading, spacing: Space.small) {
                            if let url = source.url.flatMap({ URL(string: $0) }) {
                                Link(source.title, destination: url)
                            } else {
                                Text(source.title)
                            }
                            Text(source.publisher).font(.footnote).foregroundStyle(palette.faint.color)
                        }
                    }
                }
            }
        }
    }
}

/// A small line at the foot of a screen.
struct FootRow: View {
    let text: String
    @Environment(\.palette) private var palette

    var body: some View {
        Text(text).font(.footnote).foregroundStyle(palette.faint.color).listRowBackground(palette.ground.color)
    }
}

/// Reads a text aloud, or says that this phone's voices can't, or that no phone's can.
struct ReadButton: View {
    let text: String
    let voice: String?
    @Environment(Session.self) private var session

    var body: some View {
        let labels = session.shell.labels
        if session.reader.can(voice) {
            let reading = session.reader.reading == text
            Button {
                session.reader.toggle(text, voice: voice)
            } label: {
                Label(reading ? labels.stop : labels.read, systemImage: reading ? "stop.fill" : "speaker.wave.2.fill")
            }
        } else {
            MuteLine(voice: voice)
        }
    }
}

/// That no phone has a voice for it, or not this one; nothing where this one has.
struct MuteLine: View {
    let voice: String?
    /// The first of the two as the screen itself says it, where it does.
    var noVoice: String?
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        if !session.reader.can(voice) {
            let labels = session.shell.labels
            Text(noVoice ?? (voice == nil ? labels.noVoice : labels.noVoiceHere))
                .font(.footnote)
                .foregroundStyle(palette.faint.color)
        }
    }
}

/// Both clocks, each under its side's name.
struct ClockRow: View {
    let clock: ClockView
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        let sides = session.shell.sides
        FittingRow {
            one(sides.first ?? "", clock.cn, clock.cnDate)
            one(sides.last ?? "", clock.kz, clock.kzDate)
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(clock.both)
    }

    private func one(_ side: String, _ time: String, _ date: String) -> some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(side).font(.footnote).foregroundStyle(palette.faint.color)
            Text(time).font(.title2).monospacedDigit()
            Text(date).font(.footnote).foregroundStyle(palette.faint.color)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}
