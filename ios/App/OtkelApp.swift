import OtkelModel
import OtkelUI
import SwiftUI

@main
struct OtkelApp: App {
    @State private var app = AppModel(.own())

    var body: some Scene {
        WindowGroup { RootPage(app) }
    }
}
