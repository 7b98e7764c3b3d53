//! The search as a whole, over a small book. Over the real one: `core/app/tests/phrases`.

use proptest::prelude::*;

use super::*;

fn doc(en: &str, zh: &str, pinyin: &str, ru: &str, kk: &str, ug: &str) -> Doc {
    let syllables = pinyin.split(' ').map(|syllable| syllable.trim_matches('_').to_owned()).collect();
    Doc {
        fields: vec![
            Field::Sentence(Lang::En, en.into()),
            Field::Sentence(Lang::Zh, zh.into()),
            Field::Pinyin(syllables),
            Field::Sentence(Lang::Ru, ru.into()),
            Field::Sentence(Lang::Kk, kk.into()),
            Field::Sentence(Lang::Ug, ug.into()),
        ],
    }
}

fn book() -> Index {
    let mut docs = vec![
        doc(
            "Here is my passport.",
            "这是我的护照。",
            "zhe shi wo de hu zhao",
            "Вот мой паспорт.",
            "Міне, менің паспортым.",
            "مانا مېنىڭ پاسپورتۇم.",
        ),
        doc(
            "Where is the toilet?",
            "厕所在哪里？",
            "ce suo zai na li",
            "Где туалет?",
            "Дәретхана қайда?",
            "ھاجەتخانا نەدە؟",
        ),
        doc(
            "When does the bus to { $place } leave?",
            "去{ $place }的班车几点发车？",
            "qu _ de ban che ji dian fa che",
            "Во сколько отправляется автобус: { $place }?",
            "{ $place } бағытындағы автобус қашан жүреді?",
            "{ $place } ئاپتوبۇسى قاچان ماڭىدۇ؟",
        ),
        doc("Thank you!", "谢谢！", "xie xie", "Спасибо!", "Рақмет!", "رەھمەت!"),
    ];
    docs[2].fields.push(Field::Also("coach timetable".into()));
    docs[3].fields.extend([Field::Reading("Raqmet".into()), Field::Category(Lang::En, "Courtesy".into())]);
    let concepts = Concepts::new([vec!["toilet", "WC", "rest room"], vec!["bus", "minibus"]]);
    Index::build(docs, &concepts, |c| if c == '護' { '护' } else { c })
}

fn found(query: &str) -> Vec<usize> {
    book().find(query, &|_| 0.0, 10).into_iter().map(|hit| hit.doc).collect()
}

#[test]
fn every_way_of_asking_finds_it() {
    let ways: [(usize, &str); 4] = [
        (
            0,
            "passport|PASSPORTS|pasport|passprot|pass|my passport|护照|護照|我的护照|huzhao|hu zhao|hu4 zhao4|huzh|hz|huzaho|паспорт|паспорта|паспортымды|Паспартым|پاسپورت|پاسپورتنى|پاسپورتۇم",
        ),
        (
            1,
            "toilet|WC|restroom|rest room|toilets|toliet|厕所|cesuo|cesu|туалеты|дәретхана|даретхана|дарет|ھاجەتخانا|هاجهتخانا|هاجەتخانىغا",
        ),
        (
            2,
            "bus|buses|minibus|coach|timetable|when leave bus|班车|banche|fache|автобусы|автобустар|ئاپتوبۇس",
        ),
        (
            3,
            "thanks you|thank|谢谢|xiexie|спасибо|cпасибо|рақмет|рахмет|rakhmet|rahmet|رەھمەت|رهحمهت|courtesy",
        ),
    ];
    for (doc, queries) in ways {
        for query in queries.split('|') {
            assert_eq!(found(query).first(), Some(&doc), "{query}");
        }
    }
}

#[test]
fn what_is_filled_in_is_not_looked_for() {
    assert!(found("$place").is_empty());
    assert!(found("qude").is_empty(), "pinyin doesn't go over it either");
}

#[test]
fn nothing_is_asked_nothing_found() {
    for query in ["", "  ", "?!…。؟", "\u{301}\u{200f}", "'", "qwrtqwrtqwrt", "鑫", "Ω", "7"] {
        assert!(found(query).is_empty(), "{query}");
    }
    assert!(book().find("toilet", &|_| 0.0, 0).is_empty());
    let empty = Index::build([], &Concepts::default(), |c| c);
    assert!(empty.is_empty() && empty.find("toilet", &|_| 0.0, 5).is_empty());
    let bare = Index::build([Doc::default()], &Concepts::default(), |c| c);
    assert_eq!((bare.len(), bare.find("toilet", &|_| 0.0, 5)), (1, Vec::new()));
}

#[test]
fn a_boost_decides_between_equals_only() {
    let say = |text: &str| Doc { fields: vec![Field::Sentence(Lang::En, text.into())] };
    let docs = [say("Tea, please."), say("Tea, thanks."), say("Black tea with milk, if you have it.")];
    let index = Index::build(docs, &Concepts::default(), |c| c);
    let first = |query, boosted: usize, by: f32| {
        index.find(query, &|doc| if doc == boosted { by } else { 0.0 }, 3)[0].doc
    };
    assert_eq!(first("tea thanks", 0, 1.0), 1);
    assert_eq!(first("tea", 2, 1.0), first("tea", 2, 0.0), "it isn't the best of them");
    let best = first("tea", 9, 0.0);
    for odd in [f32::NAN, f32::INFINITY, -3.0, 1e9] {
        assert!(index.find("tea", &|_| odd, 3).iter().all(|hit| hit.score.is_finite()));
    }
    let twins = Index::build([say("Milk."), say("Milk!")], &Concepts::default(), |c| c);
    let twin = |by: f32| twins.find("milk", &|doc| if doc == 1 { by } else { 0.0 }, 2)[0].doc;
    assert_eq!((twin(0.0), twin(1.0)), (0, 1));
    assert!(best < 2);
}

#[test]
fn long_queries_are_cut() {
    let index = book();
    let long = "toilet ".repeat(150_000);
    assert_eq!(index.find(&long, &|_| 0.0, 3)[0].doc, 1);
    for part in ["護", "\u{301}", "z", "zh ", "۹", "{", "ﷺ"] {
        index.find(&part.repeat(1_000_000), &|_| 0.0, 3);
    }
    // What stands after the last letter that is read isn't looked for.
    let late = format!("{}toilet", " ".repeat(MAX_LETTERS));
    assert!(index.find(&late, &|_| 0.0, 3).is_empty());
}

#[test]
fn memory_is_told() {
    let index = book();
    assert!(index.memory() > 1000 && index.memory() < 50_000, "{}", index.memory());
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zāǎ' ü0-9]{0,40}",
        "[а-яёәғқңөұүһі -]{0,40}",
        "[ئابپتەھهكکىيیۇۆۈۋڭغ ٴ]{0,40}",
        "[的我护照護厕所在{}$a zh]{0,40}",
    ]
}

proptest! {
    #[test]
    fn any_text_is_answered_in_order(query in any_text()) {
        let index = book();
        let hits = index.find(&query, &|_| 0.3, 3);
        prop_assert!(hits.len() <= 3);
        prop_assert!(hits.is_sorted_by(|a, b| (b.score, a.doc) <= (a.score, b.doc)));
        prop_assert!(hits.iter().all(|hit| hit.score > 0.0 && hit.score.is_finite() && hit.doc < index.len()));
        prop_assert_eq!(&hits, &index.find(&query, &|_| 0.3, 3));
    }

    #[test]
    fn any_book_is_built(texts in proptest::collection::vec(any_text(), 0..12), query in any_text()) {
        let fields = |text: &String| match text.len() % 5 {
            0 => Field::Sentence(Lang::Kk, text.clone()),
            1 => Field::Reading(text.clone()),
            2 => Field::Pinyin(text.split(' ').map(str::to_owned).collect()),
            3 => Field::Also(text.clone()),
            _ => Field::Category(Lang::Ru, text.clone()),
        };
        let docs: Vec<Doc> = texts.chunks(3).map(|some| Doc { fields: some.iter().map(fields).collect() }).collect();
        let index = Index::build(docs.clone(), &Concepts::new([&texts]), |c| c);
        prop_assert_eq!(index.len(), docs.len());
        for asked in texts.iter().chain([&query]) {
            index.find(asked, &|_| 0.0, 9);
        }
    }
}
