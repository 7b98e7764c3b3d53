import OtkelModel
import SwiftUI

// Numbers come in words from the core.
// expects: cannot convert value of type 'UInt32' to expected argument type
struct NumberAsText: View {
    let model: CrossingModel

    var body: some View {
        Text(model.view.form.people)
    }
}
