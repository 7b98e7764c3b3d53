//! Reading aids: tables by hand, the whole phrasebook, and what holds for any text.

use std::{fs, path::Path};

use otkel_app::{
    Lang,
    l10n::{
        Tongue,
        kk_arab::{to_arabic, to_cyrillic},
        reading::{keys, latin},
    },
};
use proptest::prelude::*;

fn read(lang: Lang, text: &str) -> String {
    latin(lang.into(), text).expect("not English")
}

/// Whether a letter is of a script that isn't Latin.
fn is_foreign(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}' | '\u{600}'..='\u{6ff}' | '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

fn read_alone(c: char) -> String {
    read(Lang::Zh, &c.to_string())
}

fn check(lang: Lang, table: &str, least: usize) {
    let rows: Vec<(&str, &str)> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let differs = |(text, expected): &&(&str, &str)| read(lang, text) != **expected;
    let wrong: Vec<String> = rows
        .iter()
        .filter(differs)
        .map(|(text, expected)| format!("{text} → {} (not {expected})", read(lang, text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows.len() >= least, "only {} rows", rows.len());
}

#[test]
fn chinese_is_read_as_listed() {
    check(Lang::Zh, include_str!("data/readings/zh.tsv"), 200);
}

#[test]
fn kazakh_is_read_as_listed() {
    check(Lang::Kk, include_str!("data/readings/kk.tsv"), 55);
}

#[test]
fn russian_is_read_as_listed() {
    check(Lang::Ru, include_str!("data/readings/ru.tsv"), 60);
}

#[test]
fn uyghur_is_read_as_listed() {
    check(Lang::Ug, include_str!("data/readings/ug.tsv"), 50);
}

#[test]
fn kazakh_in_arabic_letters_is_read_as_far_as_they_tell() {
    assert_eq!(latin(Tongue::KkArab, "شەكارا قايدا؟").as_deref(), Some("şekara qaida?"));
    assert_eq!(latin(Tongue::KkArab, "ٴبىر كۇن").as_deref(), Some("bır kün"));
    assert_eq!(keys(Tongue::KkArab, "شەكارا"), ["shekara"]);
}

#[test]
fn words_of_other_scripts_are_read_by_their_own() {
    assert_eq!(read(Lang::Kk, "Мен 王明 деген кісі"), "Men wáng míng degen kısı");
    assert_eq!(read(Lang::Zh, "我叫Сергей"), "wǒ jiào Sergey");
    assert_eq!(read(Lang::Zh, "我叫Әлия，住在ئۈرۈمچى"), "wǒ jiào Älia, zhù zài ürümchi");
    assert_eq!(read(Lang::Ru, "Отель شىنجاڭ"), "Otel shinjang");
    assert_eq!(read(Lang::Ug, "مەن Сергей"), "men Sergey");
}

#[test]
fn keys_are_plain() {
    assert_eq!(keys(Lang::Zh.into(), "霍尔果斯"), ["huo", "er", "guo", "si"]);
    assert_eq!(keys(Lang::Zh.into(), "女儿在哪儿？Wi-Fi"), ["nu", "er", "zai", "na", "er", "wi", "fi"]);
    assert_eq!(keys(Lang::Zh.into(), "绿色 { $place } 通道"), ["lu", "se", "tong", "dao"]);
    assert_eq!(keys(Lang::Kk.into(), "Шекарада қанша тұрамыз?"), ["shekarada", "qansha", "turamyz"]);
    assert_eq!(keys(Lang::Ru.into(), "Что? Въезд!"), ["shto", "vyezd"]);
    assert_eq!(keys(Lang::Ug.into(), "ئېغىز، سائەت"), ["eghiz", "saet"]);
    assert_eq!(keys(Lang::En.into(), "The officer's stamp: 2 km"), ["the", "officers", "stamp", "2", "km"]);
    assert!(keys(Lang::Zh.into(), "。！{ $x }").is_empty());
}

#[test]
fn english_needs_no_aid() {
    assert_eq!(latin(Lang::En.into(), "Where is the queue?"), None);
}

/// The lines of every `.ftl` file of a language: of the app, of the content, and of the phrasebook.
fn lines(lang: Lang) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let of = |folder: &Path| -> Vec<_> {
        let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
        entries.map(|entry| entry.expect("an entry").path()).collect()
    };
    files.extend(of(&root.join("locales").join(lang.code())));
    files.extend(of(&root.join("../../content/texts").join(lang.code())));
    let chapters = of(&root.join("../../content/phrases")).into_iter().filter(|path| path.is_dir());
    files.extend(chapters.map(|chapter| chapter.join(format!("{}.ftl", lang.code()))));
    files.sort();
    let mut lines = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "ftl")) {
        let text = fs::read_to_string(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        // Heads of choices are Fluent, not text.
        let own = text.lines().filter(|line| !line.starts_with('#') && !line.contains("->"));
        for line in own {
            let (key, words) = line.split_once(" = ").unwrap_or(("", line));
            lines.push((format!("{} {key}", file.display()), words.to_owned()));
        }
    }
    assert!(lines.len() > 400, "{} lines", lines.len());
    lines
}

#[test]
fn every_line_of_the_content_is_read_whole() {
    for lang in [Lang::Zh, Lang::Kk, Lang::Ru, Lang::Ug] {
        let lines = lines(lang);
        let wrong: Vec<String> = lines
            .iter()
            .map(|(at, line)| (at, line, read(lang, line)))
            .filter(|(_, line, read)| {
                read.contains(is_foreign) || (read.contains("  ") && !line.contains("  "))
            })
            .map(|(at, _, read)| format!("{at}: {read}"))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        for (at, line) in &lines {
            let slots = |text: &str| text.matches("{ $").count();
            assert_eq!(slots(line), slots(&read(lang, line)), "{at}");
            let keys = keys(lang.into(), line);
            assert!(keys.iter().all(|key| key.bytes().all(|b| b.is_ascii_alphanumeric())), "{at}: {keys:?}");
        }
    }
}

#[test]
fn every_kazakh_line_turns_into_arabic_letters() {
    for (at, line) in lines(Lang::Kk) {
        let arabic = to_arabic(&line);
        assert!(!arabic.contains(|c| matches!(c, '\u{400}'..='\u{52f}')), "{at}: {arabic}");
        assert_eq!(to_arabic(&arabic), arabic, "{at}");
        let slots = |text: &str| -> Vec<String> {
            text.split('{')
                .skip(1)
                .map(|slot| slot.split('}').next().unwrap_or_default().to_owned())
                .collect()
        };
        assert_eq!(slots(&arabic), slots(&line), "{at}");
        assert_eq!(slots(&to_cyrillic(&arabic)), slots(&line), "{at}");
        let read = latin(Tongue::KkArab, &arabic).expect("not English");
        assert!(!read.contains(is_foreign), "{at}: {read}");
    }
}

#[test]
fn long_texts_cost_no_more_than_their_length() {
    for row in [
        "不",
        "一",
        "能不能",
        "霍尔果斯",
        "过",
        "办过境",
        "，",
        "{",
        "{ $",
        "ж",
        "что",
        "ь",
        "ن",
        "ئ",
        "گھ",
        "\u{301}",
        "я",
        "a",
        "——",
    ] {
        let text = row.repeat(5_000);
        for tongue in Tongue::ALL {
            let read = latin(tongue, &text).unwrap_or_default();
            assert!(read.len() <= text.len() * 8, "{row}");
            assert!(keys(tongue, &text).len() <= text.chars().count(), "{row}");
        }
    }
}

/// Text of the kinds that the readings tell apart, so that they meet.
fn mixed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[一不过能是得着行长都还重为只还儿子的了们霍尔果斯口岸護照]{1,6}",
        "[\u{4e00}-\u{9fa5}]{1,4}",
        "[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{1,6}",
        "[ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە]{1,6}",
        "[a-zA-Z0-9 {}$.,:;!?()'’“”—…-]{1,4}",
        "[，。、；：？！（）《》·～０-９Ａ-Ｚ،؛؟٠-٩ \u{301}\u{306}\u{200f}\u{2068}]{1,3}",
    ];
    prop::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

fn tongue() -> impl Strategy<Value = Tongue> {
    prop::sample::select(
        Tongue::ALL.into_iter().filter(|tongue| tongue.lang() != Lang::En).collect::<Vec<_>>(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn any_text_is_read(tongue in tongue(), text in prop_oneof!["\\PC*".boxed(), any::<String>().boxed(), mixed().boxed()]) {
        let read = latin(tongue, &text).expect("not English");
        prop_assert_eq!(latin(tongue, &read).expect("not English"), read, "what is read once stays");
        for key in keys(tongue, &text) {
            prop_assert!(!key.is_empty() && key.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase()), "{}", key);
        }
    }

    #[test]
    fn nothing_of_the_known_scripts_is_left(tongue in tongue(), text in mixed()) {
        let read = latin(tongue, &text).expect("not English");
        // A Han character that the table hasn't stays, and only such a one.
        let unread = |c: &char| is_foreign(*c) && read_alone(*c) != c.to_string();
        prop_assert!(!read.chars().any(|c| unread(&c)), "{} → {}", text, read);
    }

    #[test]
    fn latin_text_stays(tongue in tongue(), text in "[ -~à-öø-ÿĀ-ſ–—“”‘’…«»·\n]*") {
        prop_assert_eq!(latin(tongue, &text).expect("not English"), text);
    }
}
