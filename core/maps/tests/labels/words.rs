//! What labels say.

use otkel_maps::{
    draw::{Cancel, DrawError},
    labels::{Fonts, LabelOptions, Labeller, Lang},
    style::Look,
};

use super::{Thing, around_khorgos, khorgos, labels, map, style, view};

fn said(lang: Lang) -> Vec<(String, Option<String>)> {
    labels(&around_khorgos(), &view(0.0), lang).placed.into_iter().map(|p| (p.text, p.local)).collect()
}

#[test]
fn the_users_language_stands_above_the_local_one() {
    for (lang, name) in
        [(Lang::En, "Khorgos"), (Lang::Kk, "Қорғас"), (Lang::Ru, "Хоргос"), (Lang::Ug, "قورغاس شەھىرى")]
    {
        let said = said(lang);
        assert!(said.contains(&(name.into(), Some("霍尔果斯市".into()))), "{lang:?}: {said:?}");
    }
    assert!(said(Lang::Zh).contains(&("霍尔果斯市".into(), None)));
    assert!(said(Lang::Ru).contains(&("Жаркент".into(), None)));
    assert!(said(Lang::Ug).contains(&("ياركەنت".into(), Some("Жаркент".into()))));
}

#[test]
fn a_name_that_is_missing_is_taken_from_the_place_itself() {
    assert!(said(Lang::Kk).contains(&("霍城县".into(), None)));
}

#[test]
fn rivers_roads_and_numbers_are_named() {
    let said = said(Lang::Ru);
    assert!(said.iter().any(|(text, _)| text == "река Или"), "{said:?}");
    assert!(said.iter().any(|(text, _)| text == "G30"), "{said:?}");
    assert!(said.iter().any(|(text, _)| text == "连霍高速公路"), "{said:?}");
}

/// No boxes: a name with a sign that no typeface has gives way to another.
#[test]
fn a_sign_without_a_glyph_lets_another_name_in() {
    let named = |tags: &[(&'static str, &str)]| {
        let tiles = map(&[(khorgos(), vec![Thing::point("towns", [2000, 2500], tags)])], "");
        labels(&tiles, &view(0.0), Lang::Zh).placed
    };
    let lacking = "𓀀𓀁";
    assert!(!Fonts::bundled().covers(lacking));
    let placed = named(&[("name", lacking), ("name_zh", lacking), ("name_en", "Khorgos")]);
    assert_eq!((placed[0].text.as_str(), &placed[0].local), ("Khorgos", &None));
    // Only the local one lacks: it is left out below.
    let placed = named(&[("name", lacking), ("name_zh", "霍尔果斯")]);
    assert_eq!((placed[0].text.as_str(), &placed[0].local), ("霍尔果斯", &None));
    assert!(named(&[("name", lacking)]).is_empty());
}

#[test]
fn a_cancelled_picture_says_so() {
    let (tiles, style, cancel) = (around_khorgos(), style(), Cancel::default());
    cancel.cancel();
    let options = LabelOptions { style: &style, ..LabelOptions::new(Look::Day) };
    let result = Labeller::new(Fonts::bundled()).labels(&tiles, &view(0.0), &options, &cancel);
    assert_eq!(result.unwrap_err(), DrawError::Cancelled);
}
