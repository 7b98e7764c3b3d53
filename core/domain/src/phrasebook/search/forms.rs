//! Arabic letters in the shapes that old texts and converters store: each shape is its letter again.

/// The first of each run of shapes, and the letter of the run. A run ends where the next begins; `\0` is no letter of ours.
const RUNS: [(char, char); 64] = [
    ('\u{fb50}', 'ا'),
    ('\u{fb52}', '\0'),
    ('\u{fb56}', 'پ'),
    ('\u{fb5a}', '\0'),
    ('\u{fb7a}', 'چ'),
    ('\u{fb7e}', '\0'),
    ('\u{fb8a}', 'ژ'),
    ('\u{fb8c}', '\0'),
    ('\u{fb8e}', 'ک'),
    ('\u{fb92}', 'گ'),
    ('\u{fb96}', '\0'),
    ('\u{fba6}', 'ھ'),
    ('\u{fbae}', '\0'),
    ('\u{fbd3}', 'ڭ'),
    ('\u{fbd7}', 'ۇ'),
    ('\u{fbd9}', 'ۆ'),
    ('\u{fbdb}', 'ۈ'),
    ('\u{fbdd}', '\0'),
    ('\u{fbde}', 'ۋ'),
    ('\u{fbe0}', '\0'),
    ('\u{fbe4}', 'ې'),
    ('\u{fbe8}', 'ى'),
    ('\u{fbea}', '\0'),
    ('\u{fbfc}', 'ی'),
    ('\u{fc00}', '\0'),
    ('\u{fe80}', 'ء'),
    ('\u{fe81}', 'ا'),
    ('\u{fe85}', 'و'),
    ('\u{fe87}', 'ا'),
    ('\u{fe89}', 'ئ'),
    ('\u{fe8d}', 'ا'),
    ('\u{fe8f}', 'ب'),
    ('\u{fe93}', 'ە'),
    ('\u{fe95}', 'ت'),
    ('\u{fe99}', 'ث'),
    ('\u{fe9d}', 'ج'),
    ('\u{fea1}', 'ح'),
    ('\u{fea5}', 'خ'),
    ('\u{fea9}', 'د'),
    ('\u{feab}', 'ذ'),
    ('\u{fead}', 'ر'),
    ('\u{feaf}', 'ز'),
    ('\u{feb1}', 'س'),
    ('\u{feb5}', 'ش'),
    ('\u{feb9}', 'ص'),
    ('\u{febd}', 'ض'),
    ('\u{fec1}', 'ط'),
    ('\u{fec5}', 'ظ'),
    ('\u{fec9}', 'ع'),
    ('\u{fecd}', 'غ'),
    ('\u{fed1}', 'ف'),
    ('\u{fed5}', 'ق'),
    ('\u{fed9}', 'ک'),
    ('\u{fedd}', 'ل'),
    ('\u{fee1}', 'م'),
    ('\u{fee5}', 'ن'),
    ('\u{fee9}', 'ە'),
    ('\u{feed}', 'و'),
    ('\u{feef}', 'ى'),
    ('\u{fef1}', 'ی'),
    ('\u{fef5}', '\0'),
    ('\u{fefd}', '\0'),
    ('\u{fefe}', '\0'),
    ('\u{feff}', '\0'),
];

/// The letters of one stored character: itself, unless it is a shape or a ligature of Arabic.
pub(super) fn unshaped(c: char) -> (char, Option<char>) {
    match c {
        // The ligatures that Uyghur texts have: a hamza and a vowel, and لا.
        '\u{fbea}' | '\u{fbeb}' => ('ئ', Some('ا')),
        '\u{fbec}' | '\u{fbed}' => ('ئ', Some('ە')),
        '\u{fbee}' | '\u{fbef}' => ('ئ', Some('و')),
        '\u{fbf0}'..='\u{fbf5}' => ('ئ', Some('ۇ')),
        '\u{fbf6}'..='\u{fbfb}' => ('ئ', Some('ى')),
        '\u{fef5}'..='\u{fefc}' => ('ل', Some('ا')),
        '\u{fb50}'..='\u{fbff}' | '\u{fe80}'..='\u{fefc}' => {
            let at = RUNS.partition_point(|run| run.0 <= c);
            match at.checked_sub(1).and_then(|at| RUNS.get(at)) {
                Some((_, letter)) if *letter != '\0' => (*letter, None),
                _ => (c, None),
            }
        }
        c => (c, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_their_letters() {
        // پاسپورت as shapes, and the ligature لا.
        let shaped = "\u{fb58}\u{fe8e}\u{feb3}\u{fb59}\u{feee}\u{fead}\u{fe95}";
        assert_eq!(shaped.chars().map(|c| unshaped(c).0).collect::<String>(), "پاسپورت");
        assert_eq!(unshaped('\u{fefb}'), ('ل', Some('ا')));
        assert_eq!(unshaped('\u{fbf8}'), ('ئ', Some('ى')));
        assert_eq!(unshaped('پ'), ('پ', None));
    }

    #[test]
    fn runs_are_in_order() {
        assert!(RUNS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
