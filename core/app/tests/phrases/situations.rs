//! Situations from travellers' accounts and the news (`tests/data/phrase-situations.tsv`), each with the phrases with which it can be gone
//! through.

use std::collections::BTreeSet;

use otkel_app::Lang;

use crate::stage::open;

#[test]
fn every_situation_has_its_phrases() {
    let services = open(Lang::En);
    let mut names = BTreeSet::new();
    for line in include_str!("../data/phrase-situations.tsv")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let parts: Vec<&str> = line.split('\t').collect();
        let [name, story, ids] = parts[..] else { panic!("a name, a story, ids: {line}") };
        assert!(names.insert(name), "{name} stands twice");
        assert!(story.len() > 20, "{name} tells what happens");
        let ids: Vec<&str> = ids.split_whitespace().collect();
        assert!((2..=10).contains(&ids.len()), "{name} has {} phrases", ids.len());
        for id in ids {
            assert!(services.facts().book.index(&id.into()).is_some(), "{name}: no phrase is called {id}");
        }
    }
    assert!(names.len() >= 40, "only {} situations", names.len());
}

/// As many situations as travellers and the news tell of, at the least.
#[test]
fn the_book_is_whole() {
    let services = open(Lang::En);
    let raw = &services.facts().raw;
    assert!(raw.phrases.len() >= 450, "{} phrases", raw.phrases.len());
    assert_eq!(raw.categories.len(), 24);
    assert!(raw.phrases.iter().filter(|phrase| phrase.first).count() >= 60);
    // Somebody who asks is answered by pointing.
    let questions = raw.phrases.iter().filter(|phrase| phrase.say.en.to_string().ends_with('?'));
    let answered = questions.clone().filter(|phrase| !phrase.answers.is_empty()).count();
    assert!(answered * 10 >= questions.count() * 8, "most questions can be answered");
}
