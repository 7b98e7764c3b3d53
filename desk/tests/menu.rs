//! `otkel menu` as a host meets it.

use std::{
    fs,
    process::{Command, Output},
};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/menu.toml");

fn otkel(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_otkel")).args(args).output().expect("the built command runs")
}

fn printed(args: &[&str]) -> String {
    let output = otkel(args);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn a_menu_becomes_a_sheet_a_link_a_code_and_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheet = folder.path().join("menu.html");
    let name = sheet.to_str().expect("a plain name");
    printed(&["menu", EXAMPLE, "--to", "html", "--langs", "ug,zh", "--out", name]);
    let html = fs::read_to_string(&sheet).expect("written");
    assert!(html.starts_with("<!doctype html>") && html.contains("拌面") && html.contains("لەغمەن"));
    assert!(!html.contains("lang=\"ru\" dir=\"ltr\">лагман"), "only what was asked for");
    let link = printed(&["menu", EXAMPLE, "--to", "link"]);
    assert!(link.starts_with("otkel://menu/1/"));
    assert!(printed(&["menu", EXAMPLE, "--to", "qr"]).starts_with("<svg "));
    let text = printed(&["--lang", "zh", "menu", EXAMPLE]);
    assert_eq!(printed(&["--lang", "zh", "menu", link.trim()]), text, "a link says the same as its file");
    assert!(text.contains("拌面") && text.contains("Апамның көжесі"));
}

#[test]
fn what_is_no_menu_is_refused_in_a_sentence() {
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let missing = concat!(env!("CARGO_MANIFEST_DIR"), "/no-such-menu.toml");
    let cases: [&[&str]; 7] = [
        &["menu", here],
        &["menu", missing],
        &["menu", "otkel://menu/1/abcd"],
        &["menu", "otkel://menu/7/abcd"],
        &["menu", EXAMPLE, "--to", "html", "--langs", "zh,fr"],
        &["menu", EXAMPLE, "--out", "/no-such-folder/menu.txt"],
        &["menu", "otkel://menu/0/abcd"],
    ];
    for args in cases {
        let output = otkel(args);
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{args:?}: {said}");
        assert!(output.stdout.is_empty() && said.len() > 20);
        // And in the person's own language.
        let theirs = otkel(&[&["--lang", "kk"], args].concat());
        let theirs = String::from_utf8_lossy(&theirs.stderr).trim().to_owned();
        assert!(theirs != said && theirs.chars().any(|c| ('\u{400}'..'\u{530}').contains(&c)), "{theirs}");
    }
}
