import OtkelModel
import SwiftUI
import UIKit

/// A text as large as its room allows. No word is broken and nothing is cut: what doesn't fit even when small is scrolled.
struct FittedText: View {
    let text: String
    let tag: String
    let rtl: Bool
    /// No larger than this, in points.
    var most = 160

    /// What can still be read at arm's length.
    private static let least = 20

    var body: some View {
        GeometryReader { room in
            ScrollView {
                Text(text)
                    .font(.system(size: size(in: room.size), weight: .bold))
                    .multilineTextAlignment(.center)
                    .frame(maxWidth: .infinity, minHeight: room.size.height)
                    .tongue(tag, rtl: rtl)
            }
        }
    }

    private func size(in room: CGSize) -> CGFloat {
        let least = min(Self.least, most)
        return CGFloat(Fitting.size(of: text, in: room, sizes: least...most, measure: LetterGauge.measure))
    }
}

/// How large text is in the phone's own letters.
enum LetterGauge {
    /// Lines of some scripts stand farther apart than the measure says.
    private static let air = 1.12

    static func measure(_ text: String, _ size: Int, _ width: Double?) -> CGSize {
        let font = UIFont.systemFont(ofSize: CGFloat(size), weight: .bold)
        let room = CGSize(width: width ?? .greatestFiniteMagnitude, height: .greatestFiniteMagnitude)
        let bounds = NSAttributedString(string: text, attributes: [.font: font])
            .boundingRect(with: room, options: [.usesLineFragmentOrigin, .usesFontLeading], context: nil)
        return CGSize(width: bounds.width.rounded(.up) + 1, height: bounds.height * air)
    }
}
