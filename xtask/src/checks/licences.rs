//! What we depend on may be used, is wanted, and comes from one registry. The rules stand in `deny.toml`, which
//! cargo-deny reads too; this check needs nothing but cargo, so it runs everywhere.

use std::fs;

use toml::{Table, Value};

use crate::house::House;
use crate::log::Log;
use crate::metadata::{Metadata, Package};
use crate::spdx;
use crate::trouble::Trouble;

pub(super) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    let rules = Rules::read(&fs::read_to_string(house.root.join("deny.toml"))?)?;
    let packages = Metadata::read(&house.root.join("Cargo.toml"), true)?.packages;
    let foreign: Vec<&Package> = packages.iter().filter(|package| !package.member).collect();
    let mut wrong: Vec<String> = foreign.iter().flat_map(|package| rules.judge(package)).collect();
    wrong.extend(strangers(&foreign));
    for line in &wrong {
        log.say(line)?;
    }
    match wrong.len() {
        0 => Ok(format!("{} dependencies", foreign.len())),
        count => Err(Trouble::failed(format!("{count} not allowed, the first: {}", wrong[0]))),
    }
}

/// The part of `deny.toml` that is understood here.
#[derive(Debug, Default)]
struct Rules {
    licences: Vec<String>,
    /// Licences that one crate alone may have.
    exceptions: Vec<(String, Vec<String>)>,
    banned: Vec<String>,
}

impl Rules {
    fn read(text: &str) -> Result<Self, Trouble> {
        let table: Table = text.parse().map_err(|error| Trouble::failed(format!("deny.toml: {error}")))?;
        let section = |name: &str| table.get(name).and_then(Value::as_table).cloned().unwrap_or_default();
        let (licenses, bans) = (section("licenses"), section("bans"));
        let rules = Self {
            licences: words(licenses.get("allow")),
            exceptions: tables(licenses.get("exceptions"))
                .map(|table| (crate_of(table), words(table.get("allow"))))
                .collect(),
            banned: tables(bans.get("deny")).map(crate_of).collect(),
        };
        if rules.licences.is_empty() {
            return Err(Trouble::failed("deny.toml allows nothing: licenses.allow is missing"));
        }
        Ok(rules)
    }

    fn judge(&self, package: &Package) -> Vec<String> {
        let named = format!("{} {}", package.name, package.version);
        let mut wrong = Vec::new();
        let special = self.exceptions.iter().find(|(name, _)| *name == package.name).map(|(_, allow)| allow);
        let allowed = |licence: &str| {
            let has = |list: &Vec<String>| list.iter().any(|known| known == licence);
            has(&self.licences) || special.is_some_and(has)
        };
        match &package.license {
            None => wrong.push(format!("{named} names no licence")),
            Some(licence) if !spdx::satisfied(licence, &allowed) => {
                wrong.push(format!("{named} is under {licence}"));
            }
            Some(_) => {}
        }
        if self.banned.contains(&package.name) {
            wrong.push(format!("{named} is banned"));
        }
        wrong
    }
}

/// All crates come from one registry, whichever this machine reaches it by: none from a repository, a folder or a second
/// registry, where a name could mean another crate.
fn strangers(packages: &[&Package]) -> Vec<String> {
    let registry = |package: &Package| {
        let source = package.source.as_deref().unwrap_or("a folder outside of the workspace");
        let found = source.strip_prefix("registry+").or_else(|| source.strip_prefix("sparse+"));
        found.map(str::to_owned).ok_or_else(|| source.to_owned())
    };
    let mut home = None;
    let mut strange = Vec::new();
    for package in packages {
        match registry(package) {
            Ok(found) if *home.get_or_insert(found.clone()) == found => {}
            Ok(from) | Err(from) => {
                strange.push(format!("{} {} comes from {from}", package.name, package.version));
            }
        }
    }
    strange
}

fn tables(value: Option<&Value>) -> impl Iterator<Item = &Table> {
    value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn words(value: Option<&Value>) -> Vec<String> {
    value
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

fn crate_of(table: &Table) -> String {
    table.get("crate").and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, license: Option<&str>, source: Option<&str>) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: license.map(str::to_owned),
            source: source.map(str::to_owned),
            ..Package::default()
        }
    }

    #[test]
    fn each_kind_of_fault_is_named() -> Result<(), Trouble> {
        let rules = Rules::read(
            "[licenses]\nallow = ['MIT']\nexceptions = [{ crate = 'odd', allow = ['Zlib'] }]\n\
             [bans]\ndeny = [{ crate = 'ring', reason = 'one provider' }]\n",
        )?;
        let judge = |name, license| rules.judge(&package(name, license, None));
        assert_eq!(judge("good", Some("MIT OR X")), Vec::<String>::new());
        assert_eq!(judge("odd", Some("Zlib")), Vec::<String>::new());
        assert_eq!(judge("even", Some("Zlib")), ["even 1.0.0 is under Zlib"]);
        assert_eq!(judge("bare", None), ["bare 1.0.0 names no licence"]);
        assert_eq!(judge("ring", Some("MIT")), ["ring 1.0.0 is banned"]);
        assert!(Rules::read("").is_err());
        Ok(())
    }

    #[test]
    fn a_second_registry_and_everything_else_is_strange() {
        let from = |name, source| package(name, Some("MIT"), source);
        let packages = [
            from("one", Some("registry+here")),
            from("two", Some("sparse+here")),
            from("three", Some("registry+there")),
            from("four", Some("git+somewhere")),
            from("five", None),
        ];
        assert_eq!(
            strangers(&packages.iter().collect::<Vec<_>>()),
            [
                "three 1.0.0 comes from there",
                "four 1.0.0 comes from git+somewhere",
                "five 1.0.0 comes from a folder outside of the workspace",
            ]
        );
    }
}
