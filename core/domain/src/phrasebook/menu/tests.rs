use proptest::prelude::*;

use super::{
    Contents, Item, Line, MAX_ITEMS, Menu, MenuFault, Portion, PortionUnit, Section, ShortLine, What, price,
};
use crate::{
    model::{Confidence, FactKind, Lang, Names, Provenance, Sourced, facts::RawFacts},
    phrasebook::{
        Book, Crossing, Currency, Dish, DishId, DishKind, Figure, FoodKind, Halal, Ingredient, IngredientId,
        Trait,
    },
};

fn names(name: &str) -> Names {
    let name = || name.to_owned();
    Names { en: name(), zh: name(), kk: name(), ru: name(), ug: name() }
}

fn sourced<T>(value: T) -> Sourced<T> {
    let origin = Provenance {
        sources: vec!["otkel-wording".into()],
        as_of: jiff::civil::date(2026, 11, 21),
        confidence: Confidence::General,
        valid_from: None,
        valid_until: None,
        review_by: None,
    };
    Sourced { value, origin: origin.with_review(FactKind::Dish) }
}

fn ids(ids: &[&str]) -> Vec<IngredientId> {
    ids.iter().map(|id| IngredientId::from(*id)).collect()
}

/// Noodles of wheat with mutton and perhaps peanuts; meat of pork in wine.
fn kitchen() -> (RawFacts, Book) {
    let mut raw = RawFacts::default();
    for (id, traits) in [
        ("flour", vec![Trait::Gluten]),
        ("mutton", vec![Trait::Lamb]),
        ("peanut", vec![Trait::Peanuts]),
        ("pork", vec![Trait::Pork]),
        ("wine", vec![Trait::Alcohol]),
    ] {
        let (into_cn, into_kz) = (Crossing::Ask, Crossing::Ask);
        let kind = FoodKind::Other;
        raw.ingredients.push(sourced(Ingredient {
            id: id.into(),
            names: names(id),
            also: Vec::new(),
            kind,
            traits,
            into_cn,
            into_kz,
        }));
    }
    for (id, kind, with, may, halal) in [
        ("laghman", DishKind::Noodles, &["flour", "mutton"][..], &["peanut"][..], Halal::Usual),
        ("red-pork", DishKind::Meat, &["pork"], &["wine"], Halal::Never),
    ] {
        let (with, may, also) = (ids(with), ids(may), Vec::new());
        raw.dishes.push(sourced(Dish {
            id: id.into(),
            names: names(id),
            also,
            kind,
            with,
            may,
            halal,
            spicy: 1,
        }));
    }
    let book = Book::build(&raw);
    (raw, book)
}

fn dish(id: &str) -> Item {
    Item::new(What::Dish(DishId::from(id)))
}

fn menu(items: Vec<Item>) -> Menu {
    let title = ShortLine::new("Kök Köl").expect("a line");
    Menu { items, ..Menu::new(title, Lang::Kk, Currency::Kzt) }
}

#[test]
fn what_a_house_does_otherwise_changes_what_is_in_it() {
    let (raw, book) = kitchen();
    let of = |item: &Item| Contents::of_item(&raw, &book, item).expect("in the dictionary");
    let plain = of(&dish("laghman"));
    assert_eq!((plain.usually, plain.perhaps), (vec![Trait::Gluten, Trait::Lamb], vec![Trait::Peanuts]));
    assert_eq!(plain.halal, Halal::Usual);
    let without = of(&Item { without: ids(&["peanut"]), ..dish("laghman") });
    assert!(without.perhaps.is_empty() && without.may.is_empty());
    let with = of(&Item { with: ids(&["peanut"]), ..dish("laghman") });
    assert!(with.usually.contains(&Trait::Peanuts) && with.perhaps.is_empty());
}

#[test]
fn pork_and_alcohol_are_never_halal_whatever_is_left_out() {
    let (raw, book) = kitchen();
    let halal = |item: &Item| Contents::of_item(&raw, &book, item).map(|it| it.halal);
    assert_eq!(halal(&dish("red-pork")), Some(Halal::Never));
    // Without it nothing forbidden is known, but the kitchen is what it is.
    assert_eq!(halal(&Item { without: ids(&["pork"]), ..dish("red-pork") }), Some(Halal::Ask));
    assert_eq!(halal(&Item { with: ids(&["wine"]), ..dish("laghman") }), Some(Halal::Never));
    assert_eq!(halal(&Item { with: ids(&["unheard-of"]), ..dish("laghman") }), Some(Halal::Ask));
    assert_eq!(halal(&dish("unheard-of")), None);
}

#[test]
fn of_own_words_only_what_the_host_names_is_known() {
    let (raw, book) = kitchen();
    let words = ShortLine::new("Апамның көжесі").expect("a line");
    let own =
        Item { with: ids(&["flour", "mutton", "flour"]), ..Item::new(What::Own { words, lang: Lang::Kk }) };
    assert_eq!(Contents::of_item(&raw, &book, &own), None);
    assert_eq!(Contents::added(&raw, &book, &own), [Trait::Gluten, Trait::Lamb]);
}

#[test]
fn sections_stand_where_their_first_item_does() {
    let (raw, book) = kitchen();
    let own =
        |words: &str| Item::new(What::Own { words: ShortLine::new(words).expect("a line"), lang: Lang::Ru });
    let soups = Section::Kind(DishKind::Soup);
    let menu = menu(vec![
        dish("laghman"),
        own("а"),
        Item { section: Some(soups.clone()), ..own("б") },
        dish("laghman"),
        dish("unheard-of"),
    ]);
    let noodles = Section::Kind(DishKind::Noodles);
    assert_eq!(
        menu.sections(&raw, &book),
        [(Some(noodles), vec![0, 3]), (None, vec![1, 4]), (Some(soups), vec![2])]
    );
}

#[test]
fn what_is_beyond_a_bound_is_named() {
    let (raw, book) = kitchen();
    let fault = |items: Vec<Item>| {
        let menu = menu(items);
        menu.check().and_then(|()| menu.known(&raw, &book)).map_err(|error| (error.item, error.fault.word()))
    };
    assert_eq!(fault(vec![dish("laghman")]), Ok(()));
    assert_eq!(fault(vec![dish("laghman"); MAX_ITEMS + 1]), Err((None, "items")));
    assert_eq!(fault(vec![dish("laghman"), dish("Laghman!")]), Err((Some(2), "id")));
    assert_eq!(fault(vec![dish("beshbarmak")]), Err((Some(1), "dish")));
    assert_eq!(fault(vec![Item { with: ids(&["gold"]), ..dish("laghman") }]), Err((Some(1), "ingredient")));
    assert_eq!(fault(vec![Item { with: ids(&["flour"; 13]), ..dish("laghman") }]), Err((Some(1), "changes")));
    let both = Item { with: ids(&["flour"]), without: ids(&["flour"]), ..dish("laghman") };
    assert_eq!(fault(vec![both]), Err((Some(1), "both")));
    let dear = Item { price: Some(Figure::whole(i32::MAX)), ..dish("laghman") };
    assert_eq!(fault(vec![dear]), Err((Some(1), "price")));
}

#[test]
fn prices_and_portions_are_read_as_they_are_written() {
    assert_eq!(price(" 1 500 "), Ok(Some(Figure::whole(1500))));
    assert_eq!(price("١٢٫٥").map(|it| it.map(Figure::hundredths)), Ok(Some(1250)));
    assert_eq!((price(""), price("Ask")), (Ok(None), Ok(None)));
    for bad in ["-1", "a lot", "100 000 000", "1.234"] {
        assert_eq!(price(bad), Err(MenuFault::BadPrice), "{bad}");
    }
    let portion = Portion::parse(" 300g ").expect("a portion");
    assert_eq!((portion.figure(), portion.unit()), (Figure::whole(300), PortionUnit::Gram));
    for bad in ["", "g", "0 g", "-3 g", "100001 g", "3 cups", "3"] {
        assert_eq!(Portion::parse(bad), Err(MenuFault::BadPortion), "{bad}");
    }
}

#[test]
fn portions_are_read_in_every_language_and_script() {
    use PortionUnit::{Gram, Kilogram, Litre, Millilitre, Person, Piece};
    for (text, hundredths, unit) in [
        ("300 G", 30000, Gram),
        ("300 г", 30000, Gram),
        ("300г.", 30000, Gram),
        ("300 Гр.", 30000, Gram),
        ("250 граммов", 25000, Gram),
        ("300克", 30000, Gram),
        ("３００ｇ", 30000, Gram),
        ("３００克", 30000, Gram),
        ("300 گ", 30000, Gram),
        ("٣٠٠ گرام", 30000, Gram),
        ("۳۰۰ گ", 30000, Gram),
        ("\u{2067}300\u{2069} گرام", 30000, Gram),
        ("1 000 г", 100_000, Gram),
        ("1,5 кг", 150, Kilogram),
        ("2公斤", 200, Kilogram),
        ("1 کگ", 100, Kilogram),
        ("2 كىلوگرام", 200, Kilogram),
        ("1٫5 كيلو", 150, Kilogram),
        ("500 мл", 50000, Millilitre),
        ("500毫升", 50000, Millilitre),
        ("500 مل", 50000, Millilitre),
        ("330 مىللىلىتىر", 33000, Millilitre),
        ("0.5 л", 50, Litre),
        ("0,5 литра", 50, Litre),
        ("1升", 100, Litre),
        ("1 لىتىر", 100, Litre),
        ("2 pcs", 200, Piece),
        ("1 шт", 100, Piece),
        ("1 шт.", 100, Piece),
        ("2 дана", 200, Piece),
        ("3个", 300, Piece),
        ("5 串", 500, Piece),
        ("2 دانە", 200, Piece),
        ("2 دانه", 200, Piece),
        ("for 4", 400, Person),
        ("for 4 people", 400, Person),
        ("на 4 чел.", 400, Person),
        ("4 адамға", 400, Person),
        ("4人份", 400, Person),
        ("4 كىشىلىك", 400, Person),
    ] {
        let portion = Portion::parse(text).map(|it| (it.figure().hundredths(), it.unit()));
        assert_eq!(portion, Ok((hundredths, unit)), "{text}");
    }
    for bad in
        ["г", "300 к", "for", "for 4 g", "на 300 г", "с 4", "-4 адамға", "½ л", "2 x 100 г", "1 2 шт 3"]
    {
        assert_eq!(Portion::parse(bad), Err(MenuFault::BadPortion), "{bad}");
    }
    assert_eq!(Portion::parse(&format!("3{} г", "0".repeat(500))), Err(MenuFault::BadPortion));
}

#[test]
fn an_item_moves_as_it_is_shown() {
    let (raw, book) = kitchen();
    let own =
        |words: &str| Item::new(What::Own { words: ShortLine::new(words).expect("a line"), lang: Lang::Ru });
    let named =
        |text: &str, id: &str| Item { note: Some(super::LongLine::new(text).expect("a line")), ..dish(id) };
    let start = || {
        menu(vec![named("1", "laghman"), own("а"), named("2", "laghman"), named("3", "red-pork"), own("б")])
    };
    let shown = |menu: &Menu| -> String {
        let items = menu.sections(&raw, &book).into_iter().flat_map(|(_, items)| items);
        let word = |item: &Item| match (&item.what, &item.note) {
            (What::Own { words, .. }, _) => words.as_str().to_owned(),
            (_, note) => note.as_ref().map_or_else(String::new, |note| note.as_str().to_owned()),
        };
        items.map(|index| word(&menu.items[index])).collect()
    };
    assert_eq!(shown(&start()), "12аб3");
    for (index, up, after) in [
        // Within the section, past what stands between them in the file.
        (2, true, "21аб3"),
        (0, false, "21аб3"),
        (4, true, "12ба3"),
        // At its edge the section moves.
        (1, true, "аб123"),
        (2, false, "аб123"),
        (3, true, "123аб"),
        (4, false, "123аб"),
        // And at the menu's edge nothing.
        (0, true, "12аб3"),
        (3, false, "12аб3"),
        (9, true, "12аб3"),
    ] {
        let mut menu = start();
        let moved = menu.shift(&raw, &book, index, up);
        assert_eq!((shown(&menu).as_str(), moved), (after, after != "12аб3"), "{index} {up}");
        assert_eq!(menu.items.len(), 5);
    }
}

#[test]
fn nothing_turns_the_words_around() {
    for bad in ["a\u{202e}b", "a\u{2067}b", "\u{200f}", "a\u{0}", "   "] {
        assert!(ShortLine::new(bad).is_err(), "{bad:?}");
    }
    assert!(ShortLine::new("قازى 1").is_ok_and(|line| line.is_rtl()));
    assert!(ShortLine::new("1 казы قازى").is_ok_and(|line| !line.is_rtl()));
}

#[test]
fn a_house_is_not_in_the_log() {
    let text = format!(
        "{:?}",
        menu(vec![Item::new(What::Own {
            words: ShortLine::new("Secret soup").expect("a line"),
            lang: Lang::En,
        })])
    );
    assert!(!text.contains("Köl") && !text.contains("Secret"), "{text}");
}

proptest! {
    #[test]
    fn a_line_is_within_its_bounds_or_refused(text in "\\PC{0,100}|.{0,100}") {
        if let Ok(line) = Line::<20>::new(&text) {
            prop_assert!((1..=20).contains(&line.as_str().chars().count()));
            prop_assert_eq!(Line::<20>::new(line.as_str()), Ok(line.clone()));
        }
    }

    #[test]
    fn every_text_is_a_portion_or_none(text in "\\PC{0,12}", number in 0_u32..200_000, unit in 0_usize..6) {
        let _ = Portion::parse(&text);
        let _ = price(&text);
        let word = PortionUnit::ALL[unit].word();
        prop_assert_eq!(Portion::parse(&format!("{number} {word}")).is_ok(), (1..=100_000).contains(&number));
    }
}
