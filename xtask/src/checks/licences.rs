//! What we depend on may be used, is wanted, and comes from where it should. The rules stand in `deny.toml`, which
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
    let wrong: Vec<String> = foreign.iter().flat_map(|package| rules.judge(package)).collect();
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
    registries: Vec<String>,
}

impl Rules {
    fn read(text: &str) -> Result<Self, Trouble> {
        let table: Table = text.parse().map_err(|error| Trouble::failed(format!("deny.toml: {error}")))?;
        let section = |name: &str| table.get(name).and_then(Value::as_table).cloned().unwrap_or_default();
        let (licenses, bans, sources) = (section("licenses"), section("bans"), section("sources"));
        let rules = Self {
            licences: words(licenses.get("allow")),
            exceptions: tables(licenses.get("exceptions"))
                .map(|table| (crate_of(table), words(table.get("allow"))))
                .collect(),
            banned: tables(bans.get("deny")).map(crate_of).collect(),
            registries: words(sources.get("allow-registry")),
        };
        if rules.licences.is_empty() || rules.registries.is_empty() {
            return Err(Trouble::failed(
                "deny.toml allows nothing: licenses.allow or sources.allow-registry is missing",
            ));
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
        let from = package.source.as_deref().unwrap_or("a folder outside of the workspace");
        if !self.registries.iter().any(|registry| from.strip_prefix("registry+") == Some(registry)) {
            wrong.push(format!("{named} comes from {from}"));
        }
        wrong
    }
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
             [bans]\ndeny = [{ crate = 'ring', reason = 'one provider' }]\n[sources]\nallow-registry = ['https://a.b']\n",
        )?;
        let registry = Some("registry+https://a.b");
        let judge = |name, license, source| rules.judge(&package(name, license, source));
        assert_eq!(judge("good", Some("MIT OR X"), registry), Vec::<String>::new());
        assert_eq!(judge("odd", Some("Zlib"), registry), Vec::<String>::new());
        assert_eq!(judge("even", Some("Zlib"), registry), ["even 1.0.0 is under Zlib"]);
        assert_eq!(judge("bare", None, registry), ["bare 1.0.0 names no licence"]);
        assert_eq!(judge("ring", Some("MIT"), registry), ["ring 1.0.0 is banned"]);
        assert_eq!(
            judge("wild", Some("MIT"), Some("git+https://c.d")),
            ["wild 1.0.0 comes from git+https://c.d"]
        );
        assert!(Rules::read("").is_err());
        Ok(())
    }
}
