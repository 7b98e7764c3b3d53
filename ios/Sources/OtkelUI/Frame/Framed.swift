import OtkelModel
import SwiftUI

/// Language, direction, colours: what the frame says, put around a screen. Sheets get it too, because they are windows of
/// their own.
struct Framed: ViewModifier {
    let session: Session
    @Environment(\.colorScheme) private var scheme
    @Environment(\.colorSchemeContrast) private var contrast

    func body(content: Content) -> some View {
        let shell = session.shell
        let palette = Palette.of(dark: dark, contrast: shell.contrast || contrast == .increased)
        VStack(spacing: 0) {
            if let alert = shell.alert { AlertBar(text: alert) }
            content
        }
        .environment(session)
        .environment(\.palette, palette)
        .environment(\.locale, Locale(identifier: shell.tag))
        .environment(\.layoutDirection, shell.rtl ? .rightToLeft : .leftToRight)
        .tint(palette.lake.color)
        .foregroundStyle(palette.ink.color)
        .preferredColorScheme(wanted)
    }

    private var wanted: ColorScheme? {
        switch session.shell.look {
        case "light": .light
        case "dark": .dark
        default: nil
        }
    }

    private var dark: Bool { (wanted ?? scheme) == .dark }
}

extension View {
    func framed(_ session: Session) -> some View { modifier(Framed(session: session)) }

    /// The ground of a screen that is a list or a form.
    func grounded(_ palette: Palette) -> some View {
        scrollContentBackground(.hidden).background(palette.ground.color)
    }

    /// The sentence with which the core refused, until it was read.
    /// Where another page of the same screen lies over this one, it is said there: `here` is false then.
    func refusal<Core: CoreScreen>(of model: ScreenModel<Core>, here: Bool = true) -> some View {
        modifier(Refusal(model: model, here: here))
    }
}

/// Over a screen whose last event was refused. After a mistake inside the core there are two ways on.
struct Refusal<Core: CoreScreen>: ViewModifier {
    let model: ScreenModel<Core>
    let here: Bool
    @Environment(Session.self) private var session

    func body(content: Content) -> some View {
        let labels = session.shell.labels
        content.alert(model.refusal ?? "", isPresented: shown) {
            if model.broken != nil {
                // Not before the alert is closed: that takes the sentence away, also that of a second refusal.
                Button(labels.retry) { Task { model.retry() } }
                Button(labels.startOver) { session.startOver() }
            }
            Button(labels.close, role: .cancel) {}
        }
    }

    private var shown: Binding<Bool> {
        Binding(get: { here && model.refusal != nil }, set: { if !$0 { model.refusal = nil } })
    }
}

/// Over every screen, also over sheets: the last thing couldn't be kept.
struct AlertBar: View {
    let text: String
    @Environment(\.palette) private var palette

    var body: some View {
        NoticeRow(text: text)
            .padding(Space.whole)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(palette.surface.color)
            .accessibilitySortPriority(2)
    }
}
