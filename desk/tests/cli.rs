//! The command line as a person meets it: answers, bad input, exit codes.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

const NOW: &str = "--now=2026-11-20T10:00:00Z";

fn otkel(args: &[&str]) -> Output {
    command(args).output().expect("the built command runs")
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_otkel"));
    command.args(args);
    command
}

fn json(args: &[&str]) -> Value {
    let output = otkel(args);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("--json prints JSON")
}

/// Runs what must be refused: exit code 2, one sentence, nothing on standard output.
fn refused(args: &[&str]) -> String {
    let output = otkel(args);
    let text = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    assert_eq!(output.status.code(), Some(2), "{args:?}: {text}");
    assert!(output.stdout.is_empty(), "{args:?}");
    assert_eq!(text.lines().count(), 1, "{args:?}: {text}");
    text
}

#[test]
fn the_first_question_has_a_ranked_answer_on_both_clocks() {
    let args = [
        "plan",
        "Yining",
        "Almaty",
        "--means",
        "coach",
        "--leave",
        "2026-11-23 08:00",
        "--passport",
        "CN",
        NOW,
    ];
    let output = otkel(&args);
    let text = String::from_utf8_lossy(&output.stdout);
    for part in ["China", "Kazakhstan", "Leave by", "In the queue", "Horgos", "§", "12367"] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    let answer = json(&[&args[..], &["--json"]].concat());
    let best = &answer["options"][0];
    assert_eq!((&best["port"], &best["verdict"]), (&"khorgos".into(), &"make".into()));
    for key in ["leave_by", "arrive"] {
        let at = &best[key];
        assert!(at["cn"].as_str().is_some_and(|t| t.ends_with("+08:00")), "{at}");
        assert!(at["kz"].as_str().is_some_and(|t| t.ends_with("+05:00")), "{at}");
        assert!(at["utc"].as_str().is_some_and(|t| t.ends_with('Z')), "{at}");
    }
}

#[test]
fn any_request_on_independence_day_is_no_make_and_no_confirmed_miss() {
    let trips = [
        ["Yining", "Almaty", "coach", "CN"],
        ["Tacheng", "Алаколь", "taxi", "CN"],
        ["Zaysan", "Jeminay", "coach", "KZ"],
        ["Almaty", "Urumqi", "car", "KZ"],
        ["Алматы", "霍尔果斯", "shuttle", "KZ"],
        ["Tacheng", "Usharal", "foot", "CN"],
        ["Bole", "Dostyk", "coach", "CN"],
        ["Bishkek", "Urumqi", "motorcycle", "PL"],
        ["Yining", "Almaty", "lorry", "CN"],
    ];
    for day in ["2026-12-16", "2026-12-17"] {
        for [from, to, means, passport] in trips {
            let leave = format!("{day} 08:00");
            let answer = json(&[
                "plan",
                from,
                to,
                "--means",
                means,
                "--leave",
                &leave,
                "--passport",
                passport,
                NOW,
                "--json",
            ]);
            for option in answer["options"].as_array().expect("options are a list") {
                let (verdict, certainty) = (&option["verdict"], &option["certainty"]);
                // A crossing that begins after the closure is over is another matter.
                let crosses =
                    option["legs"].as_array().into_iter().flatten().find(|leg| leg["kind"] == "exit");
                let on = |leg: &Value| leg["start"]["cn"].as_str().is_some_and(|t| t[..10] <= *"2026-12-17");
                if crosses.is_none_or(on) {
                    assert_ne!(verdict, "make", "{from} {to} {means} {day}: {option}");
                }
                assert!(
                    !(verdict == "miss" && certainty == "confirmed"),
                    "{from} {to} {means} {day}: {option}"
                );
            }
        }
    }
    let answer = json(&[
        "plan",
        "Yining",
        "Almaty",
        "--means",
        "coach",
        "--leave",
        "2026-12-16 08:00",
        "--passport",
        "CN",
        NOW,
        "--json",
    ]);
    let codes: Vec<&str> = answer["options"][0]["reasons"]
        .as_array()
        .expect("reasons are a list")
        .iter()
        .filter_map(|reason| reason["code"].as_str())
        .collect();
    assert!(codes.contains(&"expected-closure") && codes.contains(&"next-chance"), "{codes:?}");
}

#[test]
fn bad_input_is_one_sentence_and_exit_code_2() {
    let plan = |rest: &[&str]| refused(&[&["plan"], rest, &[NOW]].concat());
    let ok = ["--passport", "CN"];
    assert!(
        plan(&[&["Yinning", "Almaty"], &ok[..]].concat()).contains("Yining"),
        "the nearest name is offered"
    );
    assert!(plan(&[&["Yining", "Xyzzyqq"], &ok[..]].concat()).contains("Xyzzyqq"));
    plan(&[&["Yining", "Urumqi"], &ok[..]].concat());
    plan(&[&["Yining", "ICBC Khorgos"], &ok[..]].concat());
    plan(&["Yining", "Almaty", "--passport", "XX"]);
    plan(&["Yining", "Almaty", "--passport", "CN", "--people", "0"]);
    plan(&["Yining", "Almaty", "--passport", "CN", "--people", "5001"]);
    plan(&["Yining", "Almaty", "--passport", "CN", "--means", "camel"]);
    plan(&["Yining", "Almaty", "--passport", "CN", "--leave", "tomorrow"]);
    plan(&["Yining", "Almaty", "--passport", "CN", "--leave", "2026-02-30 08:00"]);
    assert!(plan(&["Yining", "Almaty", "--passport", "CN", "--leave", "2023-11-09 12:00"]).contains("2023"));
    assert!(
        plan(&["Almaty", "Yining", "--passport", "KZ", "--leave", "2024-02-29 23:30"]).contains("+06:00")
    );
    plan(&[
        "Yining",
        "Almaty",
        "--passport",
        "CN",
        "--leave",
        "2026-11-23 08:00",
        "--return",
        "2026-11-22 08:00",
    ]);
    plan(&["Yining", "Almaty", "--passport", "CN", "--observed", "bakhty=closed"]);
    plan(&["Yining", "Almaty", "--passport", "CN", "--observed", "bakhty/CN=closed@2027-01-01T00:00Z"]);
    plan(&["Yining", "Almaty", "--passport", "CN,KZ,PL", "--people", "2"]);
    plan(&["Yining", "Almaty", "--passport", "CN", "--have", "unicorn-licence"]);
    refused(&["port", "Nowhere", NOW]);
    refused(&["port", "Bakhty", "--on", "16.12.2026", NOW]);
    refused(&["port", "Bakhty", "--lang", "fr", NOW]);
    refused(&["port", "Bakhty", "--now", "yesterday"]);
    refused(&["sos", "FR"]);
    refused(&["plan", "Yining"]);
    refused(&["plan", "Yining", "Almaty", "--passport", "CN", "--people", "99999999999"]);
    refused(&["plan", "Yining", "Almaty", "--passport", "CN", "--leave", "now", "--arrive", "now"]);
    refused(&["fly"]);
}

#[test]
fn a_date_beyond_the_calendars_is_unknown_and_not_closed() {
    let answer = json(&["port", "Bakhty", "--on", "2031-06-04", NOW, "--json"]);
    let coach = &answer["services"][0];
    assert_eq!(coach["state"], "unknown", "{coach}");
    assert_eq!(coach["windows"], Value::Array(vec![]));
    let plan = json(&[
        "plan",
        "Yining",
        "Almaty",
        "--means",
        "coach",
        "--leave",
        "2031-06-04 08:00",
        "--passport",
        "CN",
        NOW,
        "--json",
    ]);
    assert!(
        plan["options"].as_array().is_some_and(|all| all.iter().all(|o| o["verdict"] == "unknown")),
        "{plan}"
    );
}

#[test]
fn history_is_judged_by_the_facts_of_its_time() {
    // 16 December 2025 was observed to be closed; nothing of today's doubts makes it unknown.
    let answer = json(&["port", "Bakhty", "--on", "2025-12-16", NOW, "--json"]);
    assert_eq!(answer["services"][0]["state"], "closed");
    assert_eq!(answer["services"][0]["certainty"], "confirmed");
    let open = json(&["port", "Bakhty", "--on", "2026-11-25", NOW, "--json"]);
    assert_eq!(open["services"][0]["state"], "open");
}

#[test]
fn the_answer_does_not_depend_on_the_zone_of_the_machine() {
    let args = ["plan", "Almaty", "Yining", "--leave", "2026-11-24 09:00", "--passport", "KZ", NOW, "--json"];
    let plain = otkel(&args).stdout;
    assert!(!plain.is_empty());
    let nonsense = std::env::temp_dir().join(format!("otkel-tz-{}", std::process::id()));
    std::fs::create_dir_all(&nonsense).expect("a temporary folder");
    std::fs::write(nonsense.join("Almaty"), b"TZif2 tampered").expect("a temporary file");
    let tampered = nonsense.join("Almaty");
    let tampered = tampered.to_string_lossy();
    for zone in
        ["UTC", "Asia/Almaty", "Asia/Urumqi", "America/St_Johns", "Pacific/Kiritimati", "nonsense", &tampered]
    {
        let output = command(&args).env("TZ", zone).env("TZDIR", &nonsense).output().expect("runs");
        assert_eq!(output.stdout, plain, "TZ={zone}");
    }
    std::fs::remove_dir_all(&nonsense).expect("the temporary folder goes");
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

#[test]
fn a_corrupt_or_newer_pack_is_said_and_the_built_in_one_used() {
    let folder = scratch("packs");
    let built = folder.join("good");
    let output = otkel(&[
        "pack",
        "build",
        "--content",
        &content().to_string_lossy(),
        "--out",
        &built.to_string_lossy(),
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let good = std::fs::read(built.join("facts.db")).expect("the pack was written");
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 0x20;
    let mut newer = good.clone();
    newer[60..64].copy_from_slice(&99u32.to_be_bytes()); // SQLite keeps user_version in bytes 60..64
    let cases = [
        ("flipped", flipped),
        ("newer", newer),
        ("cut", good[..good.len() / 3].to_vec()),
        ("text", b"hello".to_vec()),
    ];
    let wanted = otkel(&["port", "Bakhty", NOW]).stdout;
    for (name, bytes) in cases {
        let file = folder.join(name);
        std::fs::write(&file, bytes).expect("a file for the test");
        let output = otkel(&["port", "Bakhty", NOW, "--pack", &file.to_string_lossy()]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{name}: {said}");
        assert!(!said.trim().is_empty(), "{name}: nothing was said");
        assert_eq!(name == "newer", said.contains("update the app"), "{name}: {said}");
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        let wanted = String::from_utf8_lossy(&wanted).into_owned();
        // All of the built-in pack's lines are there; the notice is one line more.
        assert!(wanted.lines().all(|line| shown.contains(line)), "{name}");
    }
    let output = otkel(&["port", "Bakhty", NOW, "--pack", &built.to_string_lossy()]);
    assert!(output.stderr.is_empty(), "a good pack is used without a word");
}

#[test]
fn bad_content_names_every_problem_with_file_and_line() {
    let folder = scratch("content");
    copy(&content(), &folder);
    let edit = |file: &str, from: &str, to: &str| {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).expect("a content file");
        assert!(text.contains(from), "{file} has no {from:?}");
        std::fs::write(&path, text.replacen(from, to, 1)).expect("a content file is written");
    };
    edit("ports/bakhty.toml", "10:30-14:00,15:00-19:00", "10:30-14:00 \\\"ask\\\"");
    edit("services/jeminay.toml", "to = \"zaysan\"", "to = \"zaysann\"");
    edit("closures/rules.toml", "lunar 08-15", "lunar 13-15");
    edit("places/china.toml", "lat = ", "lat = 1");
    edit("texts/kk/ports.ftl", "step-", "stepp-");
    let output = otkel(&["pack", "check", "--content", &folder.to_string_lossy()]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{said}");
    for part in [
        "ports/bakhty.toml:",
        "services/jeminay.toml:",
        "closures/rules.toml:",
        "places/china.toml:",
        "texts/",
    ] {
        assert!(said.contains(part), "{part} is missing in\n{said}");
    }
    let line = said.lines().find(|line| line.starts_with("services/jeminay.toml:")).expect("asserted above");
    let number: usize = line.split(':').nth(1).and_then(|n| n.parse().ok()).expect("a line number");
    assert!(number > 0 && line.contains("zaysann"), "{line}");
    assert!(!Path::new("target/pack/never").exists());
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).expect("a folder");
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}

#[test]
fn an_own_observation_ranks_above_likely_facts_for_a_day() {
    let seen = "bakhty/CN=10:30-21:00@2026-11-24T09:00+08:00";
    let now = "--now=2026-11-24T02:00:00Z";
    let answer = json(&["port", "Bakhty", "--on", "2026-11-24", "--observed", seen, now, "--json"]);
    let ends: Vec<&str> = answer["services"][0]["windows"]
        .as_array()
        .expect("windows are a list")
        .iter()
        .filter_map(|window| window["to"]["cn"].as_str())
        .collect();
    assert_eq!(ends, ["2026-11-24T21:00:00+08:00"], "the lunch gap is gone, the evening is longer");
    assert!(answer["services"][0]["because"].to_string().contains("own observation"));
    let later = json(&["port", "Bakhty", "--on", "2026-11-26", "--observed", seen, now, "--json"]);
    assert_eq!(
        later["services"][0]["windows"].as_array().map(Vec::len),
        Some(2),
        "it counts for 24 hours only"
    );
}

#[test]
fn a_mandatory_paper_that_is_not_in_hand_makes_unknown() {
    let base = [
        "plan",
        "Almaty",
        "Yining",
        "--means",
        "car",
        "--vehicle",
        "KZ",
        "--passport",
        "KZ",
        "--leave",
        "2026-11-24 02:00",
        NOW,
        "--json",
    ];
    let codes = |answer: &Value| {
        let reasons = answer["options"][0]["reasons"].as_array().cloned().unwrap_or_default();
        reasons.iter().filter(|reason| reason["code"] == "paper-missing").count()
    };
    let without = json(&base);
    assert_eq!(without["options"][0]["verdict"], "unknown");
    assert!(codes(&without) >= 3, "agency, guide and plates are asked for");
    let with =
        json(&[&base[..], &["--have", "cn-vehicle,cn-temporary-plate,cn-provisional-licence"]].concat());
    assert_eq!(codes(&with), 0);
}
