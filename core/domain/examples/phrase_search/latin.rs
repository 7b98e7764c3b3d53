//! Rough Latin readings of Cyrillic and Uyghur, so that a search for them can be measured. The app has better ones.

const CYRILLIC: &str = "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch \
    ы y э e ю yu я ya ә a ғ gh қ q ң ng ө o ұ u ү u һ h і i";
const UYGHUR: &str = "ا a ە e ب b پ p ت t ج j چ ch خ x د d ر r ز z ژ zh س s ش sh غ gh ف f ق q ك k گ g ڭ ng ل l م m ن n ھ h و o ۇ u ۆ ö ۈ ü ۋ w \
    ې ë ى i ي y";

/// Letters of a sentence by their table; others stay, those that have no sound go.
pub(crate) fn of(text: &str) -> String {
    let table: Vec<&str> = CYRILLIC.split_whitespace().chain(UYGHUR.split_whitespace()).collect();
    let mut latin = String::new();
    for c in text.chars().flat_map(char::to_lowercase).filter(|c| !matches!(c, 'ь' | 'ъ' | 'ئ')) {
        let letter = c.to_string();
        let known = table.chunks_exact(2).find(|pair| pair[0] == letter);
        latin.push_str(known.map_or(&letter, |pair| pair[1]));
    }
    latin
}
