//! Dates and numbers against CLDR's forms, which are written out here from its data.

use jiff::civil::date;
use otkel_domain::model::Lang;

use crate::l10n::{L10n, Tongue};

const fn plain(lang: Lang) -> Tongue {
    Tongue::Plain(lang)
}

#[test]
fn dates_are_written_by_each_languages_rules() {
    // CLDR's `yMMMMd`, `MMMEd` and `yMMMM` of the Gregorian calendar; kk-Arab is the Kazakh form in other letters.
    let forms = [
        (plain(Lang::En), "23 November 2026", "Mon 23 Nov", "November 2026", "Mon"),
        (plain(Lang::Zh), "2026年11月23日", "11月23日周一", "2026年11月", "周一"),
        (plain(Lang::Kk), "2026 ж. 23 қараша", "23 қар., дс", "2026 ж. қараша", "дс"),
        (plain(Lang::Ru), "23 ноября 2026 г.", "пн, 23 нояб.", "ноябрь 2026 г.", "пн"),
        (plain(Lang::Ug), "2026 23-نويابىر", "23-نويابىر، دۈ", "2026 نويابىر", "دۈ"),
        (Tongue::KkArab, "2026 ج. 23 قاراشا", "23 قار.، دس", "2026 ج. قاراشا", "دس"),
    ];
    let day = date(2026, 11, 23);
    for (tongue, full, short, month, weekday) in forms {
        let words = L10n::new(tongue, "");
        let said = [words.full_date(day), words.day(day), words.month(day), words.weekday(day)];
        // CLDR keeps a year and its word together with spaces that don't break, of one width or another.
        let said = said.map(|text| text.replace(['\u{a0}', '\u{202f}'], " "));
        assert_eq!(said, [full, short, month, weekday], "{}", tongue.tag());
    }
}

#[test]
fn every_day_of_a_year_is_written_in_every_language() {
    for tongue in Tongue::ALL {
        let words = L10n::new(tongue, "");
        for day in date(2028, 1, 1).series(jiff::ToSpan::days(1)).take(366) {
            for said in [words.full_date(day), words.day(day), words.month(day), words.weekday(day)] {
                assert!(!said.is_empty() && !said.contains("2028-"), "{day} in {}: {said}", tongue.tag());
            }
            assert!(words.full_date(day).contains(&day.day().to_string()), "{day} in {}", tongue.tag());
        }
    }
}

#[test]
fn numbers_are_grouped_and_pointed_by_each_languages_rules() {
    let forms = [
        (plain(Lang::En), "1,234,567", "38.5", "1,500", "0.05", "-12.5"),
        (plain(Lang::Zh), "1,234,567", "38.5", "1,500", "0.05", "-12.5"),
        (plain(Lang::Kk), "1 234 567", "38,5", "1 500", "0,05", "-12,5"),
        (plain(Lang::Ru), "1 234 567", "38,5", "1 500", "0,05", "-12,5"),
        (plain(Lang::Ug), "1,234,567", "38.5", "1,500", "0.05", "\u{2066}-12.5\u{2069}"),
        (Tongue::KkArab, "1 234 567", "38,5", "1 500", "0,05", "\u{2066}-12,5\u{2069}"),
    ];
    for (tongue, million, heat, thousand, least, frost) in forms {
        let words = L10n::new(tongue, "");
        let kept = |text: &str| text.replace(' ', "\u{a0}");
        assert_eq!(words.count(1_234_567), kept(million), "{}", tongue.tag());
        assert_eq!(words.decimal(3850), heat, "{}", tongue.tag());
        assert_eq!(words.decimal(150_000), kept(thousand), "{}", tongue.tag());
        assert_eq!(words.decimal(5), least, "{}", tongue.tag());
        assert_eq!(words.decimal(-1250), frost, "{}", tongue.tag());
        assert_eq!(words.decimal(0), "0", "{}", tongue.tag());
        assert!(words.decimal(i64::MIN).contains("08"), "the least number there is, {}", tongue.tag());
    }
}

#[test]
fn a_number_is_the_same_whether_counted_or_in_hundredths() {
    for tongue in Tongue::ALL {
        let words = L10n::new(tongue, "");
        for number in (-1000..1000).chain([9_999, 10_000, 123_456_789]) {
            assert_eq!(words.count(number), words.decimal(number * 100), "{}", tongue.tag());
        }
    }
}

#[test]
fn a_number_within_a_sentence_keeps_its_comma_in_the_arabic_script() {
    let words = L10n::new(Tongue::KkArab, "heat = Дене қызуы { $heat }");
    assert!(words.say("heat", &[("heat", words.decimal(3850).into())]).ends_with("38,5"));
}
