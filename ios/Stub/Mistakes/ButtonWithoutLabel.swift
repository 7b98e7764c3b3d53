import OtkelModel
import SwiftUI

// A button that says nothing.
// expects: missing argument for parameter #1 in call
struct ButtonWithoutLabel: View {
    let model: StartModel

    var body: some View {
        Button(action: { model.next() })
    }
}
