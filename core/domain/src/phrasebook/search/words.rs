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
    let mut reader = Reader { simplified, run: Vec::new(), words: Vec::new() };
    for c in text {
        match c {
            _ if c.is_ascii() => reader.read(c.to_ascii_lowercase()),
            // Scripts without capitals.
            '\u{600}'..='\u{77f}' | '\u{3000}'..='\u{9fff}' => reader.read(c),
            _ => c.to_lowercase().for_each(|c| reader.read(c)),
        }
    }
    close(&mut reader.run, &mut reader.words);
    reader.words
}

struct Reader {
    simplified: fn(char) -> char,
    run: Vec<char>,
    words: Vec<Word>,
}

impl Reader {
    fn read(&mut self, c: char) {
        match fold(c) {
            Folded::Silent => {}
            Folded::Gap => close(&mut self.run, &mut self.words),
            Folded::Letters(first, second) => {
                let first = if script(first) == Script::Han { (self.simplified)(first) } else { first };
                for letter in [Some(first), second].into_iter().flatten() {
                    if self.run.last().is_some_and(|before| !together(script(*before), script(letter))) {
                        close(&mut self.run, &mut self.words);
                    }
                    self.run.push(letter);
                }
            }
        }
    }
}

/// Whether letters of two scripts may be of one word: Latin ones among Cyrillic are typed by mistake.
fn together(a: Script, b: Script) -> bool {
    a == b || matches!((a, b), (Script::Latin, Script::Cyrillic) | (Script::Cyrillic, Script::Latin))
}

/// Ends a run. A run of two alphabets is of the Cyrillic one if all its Latin letters look like Cyrillic; else it is parted.
fn close(run: &mut Vec<char>, words: &mut Vec<Word>) {
    let Some(first) = run.first() else { return };
    if run.iter().all(|c| script(*c) == script(*first)) {
        words.push(Word { key: run.iter().collect(), script: script(*first) });
        run.clear();
        return;
    }
    let letters = std::mem::take(run);
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
