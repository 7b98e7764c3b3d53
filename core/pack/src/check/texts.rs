//! Every sentence that is named exists in all five languages, and no language has one of its own.

use std::path::{Path, PathBuf};

use otkel_domain::model::{Lang, TextKey};

use crate::{Problems, content::Content};

pub(super) fn check(content: &Content, problems: &mut Problems) {
    for lang in Lang::ALL {
        if !content.texts.contains_key(&lang) {
            let folder = PathBuf::from(format!("texts/{}", lang.code()));
            problems.add((&folder, 0), "no sentences in this language", "translate those of texts/en");
        }
    }
    let Some(english) = content.texts.get(&Lang::En) else { return };
    for (lang, texts) in &content.texts {
        for (key, (file, line)) in &english.keys {
            if !texts.keys.contains_key(key) {
                let what = format!("the message {key} is missing in {}", lang.code());
                problems.add((file, *line), what, "translate it");
            }
        }
        for (key, (file, line)) in &texts.keys {
            if !english.keys.contains_key(key) {
                problems.add(
                    (file, *line),
                    format!("the message {key} is missing in en"),
                    "add it or take this one out",
                );
            }
        }
    }
    let mut need = |at: (&Path, usize), key: &str| {
        if !english.keys.contains_key(key) {
            problems.add(at, format!("no message is called {key}"), "add it to every texts/<lang>");
        }
    };
    macro_rules! notes {
        ($($table:literal, $field:ident, $key:ident);* $(;)?) => {$(
            for (index, fact) in content.facts.$field.iter().enumerate() {
                if let Some(key) = fact.$key.as_ref().map(TextKey::as_str) {
                    need(content.at($table, index), key);
                }
            }
        )*};
    }
    notes! {
        "port", ports, note; "mode", modes, note; "hours", hours, note; "hours", hours, rejected; "step", steps, note;
        "passage", passages, note; "closure", closures, note; "closure_rule", closure_rules, note;
        "corridor", corridors, note; "gate", gates, note; "road_state", road_states, note; "service", services, note; "paper", papers, note;
        "contact", contacts, note; "place", places, note; "entry_rule", entry_rules, note;
    }
    for (index, step) in content.facts.steps.iter().enumerate() {
        need(content.at("step", index), &format!("step-{}", step.id));
    }
}
