//! Plurals: the domain's own rules against those of the message formatter and against CLDR's samples, and whether every
//! message that chooses by a count knows all cases of its language.

use std::collections::BTreeSet;

use fluent_bundle::{
    FluentArgs, FluentBundle, FluentResource, FluentValue,
    types::{FluentNumber, FluentNumberOptions},
};
use otkel_domain::{
    model::Lang,
    phrasebook::{Figure, Plural},
};

use super::written::{choices, messages};
use crate::l10n::L10n;

const fn word(plural: Plural) -> &'static str {
    match plural {
        Plural::One => "one",
        Plural::Few => "few",
        Plural::Many => "many",
        Plural::Other => "other",
    }
}

/// A bundle whose only message says which case a number is.
fn oracle(lang: Lang) -> FluentBundle<FluentResource> {
    let source = "case = { $n ->\n  [zero] zero\n  [one] one\n  [two] two\n  [few] few\n  [many] many\n *[other] other\n}\n";
    let resource = FluentResource::try_new(source.to_owned()).expect("it parses");
    let mut bundle = FluentBundle::new(vec![lang.code().parse().expect("a language")]);
    bundle.add_resource(resource).expect("one message");
    bundle
}

/// The case of a number written with so many decimals.
fn asked(bundle: &FluentBundle<FluentResource>, hundredths: i64) -> String {
    let decimals = match hundredths {
        whole if whole % 100 == 0 => 0,
        tenths if tenths % 10 == 0 => 1,
        _ => 2,
    };
    let options = FluentNumberOptions { minimum_fraction_digits: Some(decimals), ..Default::default() };
    let number = FluentNumber::new(hundredths as f64 / 100.0, options);
    let mut args = FluentArgs::new();
    args.set("n", FluentValue::Number(number));
    let pattern = bundle.get_message("case").and_then(|message| message.value()).expect("it is there");
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{errors:?}");
    said
}

/// A figure as people write it, in hundredths.
fn figure(hundredths: i64) -> Figure {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    Figure::parse(&if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:02}") })
        .expect("a figure")
}

#[test]
fn the_domain_and_the_formatter_count_alike() {
    for lang in Lang::ALL {
        let bundle = oracle(lang);
        let wholes = (0..=1000).chain([10_000, 100_000, 1_000_000, 1_000_001]).map(|whole| whole * 100);
        for hundredths in wholes.chain(0..=1250) {
            let own = word(Plural::of(lang, figure(hundredths)));
            assert_eq!(own, asked(&bundle, hundredths), "{hundredths} hundredths in {}", lang.code());
        }
    }
}

#[test]
fn samples_of_cldr_are_counted_as_it_says() {
    // `@integer` and `@decimal` samples of CLDR 48's plurals.xml; 1.0 and the like are never written here.
    let ru = [
        ("one", "1 21 31 41 51 61 71 81 101 1001"),
        ("few", "2 3 4 22 23 24 32 33 34 42 43 44 52 53 54 62 102 1002"),
        ("many", "0 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 100 1000 10000 100000 1000000"),
        ("other", "0.5 1.5 2.1 3.25 10.5 100.1"),
    ];
    let one_other = [("one", "1"), ("other", "0 2 3 4 5 11 21 100 1000 0.1 0.9 1.1 1.6 10.5")];
    let other = [("other", "0 1 2 15 100 1000 0.1 1.5 10.5")];
    let table: [(Lang, &[(&str, &str)]); 5] = [
        (Lang::En, &one_other),
        (Lang::Kk, &one_other),
        (Lang::Ug, &one_other),
        (Lang::Ru, &ru),
        (Lang::Zh, &other),
    ];
    for (lang, cases) in table {
        for (case, samples) in cases {
            for sample in samples.split(' ') {
                let figure = Figure::parse(sample).expect("a figure");
                assert_eq!(word(Plural::of(lang, figure)), *case, "{sample} in {}", lang.code());
            }
        }
    }
}

#[test]
fn every_choice_by_a_count_knows_all_cases_of_its_language() {
    for lang in Lang::ALL {
        let needed: BTreeSet<&str> = match lang {
            Lang::Zh => BTreeSet::from(["other"]),
            Lang::En | Lang::Kk | Lang::Ug => BTreeSet::from(["one", "other"]),
            Lang::Ru => BTreeSet::from(["one", "few", "many", "other"]),
        };
        for message in messages(lang) {
            for choice in choices(&message.pattern) {
                let cases: BTreeSet<&str> = choice.cases.iter().map(String::as_str).collect();
                assert_eq!(cases, needed, "{} of {}, by ${}", message.key, lang.code(), choice.by);
            }
        }
    }
}

#[test]
fn counts_follow_the_plural_rules() {
    let say = |lang, people: i64| {
        let words = L10n::new(lang, "");
        words.say(
            "plan-party",
            &[("people", people.into()), ("count", words.count(people).into()), ("passports", "X".into())],
        )
    };
    assert!(say(Lang::En, 1).starts_with("1 person,"));
    assert!(say(Lang::En, 2).starts_with("2 people,"));
    for (people, word) in
        [(1, "1 человек"), (2, "2 человека"), (5, "5 человек"), (21, "21 человек"), (22, "22 человека")]
    {
        let said = say(Lang::Ru, people);
        assert!(said.starts_with(&format!("{word},")), "{said}");
    }
}
