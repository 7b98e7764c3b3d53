import OtkelCore
import SwiftUI

// A verdict that is not drawn.
// expects: switch must be exhaustive
struct ForgetsACase: View {
    let verdict: VerdictView

    var body: some View {
        switch verdict {
        case .make: Image(systemName: "checkmark")
        case .tight: Image(systemName: "exclamationmark")
        case .miss: Image(systemName: "xmark")
        }
    }
}
