//! What the README shows is what the program prints.

use std::process::Command;

#[test]
fn the_readmes_output_is_real() {
    let readme = include_str!("../../README.md");
    let shown = readme.split("## What it says").nth(1).and_then(|rest| rest.split("```").nth(1));
    let shown: Vec<&str> = shown.expect("the README shows an output").lines().skip(1).collect();
    let asked =
        ["plan", "Yining", "Almaty", "--means", "coach", "--leave", "2026-11-23 08:00", "--passport", "CN"];
    assert!(readme.contains("plan Yining Almaty --means coach --leave \"2026-11-23 08:00\" --passport CN"));
    let output = Command::new(env!("CARGO_BIN_EXE_otkel"))
        .args(asked)
        .arg("--now=2026-11-20T10:00:00Z")
        .output()
        .expect("the built command runs");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let (last, lines) = shown.split_last().expect("the README shows lines");
    assert_eq!(*last, "…", "what follows is left out, and that is shown");
    assert!(lines.len() > 15);
    for (shown, printed) in lines.iter().zip(printed.lines()) {
        assert_eq!(*shown, printed);
    }
}
