//! The golden cases through the generated Kotlin, on a desktop JVM.

use crate::bindings;
use crate::checks::golden;
use crate::house::House;
use crate::log::Log;
use crate::maven;
use crate::trouble::Trouble;

pub(super) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    maven::needed(house)?;
    let cases = golden::count(house)?;
    bindings::generate(house, log)?;
    let mut folders = maven::bindings(house).to_vec();
    folders.push(("otkel.golden", house.root.join(golden::FOLDER)));
    folders.push(("otkel.build", house.target.join("kotlin")));
    log.run(maven::command(house, "bindings/kotlin/pom.xml", &folders).arg("test"))?;
    golden::all_ran(log, cases)
}
