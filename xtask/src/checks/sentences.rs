//! No sentence lives in a shell: what people read comes from the core, in all its languages. String literals of Swift and
//! Kotlin are read for what looks like words for people.

/// A literal that reads like something for people, and its line from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) line: usize,
    pub(super) text: String,
}

/// Stands for a value put into a literal.
const PUT_IN: char = '\u{FFFC}';

/// The literals that read like sentences or labels; those `allowed` are names of something else.
pub(super) fn sentences(source: &str, allowed: &[&str]) -> Vec<Sentence> {
    let mut reader = Reader { letters: source.chars().collect(), at: 0, line: 1, found: Vec::new() };
    reader.code(None);
    reader.found.retain(|literal| reads(&literal.text) && !allowed.contains(&literal.text.as_str()));
    reader.found
}

/// Two words with a space between, a letter outside ASCII, or one capitalised word as labels have it. Keys, names of
/// pictures and identifiers are none of these.
fn reads(text: &str) -> bool {
    let word = |letter: char| letter.is_alphabetic() || letter == PUT_IN;
    let letters: Vec<char> = text.chars().collect();
    let beside = |at: usize| {
        let before = letters[..at].iter().rev().find(|letter| !letter.is_ascii_punctuation());
        let after = letters[at + 1..].iter().find(|letter| !letter.is_ascii_punctuation());
        before.is_some_and(|&letter| word(letter)) && after.is_some_and(|&letter| word(letter))
    };
    let phrase = letters.iter().enumerate().any(|(at, letter)| *letter == ' ' && beside(at));
    let foreign = letters.iter().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    let mut rest = letters.iter();
    let label = letters.len() > 2
        && rest.next().is_some_and(char::is_ascii_uppercase)
        && rest.all(char::is_ascii_lowercase);
    phrase || foreign || label
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    line: usize,
    found: Vec<Sentence>,
}

impl Reader {
    fn sees(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(n, letter)| self.letters.get(self.at + n) == Some(&letter))
    }

    fn next(&mut self) -> Option<char> {
        let letter = *self.letters.get(self.at)?;
        self.at += 1;
        self.line += usize::from(letter == '\n');
        Some(letter)
    }

    /// Code, until the bracket that closes what was put into a literal.
    fn code(&mut self, brackets: Option<(char, char)>) {
        let mut depth = 0;
        while self.at < self.letters.len() {
            if self.sees("//") {
                while !self.sees("\n") && self.next().is_some() {}
            } else if self.sees("/*") {
                while !self.sees("*/") && self.next().is_some() {}
            } else if self.sees("'\"'") {
                self.at += 3; // Kotlin's letter, which opens nothing
            } else if self.sees("\"\"\"") {
                self.literal("\"\"\"");
            } else if self.sees("\"") {
                self.literal("\"");
            } else {
                let letter = self.next();
                if let Some((open, close)) = brackets {
                    depth += i32::from(letter == Some(open)) - i32::from(letter == Some(close));
                    if depth < 0 {
                        return;
                    }
                }
            }
        }
    }

    fn literal(&mut self, quote: &str) {
        let line = self.line;
        self.at += quote.len();
        let mut text = String::new();
        while self.at < self.letters.len() && !self.sees(quote) {
            if self.sees("\\(") || self.sees("${") {
                let open = self.letters[self.at + 1];
                self.at += 2;
                self.code(Some((open, if open == '(' { ')' } else { '}' })));
                text.push(PUT_IN);
            } else if self.sees("\\") {
                self.at += 1;
                self.next();
                text.push('\\');
            } else if let Some(letter) = self.next() {
                let named =
                    |reader: &Self| reader.letters.get(reader.at).is_some_and(char::is_ascii_alphabetic);
                if letter == '$' && named(self) {
                    while named(self) {
                        self.at += 1;
                    }
                    text.push(PUT_IN);
                } else {
                    text.push(letter);
                }
            }
        }
        self.at += quote.len();
        self.found.push(Sentence { line, text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<String> {
        sentences(source, &["Otkel"]).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn what_people_would_read_is_found() {
        assert_eq!(found(r#"Text("Will I make it?")"#), ["Will I make it?"]);
        assert_eq!(found(r#"Text("Help")"#), ["Help"]);
        assert_eq!(found(r#"Text("帮助")"#), ["帮助"]);
        assert_eq!(found(r#"Text("in \(left)")"#), [format!("in {PUT_IN}")]);
        assert_eq!(found(r#"Text("$from, $to")"#), [format!("{PUT_IN}, {PUT_IN}")]);
        assert_eq!(found(r#"Text("${a.b("x")} left")"#), [format!("{PUT_IN} left")]);
        assert_eq!(found("let a = \"\"\"\n  You make it\n  \"\"\"").len(), 1);
    }

    #[test]
    fn what_is_inside_a_value_that_is_put_in_is_read_too() {
        assert_eq!(found(r#""\(open ? "is open" : "x")""#), ["is open"]);
    }

    #[test]
    fn identifiers_are_left_alone() {
        for literal in
            ["checkmark.circle.fill", "choice-coach", "went-wrong", "CN", "tel:+86", "  ", "Otkel", "{0} "]
        {
            assert_eq!(found(&format!("x(\"{literal}\")")), [""; 0], "{literal}");
        }
        assert_eq!(found("// \"Not a literal\"\n/* \"nor this one\" */ let a = \"b\\\"c\""), [""; 0]);
        assert_eq!(found("if (letter == '\"') a() // it's fine"), [""; 0]);
    }

    #[test]
    fn the_line_is_told() {
        let all = sentences("let a = \"b\"\n\nlet c = \"d e\"", &[]);
        assert_eq!(all, [Sentence { line: 3, text: "d e".to_owned() }]);
    }
}
