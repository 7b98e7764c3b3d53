//! The content's own sentences, in Fluent, one folder a language.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use fluent_syntax::{ast::Entry, parser};
use otkel_domain::model::Lang;

use super::{Content, record::line_of};
use crate::Problems;

/// The sentences of one language.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// The Fluent source, all files one after the other.
    pub ftl: String,
    /// Each message with its place.
    pub keys: BTreeMap<String, (PathBuf, usize)>,
}

/// Reads `texts/<lang>/*.ftl` into the content.
pub(super) fn read(content: &mut Content, path: &Path, text: &str, problems: &mut Problems) {
    let folder = path.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
    let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.code() == folder) else {
        problems.add(
            (path, 0),
            format!("{folder:?} is no language"),
            "put it under texts/en, zh, kk, ru or ug",
        );
        return;
    };
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                problems.add(
                    (path, line_of(text, error.pos.start)),
                    format!("no Fluent: {error}"),
                    "mend the message",
                );
            }
            resource
        }
    };
    let texts = content.texts.entry(lang).or_default();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        let line = text
            .lines()
            .position(|line| line.starts_with(&format!("{key} ")) || line.starts_with(&format!("{key}=")));
        let place = (path.to_owned(), line.map_or(0, |line| line + 1));
        if let Some((other, line)) = texts.keys.insert(key.clone(), place.clone()) {
            let what = format!("the message {key} stands in {}:{line} too", other.display());
            problems.add((path, place.1), what, "keep one of them");
        }
    }
    texts.ftl.push_str(text);
    texts.ftl.push('\n');
}
