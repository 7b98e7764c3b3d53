// swift-tools-version: 6.0
import Foundation
import PackageDescription

// Host tests of the generated Swift. The package is put together below target/bindings/swift by `cargo xtask bindings`:
// this file and Tests/ from here, Sources/ generated. Run it by `cargo xtask test --only swift`.

let library = ProcessInfo.processInfo.environment["OTKEL_LIBRARY"] ?? "../../debug"
var linking: [LinkerSetting] = [
    .unsafeFlags(["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library]), .linkedLibrary("otkel_ffi"),
]
#if os(Linux)  // the machine that reads this file, which is the one that tests
// Debian's Swift has a symbol undefined in a library of its own, which only matters to the linker.
linking.append(.unsafeFlags(["-Xlinker", "--allow-shlib-undefined"]))
#endif

let package = Package(
    name: "OtkelBindings",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "OtkelCore", targets: ["OtkelCore"])],
    targets: [
        // The C headers of all crates, with one module each in its module map.
        .systemLibrary(name: "OtkelHeaders"),
        // Generated code is not written for Swift 6's stricter mode; what calls it is.
        .target(
            name: "OtkelCore", dependencies: ["OtkelHeaders"],
            swiftSettings: [.swiftLanguageMode(.v5), .unsafeFlags(["-suppress-warnings"])], linkerSettings: linking),
        .testTarget(name: "OtkelCoreTests", dependencies: ["OtkelCore"]),
    ],
    swiftLanguageModes: [.v6]
)
