//! The Android shell, as far as it can be checked without the Android SDK: its screens on a desktop JVM, its sources
//! against the real `AndroidX`, its glue on Android's own code by Robolectric.

use std::path::Path;

use crate::android;
use crate::house::House;
use crate::log::Log;
use crate::maven;
use crate::sync::{self, Files};
use crate::trouble::Trouble;

/// Java's own library is on the compiler's path and Android's is not the same, so what Android lacks is looked for by name.
const NOT_ON_ANDROID: [&str; 6] =
    ["java.awt.", "java.beans.", "java.net.http.", "javax.swing.", "javax.imageio.", "sun."];

/// What the screens may not know, because they run on both.
const NOT_SHARED: [&str; 3] = ["android.", "org.jetbrains.ski", "androidx.compose.ui.window.awt."];

const SHARED: &str = "android/shared/src/main";
const APP: &str = "android/app/src/main";

pub(super) fn screens(house: &House, log: &mut Log) -> Result<String, Trouble> {
    let ran = android::run(house, log, "desktop", "test");
    // What draws is linked with libraries of X11 and GL even where it draws into memory only.
    if let (Err(_), Some(library)) = (&ran, lacking(&log.text()?)) {
        return Err(Trouble::not_run(format!("{library} is not on this machine; .ci/run adds it")));
    }
    ran?;
    tests(log)
}

pub(super) fn aar(house: &House, log: &mut Log) -> Result<String, Trouble> {
    let shared = kotlin(house, SHARED)?;
    let app = kotlin(house, APP)?;
    let strangers =
        [imports(&shared, &NOT_ON_ANDROID), imports(&shared, &NOT_SHARED), imports(&app, &NOT_ON_ANDROID)]
            .concat();
    if !strangers.is_empty() {
        return Err(Trouble::failed(format!("imported in the wrong place: {}", strangers.join("; "))));
    }
    android::run(house, log, "app", "compile")?;
    Ok(format!("sources: {} shared, {} of the app alone", shared.len(), app.len()))
}

pub(super) fn robolectric(house: &House, log: &mut Log) -> Result<String, Trouble> {
    android::run(house, log, "app", "test")?;
    tests(log)
}

/// The library that the loader did not find.
fn lacking(log: &str) -> Option<&str> {
    log.split_once(": cannot open shared object file")?.0.rsplit([' ', ':']).next()
}

fn tests(log: &Log) -> Result<String, Trouble> {
    match maven::tests_in(&log.text()?) {
        0 => Err(Trouble::failed("not a single test was run")),
        tests => Ok(format!("{tests} tests")),
    }
}

fn kotlin(house: &House, folder: &str) -> Result<Files, Trouble> {
    let mut files = Files::new();
    sync::read_tree(&house.root.join(folder), Path::new(folder), &mut files)?;
    files.retain(|place, _| place.extension().is_some_and(|end| end == "kt"));
    Ok(files)
}

/// Each import that begins with one of `barred`, with its file.
fn imports(files: &Files, barred: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (place, bytes) in files {
        let text = String::from_utf8_lossy(bytes);
        let names = text.lines().filter_map(|line| line.strip_prefix("import "));
        let wrong = names.filter(|name| barred.iter().any(|start| name.starts_with(start)));
        found.extend(wrong.map(|name| format!("{name} in {}", place.display())));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_that_is_lacking_is_named() {
        let log = "Caused by: java.lang.UnsatisfiedLinkError: /home/a/.skiko/b/libskiko-linux-x64.so: libGL.so.1: \
            cannot open shared object file: No such file or directory";
        assert_eq!(lacking(log), Some("libGL.so.1"));
        assert_eq!(lacking("BUILD FAILURE"), None);
    }

    #[test]
    fn what_android_lacks_is_found_among_the_imports() {
        let text = "package a\n\nimport java.awt.Color\nimport java.util.Locale\n".as_bytes().to_vec();
        let files = Files::from([("A.kt".into(), text)]);
        assert_eq!(imports(&files, &NOT_ON_ANDROID), ["java.awt.Color in A.kt"]);
        assert!(imports(&files, &NOT_SHARED).is_empty());
    }
}
