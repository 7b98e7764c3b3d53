import OtkelCore
import OtkelModel
import SwiftUI

// A sheet is opened by something that has an identity.
// expects: requires that 'ChoiceView' conform to 'Identifiable'
struct SheetWithoutIdentity: View {
    @State private var choice: ChoiceView?
    let model: StartModel

    var body: some View {
        Text(model.view.title).sheet(item: $choice) { Text($0.label) }
    }
}
