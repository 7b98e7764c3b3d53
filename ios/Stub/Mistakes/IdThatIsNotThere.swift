import OtkelModel
import SwiftUI

// A choice has a code, not an id.
// expects: value of type 'ChoiceView' has no member 'id'
struct IdThatIsNotThere: View {
    let model: StartModel

    var body: some View {
        ForEach(model.view.choices, id: \.id) { Text($0.label) }
    }
}
