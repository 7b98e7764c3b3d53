//! Ids are written one way and stand once.

use std::collections::BTreeMap;

use crate::{Problems, content::Content};

pub(super) fn check(content: &Content, problems: &mut Problems) {
    macro_rules! unique {
        ($($table:literal, $field:ident);* $(;)?) => {$(
            let ids = content.facts.$field.iter().map(|fact| fact.id.to_string());
            of_table(content, $table, ids, problems);
        )*};
    }
    unique! {
        "zone", zones; "place", places; "port", ports; "hours", hours; "closure", closures;
        "closure_rule", closure_rules; "gate", gates; "road_state", road_states; "service", services; "paper", papers; "contact", contacts;
        "event", events; "phrase", phrases; "category", categories; "ingredient", ingredients; "dish", dishes; "sign", signs; "source", sources; "country", countries;
    }
    let places = content.facts.places.iter().enumerate();
    for (index, place) in
        places.filter(|(_, place)| content.facts.ports.iter().any(|p| p.id.as_str() == place.id.as_str()))
    {
        problems.add(
            content.at("place", index),
            format!("the place {} has a port's id", place.id),
            "give it its own",
        );
    }
}

fn of_table(content: &Content, table: &str, ids: impl Iterator<Item = String>, problems: &mut Problems) {
    let mut seen = BTreeMap::new();
    for (index, id) in ids.enumerate() {
        let at = content.at(table, index);
        let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let codes = ["zone", "country"].contains(&table) && id.len() == 2;
        if !codes && (id.is_empty() || id.len() > 60 || !id.chars().all(letters)) {
            problems.add(
                at,
                format!("{id:?} is no id"),
                "use lower-case letters, digits and hyphens, at most 60",
            );
        }
        if let Some(first) = seen.insert(id.clone(), index) {
            let (file, line) = content.at(table, first);
            let what = format!("the {table} {id} stands in {}:{line} too", file.display());
            problems.add(at, what, "keep one of them or rename one");
        }
    }
}
