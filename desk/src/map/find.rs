//! `otkel map find`.

use otkel_app::{Services, maps::language};
use otkel_maps::find::{Category, Found, Query};
use serde_json::json;

use super::args::FindArgs;
use crate::{Failure, Outcome};

pub(super) fn run(services: &Services, args: &FindArgs) -> Result<Outcome, Failure> {
    let words = &services.words;
    let category = args.category.as_deref().map(|name| {
        Category::from_name(name.trim()).ok_or_else(|| {
            let known = Category::ALL.map(Category::name).join(", ");
            Failure { code: 2, text: format!("{name:?} is no category; use {known}") }
        })
    });
    let query = Query {
        text: &args.text,
        near: args.near,
        category: category.transpose()?,
        lang: language(words.lang()),
        limit: args.limit,
    };
    if query.text.trim().is_empty() && query.category.is_none() {
        return Err(Failure { code: 2, text: "give a name, or a --category".to_owned() });
    }
    let found =
        services.atlas.search(&query).map_err(|error| Failure { code: 3, text: error.to_string() })?;
    if args.choice.json {
        return Ok(Outcome::Json(
            json!({ "schema": 1, "results": found, "attribution": services.atlas.attributions() }),
        ));
    }
    if found.is_empty() {
        let key = if query.text.trim().is_empty() { "map-nothing-near" } else { "map-nothing" };
        return Ok(Outcome::Lines(vec![words.word(key)]));
    }
    let lines = found.iter().map(|found| line(services, args, found));
    let thanks = services.atlas.attributions().into_iter().map(str::to_owned);
    Ok(Outcome::Lines(lines.chain(thanks).collect()))
}

fn line(services: &Services, args: &FindArgs, found: &Found) -> String {
    let words = &services.words;
    let mut about = vec![words.kind(found.kind)];
    about.extend(found.locality.clone());
    about.extend(args.near.map(|near| words.away(near, found.position)));
    about.push(words.position(found.position));
    let local = found.local.as_ref().map(|local| format!(" ({local})")).unwrap_or_default();
    format!("{}{local} · {}", found.name, about.join(" · "))
}
