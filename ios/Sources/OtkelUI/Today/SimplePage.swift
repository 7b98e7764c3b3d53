import OtkelCore
import OtkelModel
import SwiftUI

/// One thing at a time in huge type: the next step, read aloud, the phrasebook, my card, help, and the way out of it.
struct SimplePage: View {
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        let view = session.today.view
        let labels = session.shell.labels
        ScrollView {
            VStack(alignment: .leading, spacing: Space.whole) {
                FrameNotice()
                if let next = view.next {
                    VStack(alignment: .leading, spacing: Space.half) {
                        Text(next.step).font(.largeTitle).bold()
                        if let at = next.at { ClockRow(clock: at) }
                        if let latest = next.latest { Text(latest).font(.title3) }
                        Text(next.left).font(.title)
                        VerdictMark(verdict: next.verdict, word: next.verdictWord, certainty: next.certainty)
                        Text(next.byPlan).font(.body).foregroundStyle(palette.faint.color)
                    }
                    .accessibilityElement(children: .ignore)
                    .accessibilityLabel(next.spoken)
                    .accessibilitySortPriority(1)
                } else {
                    ClockRow(clock: view.now)
                    Text(view.invite).font(.title)
                }
                ReadButton(text: view.spoken, voice: session.shell.voice).modifier(Huge())
                if let say = session.shell.places.first(where: { $0.place == .say }) {
                    Button {
                        session.navigation.sheet = .say
                    } label: {
                        Label(say.label, systemImage: "text.bubble")
                    }
                    .modifier(Huge())
                    .accessibilityIdentifier("say")
                }
                Button {
                    session.navigation.sheet = .card
                } label: {
                    Label(labels.card, systemImage: "person.text.rectangle")
                }
                .modifier(Huge())
                HelpButton(session: session).modifier(Huge())
                Button(view.leaveSimple) { session.leaveSimple() }.font(.title3)
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            .padding(Space.whole)
        }
        .background(palette.ground.color)
    }
}

/// A button that can't be missed.
struct Huge: ViewModifier {
    func body(content: Content) -> some View {
        content
            .font(.title)
            .buttonStyle(.bordered)
            .controlSize(.large)
            .frame(maxWidth: .infinity, alignment: .leading)
    }
}
