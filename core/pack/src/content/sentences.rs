//! The sentences of the phrasebook: `phrases/<category>/<lang>.ftl` beside the `phrases.toml` that says what each phrase is. Of
//! Fluent they use messages, text and `{ $slot }` only; see `docs/format/phrases.md` for why.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, PatternElement},
    parser,
};
use otkel_domain::{
    model::Lang,
    phrasebook::{Sentences, Template},
};

use super::{Content, record::line_of};
use crate::Problems;

/// Sentences by key, with where each stands, until their phrases are read.
#[derive(Debug, Clone, Default)]
pub(super) struct Spoken {
    lines: BTreeMap<String, [Option<Line>; 5]>,
}

/// A sentence, its file, and its line there.
type Line = (Template, PathBuf, usize);

/// Whether a file is one of the phrasebook's.
pub(super) fn are_in(path: &Path) -> bool {
    path.starts_with("phrases")
}

/// Reads one file of sentences.
pub(super) fn read(content: &mut Content, path: &Path, text: &str, problems: &mut Problems) {
    let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let Some(at) = Lang::ALL.iter().position(|lang| lang.code() == name) else {
        problems.add(
            (path, 0),
            format!("{name:?} is no language"),
            "call the file en.ftl, zh.ftl, kk.ftl, ru.ftl or ug.ftl",
        );
        return;
    };
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = line_of(text, error.pos.start);
            problems.add((path, line), format!("no Fluent: {error}"), "mend the message");
        }
        resource
    });
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                let what = format!("-{} is a term", term.id.name);
                problems.add((path, 0), what, "write its words into the sentences");
                continue;
            }
            _ => continue,
        };
        let key = message.id.name;
        let start = text
            .lines()
            .position(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with([' ', '='])));
        let line = start.map_or(0, |line| line + 1);
        let simple = message.value.as_ref().filter(|_| message.attributes.is_empty());
        let text = simple.and_then(|pattern| plain(&pattern.elements)).filter(|text| !text.contains('\n'));
        let Some(template) = text else {
            problems.add(
                (path, line),
                format!("{key} is more than one line of words and {{ $slots }}"),
                "take out selectors, functions, terms and attributes",
            );
            continue;
        };
        match Template::parse(&template) {
            Ok(template) => {
                let seat = &mut content.spoken.lines.entry(key.to_owned()).or_default()[at];
                if let Some((_, file, line)) = seat.replace((template, path.to_owned(), line)) {
                    let what = format!("the sentence {key} stands in {}:{line} too", file.display());
                    problems.add((path, line), what, "keep one of them");
                }
            }
            Err(error) => problems.add((path, line), format!("{key}: {error}"), "mend the sentence"),
        }
    }
}

/// A pattern as a template writes it, if it is plain.
fn plain(elements: &[PatternElement<&str>]) -> Option<String> {
    elements.iter().try_fold(String::new(), |mut text, element| {
        match element {
            PatternElement::TextElement { value } if !value.contains(['{', '}']) => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                text.push('{');
                text.push_str(id.name);
                text.push('}');
            }
            _ => return None,
        }
        Some(text)
    })
}

/// Gives every phrase and every category its sentences, and says which have none or too many.
pub(super) fn join(content: &mut Content, problems: &mut Problems) {
    let mut spoken = std::mem::take(&mut content.spoken.lines);
    let mut take = |key: &str, at: (&Path, usize), problems: &mut Problems| {
        let found = spoken.remove(key).unwrap_or_default();
        let mut sentences = Sentences::default();
        for (lang, line) in Lang::ALL.into_iter().zip(found) {
            match line {
                Some((template, ..)) => *sentences.get_mut(lang) = template,
                None => problems.add(at, format!("{key} isn't said in {}", lang.code()), "translate it"),
            }
        }
        sentences
    };
    for index in 0..content.facts.phrases.len() {
        let key = content.facts.phrases[index].id.clone();
        let said = take(key.as_str(), content.at("phrase", index), problems);
        content.facts.phrases[index].value.say = said;
    }
    for index in 0..content.facts.categories.len() {
        let key = format!("category-{}", content.facts.categories[index].id);
        let said = take(&key, content.at("category", index), problems);
        let names = &mut content.facts.categories[index].names;
        for (lang, name) in [
            (Lang::En, &mut names.en),
            (Lang::Zh, &mut names.zh),
            (Lang::Kk, &mut names.kk),
            (Lang::Ru, &mut names.ru),
            (Lang::Ug, &mut names.ug),
        ] {
            *name = said.get(lang).to_string();
        }
    }
    for (key, lines) in spoken {
        if let Some((_, file, line)) = lines.into_iter().flatten().next() {
            let what = format!("{key} is no phrase and no category");
            problems.add((&file, line), what, "add it to phrases.toml or take it out of all languages");
        }
    }
}
