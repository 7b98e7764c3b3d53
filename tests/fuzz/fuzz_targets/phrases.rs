//! The search of the phrasebook: any text as its phrases, its words of one meaning, and the query. A list in order, never a panic.
//!
//! Lines are fields, their first character says of what sort; an empty line ends a phrase. The last line is the query.

#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_domain::model::Lang;
use otkel_domain::phrasebook::search::{Concepts, Doc, Field, Index};

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (book, query) = text.rsplit_once('\n').unwrap_or(("", &text));
    let mut docs = vec![Doc::default()];
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for line in book.split('\n') {
        let mut letters = line.chars();
        let Some(sort) = letters.next() else {
            docs.push(Doc::default());
            continue;
        };
        let rest = letters.as_str();
        let field = match sort {
            'e' => Field::Sentence(Lang::En, rest.to_owned()),
            'z' => Field::Sentence(Lang::Zh, rest.to_owned()),
            'k' => Field::Sentence(Lang::Kk, rest.to_owned()),
            'r' => Field::Sentence(Lang::Ru, rest.to_owned()),
            'u' => Field::Sentence(Lang::Ug, rest.to_owned()),
            'l' => Field::Reading(rest.to_owned()),
            'p' => Field::Pinyin(rest.split(' ').map(str::to_owned).collect()),
            'a' => Field::Also(rest.to_owned()),
            'c' => Field::Category(Lang::En, rest.to_owned()),
            _ => {
                groups.push(rest.split(',').collect());
                continue;
            }
        };
        docs.last_mut().expect("there is one from the start").fields.push(field);
    }
    let count = docs.len();
    let index = Index::build(docs, &Concepts::new(groups), |c| c);
    let hits = index.find(query, &|doc| doc as f32, 20);
    assert!(hits.len() <= 20);
    assert!(hits.iter().all(|hit| hit.doc < count && hit.score.is_finite()));
    assert!(hits.is_sorted_by(|a, b| a.score >= b.score));
});
