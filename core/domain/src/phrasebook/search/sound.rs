//! Latin readings by their sound, for who types a Kazakh, Uyghur or Russian word as heard.

/// A folded Latin word by its sound: q, kh, h, x and k are one letter, as are zh and j, gh and g, y and i, w and v, ts and s; a doubled
/// letter is one.
pub(super) fn sound(word: &str) -> String {
    let mut sound = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let heavy = matches!(letter, 's' | 'c' | 'z' | 'k' | 'g') && letters.next_if_eq(&'h').is_some();
        let spoken = match (letter, heavy) {
            ('s', true) => 'S',
            ('c', true) => 'C',
            ('z', true) => 'j',
            ('k' | 'q' | 'h' | 'x' | 'c', _) => 'k',
            ('t', _) if letters.next_if_eq(&'s').is_some() => 's',
            ('y', _) => 'i',
            ('w', _) => 'v',
            (other, _) => other,
        };
        if !sound.ends_with(spoken) {
            sound.push(spoken);
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_word_meet() {
        for spellings in
            ["raqmet rakhmet rahmet rakmet", "qayda qaida kaida", "zhol jol", "magghan maghan magan"]
        {
            let mut sounds = spellings.split(' ').map(sound);
            let first = sounds.next().unwrap();
            assert!(sounds.all(|other| other == first), "{spellings}");
        }
        assert_ne!(sound("shay"), sound("chay"));
    }
}
