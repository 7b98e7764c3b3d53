//! Words of a text: runs of letters of one script, folded.

use super::fold::{Folded, Script, fold, lookalike, script};

/// A run of letters, or of Han characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded.
    pub key: String,
    /// Of all its letters.
    pub script: Script,
}

/// The most letters of a field that are read.
const MAX_FIELD: usize = 1000;

/// The words of a query: its first `letters` letters. Marks count too, so that a text of marks alone isn't read to its end.
pub(super) fn of_query(text: &str, letters: usize, simplified: fn(char) -> char) -> Vec<Word> {
    words(text.chars().take(letters), simplified)
}

/// The words of a field: without what stands in braces.
pub(super) fn of_field(text: &str, simplified: fn(char) -> char) -> Vec<Word> {
    let mut inside = false;
    let plain = text.chars().take(MAX_FIELD).map(move |c| {
        let hidden = inside || c == '{';
        inside = hidden && c != '}';
        if hidden { '\n' } else { c }
    });
    words(plain, simplified)
}

fn words(text: impl Iterator<Item = char>, simplified: fn(char) -> char) -> Vec<Word> {
    let mut words = Vec::new();
    let mut run: Vec<char> = Vec::new();
    for c in text.flat_map(char::to_lowercase) {
        match fold(c) {
            Folded::Silent => {}
            Folded::Gap => close(&mut run, &mut words),
            Folded::Letters(first, second) => {
                for letter in [Some(simplified(first)), second].into_iter().flatten() {
                    if run.last().is_some_and(|before| !together(script(*before), script(letter))) {
                        close(&mut run, &mut words);
                    }
                    run.push(letter);
                }
            }
        }
    }
    close(&mut run, &mut words);
    words
}

/// Whether letters of two scripts may be of one word: Latin ones among Cyrillic are typed by mistake.
fn together(a: Script, b: Script) -> bool {
    a == b || matches!((a, b), (Script::Latin, Script::Cyrillic) | (Script::Cyrillic, Script::Latin))
}

/// Ends a run. A run of two alphabets is of the Cyrillic one if all its Latin letters look like Cyrillic; else it is parted.
fn close(run: &mut Vec<char>, words: &mut Vec<Word>) {
    let letters = std::mem::take(run);
    let Some(first) = letters.first() else { return };
    let mixed = letters.iter().any(|c| script(*c) != script(*first));
    if !mixed {
        words.push(Word { key: letters.iter().collect(), script: script(*first) });
        return;
    }
    let as_cyrillic = |c: &char| if script(*c) == Script::Latin { lookalike(*c) } else { Some(*c) };
    if let Some(key) = letters.iter().map(as_cyrillic).collect::<Option<String>>() {
        words.push(Word { key, script: Script::Cyrillic });
        return;
    }
    for part in letters.chunk_by(|a, b| script(*a) == script(*b)) {
        words.push(Word { key: part.iter().collect(), script: script(part[0]) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        of_field(text, |c| if c == '護' { '护' } else { c }).into_iter().map(|word| word.key).collect()
    }

    #[test]
    fn spellings_of_a_word_meet() {
        for (a, b) in [
            ("Ёлка", "елка"),
            ("Қорғас", "Коргас"),
            ("бiр", "бір"),
            ("Кезек қаи\u{306}да", "кезек қайда"),
            ("ھاجەتخانا", "هاجهتخانا"),
            ("سائەت", "ساەت"),
            ("كۈن", "کون"),
            ("ئۆچىرەت", "وچيرهت"),
            ("Hajetxanigha Ëniq", "hajetxanigha eniq"),
            ("lǚ xíng", "lu xing"),
            ("don’t", "DONT"),
            ("１０３", "103"),
            ("٣٤", "34"),
            ("護照", "护照"),
        ] {
            assert_eq!(keys(a), keys(b));
        }
    }

    #[test]
    fn words_part_where_scripts_do() {
        assert_eq!(keys("SIM卡5km, 去{ $place }的"), ["sim", "卡", "5", "km", "去", "的"]);
        assert_eq!(keys("Wi-Fi"), ["wi", "fi"]);
        assert_eq!(keys("жyz"), ["ж", "yz"], "not all of it looks Cyrillic");
        assert_eq!(keys("{"), [""; 0]);
    }
}
