//! Reads the phrases as they stand in the content.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

use otkel_domain::model::Lang;
use otkel_domain::phrasebook::search::{Doc, Field};
use pinyin::ToPinyin as _;
use toml::{Table, Value};

use super::latin;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// A phrase: its id, whether it is one of those that a border, a clinic or the police needs, and what it can be found by.
pub(crate) type Phrase = ((String, bool), Doc);

/// All phrases.
pub(crate) fn phrases(folder: &Path) -> Outcome<Vec<Phrase>> {
    let mut categories: Vec<_> = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    categories.retain(|entry| entry.path().join("phrases.toml").is_file());
    categories.sort_by_key(fs::DirEntry::file_name);
    let mut docs = Vec::new();
    for category in categories {
        let name = category.file_name().to_string_lossy().into_owned();
        let mut said: Vec<(Lang, BTreeMap<String, String>)> = Vec::new();
        for lang in Lang::ALL {
            said.push((lang, sentences(&category.path().join(format!("{}.ftl", lang.code())))?));
        }
        let table: Table = fs::read_to_string(category.path().join("phrases.toml"))?.parse()?;
        for phrase in table.get("phrase").and_then(Value::as_array).into_iter().flatten() {
            let id = phrase.get("id").and_then(Value::as_str).unwrap_or_default();
            let mut fields = Vec::new();
            for (lang, said) in &said {
                let Some(sentence) = said.get(id) else { continue };
                fields.push(Field::Sentence(*lang, sentence.clone()));
                match lang {
                    Lang::En => {}
                    Lang::Zh => fields.push(Field::Pinyin(syllables(sentence))),
                    _ => fields.push(Field::Reading(latin::of(sentence))),
                }
                if let Some(label) = said.get(&format!("category-{name}")) {
                    fields.push(Field::Category(*lang, label.clone()));
                }
            }
            let also = phrase.get("also").and_then(Value::as_array).into_iter().flatten();
            fields.extend(also.filter_map(Value::as_str).map(|word| Field::Also(word.to_owned())));
            let first = phrase.get("first").and_then(Value::as_bool).unwrap_or_default();
            docs.push(((id.to_owned(), first), Doc { fields }));
        }
    }
    Ok(docs)
}

/// The groups of words that mean the same.
pub(crate) fn concepts(folder: &Path) -> Outcome<Vec<Vec<String>>> {
    let table: Table = fs::read_to_string(folder.join("concepts.toml"))?.parse()?;
    let groups = table.get("same").and_then(Value::as_array).into_iter().flatten();
    let words = |group: &Value| {
        let words = group.as_array().into_iter().flatten().filter_map(Value::as_str);
        words.map(str::to_owned).collect()
    };
    Ok(groups.map(words).collect())
}

/// Messages of one line: all that the content has.
fn sentences(file: &Path) -> Outcome<BTreeMap<String, String>> {
    let text = fs::read_to_string(file)?;
    let pairs = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    Ok(pairs.map(|(key, said)| (key.trim().to_owned(), said.to_owned())).collect())
}

fn syllables(sentence: &str) -> Vec<String> {
    let mut inside = false;
    let mut syllables = Vec::new();
    for c in sentence.chars() {
        inside = (inside || c == '{') && c != '}';
        match c.to_pinyin() {
            Some(read) => syllables.push(read.plain().to_owned()),
            None if c == '}' => syllables.push(String::new()),
            None => {}
        }
    }
    syllables
}
