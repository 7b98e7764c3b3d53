import OtkelCore
import OtkelModel
import SwiftUI

// An event of the settings sent to the card.
// expects: cannot convert value of type 'SettingsEvent' to expected argument type 'CardEvent'
struct EventOfAnotherScreen: View {
    let model: CardModel

    var body: some View {
        Button(model.view.title) { model.send(SettingsEvent.wipe) }
    }
}
