//! Words without their endings: light, by lists of endings, no dictionary of exceptions.
//!
//! An ending is only taken off when enough of the word is left, so that a wrong cut costs little: a stem's match counts less than
//! the word itself, and beginnings are matched anyway. Endings are written as they are spelt and folded when first used.
//!
//! * English: plural and verb endings, `-ation`, `-ment`, `-er`; then a last e, y, i or doubled letter.
//! * Russian: one ending of a noun, adjective or verb, after `-ся` and `-сь`.
//! * Kazakh and Uyghur: up to four endings, one after the other (plural, whose, case, person); in the Arabic script one list serves
//!   both languages.

use std::{cmp::Reverse, collections::HashMap, sync::LazyLock};

use super::{
    fold::Script,
    words::{Word, of_query},
};
use crate::model::Lang;

const RUSSIAN: &str = "ироваться ировать овать ируйте уйте ирую ируем ирует ируют ивать ывать иями ями ами иях ях ах ого его ому ему ыми ими \
    ая яя ое ее ые ие ый ий ой ей ую юю ым им ых их ия ии ию ием ем ом ам ям ов ев иев ы и а я о е у ю ать ять еть ить ти ешь ишь \
    ет ют ут ит ат ят ете ите йте ал ала али ил ила или ел ела ели ен ена ено ены енный ённый ация ации ацию";

const KAZAKH: &str = "лар лер дар дер тар тер ларды лерді дың дің ның нің тың тің ды ді ны ні ты ті ға ге қа ке на не да де та те нда нде дан ден \
    тан тен нан нен мен бен пен ым ім ың ің сы сі ымыз іміз мыз міз ыңыз іңіз ңыз ңіз ыңызшы іңізші ңызшы ңізші шы ші мын мін бын бін \
    пын пін сыз сіз ады еді йды йді ған ген қан кен гім ғым келеді атын етін уға уге у ы і м н а е";

const ARABIC: &str = "لار لەر دار دەر تار تەر نىڭ دىڭ تىڭ لىرى لىرىم لىرىڭىز غا قا گە كە دا دە تا تە دىن تىن دان دەن تان تەن نان نەن نى دى تى \
    مەن بەن پەن ىم ۇم ۈم ىڭ ۇڭ ۈڭ ىڭىز ۇڭىز ۈڭىز ڭىز ىڭىزشى ڭىزشى ىڭلار سى سىز مىز ىمىز چە مۇ دىكى تىكى نىڭكى ىدۇ ادى ەدى ىۋاتىدۇ \
    ۋاتىدۇ ۋاتقان غان قان گەن كەن عان ماق مەك شى ى م ۋ";

static RUSSIAN_ENDINGS: LazyLock<Endings> = LazyLock::new(|| endings(RUSSIAN));
static KAZAKH_ENDINGS: LazyLock<Endings> = LazyLock::new(|| endings(KAZAKH));
static ARABIC_ENDINGS: LazyLock<Endings> = LazyLock::new(|| endings(ARABIC));

/// The stems of a word whose language isn't known: those of every language that is written so. None where it is the word.
pub(super) fn of_query_word(word: &Word) -> Vec<String> {
    let letters: Vec<char> = word.key.chars().collect();
    let mut stems = match word.script {
        Script::Latin => vec![english(&word.key)],
        Script::Cyrillic => vec![russian(&letters), turkic(&letters, &KAZAKH_ENDINGS)],
        Script::Arabic => vec![turkic(&letters, &ARABIC_ENDINGS)],
        Script::Han | Script::Digit | Script::Other => Vec::new(),
    };
    stems.dedup();
    stems
}

/// The stem of a word of a language.
pub(super) fn of_field_word(word: &Word, lang: Lang) -> Option<String> {
    let letters: Vec<char> = word.key.chars().collect();
    match (word.script, lang) {
        (Script::Latin, Lang::En) => Some(english(&word.key)),
        (Script::Cyrillic, Lang::Ru) => Some(russian(&letters)),
        (Script::Cyrillic, _) => Some(turkic(&letters, &KAZAKH_ENDINGS)),
        (Script::Arabic, _) => Some(turkic(&letters, &ARABIC_ENDINGS)),
        _ => None,
    }
}

/// Endings by their last letter, the longest first.
type Endings = HashMap<char, Vec<Vec<char>>>;

fn endings(list: &str) -> Endings {
    let mut endings = Endings::new();
    for ending in list.split_whitespace() {
        let words = of_query(ending, usize::MAX, |c| c);
        let folded: Vec<char> = words.iter().flat_map(|word| word.key.chars()).collect();
        if let Some(last) = folded.last() {
            endings.entry(*last).or_default().push(folded);
        }
    }
    for some in endings.values_mut() {
        some.sort_unstable_by_key(|ending| Reverse(ending.len()));
    }
    endings
}

/// Without the longest ending that leaves `left` letters, one more for an ending of one letter.
fn without<'w>(word: &'w [char], endings: &Endings, left: usize) -> Option<&'w [char]> {
    endings.get(word.last()?)?.iter().find_map(|ending| {
        let rest = word.strip_suffix(&ending[..])?;
        (rest.len() >= left + usize::from(ending.len() == 1)).then_some(rest)
    })
}

fn russian(word: &[char]) -> String {
    let active = match word {
        // «с» stands for -сь: the soft sign is folded away. Only after a vowel, or every genitive would lose its root.
        [.., 'с', 'я'] if word.len() > 5 => &word[..word.len() - 2],
        [.., 'а' | 'и' | 'о' | 'у' | 'ю', 'с'] if word.len() > 5 => &word[..word.len() - 1],
        _ => word,
    };
    without(active, &RUSSIAN_ENDINGS, 3).unwrap_or(active).iter().collect()
}

fn turkic(word: &[char], endings: &Endings) -> String {
    let mut rest = word;
    for _ in 0..4 {
        match without(rest, endings, 3) {
            Some(shorter) => rest = shorter,
            None => break,
        }
    }
    rest.iter().collect()
}

fn english(word: &str) -> String {
    const ENDINGS: [(&str, usize); 14] = [
        ("ations", 4),
        ("ation", 4),
        ("ments", 4),
        ("ment", 4),
        ("ings", 3),
        ("ing", 3),
        ("ions", 4),
        ("ers", 4),
        ("ion", 4),
        ("ies", 3),
        ("ed", 3),
        ("er", 4),
        ("es", 3),
        ("ly", 4),
    ];
    let mut rest = word;
    // Registrations: a noun of a verb has two.
    for _ in 0..2 {
        rest = ENDINGS
            .iter()
            .find_map(|(ending, left)| rest.strip_suffix(ending).filter(|rest| rest.len() >= *left))
            .or_else(|| rest.strip_suffix('s').filter(|rest| rest.len() >= 3 && !rest.ends_with(['s', 'u'])))
            .unwrap_or(rest);
    }
    if rest.len() > 3 {
        rest = rest.strip_suffix(['e', 'y']).unwrap_or(rest);
    }
    if rest.len() > 3 && rest.len() < word.len() {
        // Carri(ed) and carr(y).
        rest = rest.strip_suffix('i').unwrap_or(rest);
    }
    let mut ends = rest.bytes().rev();
    if rest.len() > 4 && rest.is_ascii() && ends.next() == ends.next() {
        rest = &rest[..rest.len() - 1];
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(text: &str, lang: Lang) -> String {
        let word = of_query(text, 50, |c| c).remove(0);
        of_field_word(&word, lang).unwrap()
    }

    #[test]
    fn forms_of_a_word_meet() {
        for (lang, forms) in [
            (Lang::En, "declare declaring declared declares declaration"),
            (Lang::En, "register registers registering"),
            (Lang::En, "medicine medicines"),
            (Lang::En, "carry carries carrying carried"),
            (Lang::En, "bus buses"),
            (Lang::En, "stop stopping stopped"),
            (Lang::En, "glass glasses"),
            (Lang::Ru, "паспорт паспорта паспортом паспорте паспорту"),
            (Lang::Ru, "граница границу границы границей"),
            (Lang::Ru, "регистрация регистрацию регистрации"),
            (Lang::Ru, "зарегистрировать зарегистрируйте зарегистрироваться"),
            (Lang::Ru, "аптека аптеке аптеку аптеки"),
            (Lang::Kk, "паспорт паспортым паспортымды паспортымызды паспорттар"),
            (Lang::Kk, "шекара шекарада шекарадан шекараны"),
            (Lang::Kk, "дәрігер дәрігерге дәрігердің дәрігерлер"),
            (Lang::Ug, "پاسپورت پاسپورتۇم پاسپورتنى پاسپورتلار پاسپورتىم"),
            (Lang::Ug, "دوختۇر دوختۇرغا دوختۇرنىڭ دوختۇرلار"),
            (Lang::Kk, "كەزەك كەزەككە كەزەكتە"),
        ] {
            let stems: Vec<String> = forms.split(' ').map(|form| stem(form, lang)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn short_words_keep_their_letters() {
        for (word, lang) in
            [("bus", Lang::En), ("gas", Lang::En), ("чай", Lang::Ru), ("су", Lang::Kk), ("سۇ", Lang::Ug)]
        {
            assert_eq!(stem(word, lang).chars().count(), word.chars().count());
        }
    }
}
