//! Han: traditional characters become the simplified ones that signs in Xinjiang have.

use std::sync::LazyLock;

static PAIRS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let lines = include_str!("data/traditional.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut pairs: Vec<(char, char)> = lines
        .flat_map(str::split_whitespace)
        .filter_map(|pair| {
            let mut letters = pair.chars();
            Some((letters.next()?, letters.next()?))
        })
        .collect();
    pairs.sort_unstable();
    pairs
});

/// Whether it is a Han character.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The simplified character of a traditional one; others as they are.
///
/// ```
/// use otkel_maps::find::fold::simplified;
/// assert_eq!("霍爾果斯".chars().map(simplified).collect::<String>(), "霍尔果斯");
/// ```
pub fn simplified(c: char) -> char {
    PAIRS.binary_search_by_key(&c, |pair| pair.0).map_or(c, |at| PAIRS[at].1)
}
