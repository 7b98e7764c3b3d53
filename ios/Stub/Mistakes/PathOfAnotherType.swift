import OtkelModel
import SwiftUI

// A path is made of steps, not of letters.
// expects: requires that 'String' conform to 'MutableCollection'
struct PathOfAnotherType: View {
    @State private var path = "answer"

    var body: some View {
        NavigationStack(path: $path) { Text(path) }
    }
}
