import OtkelCore
import SwiftUI

// A switch that can't be switched.
// expects: cannot convert value of type 'Bool' to expected argument type 'Binding<Bool>'
struct ToggleWithoutBinding: View {
    let toggle: ToggleView

    var body: some View {
        Toggle(isOn: toggle.on) { Text(toggle.label) }
    }
}
