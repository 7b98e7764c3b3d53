import Foundation

/// How large a text can be written in a room.
public enum Fitting {
    /// The largest size, in whole points, at which the text fits, and no word is broken; the smallest where none does.
    /// `measure` tells how large a text is at a size, in lines of that width or in one line.
    public static func size(
        of text: String, in room: CGSize, sizes: ClosedRange<Int>,
        measure: (_ text: String, _ size: Int, _ width: Double?) -> CGSize
    ) -> Int {
        // Without any width a phone measures as if there were no end of it.
        guard room.width > 0, room.height > 0 else { return sizes.lowerBound }
        let words = unbroken(text)
        func fits(_ size: Int) -> Bool {
            measure(text, size, room.width).height <= room.height
                && words.allSatisfy { measure($0, size, nil).width <= room.width }
        }
        var (fitting, tooLarge) = (sizes.lowerBound, sizes.upperBound + 1)
        while tooLarge - fitting > 1 {
            let middle = (fitting + tooLarge) / 2
            if fits(middle) { fitting = middle } else { tooLarge = middle }
        }
        return fitting
    }

    /// The words that have to stand on one line each. Chinese may be broken between any two characters.
    static func unbroken(_ text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let whole = words.filter { !$0.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) } }
        // The longest few are enough: letters differ in width, but not that much.
        return Array(whole.sorted { $0.count > $1.count }.prefix(4))
    }
}
