import OtkelCore
import OtkelModel
import SwiftUI

/// One screen of huge letters for the person opposite, and at its foot one's own sentence.
struct ShowCard: View {
    let model: SayModel
    @State private var turned = false
    @State private var helps = false
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette
    @Environment(\.dismiss) private var dismiss

    var body: some View {
        VStack(spacing: Space.half) {
            if let page = model.view.page {
                CardFace(page: page, isMute: !session.reader.can(page.theirs.voice))
                    .rotationEffect(.degrees(turned ? 180 : 0))
                foot(page)
            }
        }
        .padding(Space.whole)
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background(palette.surface.color)
        .accessibilityAction(.escape) { dismiss() }
        .sheet(isPresented: $helps) { SheetPage(sheet: .help).framed(session) }
        .onAppear { session.spotlight.begin() }
        .onDisappear {
            session.spotlight.end()
            session.reader.stop()
        }
    }

    private func foot(_ page: PhrasePage) -> some View {
        VStack(alignment: .leading, spacing: Space.half) {
            Text(page.own.text).font(.subheadline).foregroundStyle(palette.faint.color)
            if let draft = page.draft { DraftRow(text: draft) }
            SpeakButtons(said: page.theirs, noVoice: page.noVoice, labels: model.view.labels)
            FittingRow {
                Button {
                    turned.toggle()
                } label: {
                    Label(model.view.labels.turn, systemImage: "arrow.up.arrow.down")
                }
                .accessibilityIdentifier("turn")
                Spacer(minLength: 0)
                HelpButton(session: session) { helps = true }.labelStyle(.iconOnly)
                Button(session.shell.labels.close) { dismiss() }
                    .accessibilityIdentifier("close")
            }
            .buttonStyle(.bordered)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

/// What the person opposite sees: the sentence, beside a draft the same in Chinese or Russian, and how it is read – larger
/// where the phone can't say it, because then one reads it aloud oneself.
struct CardFace: View {
    let page: PhrasePage
    let isMute: Bool

    /// The parts of the height.
    private var reading: Double { page.theirs.reading == nil ? 0 : isMute ? 0.3 : 0.14 }
    private var beside: Double { page.beside == nil ? 0 : 0.22 }

    var body: some View {
        let said = page.theirs
        GeometryReader { room in
            VStack(spacing: 0) {
                FittedText(text: said.text, tag: said.tag, rtl: said.rtl)
                    .frame(height: room.size.height * (1 - reading - beside))
                    .accessibilityAddTraits(.isHeader)
                if let beside = page.beside {
                    FittedText(text: beside.text, tag: beside.tag, rtl: false, most: 56)
                        .frame(height: room.size.height * self.beside)
                }
                if let text = said.reading {
                    FittedText(text: text, tag: said.tag, rtl: false, most: isMute ? 72 : 28)
                        .frame(height: room.size.height * reading)
                }
            }
        }
    }
}
