import OtkelCore
import OtkelModel
import SwiftUI

extension View {
    /// In a language that may be another one than the app's: its line breaking, its letters, its direction.
    func tongue(_ tag: String, rtl: Bool) -> some View {
        environment(\.locale, Locale(identifier: tag))
            .environment(\.layoutDirection, rtl ? .rightToLeft : .leftToRight)
            .typesettingLanguage(Locale.Language(identifier: tag))
    }
}

/// A sentence as somebody reads it, with how it is read aloud under it.
struct SaidBlock: View {
    let said: SaidView
    var font = Font.title
    /// Nobody needs it for the language that is their own.
    var isReadOut = true
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(said.text)
                .font(font)
                .bold()
                .frame(maxWidth: .infinity, alignment: .leading)
                .tongue(said.tag, rtl: said.rtl)
            if isReadOut { ReadingLine(reading: said.reading, rtl: said.rtl) }
        }
        .accessibilityElement(children: .combine)
    }
}

/// How a sentence is read aloud, in Latin letters.
struct ReadingLine: View {
    let reading: String?
    /// Whether the sentence above runs from right to left.
    let rtl: Bool
    @Environment(\.palette) private var palette

    var body: some View {
        if let reading {
            Text(reading)
                .foregroundStyle(palette.faint.color)
                .frame(maxWidth: .infinity, alignment: rtl ? .trailing : .leading)
                .environment(\.layoutDirection, .leftToRight)
                // A voice that reads the sentence needn't read it twice.
                .accessibilityHidden(true)
        }
    }
}

/// The same in the language that everybody on that side reads, beside a draft.
struct BesideBlock: View {
    let beside: BesideView
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(beside.language).font(.footnote).foregroundStyle(palette.faint.color)
            Text(beside.text)
                .font(.title3)
                .frame(maxWidth: .infinity, alignment: .leading)
                .tongue(beside.tag, rtl: false)
        }
        .accessibilityElement(children: .combine)
    }
}

/// The same where there is little room: a picture, or nothing where there is no voice.
struct SpeakTouch: View {
    let said: SaidView
    let labels: PhraseLabels
    @Environment(Session.self) private var session

    var body: some View {
        if session.reader.can(said.voice) {
            let reading = session.reader.isReading(said.spoken)
            Button {
                session.reader.toggle(said.spoken, voice: said.voice)
            } label: {
                Label(
                    reading ? session.shell.labels.stop : labels.speak,
                    systemImage: reading ? "stop.fill" : "speaker.wave.2.fill"
                )
                .labelStyle(.iconOnly)
                .frame(minWidth: Space.finger, minHeight: Space.finger)
            }
        }
    }
}

/// Says a sentence with the phone's own voice, also slowly; or says that this phone's voices can't, or that no phone's can.
struct SpeakButtons: View {
    let said: SaidView
    /// That no phone has a voice for it, as the screen says it.
    let noVoice: String?
    let labels: PhraseLabels
    @Environment(Session.self) private var session

    var body: some View {
        if session.reader.can(said.voice) {
            FittingRow {
                button(.usual, labels.speak, "speaker.wave.2.fill")
                button(.slow, labels.slower, "tortoise.fill")
            }
            .buttonStyle(.bordered)
        } else {
            MuteLine(voice: said.voice, noVoice: noVoice)
        }
    }

    private func button(_ pace: Pace, _ label: String, _ symbol: String) -> some View {
        let reading = session.reader.isReading(said.spoken, pace)
        return Button {
            session.reader.toggle(said.spoken, voice: said.voice, pace)
        } label: {
            Label(reading ? session.shell.labels.stop : label, systemImage: reading ? "stop.fill" : symbol)
        }
    }
}
