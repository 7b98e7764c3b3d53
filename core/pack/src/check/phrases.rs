//! The phrasebook: every sentence has its slots, whatever is named exists, nothing is without a reader's answer.

use std::collections::BTreeSet;

use otkel_domain::{
    model::{IngredientId, Lang, Names},
    phrasebook::{Answer, Counted, Currency, DishKind, Halal, Trait, Unit},
};

use crate::{Problems, content::Content};

pub(super) fn check(content: &Content, problems: &mut Problems) {
    phrases(content, problems);
    units(content, problems);
    food(content, problems);
    signs(content, problems);
}

fn phrases(content: &Content, problems: &mut Problems) {
    let facts = &content.facts;
    let ids: BTreeSet<&str> = facts.phrases.iter().map(|phrase| phrase.id.as_str()).collect();
    let categories: BTreeSet<&str> = facts.categories.iter().map(|category| category.id.as_str()).collect();
    for (index, phrase) in facts.phrases.iter().enumerate() {
        let at = content.at("phrase", index);
        let (file, _) = at;
        if !categories.contains(phrase.category.as_str()) {
            problems.add(
                at,
                format!("no category is called {}", phrase.category),
                "add it to phrases/categories.toml",
            );
        }
        let folder = file.parent().and_then(|folder| folder.file_name()).and_then(|name| name.to_str());
        let own = phrase
            .id
            .as_str()
            .strip_prefix(phrase.category.as_str())
            .is_some_and(|rest| rest.starts_with('-'));
        if folder != Some(phrase.category.as_str()) || !own {
            let what = format!("{} doesn't belong to {}", phrase.id, phrase.category);
            problems.add(at, what, "an id begins with its category's, and stands in its folder");
        }
        let declared: BTreeSet<&str> = phrase.slots.keys().map(String::as_str).collect();
        for lang in Lang::ALL {
            let used: BTreeSet<&str> = phrase.say.get(lang).slots().collect();
            if used != declared && !phrase.say.get(lang).is_empty() {
                let what =
                    format!("{} in {} fills in {used:?}, but declares {declared:?}", phrase.id, lang.code());
                problems.add(at, what, "use the same slots in every language");
            }
        }
        for answer in &phrase.answers {
            if let Answer::Phrase(id) = answer
                && !ids.contains(id.as_str())
            {
                problems.add(
                    at,
                    format!("no phrase is called {id}"),
                    "name one that is there, or a pad like @yes-no",
                );
            }
        }
        if phrase.answers.len() > 12 || phrase.also.len() > 8 || phrase.moments.len() > 12 {
            problems.add(at, "more answers or words than anybody reads", "keep the likeliest");
        }
    }
    for (index, concept) in facts.concepts.iter().enumerate() {
        if concept.words.len() < 2 || concept.words.iter().any(|word| word.trim().is_empty()) {
            problems.add(
                content.at("concept", index),
                "fewer than two words, or an empty one",
                "write words that mean the same",
            );
        }
    }
    for (index, review) in facts.reviews.iter().enumerate() {
        if review.by.trim().is_empty() {
            problems.add(content.at("review", index), "nobody did it", "name who, as they wish to be named");
        }
        for id in review.phrases.iter().chain(&review.except).filter(|id| !ids.contains(id.as_str())) {
            problems.add(content.at("review", index), format!("no phrase is called {id}"), "mend the id");
        }
        for id in review.categories.iter().filter(|id| !categories.contains(id.as_str())) {
            problems.add(content.at("review", index), format!("no category is called {id}"), "mend the id");
        }
    }
    for (index, category) in facts.categories.iter().enumerate() {
        if !facts.phrases.iter().any(|phrase| phrase.category == category.id) {
            problems.add(
                content.at("category", index),
                format!("{} has no phrase", category.id),
                "write some",
            );
        }
        named(content, ("category", index), &category.names, problems);
    }
}

/// Every unit that a phrase may count, and every currency, has its words, each form with its figure.
fn units(content: &Content, problems: &mut Problems) {
    let facts = &content.facts;
    if facts.phrases.is_empty() {
        return;
    }
    let all = Unit::ALL.iter().map(|unit| (Counted::Unit(*unit), unit.word()));
    let money = Currency::ALL.iter().map(|currency| (Counted::Money(*currency), currency.word()));
    for (id, word) in all.chain(money) {
        let count = facts.units.iter().filter(|unit| unit.id == id).count();
        if count != 1 {
            let file = std::path::Path::new("phrases/units.toml");
            problems.add((file, 0), format!("{word} stands there {count} times"), "write each unit once");
        }
    }
    for (index, unit) in facts.units.iter().enumerate() {
        for lang in Lang::ALL {
            let forms = unit.forms(lang);
            let all = [&forms.one, &forms.few, &forms.many].into_iter().flatten().chain([&forms.other]);
            for form in all {
                if !form.slots().eq(["n"]) {
                    let what = format!("{:?} in {} lacks its {{n}}", form.to_string(), lang.code());
                    problems.add(content.at("unit", index), what, "write the figure once, as {n}");
                }
            }
        }
    }
}

fn food(content: &Content, problems: &mut Problems) {
    let facts = &content.facts;
    let known: BTreeSet<&str> = facts.ingredients.iter().map(|ingredient| ingredient.id.as_str()).collect();
    for (index, ingredient) in facts.ingredients.iter().enumerate() {
        named(content, ("ingredient", index), &ingredient.names, problems);
    }
    for (index, dish) in facts.dishes.iter().enumerate() {
        let at = content.at("dish", index);
        named(content, ("dish", index), &dish.names, problems);
        for id in dish.with.iter().chain(&dish.may).filter(|id| !known.contains(id.as_str())) {
            problems.add(
                at,
                format!("no ingredient is called {id}"),
                "add it to food/ingredients.toml or mend the id",
            );
        }
        let has = |ids: &[IngredientId]| {
            ids.iter().any(|id| {
                let found = facts.ingredients.iter().find(|known| known.id == *id);
                found.is_some_and(|it| it.traits.iter().any(|it| matches!(it, Trait::Pork | Trait::Alcohol)))
            })
        };
        if has(&dish.with) != (dish.halal == Halal::Never) {
            let what = format!("{} is said to be halal otherwise than what is in it", dish.id);
            problems.add(at, what, "pork or alcohol in `with` means `never`, and nothing else does");
        }
        if dish.with.iter().any(|id| dish.may.contains(id)) {
            problems.add(at, format!("{} has and may have the same thing", dish.id), "keep it in `with`");
        }
        // Water has nothing in it.
        if dish.spicy > 3 || (dish.with.is_empty() && dish.kind != DishKind::Drink) {
            problems.add(
                at,
                format!("{} has nothing in it, or is too hot", dish.id),
                "name what it has; spicy is 0 to 3",
            );
        }
    }
}

fn signs(content: &Content, problems: &mut Problems) {
    for (index, sign) in content.facts.signs.iter().enumerate() {
        named(content, ("sign", index), &sign.names, problems);
        named(content, ("sign", index), &sign.about, problems);
        if sign.written.is_empty() {
            problems.add(
                content.at("sign", index),
                format!("nothing is written on {}", sign.id),
                "write what is seen",
            );
        }
    }
}

fn named(content: &Content, (table, index): (&'static str, usize), names: &Names, problems: &mut Problems) {
    for lang in Lang::ALL {
        let name = names.get(lang);
        if name.trim().is_empty() || name.chars().count() > 200 || name.contains(['{', '}']) {
            let what = format!("a name in {} is empty, too long or has braces", lang.code());
            problems.add(content.at(table, index), what, "write a name in every language");
        }
    }
}
