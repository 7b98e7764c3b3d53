//! The core as Xcode links it: a static library for phones and one for simulators, with the generated headers.

use std::fs;
use std::process::ExitCode;

use crate::bindings;
use crate::checks;
use crate::house::House;
use crate::log::Log;
use crate::trouble::Trouble;

const PHONE: &str = "aarch64-apple-ios";
const SIMULATORS: [&str; 2] = ["aarch64-apple-ios-sim", "x86_64-apple-ios"];

/// `cargo xtask xcframework`.
pub(crate) fn errand(house: &House) -> Result<ExitCode, Trouble> {
    if !cfg!(target_os = "macos") {
        return Err(Trouble::failed(
            "the framework needs a Mac with Xcode: only there are Apple's SDKs and xcodebuild",
        ));
    }
    let mut log = Log::create(&house.target, "xcframework")?;
    match build(house, &mut log) {
        Ok(()) => {
            println!("ios/Generated/OtkelFFI.xcframework");
            Ok(ExitCode::SUCCESS)
        }
        Err(trouble) => {
            for line in log.tail(40)? {
                eprintln!("    | {line}");
            }
            Err(trouble)
        }
    }
}

fn build(house: &House, log: &mut Log) -> Result<(), Trouble> {
    bindings::generate(house, log)?;
    checks::lay_out_ios(house)?;
    let library = |target: &str| house.target.join(target).join("mobile/libotkel_ffi.a");
    for target in SIMULATORS.iter().chain([&PHONE]) {
        log.run(house.command("rustup").args(["target", "add", target]))?;
        let mut cargo = house.cargo();
        cargo.args([
            "rustc",
            "--package",
            "otkel-ffi",
            "--lib",
            "--profile",
            "mobile",
            "--crate-type",
            "staticlib",
        ]);
        log.run(cargo.args(["--target", target]).env("IPHONEOS_DEPLOYMENT_TARGET", "17.0"))?;
    }
    // One slice holds one library: those of the two kinds of simulator become one.
    let simulators = house.target.join("ios-simulators/libotkel_ffi.a");
    fs::create_dir_all(house.target.join("ios-simulators"))?;
    let mut lipo = house.command("lipo");
    log.run(lipo.arg("-create").args(SIMULATORS.map(library)).arg("-output").arg(&simulators))?;
    let generated = house.root.join("ios/Generated");
    let framework = generated.join("OtkelFFI.xcframework");
    if framework.exists() {
        fs::remove_dir_all(&framework)?;
    }
    let mut xcodebuild = house.command("xcodebuild");
    xcodebuild.arg("-create-xcframework");
    for slice in [library(PHONE), simulators] {
        xcodebuild.arg("-library").arg(slice).arg("-headers").arg(generated.join("OtkelHeaders"));
    }
    log.run(xcodebuild.arg("-output").arg(framework))
}
