import OtkelModel
import SwiftUI

// The frame is read from the core and set by nobody else.
// expects: cannot assign to property: 'shell' setter is inaccessible
struct WritesTheFrame: View {
    let session: Session

    var body: some View {
        Button(session.shell.labels.close) { session.shell = session.shell }
    }
}
