//! The golden cases through the generated Swift: with the machine's own Swift, or with one that
//! `bindings/swift/toolchain.sh` unpacks beside the system.

use std::process::{Command, ExitStatus};

use crate::bindings;
use crate::checks::golden;
use crate::house::{House, answers};
use crate::log::Log;
use crate::trouble::Trouble;

/// How `toolchain.sh` says that Swift can't be run here; neither means that a test failed.
const MOUNTS_REFUSED: i32 = 97;
const NOT_TO_BE_HAD: i32 = 98;

pub(super) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    let mut swift = compiler(house)?;
    let cases = golden::count(house)?;
    bindings::generate(house, log)?;
    let library = house.ffi_library();
    swift
        // All tests are Swift Testing's; the other runner would only report that it found none.
        .args(["test", "--disable-xctest", "--package-path"])
        .arg(house.generated().join("swift"))
        .env("OTKEL_LIBRARY", library.parent().unwrap_or(&house.target))
        .env("OTKEL_GOLDEN_DIR", house.root.join(golden::FOLDER))
        .env("OTKEL_MOUNTS", format!("{}:{}", house.root.display(), house.target.display()));
    let status = log.status(&mut swift)?;
    ended(log, "test", status)?;
    golden::all_ran(log, cases)
}

/// How a run ended: a machine that can't run Swift has not failed a test.
pub(super) fn ended(log: &Log, what: &str, status: ExitStatus) -> Result<(), Trouble> {
    match status.code() {
        Some(0) => Ok(()),
        Some(MOUNTS_REFUSED) => {
            Err(Trouble::not_run("this machine refuses the mounts that the toolchain needs"))
        }
        Some(NOT_TO_BE_HAD) => Err(Trouble::not_run(format!("no Swift here: {}", reason(log)?))),
        _ => Err(Trouble::failed(format!("swift {what}: {status}"))),
    }
}

pub(super) fn compiler(house: &House) -> Result<Command, Trouble> {
    if answers("swift", "--version") {
        return Ok(house.command("swift"));
    }
    if !cfg!(target_os = "linux") {
        return Err(Trouble::not_run("no Swift on this machine"));
    }
    let mut command = house.command("bindings/swift/toolchain.sh");
    command.args(["run", "swift"]);
    Ok(command)
}

fn reason(log: &Log) -> Result<String, Trouble> {
    let text = log.text()?;
    let said = text.lines().rev().find_map(|line| line.strip_prefix("swift toolchain: "));
    Ok(said.unwrap_or("the toolchain can't be unpacked").to_owned())
}
