//! Russian as an English reader says it: close to BGN/PCGN, and mended where it isn't read as it is written.
//!
//! * е is ye, ё yo at the head of a word, after a vowel and after ъ, ь; ё is o after ж, ч, ш, щ.
//! * ъ and ь are an apostrophe before a vowel (въезд v'yezd beside выезд vyyezd) and nothing elsewhere; -ый is y.
//! * `data/russian.tsv` respells what is said otherwise: что shto, -ого -ovo, -ться -tsa, silent consonants.
//!
//! Stress isn't written in Russian and isn't known here, so neither are the vowels that it changes, nor is voicing.

use std::sync::LazyLock;

use super::letters::in_case_of;

/// Where in a word a respelling holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    Head,
    End,
    Whole,
}

struct Respelling {
    written: &'static str,
    place: Place,
    said: &'static str,
}

/// `^` before a pattern: at the head of a word; `$` behind it: at its end.
static RESPELLINGS: LazyLock<Vec<Respelling>> = LazyLock::new(|| {
    let lines = include_str!("data/russian.tsv").lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.filter_map(|line| line.split_once('\t'));
    let respellings = pairs.map(|(pattern, said)| {
        let place = match (pattern.starts_with('^'), pattern.ends_with('$')) {
            (true, true) => Place::Whole,
            (true, false) => Place::Head,
            (false, true) => Place::End,
            (false, false) => Place::Anywhere,
        };
        Respelling { written: pattern.trim_matches(['^', '$']), place, said }
    });
    respellings.collect()
});

/// A Cyrillic word.
pub(super) fn read(word: &str) -> String {
    let mut small = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            '\u{306}' if small.ends_with('и') => {
                small.pop();
                small.push('й');
            }
            '\u{308}' if small.ends_with('е') => {
                small.pop();
                small.push('ё');
            }
            '\u{300}'..='\u{36f}' => {}
            _ => small.push(c),
        }
    }
    let said = respelled(small);
    let mut read = String::with_capacity(said.len() * 2);
    let mut before = None;
    let mut letters = said.chars().peekable();
    while let Some(c) = letters.next() {
        let iotated = before.is_none_or(|before| "аеёиоуыэюяйъь".contains(before));
        let vowel_next = letters.peek().is_some_and(|next| "аеёиоуыэюя".contains(*next));
        match c {
            'е' if iotated => read.push_str("ye"),
            'ё' if before.is_some_and(|before| "жчшщ".contains(before)) => read.push('o'),
            'о' if before == Some('ь') => read.push_str("yo"),
            'и' if before == Some('ь') => read.push_str("yi"),
            'ъ' | 'ь' => read.push_str(if vowel_next && before.is_some() { "'" } else { "" }),
            'й' if before == Some('ы') && letters.peek().is_none() => {}
            _ => letter(c, &mut read),
        }
        before = Some(c);
    }
    in_case_of(word, read)
}

/// The word in small letters as it is said, still in Cyrillic.
fn respelled(mut word: String) -> String {
    // A word takes one ending and one whole respelling, but may have several of the others (счастливого).
    let mut ended = false;
    for Respelling { written, place, said } in RESPELLINGS.iter() {
        match place {
            Place::Whole if word == *written => return (*said).to_owned(),
            Place::Head if word.starts_with(written) => word.replace_range(..written.len(), said),
            Place::End if !ended && word.len() > written.len() && word.ends_with(written) => {
                word.replace_range(word.len() - written.len().., said);
                ended = true;
            }
            Place::Anywhere if word.contains(written) => word = word.replace(written, said),
            _ => {}
        }
    }
    word
}

/// Adds one letter without its neighbours: Russian, or of another language that is written in Cyrillic. What is none of
/// these stays.
pub(super) fn letter(c: char, into: &mut String) {
    into.push_str(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' | 'ѐ' => "e",
        'є' => "ye",
        'ё' => "yo",
        'ж' => "zh",
        'з' | 'ѕ' => "z",
        'и' | 'і' | 'ѝ' | 'ӣ' => "i",
        'ї' => "yi",
        'й' | 'ј' | 'ы' => "y",
        'к' | 'ќ' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' | 'ҥ' | 'ӊ' => "ng",
        'о' => "o",
        'ө' => "ö",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' | 'ұ' | 'ӯ' => "u",
        'ү' => "ü",
        'ф' => "f",
        'х' => "kh",
        'һ' | 'ҳ' => "h",
        'ц' => "ts",
        'ч' | 'ҷ' | 'ћ' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' | '\u{300}'..='\u{36f}' => "",
        'ә' => "ä",
        'ю' => "yu",
        'я' => "ya",
        'ғ' | 'ѓ' => "gh",
        'җ' | 'џ' | 'ђ' => "j",
        'љ' => "ly",
        'њ' => "ny",
        other => {
            into.push(other);
            return;
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_respelling_changes_its_word() {
        assert!(RESPELLINGS.len() > 40);
        let plain = |word: &str| {
            let mut out = String::new();
            word.chars().for_each(|c| letter(c, &mut out));
            out
        };
        for Respelling { written, place, said } in RESPELLINGS.iter() {
            let kept = *place == Place::Whole;
            assert!(kept || plain(written) != plain(said), "{written} says nothing");
            assert!(
                written.chars().chain(said.chars()).all(|c| matches!(c, 'а'..='я' | 'ё')),
                "{written} {said}"
            );
        }
    }
}
