import OtkelCore
import OtkelModel
import SwiftUI

/// Two people and one phone: above, the half of the person opposite, which can be turned to them; below, one's own. Who is
/// asked points; both see what was pointed at, each in their language.
struct TalkPage: View {
    let model: SayModel
    @Binding var turned: Bool
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    /// The part of the room that who points has; what was pointed at is for both.
    private static let pointing = 0.6
    private static let even = 0.5

    var body: some View {
        Lasting(value: model.view.talk) { talk in
            GeometryReader { room in
                let points = talk.pointed == nil ? Self.pointing : Self.even
                let opposite = talk.theyPoint ? points : 1 - points
                let lies = room.size.width > room.size.height
                let layout = lies ? AnyLayout(HStackLayout(spacing: 0)) : AnyLayout(VStackLayout(spacing: 0))
                layout {
                    TalkHalf(model: model, talk: talk, isOwn: false)
                        .frame(
                            width: lies ? room.size.width * opposite : nil,
                            height: lies ? nil : room.size.height * opposite
                        )
                        .background(palette.surface.color)
                        .rotationEffect(.degrees(turned ? 180 : 0))
                    TalkHalf(model: model, talk: talk, isOwn: true)
                        .frame(
                            width: lies ? room.size.width * (1 - opposite) : nil,
                            height: lies ? nil : room.size.height * (1 - opposite))
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
            turned = false
            session.spotlight.end()
            session.reader.stop()
        }
    }
}

/// One half: what was pointed at first, and never less than half of it; then the question. Whoever points has the question
/// and the answers. What doesn't fit is scrolled.
struct TalkHalf: View {
    let model: SayModel
    let talk: TalkView
    let isOwn: Bool
    @Environment(\.palette) private var palette

    /// The largest letters, in points.
    private static let most = 60

    private var points: Bool { talk.theyPoint != isOwn }
    private var question: SaidView { points ? talk.question : talk.questionOther }
    private var pointed: SaidView? { points ? talk.pointed : talk.pointedOther }

    var body: some View {
        GeometryReader { room in
            ScrollView {
                VStack(alignment: .leading, spacing: Space.half) {
                    if let pointed {
                        if isOwn {
                            whole { Text(talk.understood).font(.subheadline).foregroundStyle(palette.faint.color) }
                        }
                        large(pointed, room.size.height)
                        whole { answered(pointed) }
                    } else if points {
                        whole {
                            asked(.title2)
                            AnswerRows(model: model, talk: talk)
                            if isOwn { open }
                        }
                    } else {
                        large(question, room.size.height).accessibilityAddTraits(isOwn ? .isHeader : [])
                        whole {
                            if isOwn { open } else { help(talk.beside, question) }
                        }
                    }
                }
                .padding(Space.whole)
                .frame(maxWidth: .infinity, minHeight: room.size.height, alignment: .topLeading)
            }
        }
    }

    /// As large as what stands under it lets it be.
    private func large(_ said: SaidView, _ height: CGFloat) -> some View {
        HStack(spacing: Space.half) {
            FittedText(text: said.text, tag: said.tag, rtl: said.rtl, most: Self.most)
            SpeakTouch(said: said, labels: model.view.labels)
        }
        .frame(minHeight: height / 2)
    }

    /// What has all the height that it needs, so that no line of it is cut.
    private func whole<Content: View>(@ViewBuilder _ content: () -> Content) -> some View {
        VStack(alignment: .leading, spacing: Space.half, content: content)
            .fixedSize(horizontal: false, vertical: true)
    }

    @ViewBuilder private func answered(_ pointed: SaidView) -> some View {
        if isOwn { again } else { help(talk.pointedBeside, pointed) }
        asked(.headline)
        if isOwn { foot }
    }

    @ViewBuilder private func asked(_ font: Font) -> some View {
        HStack(spacing: Space.half) {
            SaidBlock(said: question, font: font, isReadOut: false)
                .accessibilityAddTraits(isOwn ? .isHeader : [])
            SpeakTouch(said: question, labels: model.view.labels)
        }
        if !isOwn { help(talk.beside, question) }
    }

    /// For the person opposite: the same in Chinese or Russian, and how oneself reads it aloud.
    @ViewBuilder private func help(_ beside: BesideView?, _ said: SaidView) -> some View {
        if let beside { BesideBlock(beside: beside) }
        ReadingLine(reading: said.reading, rtl: said.rtl)
    }

    private var again: some View {
        Button {
            model.point(nil)
        } label: {
            Label(model.view.labels.again, systemImage: "arrow.uturn.backward")
        }
        .buttonStyle(.bordered)
        .accessibilityIdentifier("again")
    }

    /// An answer that isn't filled in yet may be taken back, too.
    @ViewBuilder private var open: some View {
        if talk.answers.contains(where: { $0.chosen }) { again }
        foot
    }

    /// For oneself, and last: how far the words may be trusted, and why they may have to be read out.
    @ViewBuilder private var foot: some View {
        if let draft = talk.draft { Text(draft).font(.footnote).foregroundStyle(palette.faint.color) }
        let theirs = talk.theyPoint ? talk.question : talk.questionOther
        MuteLine(voice: theirs.voice, noVoice: model.view.page?.noVoice)
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
