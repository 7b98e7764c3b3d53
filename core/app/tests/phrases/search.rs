//! Two written lists of queries: what people would type, and which phrases answer it. The author of `tests/data/phrase-queries.tsv` saw
//! neither the search nor its results; `phrase-queries-dev.tsv` is the one that the search was made with.

use otkel_app::Lang;

use crate::stage::open;

/// The queries of a list, each with the ids that answer it.
fn queries(list: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    list.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            let (query, ids) = line.split_once('\t').expect("a query, a tab, ids");
            (query, ids.split([',', ' ']).filter(|id| !id.is_empty()).collect())
        })
        .collect()
}

/// The mean reciprocal rank of a list, and what doesn't come first.
fn rank(list: &'static str) -> (usize, f64, String) {
    let services = open(Lang::En);
    let queries = queries(list);
    let mut sum = 0.0;
    let mut late = Vec::new();
    for (query, ids) in &queries {
        let at = |id: &&str| services.facts().book.index(&(*id).into());
        let right: Vec<usize> =
            ids.iter().map(|id| at(id).unwrap_or_else(|| panic!("{id} is in the book"))).collect();
        let found = services.find_phrases(query, &|_| 0.0, 30);
        let rank = found.iter().position(|at| right.contains(at));
        sum += rank.map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0));
        if rank != Some(0) {
            let place = rank.map_or("nothing".to_owned(), |rank| format!("place {}", rank + 1));
            late.push(format!("{query} → {place} instead of {}", ids[0]));
        }
    }
    (queries.len(), sum / queries.len() as f64, late.join("\n"))
}

#[test]
fn the_list_of_queries_is_answered() {
    let (count, mrr, late) = rank(include_str!("../data/phrase-queries.tsv"));
    assert_eq!(count, 300);
    eprintln!("mean reciprocal rank {mrr:.3}; not first:\n{late}");
    assert!(mrr >= 0.9, "mean reciprocal rank {mrr:.3}; not first:\n{late}");
}

#[test]
fn the_list_that_it_was_made_with_is_answered() {
    let (count, mrr, late) = rank(include_str!("../data/phrase-queries-dev.tsv"));
    assert!(count >= 190 && mrr >= 0.9, "{count} queries, mean reciprocal rank {mrr:.3}; not first:\n{late}");
}

#[test]
fn nothing_comes_of_nothing() {
    let services = open(Lang::En);
    for query in ["", "   ", "?!…", "\u{200f}", "____"] {
        assert!(services.find_phrases(query, &|_| 1.0, 30).is_empty(), "{query:?}");
    }
}

#[test]
fn keys_held_down_find_nothing() {
    let services = open(Lang::En);
    for query in
        ["zzz", "qqq", "xx", "qqxxyyzz", "aaaaaaa", "asdfghjkl", "hjkl", "qwrtpsdf", "ффф", "ыыыы", "ззз"]
    {
        let found = services.find_phrases(query, &|_| 0.0, 30);
        assert!(found.is_empty(), "{query} finds {found:?}");
    }
}
