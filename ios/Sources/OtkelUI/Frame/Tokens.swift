import SwiftUI

/// A colour as numbers, so that its contrast can be reckoned.
struct Tone: Equatable, Sendable {
    let hex: UInt32

    init(_ hex: UInt32) { self.hex = hex }

    var color: Color { Color(.sRGB, red: part(16), green: part(8), blue: part(0), opacity: 1) }

    /// The ratio of WCAG 2.2, from 1 to 21.
    func contrast(on ground: Tone) -> Double {
        let (a, b) = (luminance, ground.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private var luminance: Double {
        0.2126 * linear(part(16)) + 0.7152 * linear(part(8)) + 0.0722 * linear(part(0))
    }

    private func part(_ shift: UInt32) -> Double { Double((hex >> shift) & 0xFF) / 255 }

    private func linear(_ part: Double) -> Double { part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
}

/// The colours: dry steppe, lake water, the graphite of rails. Whatever is read stands on `ground` or `surface` with a
/// contrast of at least 4.5, in high contrast of at least 7.
struct Palette: Equatable, Sendable {
    let ground, surface: Tone
    let ink, faint: Tone
    /// What can be touched.
    let lake: Tone
    /// Words on it.
    let onLake: Tone
    /// What is filled, never what is read.
    let steppe: Tone
    let rail: Tone
    let make, tight, unknown, miss: Tone

    static func of(dark: Bool, contrast: Bool) -> Palette {
        switch (dark, contrast) {
        case (false, false): light
        case (true, false): night
        case (false, true): sharpLight
        case (true, true): sharpNight
        }
    }

    static let light = Palette(
        ground: Tone(0xF7F4EC), surface: Tone(0xFFFFFF), ink: Tone(0x1F2427), faint: Tone(0x565E63),
        lake: Tone(0x0C667A), onLake: Tone(0xFFFFFF), steppe: Tone(0xC8A24A), rail: Tone(0x4A5157),
        make: Tone(0x1C6B3C), tight: Tone(0x865200), unknown: Tone(0x4F5B66), miss: Tone(0xA5281E))
    static let night = Palette(
        ground: Tone(0x121618), surface: Tone(0x1D2326), ink: Tone(0xF2EFE8), faint: Tone(0xB7BEC2),
        lake: Tone(0x6FC7D8), onLake: Tone(0x06222A), steppe: Tone(0xD9B661), rail: Tone(0x9BA5AB),
        make: Tone(0x7ED29B), tight: Tone(0xF0B65E), unknown: Tone(0xBAC5CE), miss: Tone(0xFF9C91))
    static let sharpLight = Palette(
        ground: Tone(0xFFFFFF), surface: Tone(0xFFFFFF), ink: Tone(0x000000), faint: Tone(0x2E3235),
        lake: Tone(0x00485A), onLake: Tone(0xFFFFFF), steppe: Tone(0x8A6400), rail: Tone(0x000000),
        make: Tone(0x00461F), tight: Tone(0x5A3500), unknown: Tone(0x263038), miss: Tone(0x7C0A04))
    static let sharpNight = Palette(
        ground: Tone(0x000000), surface: Tone(0x000000), ink: Tone(0xFFFFFF), faint: Tone(0xE2E6E8),
        lake: Tone(0x9BE8F7), onLake: Tone(0x000000), steppe: Tone(0xFFDB82), rail: Tone(0xFFFFFF),
        make: Tone(0xA4F5BE), tight: Tone(0xFFD28A), unknown: Tone(0xE2E9EF), miss: Tone(0xFFC2BB))
}

/// Distances. They don't grow with the type; what holds text has no height of its own.
enum Space {
    static let small: CGFloat = 4
    static let half: CGFloat = 8
    static let whole: CGFloat = 16
    static let corner: CGFloat = 12
    /// As wide and high as what is touched has to be.
    static let finger: CGFloat = 44
}

private struct PaletteKey: EnvironmentKey {
    static let defaultValue = Palette.light
}

extension EnvironmentValues {
    var palette: Palette {
        get { self[PaletteKey.self] }
        set { self[PaletteKey.self] = newValue }
    }
}
