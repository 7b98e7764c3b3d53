//! Known weaknesses of our dependencies. It takes cargo-deny and a database that is fetched over the network; neither
//! is worth minutes of compiling on every machine, so without them this check says that it was not run.

use crate::house::{House, output_of};
use crate::log::Log;
use crate::trouble::Trouble;

pub(super) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    let Ok(version) = output_of(house.cargo().args(["deny", "--version"])) else {
        return Err(Trouble::not_run("cargo-deny is not installed (cargo install --locked cargo-deny)"));
    };
    if !log.status(house.cargo().args(["deny", "fetch", "db"]))?.success() {
        return Err(Trouble::not_run("the database of advisories can't be fetched from here"));
    }
    log.run(house.cargo().args(["deny", "check"]))?;
    Ok(version.trim().to_owned())
}
