use proptest::prelude::*;

use super::*;

fn key(text: &str) -> String {
    words(text).into_iter().map(|word| word.key).collect::<Vec<_>>().join(" ")
}

/// Spellings of one name, a line each: `data/same.tsv`.
#[test]
fn spellings_of_one_name_have_one_key() {
    for line in include_str!("data/same.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut spellings = line.split('\t');
        let first = spellings.next().unwrap();
        for other in spellings {
            assert_eq!(key(other), key(first), "{other} is {first}");
        }
    }
}

#[test]
fn other_names_stay_apart() {
    let names = ["Алматы", "Астана", "Атырау", "Актау", "Актобе", "Аягоз", "Абай", "Алга", "伊宁", "伊犁"];
    for (at, a) in names.iter().enumerate() {
        assert!(names[at + 1..].iter().all(|b| key(a) != key(b)), "{a}");
    }
}

#[test]
fn what_is_no_letter_parts_or_vanishes() {
    assert_eq!(key("  ул.Абая,10/2 "), "ul abaia 10 2");
    assert_eq!(key("ка\u{301}рта ка\u{200f}рта"), "karta karta");
    assert_eq!(key("１２３ ＡＢＣ ٢٠٢٦"), "123 abc 2026");
    assert_eq!(key("’’ — …"), "");
    assert_eq!(key("도쿄 東京"), "도쿄 东京");
}

#[test]
fn no_more_than_a_hundred_letters_are_read() {
    assert_eq!(words(&"я".repeat(10_000)).len(), 1);
    assert!(words(&"ж".repeat(10_000))[0].key.len() <= MAX_LETTERS);
    assert_eq!(words(&"\u{301}".repeat(1_000_000)), []);
}

proptest! {
    #[test]
    fn any_text_is_folded_once_and_for_all(text in any::<String>()) {
        for word in words(&text) {
            prop_assert!(!word.key.is_empty());
            prop_assert!(word.key.chars().count() <= 3 * MAX_LETTERS);
        }
        // Case never matters.
        prop_assert_eq!(key(&text.to_lowercase()), key(&text.to_lowercase().to_lowercase()));
    }
}
