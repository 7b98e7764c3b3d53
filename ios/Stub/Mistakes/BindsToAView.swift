import OtkelModel
import SwiftUI

// What the core shows can't be written to.
// expects: cannot assign to property: 'view' setter is inaccessible
struct BindsToAView: View {
    let model: SettingsModel

    var body: some View {
        @Bindable var model = model
        TextField(model.view.name, text: $model.view.nameNow)
    }
}
