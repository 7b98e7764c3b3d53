import SwiftUI

/// Shows something as long as it is there, and what was there last while its page slides away.
struct Lasting<Value: Equatable, Content: View>: View {
    let value: Value?
    @ViewBuilder let content: (Value) -> Content
    @State private var last: Value?

    var body: some View {
        ZStack {
            if let shown = value ?? last { content(shown) }
        }
        .onChange(of: value, initial: true) { _, now in
            if let now { last = now }
        }
    }
}
