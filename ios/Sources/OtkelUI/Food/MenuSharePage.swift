import OtkelCore
import OtkelModel
import SwiftUI

/// The open menu for others: its code, its link, a sheet to print.
struct MenuSharePage: View {
    let model: FoodModel
    /// The sheet's languages, as chosen; nothing yet.
    @State private var chosen: [String]?
    @State private var file: URL?
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        Lasting(value: model.view.menu) { menu in
            List {
                if let share = menu.share {
                    Section {
                        if let code = share.qr { QrCode(code: code).accessibilityLabel(share.note) }
                        if let link = share.link {
                            ShareLink(item: link) {
                                Label(model.view.labels.share, systemImage: "square.and.arrow.up")
                            }
                        }
                    } footer: {
                        Text(share.note)
                    }
                }
                Section(model.view.labels.sheetLanguages) {
                    ForEach(menu.sheetLanguages, id: \.code) { language in
                        let on = languages(menu).contains(language.code)
                        let toggle = ToggleView(code: language.code, label: language.label, about: nil, on: on)
                        ToggleRow(toggle: toggle) { turn(language.code, $0, menu) }
                    }
                }
                if let file {
                    ShareLink(item: file) { Label(model.view.labels.sheet, systemImage: "printer") }
                        .accessibilityIdentifier("sheet")
                }
            }
            .grounded(palette)
            .onChange(of: languages(menu), initial: true) { _, now in write(now) }
        }
        .navigationTitle(model.view.labels.share)
        // A camera reads a bright screen better.
        .onAppear { session.spotlight.begin() }
        .onDisappear {
            session.spotlight.end()
            drop()
        }
    }

    private func languages(_ menu: MenuPageView) -> [String] {
        chosen ?? menu.sheetLanguages.filter(\.chosen).map(\.code)
    }

    /// The first chosen is the largest on the sheet.
    private func turn(_ code: String, _ on: Bool, _ menu: MenuPageView) {
        let others = languages(menu).filter { $0 != code }
        chosen = on ? others + [code] : others
    }

    /// Where none is chosen the core takes one's own.
    private func write(_ languages: [String]) {
        drop()
        file = model.sheet(in: languages)
    }

    private func drop() {
        if let file { HandOver.end(file) }
        file = nil
    }
}

/// A code, black on white in every look, with the light edge that cameras need.
struct QrCode: View {
    let code: MenuQrView

    /// Light squares around it.
    private static let edge = 4
    /// Points; the narrowest phone has room for it.
    private static let width: CGFloat = 272

    var body: some View {
        let (side, squares) = (Int(code.size), [UInt8](code.squares))
        Canvas { context, size in
            let square = min(size.width, size.height) / Double(side + 2 * Self.edge)
            context.fill(Path(CGRect(x: 0, y: 0, width: size.width, height: size.height)), with: .color(light))
            var dark = Path()
            for (at, on) in squares.enumerated() where on == 1 {
                let (x, y) = (at % side + Self.edge, at / side + Self.edge)
                dark.addRect(CGRect(x: Double(x) * square, y: Double(y) * square, width: square, height: square))
            }
            context.fill(dark, with: .color(ink))
        }
        .frame(width: Self.width, height: Self.width)
        .frame(maxWidth: .infinity)
        .environment(\.layoutDirection, .leftToRight)
        .accessibilityElement(children: .ignore)
    }

    private var light: Color { Color(.sRGB, red: 1, green: 1, blue: 1, opacity: 1) }
    private var ink: Color { Color(.sRGB, red: 0, green: 0, blue: 0, opacity: 1) }
}
