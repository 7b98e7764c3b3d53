//! `otkel say` and `otkel phrase` as somebody at a desk meets them.

use std::process::{Command, Output};

fn otkel(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_otkel")).args(args).output().expect("the built command runs")
}

fn said(args: &[&str]) -> String {
    let output = otkel(args);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// What was printed as JSON.
fn view(args: &[&str]) -> serde_json::Value {
    serde_json::from_str(&said(&[args, &["--json"]].concat())).expect("JSON")
}

#[test]
fn the_examples_of_the_help_are_taken() {
    let help = said(&["say", "--help"]);
    let example = "lost-passport-last-time/date=2026-11-23";
    assert!(help.replace(['\n', ' '], "").contains(example), "{help}");
    let time = "lost-passport-last-time/time=10:30 CN";
    let asked = ["say", "lost-passport-when-seen", "--to", "ru", "--answer", "lost-passport-last-time"];
    let view = view(&[&asked[..], &["--slot", time, "--slot", example]].concat());
    let pointed = view["talk"]["pointed_other"]["text"].as_str().expect("pointed at").to_owned();
    assert!(pointed.contains("10:30") && !pointed.contains("____"), "{pointed}");
}

#[test]
fn what_cannot_be_meant_is_refused_wherever_it_stands() {
    for args in [
        &["say", "customs-cash", "--slot", "amount=much"][..],
        &["say", "customs-cash", "--slot", "sum=5"],
        &["say", "border-stay-days", "--slot", "days=99999"],
        &["say", "lost-passport-when-seen", "--answer", "lost-passport-last-time=yesterday"],
        &[
            "say",
            "lost-passport-when-seen",
            "--answer",
            "lost-passport-last-time=yesterday",
            "--slot",
            "lost-passport-last-time/time=10:30 CN",
        ],
        &["say", "qqqqzzzz"],
        &["say", "food-no-peanuts"],
        &["say", "customs-cach", "--slot", "amount=500 KZT"],
        &["say", "police-interpreter", "--slot", "language=own:"],
        &["say", ""],
    ] {
        let output = otkel(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn sums_and_times_stand_in_the_slot_as_in_the_sentence() {
    for (slot, figure) in [("amount= 500", "500"), ("amount=1 500", "1,500"), ("amount=500 usd", "500 US")] {
        let view = view(&["--lang", "en", "say", "customs-cash", "--side", "CN", "--slot", slot]);
        let (value, text) = (&view["page"]["slots"][0]["value"], &view["page"]["own"]["text"]);
        let both = [value, text].map(|it| it.as_str().unwrap_or_default().contains(figure));
        assert_eq!(both, [true, true], "{slot}: {value} {text}");
    }
    let pad = view(&["say", "transport-taxi-price", "--side", "CN", "--answer", "@money=1 500"]);
    assert_eq!((&pad["picker"]["typed"], &pad["picker"]["suffix"]), (&"1 500".into(), &"CNY".into()));
    let pad = view(&["say", "transport-taxi-price", "--side", "CN", "--answer", "@money=500 usd"]);
    assert_eq!((&pad["picker"]["typed"], &pad["picker"]["suffix"]), (&"500".into(), &"USD".into()));
}

/// No list has every place, tongue or food; what is found by words says so.
#[test]
fn what_no_list_has_is_said_as_it_is_written() {
    for (id, slot, said_as) in [
        ("emergency-at-place", "place=own:Sayram Lake", "Sayram Lake"),
        ("police-interpreter", "language=own:polski", "polski"),
        ("food-allergy", "ingredient=nuts", "坚果类"),
        ("food-allergy", "ingredient=gluten", "麸质"),
        ("food-allergy", "ingredient=shellfish", "虾"),
        ("food-allergy", "ingredient=own:石榴 {x}", "石榴 {x}"),
    ] {
        let view = view(&["say", id, "--to", "zh", "--slot", slot]);
        let text = view["page"]["theirs"]["text"].as_str().expect("text");
        assert!(text.contains(said_as), "{slot}: {text}");
    }
    let guessed = said(&["--lang", "en", "say", "toilet"]);
    assert!(guessed.contains("Found by your words: "), "{guessed}");
    assert!(!said(&["--lang", "en", "say", "customs-cash"]).contains("Found by"));
}

#[test]
fn answers_are_filled_in_as_their_sentence_asks() {
    let view = view(&["--lang", "en", "say", "emergency-where", "--answer", "emergency-at-kilometre=A353"]);
    assert_eq!(view["picker"]["slot"], "emergency-at-kilometre/road");
}

#[test]
fn what_they_say_is_searched_and_bounded() {
    let view = view(&["--lang", "en", "phrase", "--theirs", "--search", "you"]);
    let rows = view["sections"][0]["rows"].as_array().expect("rows").len();
    assert!((10..=30).contains(&rows), "{rows} rows");
    let none = view_of_nothing();
    assert!(
        none.chars().any(|letter| ('\u{600}'..'\u{700}').contains(&letter)),
        "the reader's words: {none}"
    );
}

fn view_of_nothing() -> String {
    let view = view(&["--lang", "en", "phrase", "--theirs", "--to", "ug", "--search", "qqqq"]);
    view["nothing"].as_str().expect("it says so").to_owned()
}
