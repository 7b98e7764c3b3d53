import OtkelCore
import OtkelModel
import SwiftUI

/// Will I make it? By shape, word and colour, so that none of them is needed.
struct VerdictMark: View {
    let verdict: VerdictView
    let word: String
    let certainty: String
    @Environment(\.palette) private var palette

    var body: some View {
        FittingRow {
            Label(word, systemImage: symbol).font(.headline).foregroundStyle(tone.color)
            Text(certainty).font(.subheadline).foregroundStyle(palette.faint.color)
        }
        .accessibilityElement(children: .combine)
    }

    private var symbol: String {
        switch verdict {
        case .make: "checkmark.circle.fill"
        case .tight: "exclamationmark.triangle.fill"
        case .unknown: "questionmark.diamond.fill"
        case .miss: "xmark.octagon.fill"
        }
    }

    private var tone: Tone {
        switch verdict {
        case .make: palette.make
        case .tight: palette.tight
        case .unknown: palette.unknown
        case .miss: palette.miss
        }
    }
}

/// A port's state, likewise.
struct StateMark: View {
    let state: StateView
    let word: String
    @Environment(\.palette) private var palette

    var body: some View {
        Label(word, systemImage: symbol).font(.headline).foregroundStyle(tone.color)
    }

    private var symbol: String {
        switch state {
        case .open: "checkmark.circle.fill"
        case .closingSoon: "hourglass"
        case .closed: "xmark.octagon.fill"
        case .expectedClosed: "calendar.badge.exclamationmark"
        case .unknown: "questionmark.diamond.fill"
        }
    }

    private var tone: Tone {
        switch state {
        case .open: palette.make
        case .closingSoon, .expectedClosed: palette.tight
        case .closed: palette.miss
        case .unknown: palette.unknown
        }
    }
}

/// Side by side; one under the other where the type is too large for that.
struct FittingRow<Content: View>: View {
    @ViewBuilder let content: Content
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        let layout =
            size.isAccessibilitySize
            ? AnyLayout(VStackLayout(alignment: .leading, spacing: Space.small))
            : AnyLayout(HStackLayout(alignment: .firstTextBaseline, spacing: Space.half))
        layout { content }
    }
}

/// A name and what stands beside it.
struct Marked: View {
    let label: String
    let text: String
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(label).font(.subheadline).foregroundStyle(palette.faint.color)
            Text(text)
        }
        .accessibilityElement(children: .combine)
    }
}

/// What is wrong with the data or with what is kept; what the bar over every screen says already isn't said again.
struct FrameNotice: View {
    @Environment(Session.self) private var session

    var body: some View {
        if let notice = session.shell.notice, notice != session.shell.alert { NoticeRow(text: notice) }
    }
}

/// A line that is not to be overlooked.
struct NoticeRow: View {
    let text: String
    @Environment(\.palette) private var palette

    var body: some View {
        Label(text, systemImage: "exclamationmark.bubble").foregroundStyle(palette.tight.color)
    }
}
