import OtkelModel
import SwiftUI

// What a view remembers belongs to the main actor too.
// expects: main actor-isolated property 'navigation' can not be mutated
struct CapturesStateOffTheMainActor: View {
    let session: Session
    @State private var typed = ""

    var body: some View {
        Text(typed).task(id: typed) {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { session.navigation.port = nil }
            }
        }
    }
}
