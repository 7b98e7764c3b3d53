//! The written list of queries (`tests/data/phrase-queries.tsv`): what people would type, and which phrases answer it. Its author saw
//! neither the search nor its results.

use otkel_app::Lang;

use crate::stage::open;

/// The queries, each with the ids that answer it.
fn queries() -> Vec<(&'static str, Vec<&'static str>)> {
    include_str!("../data/phrase-queries.tsv")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            let (query, ids) = line.split_once('\t').expect("a query, a tab, ids");
            (query, ids.split(',').map(str::trim).collect())
        })
        .collect()
}

#[test]
fn the_list_of_queries_is_answered() {
    let services = open(Lang::En);
    let queries = queries();
    assert_eq!(queries.len(), 300);
    let mut sum = 0.0;
    let mut late = Vec::new();
    for (query, ids) in &queries {
        let right: Vec<usize> = ids
            .iter()
            .map(|id| {
                services.facts().book.index(&(*id).into()).unwrap_or_else(|| panic!("{id} is in the book"))
            })
            .collect();
        let found = services.find_phrases(query, &|_| 0.0, 30);
        let rank = found.iter().position(|at| right.contains(at));
        sum += rank.map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0));
        if rank != Some(0) {
            late.push(format!(
                "{query} → {} instead of {}",
                rank.map_or("nothing".to_owned(), |rank| format!("place {}", rank + 1)),
                ids[0]
            ));
        }
    }
    let mrr = sum / queries.len() as f64;
    eprintln!("mean reciprocal rank {mrr:.3}; not first:\n{}", late.join("\n"));
    assert!(mrr >= 0.9, "mean reciprocal rank {mrr:.3}; not first:\n{}", late.join("\n"));
}

#[test]
fn nothing_comes_of_nothing() {
    let services = open(Lang::En);
    for query in ["", "   ", "?!…", "\u{200f}", "____"] {
        assert!(services.find_phrases(query, &|_| 1.0, 30).is_empty(), "{query:?}");
    }
}
