//! Kazakh in two scripts: pairs of words, and what holds for any text.

use std::{collections::BTreeSet, fs, path::Path};

use otkel_app::l10n::kk_arab::{to_arabic, to_cyrillic};
use proptest::prelude::*;

const PAIRS: &str = include_str!("data/kk_arab.tsv");

/// Cyrillic, Arabic, what comes back, why.
fn pairs() -> impl Iterator<Item = [&'static str; 4]> {
    PAIRS.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        cells.try_into().unwrap_or_else(|cells| panic!("not four columns: {cells:?}"))
    })
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

/// Every Kazakh text of the app and of the content, by file.
fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dirs = [root.join("locales/kk"), root.join("../../content/texts/kk")];
    let files = dirs.iter().flat_map(|dir| fs::read_dir(dir).expect("the folder is there"));
    let files = files.map(|file| file.expect("a file").path());
    let texts = files.filter(|path| path.extension().is_some_and(|end| end == "ftl")).map(|path| {
        let text = fs::read_to_string(&path).expect("it is text");
        (path.display().to_string(), text)
    });
    texts.collect()
}

fn words() -> BTreeSet<String> {
    let texts = texts();
    let words = texts.iter().flat_map(|(_, text)| text.split(|c| !is_cyrillic(c)));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Words of one harmony that are spelled as a stem of the other, and lose to it: быр as бір, әгент as агент.
const TWINS: [&str; 36] = [
    "шинжияң",
    "бейжиң",
    "быр",
    "арқай",
    "қадыр",
    "қазыр",
    "қауып",
    "мұғалым",
    "оңтұсты",
    "солтұсты",
    "тәңертең",
    "қонақұй",
    "әгент",
    "көнсул",
    "рәхмет",
    "тәкси",
    "електр",
    "жәркент",
    "валиюта",
    "бәнк",
    "бләнк",
    "көд",
    "пәкет",
    "шкәф",
    "быз",
    "далыз",
    "тасыл",
    "озымыз",
    "дизел",
    "зариядта",
    "нотарият",
    "нотариюс",
    "пөлис",
    "ретсепт",
    "тсифр",
    "құпиясоз",
];

/// Whether nothing of a word is lost in Arabic letters: the class that the module promises.
///
/// Small letters; vowels all back (а о ұ ы) or all front (ә ө ү і е), ә and ө in the first syllable; қ, ғ, я with
/// back ones only, к, г with front ones only; no ё, ц, щ, ъ, ь, э, шш; й after a vowel; и at the head or after a
/// consonant, and not before а, ә, о, у, й; я and ю at the head, after a vowel or after such an и; no -мен, -бен,
/// -пен that alone tells front; no twin of a listed stem.
fn comes_back(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let among = |set: &str| letters.iter().any(|c| set.contains(*c));
    let (back, front) = (among("аоұықғя"), among("әөүіекг"));
    let known = letters.iter().all(|c| "абвғдежзийкқглмнңоөпрстуұүфхһчшыіәюя".contains(*c));
    let stem = ["мен", "бен", "пен"].iter().find_map(|with| word.strip_suffix(with));
    let with = stem.is_some_and(|stem| !stem.contains(['к', 'г', 'е']));
    let twin = TWINS.iter().any(|twin| word.starts_with(twin)) || word.starts_with("шімкент");
    if !known || (back && front) || with || twin || word.contains("шш") {
        return false;
    }
    let vowel = |c: Option<char>| c.is_some_and(|c| "аәеоөұүыі".contains(c));
    letters.iter().enumerate().all(|(at, c)| {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let next = letters.get(at + 1).copied();
        let after_i = before == Some('и') && at > 1;
        match c {
            'й' => vowel(before) && !next.is_some_and(|c| "аәуйюя".contains(c)),
            'и' => !vowel(before) && !next.is_some_and(|c| "аәоөуй".contains(c)),
            'я' | 'ю' => at == 0 || vowel(before) || after_i,
            'ә' | 'ө' => !letters[..at].iter().any(|c| "әөүіеию".contains(*c)),
            _ => true,
        }
    })
}

#[test]
fn every_pair_is_spelled_as_listed() {
    let (mut words, mut wrong) = (0, Vec::new());
    for [cyrillic, arabic, back, why] in pairs() {
        words += usize::from(!cyrillic.contains(' '));
        let small = cyrillic.to_lowercase();
        let back = if back == "=" { small.as_str() } else { back };
        let (there, again) = (to_arabic(cyrillic), to_cyrillic(arabic));
        if there != arabic || again != back {
            wrong
                .push(format!("{cyrillic} → {there} (not {arabic}), {arabic} → {again} (not {back}): {why}"));
        }
        assert!(!why.is_empty(), "{cyrillic} rests on nothing");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(words >= 200, "only {words} words");
}

#[test]
fn the_pairs_have_every_letter() {
    let seen: BTreeSet<char> =
        pairs().flat_map(|[cyrillic, ..]| cyrillic.to_lowercase().chars().collect::<Vec<_>>()).collect();
    for letter in "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".chars()
    {
        assert!(seen.contains(&letter), "no word with {letter}");
    }
}

#[test]
fn other_ways_to_type_the_same_are_read() {
    // A hamza on the line, one with its vowel, the letters of other keyboards.
    for (typed, read) in
        [("ءبىر", "бір"), ("ٷي", "үй"), ("ٶتۇ", "өтү"), ("جيهاز", "жиһаз"), ("کۇن", "күн"), ("ایۋ", "аю")]
    {
        assert_eq!(to_cyrillic(typed), read, "{typed}");
    }
    // й and ё in two characters, and a stress.
    assert_eq!(to_arabic("пои\u{306}ыз, е\u{308}лка, қала\u{301}"), "پويىز، يولكا، قالا");
    // A hamza that is already there isn't doubled by a second turn.
    assert_eq!(to_arabic(&to_arabic("бір, үш")), "ٴبىر، ٴۇش");
    // Signs alone are no word.
    assert_eq!(to_arabic("ь, ъ"), "ь, ъ");
}

#[test]
fn marks_take_the_script_of_their_words() {
    for (text, turned) in [
        ("hello, how are you?", "hello, how are you?"),
        ("Сәлем! How are you?", "سالەم! How are you?"),
        ("Сәлем, Otkel", "سالەم، Otkel"),
        ("Otkel, сәлем", "Otkel، سالەم"),
        ("Жол 5, 6; 7 күн?", "جول 5, 6; 7 كۇن؟"),
        ("{ $day }, дүйсенбі", "{ $day }، دۇيسەنبى"),
        ("күн { $n }?", "كۇن { $n }؟"),
        ("قازاق, تىل", "قازاق, تىل"),
        ("www.example.kz/жол, жол", "www.example.kz/жол، جول"),
        ("example.kz/жол", "example.kz/жол"),
        ("1.5/жол", "1.5/جول"),
        ("{ $n ->\n [one] бір\n *[other] екі\n}, бар", "{ $n ->\n [one] ٴبىر\n *[other] ەكى\n}، بار"),
        ("{ашық жақша", "{اشىق جاقشا"),
    ] {
        assert_eq!(to_arabic(text), turned);
    }
}

#[test]
fn no_cyrillic_stays_in_the_texts_of_the_app() {
    // What isn't Kazakh is the same before and after: ids, placeables, digits, but for the three marks.
    let latin = |text: &str| text.chars().filter(|c| c.is_ascii() && !",;?".contains(*c)).collect::<String>();
    let texts = texts();
    assert!(texts.len() >= 8);
    for (file, text) in &texts {
        let arabic = to_arabic(text);
        let left: Vec<&str> = arabic.lines().filter(|line| line.contains(is_cyrillic)).collect();
        assert!(left.is_empty(), "{file}: {left:?}");
        assert_eq!(latin(text), latin(&arabic), "{file}");
        assert_eq!(arabic, to_arabic(&arabic), "{file}");
    }
}

#[test]
fn the_words_of_the_app_come_back() {
    let words = words();
    let lost: Vec<&String> = words.iter().filter(|word| to_cyrillic(&to_arabic(word)) != **word).collect();
    let broken: Vec<&&String> = lost.iter().filter(|word| comes_back(word)).collect();
    assert!(broken.is_empty(), "promised, but lost: {broken:?}");
    let share = (words.len() - lost.len()) * 100 / words.len();
    assert!(share >= 95, "{share} % of {} come back; lost: {lost:?}", words.len());
    let promised = words.iter().filter(|word| comes_back(word)).count();
    assert!(promised * 100 / words.len() >= 75, "the class holds {promised} of {} words", words.len());
}

#[test]
fn long_rows_of_one_thing_cost_no_more_than_their_length() {
    for row in [
        "{", "{a->", "((", ",", ", ", "www.", "a@", "a@,", "5,", "ы", "ь", "ٴ", "ي", "«»,", "\u{301}",
        "http://",
    ] {
        let text = row.repeat(100_000);
        assert!(to_arabic(&text).len() <= text.len() * 2, "{row}");
        assert!(to_cyrillic(&text).len() <= text.len(), "{row}");
    }
}

/// Text of the kinds that the two turns tell apart, so that they meet.
fn mixed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{1,6}",
        "[ٴءابپتجچحدرزسشعفقكگڭلمنھەوۇۋۆىيٵٶٷٸ]{1,6}",
        "[a-z0-9@:/.{}$>,;?،؛؟«»() \u{301}\u{306}\u{308}ьъїў微-]{1,4}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Syllables with back vowels, or with front ones.
fn word() -> impl Strategy<Value = String> {
    let back = "[бвғджзйқлмнңпрстуфхһчш]?[аоұыияю][бвғджзйқлмнңпрстуфхһчш]?";
    let front = "[бвгджзйклмнңпрстуфхһчш]?[әеөүіию][бвгджзйклмнңпрстуфхһчш]?";
    let many = |syllable| prop::collection::vec(syllable, 1..5).prop_map(|parts: Vec<String>| parts.concat());
    prop_oneof![many(back.boxed()), many(front.boxed())]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 200_000, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn any_text_is_turned(text in prop_oneof!["\\PC*".boxed(), any::<String>().boxed(), mixed().boxed()]) {
        let (arabic, cyrillic) = (to_arabic(&text), to_cyrillic(&text));
        prop_assert!(arabic.len() <= text.len() * 2);
        prop_assert!(cyrillic.len() <= text.len());
        prop_assert_eq!(&to_arabic(&arabic), &arabic);
        prop_assert!(to_cyrillic(&arabic).len() <= arabic.len());
    }

    #[test]
    fn text_without_cyrillic_stays(text in "[^\\p{Cyrillic}]*") {
        prop_assert_eq!(to_arabic(&text), text);
    }

    #[test]
    fn text_without_arabic_stays(text in "[^\\p{Arabic}\u{620}-\u{6ff}]*") {
        prop_assert_eq!(to_cyrillic(&text), text);
    }

    #[test]
    fn words_of_the_class_come_back(word in word().prop_filter("in the class", |word| comes_back(word))) {
        prop_assert_eq!(to_cyrillic(&to_arabic(&word)), word);
    }
}
