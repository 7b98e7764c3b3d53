import OtkelCore
import OtkelModel
import SwiftUI

/// A way, leg by leg, along a rail.
struct TravelSection: View {
    let title: String
    let legs: [LegView]
    let slow: String
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        if let last = legs.last {
            Section(title) {
                VStack(alignment: .leading, spacing: 0) {
                    ForEach(Array(legs.enumerated()), id: \.offset) { _, leg in
                        if let day = leg.day { DayHead(day: day) }
                        Station(clock: leg.start, sides: session.shell.sides)
                        LegRow(leg: leg)
                    }
                    Station(clock: last.end, sides: session.shell.sides)
                }
                if legs.contains(where: { $0.slow != nil }) {
                    Text(slow).font(.footnote).foregroundStyle(palette.faint.color)
                }
            }
        }
    }
}

/// The day on which the next leg begins, where it is another one. The leg's own line says it to a screen reader.
struct DayHead: View {
    let day: String
    @Environment(\.palette) private var palette

    var body: some View {
        Text(day)
            .font(.subheadline)
            .bold()
            .foregroundStyle(palette.faint.color)
            .padding(.vertical, Space.small)
            .accessibilityHidden(true)
    }
}

/// Where one leg ends and the next begins, by both clocks. The legs' own lines say the times to a screen reader.
struct Station: View {
    let clock: ClockView
    let sides: [String]
    @ScaledMetric(relativeTo: .body) private var dot = 12.0
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .center, spacing: Space.half) {
            Circle()
                .strokeBorder(palette.rail.color, lineWidth: 3)
                .frame(width: dot, height: dot)
                .frame(width: dot * 2)
            FittingRow {
                time(sides.first ?? "", clock.cn)
                time(sides.last ?? "", clock.kz)
            }
        }
        .accessibilityHidden(true)
    }

    private func time(_ side: String, _ time: String) -> some View {
        HStack(alignment: .firstTextBaseline, spacing: Space.small) {
            Text(time).font(.headline).monospacedDigit()
            Text(side).font(.caption).foregroundStyle(palette.faint.color)
        }
    }
}

/// A leg: the rail is as long as it takes on a typical day; its pale end is the bad day.
struct LegRow: View {
    let leg: LegView
    @ScaledMetric(relativeTo: .body) private var unit = 12.0
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .top, spacing: Space.half) {
            VStack(spacing: 0) {
                RoundedRectangle(cornerRadius: Space.small)
                    .fill(palette.rail.color)
                    .frame(width: unit / 2)
                    .frame(minHeight: typical)
                if leg.slow != nil {
                    RoundedRectangle(cornerRadius: Space.small)
                        .fill(palette.rail.color.opacity(0.3))
                        .frame(width: unit / 2, height: unit * 1.5)
                }
            }
            .frame(width: unit * 2)
            VStack(alignment: .leading, spacing: Space.small) {
                Label(leg.what, systemImage: symbol)
                Text(leg.takes).font(.subheadline).foregroundStyle(palette.faint.color)
                if let slow = leg.slow { Text(slow).font(.subheadline).foregroundStyle(palette.tight.color) }
            }
            .padding(.vertical, Space.half)
            .frame(maxWidth: .infinity, alignment: .leading)
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(leg.line)
        .accessibilityValue(leg.slow ?? "")
    }

    /// Grows with the minutes, but four hours are long enough to be seen as long.
    private var typical: Double { unit * (2 + Double(min(leg.minutes, 240)) / 30) }

    private var symbol: String {
        switch leg.kind {
        case "ride": "road.lanes"
        case "wait", "opens": "clock"
        case "approach", "leave": "figure.walk"
        case "queue": "person.3.fill"
        case "exit": "rectangle.portrait.and.arrow.right"
        case "between": "arrow.left.and.right"
        case "entry": "person.badge.shield.checkmark"
        case "gate": "shield.lefthalf.filled"
        case "through": "airplane"
        default: "circle"
        }
    }
}
