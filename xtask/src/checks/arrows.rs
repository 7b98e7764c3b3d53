//! Proves that crates depend inwards only (shells → bindings → app → pack → domain) and that the domain is pure: no
//! database, network, async or FFI crate behind it, and no file, clock or environment in its own sources.

use std::collections::BTreeSet;
use std::path::Path;

use crate::house::{House, output_of};
use crate::log::Log;
use crate::metadata::{Kind, Metadata, Package};
use crate::sync::{self, Files};
use crate::trouble::Trouble;

/// A member of the workspace, and the members that it and its build script may call.
struct Room {
    name: &'static str,
    calls: &'static [&'static str],
    builds_with: &'static [&'static str],
}

/// All of them, the innermost first. A new crate finds its place here first.
const ROOMS: [Room; 11] = [
    Room { name: "otkel-domain", calls: &[], builds_with: &[] },
    Room { name: "otkel-pack", calls: &["otkel-domain"], builds_with: &[] },
    // Maps know nothing of ports' hours, and the planner knows nothing of maps: they meet in the app.
    Room { name: "otkel-maps", calls: &[], builds_with: &[] },
    Room { name: "otkel-mapmaker", calls: &["otkel-maps"], builds_with: &[] },
    Room { name: "otkel-app", calls: &["otkel-domain", "otkel-pack", "otkel-maps"], builds_with: &[] },
    // It mirrors nothing, so it has no business with what lies behind the screens; its build script makes the starter
    // pack.
    Room { name: "otkel-ffi", calls: &["otkel-app"], builds_with: &["otkel-pack", "otkel-mapmaker"] },
    Room { name: "otkel-bindgen", calls: &[], builds_with: &[] },
    Room {
        name: "otkel",
        calls: &["otkel-domain", "otkel-pack", "otkel-maps", "otkel-mapmaker", "otkel-app"],
        builds_with: &["otkel-pack", "otkel-mapmaker"],
    },
    Room {
        name: "otkel-bench",
        calls: &["otkel-domain", "otkel-pack", "otkel-maps", "otkel-mapmaker", "otkel-app"],
        builds_with: &[],
    },
    Room { name: "otkel-bench-search", calls: &["otkel-maps", "otkel-mapmaker"], builds_with: &[] },
    Room { name: "xtask", calls: &[], builds_with: &[] },
];

/// Crates that must not stand behind the domain, however far away. Two that one would expect are missing, because
/// opening-hours asks for chrono's defaults: iana-time-zone, and wasm-bindgen for WebAssembly. The calls that would reach
/// them are forbidden instead, here and in `clippy.toml`.
const IMPURE: [&str; 20] = [
    "rusqlite",
    "libsqlite3-sys",
    "tokio",
    "async-std",
    "smol",
    "mio",
    "futures-executor",
    "reqwest",
    "hyper",
    "ureq",
    "curl",
    "axum",
    "socket2",
    "rustls",
    "native-tls",
    "uniffi",
    "uniffi_core",
    "jni",
    "memmap2",
    "getrandom",
];

/// What the domain's own sources must not say outside of tests.
const WORLDLY: [&str; 12] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "Zoned::now",
    "Timestamp::now",
    "println!",
];

pub(super) fn check(house: &House, log: &mut Log) -> Result<String, Trouble> {
    let metadata = Metadata::read(&house.root.join("Cargo.toml"), false)?;
    let members: Vec<Package> = metadata.packages.into_iter().filter(|package| package.member).collect();
    let mut wrong = wrong_arrows(&members);

    // `cargo tree` and not `cargo metadata`: the latter unifies features over the whole workspace and would charge
    // the domain with what only others switch on.
    let mut tree = house.cargo();
    tree.args([
        "tree",
        "--package",
        "otkel-domain",
        "--edges",
        "normal",
        "--target",
        "all",
        "--prefix",
        "none",
    ]);
    wrong.extend(impure_crates(&output_of(tree.args(["--format", "{p}"]))?));

    let mut sources = Files::new();
    sync::read_tree(&house.root.join("core/domain/src"), Path::new("core/domain/src"), &mut sources)?;
    for (place, bytes) in &sources {
        wrong.extend(worldly_lines(place, &String::from_utf8_lossy(bytes)));
    }
    for line in &wrong {
        log.say(line)?;
    }
    match wrong.len() {
        0 => Ok(format!("{} crates, {} domain sources", members.len(), sources.len())),
        count => Err(Trouble::failed(format!("{count} against the grain, the first: {}", wrong[0]))),
    }
}

fn wrong_arrows(members: &[Package]) -> Vec<String> {
    let names: BTreeSet<&str> = members.iter().map(|member| member.name.as_str()).collect();
    let mut wrong = Vec::new();
    for member in members {
        let Some(room) = room(&member.name) else {
            wrong.push(format!("{} has no place among the rooms (xtask/src/checks/arrows.rs)", member.name));
            continue;
        };
        for edge in member.edges.iter().filter(|edge| names.contains(edge.to.as_str())) {
            let to = edge.to.as_str();
            let (whose, fine) = match edge.kind {
                Kind::Normal => ("", room.calls.contains(&to)),
                Kind::Build => ("the build script of ", room.builds_with.contains(&to)),
                // Tests may reach past the next room, but never outwards.
                Kind::Dev => ("tests of ", inwards(room, to)),
            };
            if !fine {
                wrong.push(format!("{whose}{} must not depend on {to}", member.name));
            }
        }
    }
    wrong
}

fn room(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.name == name)
}

fn inwards(from: &Room, to: &str) -> bool {
    from.calls.iter().any(|&next| next == to || room(next).is_some_and(|next| inwards(next, to)))
}

/// `tree` has one package a line: name, version, and more that doesn't matter here.
fn impure_crates(tree: &str) -> Vec<String> {
    let behind: BTreeSet<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let found = behind.intersection(&BTreeSet::from(IMPURE)).copied().collect::<Vec<_>>();
    found.iter().map(|name| format!("otkel-domain must not have {name} behind it")).collect()
}

fn worldly_lines(place: &Path, text: &str) -> Vec<String> {
    let of_tests = place.components().any(|part| part.as_os_str() == "tests")
        || place.file_name().is_some_and(|name| name == "tests.rs");
    if of_tests {
        return Vec::new();
    }
    // Tests stand at the end of a file, so what follows their attribute is theirs.
    let code = text.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    let mut found = Vec::new();
    for (index, line) in code.filter(|(_, line)| !line.trim_start().starts_with("//")) {
        for word in WORLDLY.iter().filter(|&&word| line.contains(word)) {
            found.push(format!("{}:{}: {word} in the pure domain", place.display(), index + 1));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::Edge;

    fn member(name: &str, edges: &[(&str, Kind)]) -> Package {
        let edges = edges.iter().map(|&(to, kind)| Edge { to: to.to_owned(), kind }).collect();
        Package { name: name.to_owned(), member: true, edges, ..Package::default() }
    }

    #[test]
    fn arrows_that_point_inwards_are_fine() {
        let members = [
            member("otkel-domain", &[("jiff", Kind::Normal)]),
            member("otkel-pack", &[("otkel-domain", Kind::Normal)]),
            member("otkel-app", &[("otkel-pack", Kind::Normal), ("otkel-domain", Kind::Normal)]),
            member(
                "otkel-ffi",
                &[("otkel-app", Kind::Normal), ("otkel-pack", Kind::Build), ("otkel-domain", Kind::Dev)],
            ),
        ];
        assert_eq!(wrong_arrows(&members), Vec::<String>::new());
    }

    #[test]
    fn arrows_that_point_outwards_or_past_a_room_are_named() {
        let members = [
            member("otkel-domain", &[("otkel-pack", Kind::Dev)]),
            member("otkel-pack", &[("otkel-app", Kind::Normal), ("otkel-domain", Kind::Build)]),
            member("otkel-app", &[]),
            member("otkel-ffi", &[("otkel-pack", Kind::Normal)]),
            member("otkel-attic", &[]),
        ];
        assert_eq!(
            wrong_arrows(&members),
            [
                "tests of otkel-domain must not depend on otkel-pack",
                "otkel-pack must not depend on otkel-app",
                "the build script of otkel-pack must not depend on otkel-domain",
                "otkel-ffi must not depend on otkel-pack",
                "otkel-attic has no place among the rooms (xtask/src/checks/arrows.rs)",
            ]
        );
    }

    #[test]
    fn impurity_is_seen_in_dependencies_and_sources() {
        let tree = "otkel-domain v0.1.0 (/w)\njiff v0.2.43\nrusqlite v0.41.1\njiff v0.2.43 (*)\n";
        assert_eq!(impure_crates(tree), ["otkel-domain must not have rusqlite behind it"]);

        let code = "use std::fmt;\n// std::fs is not for us\nlet now = SystemTime::now();\n#[cfg(test)]\nuse std::env;\n";
        assert_eq!(worldly_lines(Path::new("a.rs"), code), ["a.rs:3: SystemTime in the pure domain"]);
        assert_eq!(worldly_lines(Path::new("src/tests/a.rs"), code), Vec::<String>::new());
    }
}
