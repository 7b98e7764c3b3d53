import OtkelCore
import OtkelModel
import SwiftUI

/// Who comes by hour, and how long they wait: bars for the wait, their pale tops for the bad day, a line for who comes.
struct WaveChart: View {
    let wave: WaveView
    let labels: PageLabels
    @ScaledMetric(relativeTo: .body) private var height = 120.0
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.half) {
            VStack(alignment: .leading, spacing: Space.half) {
                Text(wave.what).font(.headline)
                Text(wave.total)
                if let guessed = wave.guessed { Text(guessed).font(.subheadline) }
                Text(wave.certainty).font(.footnote).foregroundStyle(palette.faint.color)
                if !wave.hours.isEmpty {
                    drawing
                    axis
                    legend
                }
                if wave.fortnight.contains(where: { $0 > 0 }) { fortnight }
            }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(wave.spoken)
            if !wave.hours.isEmpty {
                DisclosureGroup(session.shell.labels.more) {
                    ForEach(wave.hours, id: \.label) { hour in
                        Marked(label: hour.label, text: hour.wait)
                    }
                }
            }
        }
    }

    private var drawing: some View {
        ZStack {
            Bars(values: wave.hours.map { Double($0.slow) }, top: longest).fill(palette.lake.color.opacity(0.3))
            Bars(values: wave.hours.map { Double($0.typical) }, top: longest).fill(palette.lake.color)
            Wave(values: wave.hours.map { Double($0.arrivals) }).stroke(palette.steppe.color, lineWidth: 3)
        }
        .flipsForRightToLeftLayoutDirection(true)
        .frame(height: height)
    }

    /// The two weeks' totals, small.
    private var fortnight: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(labels.fortnight).font(.caption).foregroundStyle(palette.faint.color)
            Bars(values: wave.fortnight.map(Double.init), top: Double(wave.fortnight.max() ?? 0))
                .fill(palette.steppe.color)
                .flipsForRightToLeftLayoutDirection(true)
                .frame(height: height / 3)
        }
    }

    /// The first hour and the last, on either side's clock.
    private var axis: some View {
        VStack(spacing: 0) {
            ForEach(Array(session.shell.sides.enumerated()), id: \.offset) { index, side in
                HStack {
                    Text(index == 0 ? wave.hours.first?.cn ?? "" : wave.hours.first?.kz ?? "").monospacedDigit()
                    Spacer(minLength: Space.small)
                    Text(side)
                    Spacer(minLength: Space.small)
                    Text(index == 0 ? wave.hours.last?.cn ?? "" : wave.hours.last?.kz ?? "").monospacedDigit()
                }
            }
        }
        .font(.caption)
        .foregroundStyle(palette.faint.color)
    }

    private var legend: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Label {
                Text(labels.waits)
            } icon: {
                Image(systemName: "chart.bar.fill").foregroundStyle(palette.lake.color)
            }
            Label {
                Text(labels.arrivals)
            } icon: {
                Image(systemName: "water.waves").foregroundStyle(palette.rail.color)
            }
        }
        .font(.footnote)
    }

    private var longest: Double { wave.hours.map { Double($0.slow) }.max() ?? 0 }
}

/// Bars on one ground.
struct Bars: Shape {
    let values: [Double]
    let top: Double

    nonisolated func path(in rect: CGRect) -> Path {
        var path = Path()
        guard top > 0, !values.isEmpty else { return path }
        let step = rect.width / CGFloat(values.count)
        for (index, value) in values.enumerated() {
            let height = rect.height * CGFloat(min(value / top, 1))
            let bar = CGRect(
                x: rect.minX + CGFloat(index) * step, y: rect.maxY - height, width: step * 0.8, height: height)
            path.addRect(bar)
        }
        return path
    }
}

/// A line through the values.
struct Wave: Shape {
    let values: [Double]

    nonisolated func path(in rect: CGRect) -> Path {
        var path = Path()
        guard let top = values.max(), top > 0 else { return path }
        let step = rect.width / CGFloat(values.count)
        for (index, value) in values.enumerated() {
            let point = CGPoint(
                x: rect.minX + (CGFloat(index) + 0.4) * step, y: rect.maxY - rect.height * CGFloat(value / top))
            if index == 0 { path.move(to: point) } else { path.addLine(to: point) }
        }
        return path
    }
}
