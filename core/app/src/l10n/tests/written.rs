//! Every message as it is written in the repository: the app's own and the content's, parsed.

use std::{fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use otkel_domain::model::Lang;

use crate::l10n::bundle::sources;

/// Whose messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whose {
    /// `core/app/locales`.
    App,
    /// `content/texts`.
    Content,
    /// `content/phrases`.
    Phrases,
}

/// A message.
pub(super) struct Message {
    pub(super) whose: Whose,
    pub(super) key: String,
    pub(super) pattern: Pattern<String>,
}

/// All messages of a language, in the order of the files.
pub(super) fn messages(lang: Lang) -> Vec<Message> {
    let own = sources(lang).into_iter().map(|source| (Whose::App, source.to_owned()));
    own.chain(texts(lang).into_iter().map(|source| (Whose::Content, source)))
        .flat_map(|(whose, source)| parsed(lang, whose, source))
        .collect()
}

fn parsed(lang: Lang, whose: Whose, source: String) -> Vec<Message> {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", lang.code()));
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(Message { whose, key: message.id.name, pattern: message.value? }),
        Entry::Term(term) => panic!("terms aren't used here: {}", term.id.name),
        _ => None,
    });
    messages.collect()
}

/// The content's sources.
pub(super) fn texts(lang: Lang) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/texts").join(lang.code());
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("every language has texts")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files.into_iter().map(|file| fs::read_to_string(file).expect("a text")).collect()
}

/// The phrasebook's messages.
pub(super) fn phrases(lang: Lang) -> Vec<Message> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/phrases");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("there is a phrasebook")
        .map(|entry| entry.expect("an entry").path().join(format!("{}.ftl", lang.code())))
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    let read = |file| parsed(lang, Whose::Phrases, fs::read_to_string(file).expect("phrases are text"));
    files.into_iter().flat_map(read).collect()
}

/// What a message says in all its cases, without its values.
pub(super) fn words(pattern: &Pattern<String>) -> String {
    let mut all = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => all.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    all.push_str(&words(&variant.value));
                    all.push(' ');
                }
            }
            // A value parts words.
            PatternElement::Placeable { .. } => all.push('…'),
        }
    }
    all
}

/// A choice within a message: what decides, and its cases.
pub(super) struct Choice {
    /// The value's name.
    pub(super) by: String,
    /// Its cases, the default one included.
    pub(super) cases: Vec<String>,
}

/// The choices within a message.
pub(super) fn choices(pattern: &Pattern<String>) -> Vec<Choice> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element {
            let InlineExpression::VariableReference { id } = selector else { panic!("only values decide") };
            let cases = variants.iter().map(|variant| match &variant.key {
                VariantKey::Identifier { name } => name.clone(),
                VariantKey::NumberLiteral { value } => value.clone(),
            });
            found.push(Choice { by: id.name.clone(), cases: cases.collect() });
            found.extend(variants.iter().flat_map(|variant| choices(&variant.value)));
        }
    }
    found
}
