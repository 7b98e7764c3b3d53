import OtkelCore
import OtkelModel
import SwiftUI

/// One phrase: filled in, in both languages, to be shown, said, answered.
struct PhraseSheet: View {
    let model: SayModel
    @State private var shows = false
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        Lasting(value: model.view.page) { page in
            List {
                own(page)
                if !page.slots.isEmpty { SlotRows(model: model, page: page) }
                theirs(page)
                KeepSection(model: model, page: page)
            }
            .grounded(palette)
        }
        .navigationTitle(model.view.chapter ?? model.view.title)
        .fullScreenCover(isPresented: $shows) { ShowCard(model: model).framed(session) }
    }

    private func own(_ page: PhrasePage) -> some View {
        Section {
            VStack(alignment: .leading, spacing: Space.small) {
                if let by = page.by { Text(by).font(.footnote).foregroundStyle(palette.faint.color) }
                Text(page.own.text).font(.title3)
            }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(page.readOut)
            .accessibilityAddTraits(.isHeader)
        }
    }

    private func theirs(_ page: PhrasePage) -> some View {
        let labels = model.view.labels
        return Section {
            SaidBlock(said: page.theirs)
            if let beside = page.beside { BesideBlock(beside: beside) }
            if let draft = page.draft {
                DraftRow(text: draft)
            }
            Button {
                shows = true
            } label: {
                Label(labels.show, systemImage: "rectangle.inset.filled.and.person.filled")
                    .frame(maxWidth: .infinity, minHeight: Space.finger)
            }
            .buttonStyle(.borderedProminent)
            .accessibilityIdentifier("show")
            SpeakButtons(said: page.theirs, noVoice: page.noVoice, labels: labels)
            if page.answers {
                Button {
                    model.talk()
                } label: {
                    Label(labels.answer, systemImage: "hand.point.up.left.fill")
                }
                .accessibilityIdentifier("talk")
            }
        }
    }
}

/// What is to be filled in.
struct SlotRows: View {
    let model: SayModel
    let page: PhrasePage
    @Environment(\.palette) private var palette

    var body: some View {
        Section {
            ForEach(page.slots, id: \.slot) { slot in
                Button {
                    model.pick(slot.slot)
                } label: {
                    FittingRow {
                        Text(slot.label).foregroundStyle(palette.faint.color)
                        Text(slot.value ?? model.view.labels.fill)
                            .foregroundStyle(slot.value == nil ? palette.lake.color : palette.ink.color)
                    }
                }
                .accessibilityElement(children: .combine)
                .accessibilityAddTraits(.isButton)
                .accessibilityIdentifier("slot-\(slot.slot)")
                if let problem = slot.problem { NoticeRow(text: problem) }
            }
        } footer: {
            if let open = page.openSlots { Text(open) }
        }
    }
}

/// The star, and the ways of the sentence to elsewhere.
struct KeepSection: View {
    let model: SayModel
    let page: PhrasePage
    @Environment(Session.self) private var session

    var body: some View {
        let labels = model.view.labels
        Section {
            Button {
                model.keep(page.id, !page.starred)
            } label: {
                Label(page.starred ? labels.unstar : labels.star, systemImage: page.starred ? "star.fill" : "star")
            }
            .accessibilityIdentifier("star")
            Button {
                session.copy(page)
            } label: {
                Label(labels.copy, systemImage: "doc.on.doc")
            }
            ShareLink(item: page.share) {
                Label(session.shell.labels.share, systemImage: "square.and.arrow.up")
            }
        }
    }
}
