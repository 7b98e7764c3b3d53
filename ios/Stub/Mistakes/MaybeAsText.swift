import OtkelModel
import SwiftUI

// There may be no way back from a step.
// expects: value of optional type 'String?' must be unwrapped
struct MaybeAsText: View {
    let model: StartModel

    var body: some View {
        Text(model.view.back)
    }
}
