//! The Android shell without Gradle: its Maven build, and Java on what came out of it.

use std::collections::hash_map::DefaultHasher;
use std::env;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::PathBuf;
use std::process::Command;

use crate::bindings;
use crate::house::House;
use crate::log::Log;
use crate::maven;
use crate::sync::{self, Files};
use crate::trouble::Trouble;

const POM: &str = "android/pom.xml";

/// What the classes of the window and its tests are made of, besides the generated Kotlin.
const SOURCES: [&str; 5] =
    ["android/core", "android/shared", "android/desktop", "android/pom.xml", "assets/fonts"];

/// The modules whose classes are made anew each time: an old class must not stand in for a source that is gone.
const OURS: [&str; 3] = ["shared", "desktop", "app"];

/// Runs Maven up to a phase on one module and those that it needs.
pub(crate) fn run(house: &House, log: &mut Log, module: &str, phase: &str) -> Result<(), Trouble> {
    maven::needed(house)?;
    bindings::generate(house, log)?;
    let build = build_folder(house);
    // Whatever this run leaves behind, it is not what the stamps spoke of.
    for phase in [Phase::Window, Phase::Tests] {
        remove_if_there(fs::remove_file(phase.stamp(house)))?;
    }
    for (module, classes) in OURS.iter().flat_map(|module| [(module, "classes"), (module, "test-classes")]) {
        remove_if_there(fs::remove_dir_all(build.join(module).join(classes)))?;
    }
    let mut folders = maven::bindings(house).to_vec();
    folders.push(("otkel.build", build.clone()));
    let mut maven = maven::command(house, POM, &folders);
    maven.args(["--projects", module, "--also-make", phase]);

    // The generated code is the most of all, and seldom new.
    let core = build.join("core");
    let stamp = core.join("stamp");
    let generated = sum_of(&[house.generated().join("kotlin"), house.root.join("android/core")])?;
    if core.join("classes").is_dir() && fs::read_to_string(&stamp).is_ok_and(|old| old == generated) {
        maven.arg("-Dotkel.core.phase=none");
        return log.run(&mut maven);
    }
    remove_if_there(fs::remove_dir_all(&core))?;
    log.run(&mut maven)?;
    Ok(fs::write(stamp, generated)?)
}

/// How much of the module `desktop` is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// The window, which a test that doesn't compile should not keep shut.
    Window,
    /// The tests too, and what is written with their tools.
    Tests,
}

impl Phase {
    fn of_maven(self) -> &'static str {
        match self {
            Self::Window => "compile",
            Self::Tests => "test-compile",
        }
    }

    fn stamp(self, house: &House) -> PathBuf {
        build_folder(house).join("desktop").join(format!("{}.stamp", self.of_maven()))
    }
}

/// Java on the module `desktop`, compiled only if something changed: Maven alone takes seconds to find that nothing did.
pub(crate) fn desktop(house: &House, log: &mut Log, phase: Phase) -> Result<Command, Trouble> {
    bindings::generate(house, log)?;
    let ours = SOURCES.iter().map(|source| house.root.join(source));
    let sources = sum_of(&ours.chain([house.generated().join("kotlin")]).collect::<Vec<_>>())?;
    let stamp = phase.stamp(house);
    if fs::read_to_string(&stamp).is_ok_and(|old| old == sources) {
        log.say("nothing changed since the last start")?;
    } else {
        run(house, log, "desktop", phase.of_maven())?;
        fs::write(&stamp, sources)?;
    }
    let folder = build_folder(house).join("desktop");
    let libraries = fs::read_to_string(folder.join("classpath"))?;
    let mut places = vec![folder.join("classes")];
    if phase == Phase::Tests {
        places.push(folder.join("test-classes"));
    }
    places.extend(env::split_paths(libraries.trim()));
    let places = env::join_paths(places).map_err(|error| Trouble::failed(error.to_string()))?;
    let java =
        env::var_os("JAVA_HOME").map_or_else(|| "java".into(), |home| PathBuf::from(home).join("bin/java"));
    let mut java = house.command(java);
    java.arg(format!("-Djna.library.path={}", house.library_folder().display()));
    // Too long a line to be read in a log.
    java.env("CLASSPATH", places);
    Ok(java)
}

fn build_folder(house: &House) -> PathBuf {
    house.target.join("android")
}

/// One number for all that goes in. It is compared on this machine only.
fn sum_of(places: &[PathBuf]) -> Result<String, Trouble> {
    let mut files = Files::new();
    for place in places {
        if place.is_dir() {
            sync::read_tree(place, place, &mut files)?;
        } else if place.is_file() {
            files.insert(place.clone(), fs::read(place)?);
        }
    }
    let mut sum = DefaultHasher::new();
    files.hash(&mut sum);
    Ok(format!("{:016x}\n", sum.finish()))
}

fn remove_if_there(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
