import OtkelCore
import OtkelModel
import SwiftUI

/// The answer: every way, best first.
struct AnswerPage: View {
    let model: CrossingModel
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        let view = model.view
        List {
            FrameNotice()
            Section {
                Text(view.asked)
                if let problem = view.problem { NoticeRow(text: problem) }
                Button(view.labels.change) { session.crossingPath = [] }
            }
            Section {
                ForEach(view.options, id: \.id) { option in
                    NavigationLink(value: CrossingStep.option(id: option.id)) {
                        OptionLine(option: option, labels: view.labels)
                    }
                }
            }
            ReasonSection(title: view.labels.advice, reasons: view.advice)
            if !view.excluded.isEmpty {
                Section(view.labels.excluded) {
                    ForEach(view.excluded, id: \.port) { Marked(label: $0.name, text: $0.text) }
                }
            }
            FootRow(text: view.knowledge)
        }
        .grounded(palette)
        .navigationTitle(view.title)
    }
}

/// One way, in short.
struct OptionLine: View {
    let option: OptionView
    let labels: PlanLabels
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            VerdictMark(verdict: option.verdict, word: option.verdictWord, certainty: option.certainty)
            Text(option.name).font(.headline)
            Text(option.means).font(.subheadline).foregroundStyle(palette.faint.color)
            Text(option.headline)
            if let leave = option.leaveBy { Marked(label: labels.leaveBy, text: leave.both) }
            if option.kept { Label(labels.kept, systemImage: "bookmark.fill").font(.subheadline) }
        }
        .accessibilityElement(children: .combine)
    }
}

/// Reasons, each with the shape of its weight.
struct ReasonSection: View {
    let title: String
    let reasons: [ReasonView]
    @Environment(\.palette) private var palette

    var body: some View {
        if !reasons.isEmpty {
            Section(title) {
                ForEach(reasons, id: \.self) { reason in
                    Label {
                        Text(reason.text)
                    } icon: {
                        Image(systemName: symbol(reason.severity)).foregroundStyle(tone(reason.severity).color)
                    }
                }
            }
        }
    }

    private func symbol(_ severity: SeverityView) -> String {
        switch severity {
        case .impossible: "xmark.octagon.fill"
        case .explains: "info.circle.fill"
        case .unknown: "questionmark.diamond.fill"
        case .caution: "exclamationmark.triangle.fill"
        }
    }

    private func tone(_ severity: SeverityView) -> Tone {
        switch severity {
        case .impossible: palette.miss
        case .explains: palette.lake
        case .unknown: palette.unknown
        case .caution: palette.tight
        }
    }
}
