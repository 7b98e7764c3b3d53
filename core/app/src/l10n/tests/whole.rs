//! Whether messages come out whole, in every case of their choices: no value lost, nothing unresolved, no stray space.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use otkel_domain::model::Lang;

use super::written::{Whose, choices, messages, texts};
use crate::l10n::{Arg, L10n, Tongue};

/// The values that a pattern speaks of.
fn values(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                found.insert(id.name.clone());
            }
            Expression::Inline(_) => {}
            Expression::Select { variants, .. } => {
                for variant in variants {
                    values(&variant.value, found);
                }
            }
        }
    }
}

#[test]
fn every_message_comes_out_whole_in_every_case() {
    let mut read = 0;
    for tongue in Tongue::ALL {
        let lang = tongue.lang();
        let words = L10n::new(tongue, &texts(lang).join("\n"));
        for message in messages(lang) {
            let by: BTreeSet<String> =
                choices(&message.pattern).into_iter().map(|choice| choice.by).collect();
            let mut named = BTreeSet::new();
            values(&message.pattern, &mut named);
            for count in [0, 1, 2, 5, 21, 22, 25, 1111] {
                // Values that no text has, and that no script changes.
                let told = |name: &str| format!("⟪{name}⟫");
                let args: Vec<(&str, Arg<'_>)> = named
                    .union(&by)
                    .map(|name| {
                        let arg = if by.contains(name) { count.into() } else { told(name).into() };
                        (name.as_str(), arg)
                    })
                    .collect();
                let said = words.say(&message.key, &args);
                let about = format!("{} in {} with {count}: {said:?}", message.key, tongue.tag());
                for name in &named {
                    let shown = if by.contains(name) { count.to_string() } else { told(name) };
                    assert!(said.contains(&shown), "{name} is lost: {about}");
                }
                let plain = said.replace(['⟪', '⟫'], "");
                assert!(!plain.contains(['{', '}', '$', '\n']), "something is left over: {about}");
                assert!(!plain.is_empty(), "nothing is said: {about}");
                // A leg's line is set in columns.
                assert!(message.key == "leg-line" || !plain.contains("  "), "two spaces: {about}");
                let joins = matches!(&*message.key, "list-comma" | "clause-comma" | "spoken-stop");
                assert!(joins || plain == plain.trim(), "a space at an end: {about}");
                if by.is_empty() {
                    break;
                }
            }
            read += 1;
        }
    }
    assert!(read > 6 * 500, "only {read} messages were read");
}

#[test]
fn arrows_point_onwards() {
    for lang in Lang::ALL {
        let wrong = if Tongue::Plain(lang).is_rtl() { '→' } else { '←' };
        for source in super::sources(lang).into_iter().map(str::to_owned).chain(texts(lang)) {
            assert!(!source.contains(wrong), "{} has {wrong}", lang.code());
        }
    }
}

#[test]
fn the_content_says_the_same_things_in_every_language() {
    let of = |lang: Lang| -> BTreeSet<(String, BTreeSet<String>)> {
        let all = messages(lang).into_iter().filter(|message| message.whose == Whose::Content);
        all.map(|message| {
            let mut named = BTreeSet::new();
            values(&message.pattern, &mut named);
            (message.key, named)
        })
        .collect()
    };
    let english = of(Lang::En);
    assert!(english.len() > 100, "the content's texts are read");
    for lang in Lang::ALL {
        let own = of(lang);
        let differing: Vec<_> = english.symmetric_difference(&own).map(|(key, _)| key).collect();
        assert!(differing.is_empty(), "{}: {differing:?}", lang.code());
    }
}
