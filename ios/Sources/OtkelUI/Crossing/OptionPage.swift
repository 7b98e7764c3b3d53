import OtkelCore
import OtkelModel
import SwiftUI

/// One way: when to leave, station by station, why, whom to ask.
struct OptionPage: View {
    let model: CrossingModel
    let id: String
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        let labels = model.view.labels
        List {
            if let option = model.option(id) {
                OptionHead(option: option, labels: labels)
                Section {
                    Button {
                        model.keep(option.id)
                    } label: {
                        Label(
                            option.kept ? labels.kept : labels.keep,
                            systemImage: option.kept ? "bookmark.fill" : "bookmark")
                    }
                    .accessibilityAddTraits(option.kept ? [.isButton, .isSelected] : .isButton)
                    .accessibilityIdentifier("keep")
                    ShareLink(item: option.share) {
                        Label(session.shell.labels.share, systemImage: "square.and.arrow.up")
                    }
                }
                TravelSection(title: labels.legs, legs: option.legs, slow: labels.slowEnd)
                TravelSection(title: labels.back, legs: option.back, slow: labels.slowEnd)
                ReasonSection(title: labels.reasons, reasons: option.reasons)
                AskSection(title: labels.ask, asks: option.ask, call: labels.call)
                SourceSection(title: labels.sources, sources: option.sources)
            } else {
                NoticeRow(text: model.view.problem ?? labels.gone)
                Text(model.view.asked)
                Button(session.shell.labels.back) { session.crossingPath = [.answer] }
            }
            FootRow(text: model.view.knowledge)
        }
        .grounded(palette)
        .navigationTitle(model.option(id)?.name ?? model.view.title)
    }
}

struct OptionHead: View {
    let option: OptionView
    let labels: PlanLabels
    @Environment(\.palette) private var palette

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: Space.half) {
                VerdictMark(verdict: option.verdict, word: option.verdictWord, certainty: option.certainty)
                Text(option.means).foregroundStyle(palette.faint.color)
                Text(option.headline).font(.title3)
                if let hold = option.ifHoursHold { Text(hold) }
            }
            .accessibilityElement(children: .combine)
            if let leave = option.leaveBy { Marked(label: labels.leaveBy, text: leave.both).font(.headline) }
            if let arrive = option.arrive { Marked(label: labels.arrive, text: arrive.both) }
            if let turn = option.turnBack { Marked(label: labels.turnBack, text: turn.both) }
            Text(option.wait)
            ForEach(option.batches, id: \.self) { Text($0.line) }
        }
    }
}
