import OtkelCore
import OtkelModel
import SwiftUI

/// Phrases under their heading, in the language of who reads the list.
struct PhraseRows: View {
    let model: SayModel
    let section: PhraseSection

    var body: some View {
        let view = model.view
        Section {
            ForEach(section.rows, id: \.id) { row in
                PhraseLine(row: row, tag: view.readerTag, rtl: view.readerRtl) { model.open(row.id) }
                    .swipeActions {
                        Button {
                            model.keep(row.id, !row.starred)
                        } label: {
                            let labels = view.labels
                            Label(
                                row.starred ? labels.unstar : labels.star,
                                systemImage: row.starred ? "star.slash" : "star")
                        }
                    }
            }
            if section.code == "recent" {
                Button(view.labels.forgetRecent, role: .destructive) { model.forgetRecent() }
            }
        } header: {
            Text(section.title)
                .tongue(view.readerTag, rtl: view.readerRtl)
                .accessibilityAddTraits(.isHeader)
        }
    }
}

/// A phrase in a list: as the reader says it, and small as the other does.
struct PhraseLine: View {
    let row: PhraseRow
    let tag: String
    let rtl: Bool
    let open: @MainActor () -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Button(action: open) {
            VStack(alignment: .leading, spacing: Space.small) {
                if let by = row.by { Text(by).font(.footnote).foregroundStyle(palette.faint.color) }
                HStack(alignment: .firstTextBaseline, spacing: Space.half) {
                    Text(row.text).font(.headline).foregroundStyle(palette.ink.color)
                    Spacer(minLength: 0)
                    if row.starred {
                        Image(systemName: "star.fill").foregroundStyle(palette.steppe.color).accessibilityHidden(true)
                    }
                }
                if let beside = row.beside { Text(beside).font(.subheadline).foregroundStyle(palette.ink.color) }
                Text(row.other)
                    .font(.subheadline)
                    .foregroundStyle(palette.faint.color)
                    .frame(maxWidth: .infinity, alignment: .leading)
                    .tongue(row.otherTag, rtl: row.otherRtl)
            }
            .tongue(tag, rtl: rtl)
            .contentShape(Rectangle())
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(row.starred ? [.isButton, .isSelected] : .isButton)
        .accessibilityIdentifier("phrase-\(row.id)")
    }
}

/// The chapters, each with its picture.
struct ChapterGrid: View {
    let model: SayModel
    @ScaledMetric(relativeTo: .body) private var tile: CGFloat = 140
    @Environment(\.palette) private var palette

    var body: some View {
        let view = model.view
        Section {
            LazyVGrid(columns: [GridItem(.adaptive(minimum: tile), spacing: Space.half)], spacing: Space.half) {
                ForEach(view.chapters, id: \.id) { chapter in
                    Button {
                        model.open(chapter: chapter.id)
                    } label: {
                        face(chapter)
                    }
                    .accessibilityElement(children: .combine)
                    .accessibilityAddTraits(chapter.chosen ? [.isButton, .isSelected] : .isButton)
                    .accessibilityIdentifier("chapter-\(chapter.id)")
                }
            }
            .tongue(view.readerTag, rtl: view.readerRtl)
            // Each its own button; without this the list's row would be one.
            .buttonStyle(.borderless)
            .listRowBackground(palette.ground.color)
        } header: {
            Text(view.labels.chapters).accessibilityAddTraits(.isHeader)
        }
    }

    private func face(_ chapter: ChapterView) -> some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Image(systemName: SaySymbols.chapter(chapter.icon))
                .font(.title2)
                .foregroundStyle(palette.lake.color)
                .accessibilityHidden(true)
            Text(chapter.label).font(.headline).foregroundStyle(palette.ink.color)
            Text(chapter.count).font(.footnote).foregroundStyle(palette.faint.color)
        }
        .multilineTextAlignment(.leading)
        .padding(Space.half)
        .frame(maxWidth: .infinity, minHeight: Space.finger * 2, alignment: .topLeading)
        .background(palette.surface.color, in: RoundedRectangle(cornerRadius: Space.corner))
        .contentShape(Rectangle())
    }
}
