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
        content
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
    func refusal(_ sentence: Binding<String?>, close: String) -> some View {
        let shown = Binding(
            get: { sentence.wrappedValue != nil },
            set: { if !$0 { sentence.wrappedValue = nil } })
        return alert(sentence.wrappedValue ?? "", isPresented: shown) {
            Button(close, role: .cancel) {}
        }
    }
}
