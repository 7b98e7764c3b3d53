import OtkelModel
import SwiftUI

// Models belong to the main actor.
// expects: expression is 'async' but is not marked with 'await'
struct CallsOffTheMainActor: View {
    let model: CrossingModel

    var body: some View {
        Button(model.view.form.go) {
            Task.detached { model.go() }
        }
    }
}
