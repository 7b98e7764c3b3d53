//! Letters as they are compared: without case, marks, width and what keyboards mix up, each still in its own script.
//!
//! * Latin loses its accents (pinyin's tones, ULY's ë ö ü, Kazakh's ğ ş ı).
//! * Cyrillic: ё is е, й is и, ь and ъ go; the nine Kazakh letters become the Russian ones that one types without a Kazakh
//!   keyboard (ә а, ғ г, қ к, ң н, ө о, ұ ү у, һ х, і и).
//! * Arabic: the hamza goes; ى ي ې are ی, ك is ک, ه ھ ة are ە, ۇ ۆ ۈ ۋ are و, ع is غ and ح is خ, as a Persian or Arabic keyboard,
//!   or one in a hurry, has them.
//! * Digits are 0–9.

use super::forms::unshaped;

/// What script a folded letter is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Script {
    /// a–z.
    Latin,
    /// Also with Kazakh letters.
    Cyrillic,
    /// Of Uyghur, or of Kazakh in Xinjiang.
    Arabic,
    /// Characters, each by itself.
    Han,
    /// 0–9.
    Digit,
    /// Letters of a script that the phrasebook doesn't have.
    Other,
}

/// What becomes of a character of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folded {
    /// A letter or two.
    Letters(char, Option<char>),
    /// Nothing: it is a mark within a word.
    Silent,
    /// It parts words.
    Gap,
}

/// Folds one character of lower case.
pub(super) fn fold(c: char) -> Folded {
    let (first, second) = unshaped(narrow(c));
    match (single(first), second.map(single)) {
        (Folded::Letters(a, _), Some(Folded::Letters(b, _))) => Folded::Letters(a, Some(b)),
        (Folded::Silent, Some(second)) => second,
        (folded, _) => folded,
    }
}

/// The script of a folded letter.
pub(super) fn script(c: char) -> Script {
    match c {
        'a'..='z' => Script::Latin,
        '0'..='9' => Script::Digit,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{77f}' => Script::Arabic,
        '\u{3007}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Script::Han,
        _ => Script::Other,
    }
}

fn single(c: char) -> Folded {
    let one = |c| Folded::Letters(c, None);
    match c {
        'a'..='z' | '0'..='9' => one(c),
        // Marks typed apart, Arabic vowel signs and filler, hamzas, soft and hard signs, signs of direction, apostrophes.
        '\u{300}'..='\u{36f}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{640}'
        | 'ء'
        | '\u{674}'
        | 'ئ'
        | 'ь'
        | 'ъ'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\''
        | '’'
        | '‘'
        | 'ʼ'
        | 'ʻ'
        | '`'
        | '´' => Folded::Silent,
        '\u{df}'..='\u{24f}' | 'ə' | '\u{1e00}'..='\u{1eff}' => latin(c),
        '\u{400}'..='\u{52f}' => one(cyrillic(c)),
        '\u{620}'..='\u{64a}'
        | '\u{66e}'..='\u{6d3}'
        | 'ە'
        | '\u{6ee}'..='\u{6ef}'
        | '\u{6fa}'..='\u{6fc}'
        | '\u{6ff}'
        | '\u{750}'..='\u{77f}' => one(arabic(c)),
        '\u{600}'..='\u{77f}' => Folded::Gap,
        c if script(c) == Script::Han => one(c),
        c if c.is_alphanumeric() => one(c),
        _ => Folded::Gap,
    }
}

fn latin(c: char) -> Folded {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ə' | 'ạ' | 'ả' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẽ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' | 'ǵ' => 'g',
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' | 'ẖ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' => 'i',
        'ĵ' | 'ǰ' => 'j',
        'ķ' | 'ǩ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' | 'ǹ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ß' => return Folded::Letters('s', Some('s')),
        'æ' => return Folded::Letters('a', Some('e')),
        'œ' => return Folded::Letters('o', Some('e')),
        '÷' => return Folded::Gap,
        other => other,
    };
    Folded::Letters(plain, None)
}

fn cyrillic(c: char) -> char {
    match c {
        'ё' => 'е',
        'й' | 'і' | 'ї' => 'и',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' | 'ў' => 'у',
        'һ' => 'х',
        other => other,
    }
}

fn arabic(c: char) -> char {
    match c {
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ي' | 'ې' | 'ۍ' | 'ێ' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ه' | 'ھ' | 'ة' | 'ہ' | 'ۀ' | 'ۃ' => 'ە',
        'ۇ' | 'ۆ' | 'ۈ' | 'ۋ' | 'ۅ' | 'ۉ' | 'ۊ' | 'ؤ' | 'ٶ' | 'ٷ' => 'و',
        'ع' => 'غ',
        'ح' => 'خ',
        other => other,
    }
}

/// The Cyrillic letter that a Latin one is taken for where the other letters of a word are Cyrillic (a Latin i for і).
pub(super) fn lookalike(c: char) -> Option<char> {
    let pair = "aаcсeеhхiиkкmмoоpрxхyу".chars().collect::<Vec<_>>();
    pair.chunks_exact(2).find(|pair| pair[0] == c).map(|pair| pair[1])
}

/// Full-width forms as ASCII in lower case, digits of Arabic as ours.
fn narrow(c: char) -> char {
    let shifted = |from: u32, to: u32| char::from_u32(u32::from(c) - from + to).unwrap_or(c);
    match c {
        '\u{ff01}'..='\u{ff5e}' => shifted(0xff01, 0x21),
        '\u{660}'..='\u{669}' => shifted(0x660, 0x30),
        '\u{6f0}'..='\u{6f9}' => shifted(0x6f0, 0x30),
        c => c,
    }
}
