//! What is said of a hall's hours, as people read it.

use jiff::{ToSpan, civil::date};

use crate::l10n::L10n;

/// The weekdays as opening hours have them.
const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// Opening hours in words: `Mo-Sa 10:30-14:00,15:00-19:00; Su off` becomes `Mon–Sat 10:30–14:00, 15:00–19:00; Sun closed`.
/// What isn't known stays as it is.
pub(super) fn said(words: &L10n, hours: &str) -> String {
    if hours.trim() == "24/7" {
        return words.word("ports-always").trim_end_matches(['.', '。']).to_owned();
    }
    let rules = hours.split(';').map(|rule| {
        let parts = rule.split_whitespace().map(|part| {
            let items: Vec<String> = part.split(',').map(|item| item_said(words, item)).collect();
            words.list(&items)
        });
        parts.collect::<Vec<_>>().join(" ")
    });
    rules.collect::<Vec<_>>().join(&words.word("clause-comma"))
}

/// A weekday, a time, a span of either, or a word.
fn item_said(words: &L10n, item: &str) -> String {
    if matches!(item, "off" | "closed") {
        return words.word("state-closed");
    }
    let ends = item.split('-').map(|end| {
        let weekday = WEEKDAYS.iter().position(|known| *known == end);
        // A Monday.
        let monday = date(2026, 11, 23);
        weekday.map_or_else(
            || end.to_owned(),
            |index| words.weekday(monday.saturating_add((index as i64).days())),
        )
    });
    ends.collect::<Vec<_>>().join("–")
}

#[cfg(test)]
mod tests {
    use otkel_domain::model::Lang;

    use super::*;

    #[test]
    fn hours_are_told_in_words() {
        let said = |lang, hours| said(&L10n::new(lang, ""), hours);
        let hours = "Mo-Sa 10:30-14:00,15:00-19:00; Su off";
        assert_eq!(said(Lang::En, hours), "Mon–Sat 10:30–14:00, 15:00–19:00; Sun closed");
        assert_eq!(said(Lang::Ru, hours), "пн–сб 10:30–14:00, 15:00–19:00; вс закрыто");
        assert_eq!(said(Lang::Zh, "24/7"), "全天开放");
        assert_eq!(said(Lang::En, "PH 08:00+"), "PH 08:00+");
    }
}
