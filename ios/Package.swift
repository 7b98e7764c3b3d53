// swift-tools-version: 6.0
import Foundation
import PackageDescription

// What the app is made of, but for the app's own few lines in App/. The generated half lies below Generated/, which
// `cargo xtask test --only ios` writes on any machine and `cargo xtask xcframework` on a Mac.

var targets: [Target] = []
var ui: [Target.Dependency] = ["OtkelModel"]
var model: [Target.Dependency] = ["OtkelCore"]
var linking: [LinkerSetting] = []

#if os(Linux)  // the machine that reads this file, not the one that the app runs on
    // Without Apple's SDK the models run their tests, and the views are held against signatures of Apple's frameworks.
    let library = ProcessInfo.processInfo.environment["OTKEL_LIBRARY"] ?? "../target/debug"
    linking = [
        .unsafeFlags(["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library]), .linkedLibrary("otkel_ffi"),
        // Debian's Swift has a symbol undefined in a library of its own, which only matters to the linker.
        .unsafeFlags(["-Xlinker", "--allow-shlib-undefined"]),
    ]
    let quiet: [SwiftSetting] = [.unsafeFlags(["-suppress-warnings"])]
    for name in [
        "SwiftUI", "UIKit", "Security", "AVFoundation", "CoreLocation", "UniformTypeIdentifiers",
    ] {
        // The files' types are in the signatures of views.
        let beside: [Target.Dependency] = name == "SwiftUI" ? ["UniformTypeIdentifiers"] : []
        targets.append(.target(name: name, dependencies: beside, path: "Stub/\(name)", swiftSettings: quiet))
    }
    targets.append(.systemLibrary(name: "OtkelFFI", path: "Generated/OtkelHeaders"))
    ui += ["SwiftUI", "UIKit", "UniformTypeIdentifiers"]
    model += ["Security", "AVFoundation", "CoreLocation", "UIKit"]
#else
    targets.append(.binaryTarget(name: "OtkelFFI", path: "Generated/OtkelFFI.xcframework"))
#endif

targets += [
    // Generated code is not written for Swift 6's stricter mode; what calls it is.
    .target(
        name: "OtkelCore", dependencies: ["OtkelFFI"], path: "Generated/OtkelCore",
        swiftSettings: [.swiftLanguageMode(.v5)], linkerSettings: linking),
    .target(name: "OtkelModel", dependencies: model),
    .target(name: "OtkelUI", dependencies: ui),
    .testTarget(name: "OtkelModelTests", dependencies: ["OtkelModel", "OtkelUI"]),
]

let package = Package(
    name: "OtkelKit",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "OtkelUI", targets: ["OtkelUI"]), .library(name: "OtkelModel", targets: ["OtkelModel"])],
    targets: targets,
    swiftLanguageModes: [.v6]
)
