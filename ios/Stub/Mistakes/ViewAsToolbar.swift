import OtkelModel
import SwiftUI

// What isn't an item has no place in a toolbar.
// expects: requires that 'Text' conform to 'ToolbarContent'
struct ViewAsToolbar: View {
    let model: StartModel

    var body: some View {
        Text(model.view.title).toolbar { Text(model.view.next) }
    }
}
