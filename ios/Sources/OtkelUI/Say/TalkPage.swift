import OtkelCore
import OtkelModel
import SwiftUI

/// Two people and one phone: above, the half of the person opposite, which can be turned to them; below, one's own. Who is
/// asked points; both see what was pointed at, each in their language.
struct TalkPage: View {
    let model: SayModel
    @State private var turned = false
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    /// The part of the height that who points has.
    private static let pointing = 0.6

    var body: some View {
        Lasting(value: model.view.talk) { talk in
            GeometryReader { room in
                let opposite = talk.theyPoint ? Self.pointing : 1 - Self.pointing
                VStack(spacing: 0) {
                    half(talk, points: talk.theyPoint, isOwn: false)
                        .frame(height: room.size.height * opposite)
                        .background(palette.surface.color)
                        .rotationEffect(.degrees(turned ? 180 : 0))
                    half(talk, points: !talk.theyPoint, isOwn: true)
                        .frame(height: room.size.height * (1 - opposite))
                }
            }
        }
        .background(palette.ground.color)
        .navigationTitle(model.view.labels.answer)
        .toolbar {
            ToolbarItem(placement: .primaryAction) {
                Button {
                    turned.toggle()
                } label: {
                    Label(model.view.labels.turn, systemImage: "arrow.up.arrow.down")
                }
                .accessibilityIdentifier("turn")
            }
        }
        .onAppear { session.spotlight.begin() }
        .onDisappear {
            session.spotlight.end()
            session.reader.stop()
        }
    }

    private func half(_ talk: TalkView, points: Bool, isOwn: Bool) -> some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.whole) {
                SaidBlock(said: points ? talk.question : talk.questionOther, font: points ? .title2 : .title3)
                    .accessibilityAddTraits(.isHeader)
                if let beside = talk.beside, !isOwn { BesideBlock(beside: beside) }
                if let draft = talk.draft, isOwn { Text(draft).font(.footnote).foregroundStyle(palette.faint.color) }
                if let said = points ? talk.pointed : talk.pointedOther {
                    if isOwn { Text(talk.understood).font(.subheadline).foregroundStyle(palette.faint.color) }
                    SaidBlock(said: said, font: .largeTitle)
                } else if points {
                    AnswerRows(model: model, talk: talk)
                }
                if isOwn { own(talk) }
            }
            .padding(Space.whole)
        }
    }

    /// One's own buttons: what they are to hear, and the way to another answer.
    @ViewBuilder private func own(_ talk: TalkView) -> some View {
        if let said = talk.theyPoint ? talk.question : talk.pointedOther {
            SpeakButtons(said: said, labels: model.view.labels)
        }
        if talk.pointed != nil {
            Button {
                model.point(nil)
            } label: {
                Label(model.view.labels.again, systemImage: "arrow.uturn.backward")
            }
            .buttonStyle(.bordered)
            .accessibilityIdentifier("again")
        }
    }
}

/// What can be pointed at, each as large as a finger needs it.
struct AnswerRows: View {
    let model: SayModel
    let talk: TalkView
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.half) {
            Text(talk.prompt).foregroundStyle(palette.faint.color)
            ForEach(talk.answers, id: \.answer) { answer in
                Button {
                    model.point(answer.answer)
                } label: {
                    row(answer)
                }
                .accessibilityElement(children: .combine)
                .accessibilityAddTraits(answer.chosen ? [.isButton, .isSelected] : .isButton)
                .accessibilityIdentifier("answer-\(answer.answer)")
            }
        }
        .tongue(talk.tag, rtl: talk.rtl)
    }

    private func row(_ answer: AnswerRow) -> some View {
        HStack(spacing: Space.half) {
            VStack(alignment: .leading, spacing: Space.small) {
                Text(answer.text).font(.title2).foregroundStyle(palette.ink.color)
                if let beside = answer.beside { Text(beside).font(.subheadline).foregroundStyle(palette.ink.color) }
                Text(answer.other)
                    .font(.footnote)
                    .foregroundStyle(palette.faint.color)
                    .tongue(talk.questionOther.tag, rtl: talk.questionOther.rtl)
            }
            Spacer(minLength: 0)
            if answer.pad { Image(systemName: "square.and.pencil").accessibilityHidden(true) }
            if answer.chosen { Image(systemName: "checkmark").accessibilityHidden(true) }
        }
        .multilineTextAlignment(.leading)
        .padding(Space.whole)
        .frame(maxWidth: .infinity, minHeight: Space.finger * 1.5, alignment: .leading)
        .background(palette.steppe.color.opacity(0.2), in: RoundedRectangle(cornerRadius: Space.corner))
        .contentShape(Rectangle())
    }
}
