//! The few flags of the errands. A parser crate would take longer to compile than all of xtask.

use std::str::FromStr;

use crate::trouble::Trouble;

/// The words after the verb. Flags are taken out one by one; what is left over at the end is a mistake.
#[derive(Debug)]
pub(crate) struct Args {
    words: Vec<String>,
}

impl Args {
    pub(crate) fn new(words: Vec<String>) -> Self {
        // `--flag=value` and `--flag value` mean the same.
        let words = words
            .into_iter()
            .flat_map(|word| match word.split_once('=') {
                Some((flag, value)) if flag.starts_with("--") => vec![flag.to_owned(), value.to_owned()],
                _ => vec![word],
            })
            .collect();
        Self { words }
    }

    /// Takes `flag` and its value; the first one, if it is given more than once.
    pub(crate) fn one(&mut self, flag: &str) -> Result<Option<String>, Trouble> {
        let Some(at) = self.words.iter().position(|word| word == flag) else { return Ok(None) };
        if at + 1 >= self.words.len() {
            return Err(Trouble::failed(format!("{flag} needs a value")));
        }
        self.words.remove(at);
        Ok(Some(self.words.remove(at)))
    }

    /// Takes every value of a flag that may be repeated.
    pub(crate) fn all(&mut self, flag: &str) -> Result<Vec<String>, Trouble> {
        let mut values = Vec::new();
        while let Some(value) = self.one(flag)? {
            values.push(value);
        }
        Ok(values)
    }

    /// Takes `flag` and its value as a number.
    pub(crate) fn number<T: FromStr>(&mut self, flag: &str) -> Result<Option<T>, Trouble> {
        let Some(text) = self.one(flag)? else { return Ok(None) };
        text.parse()
            .map(Some)
            .map_err(|_| Trouble::failed(format!("{flag} needs a whole number, not {text:?}")))
    }

    /// Takes a flag that has no value.
    pub(crate) fn flag(&mut self, flag: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != flag);
        self.words.len() < before
    }

    /// Takes the first word, if it is this one.
    pub(crate) fn verb(&mut self, verb: &str) -> bool {
        let is_it = self.words.first().is_some_and(|word| word == verb);
        if is_it {
            self.words.remove(0);
        }
        is_it
    }

    /// Takes the next word that is no flag, once all flags have been taken.
    pub(crate) fn word(&mut self) -> Option<String> {
        let at = self.words.iter().position(|word| !word.starts_with('-'))?;
        Some(self.words.remove(at))
    }

    /// Says which words nobody wanted.
    pub(crate) fn finish(self) -> Result<(), Trouble> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => Err(Trouble::failed(format!("unknown argument {word:?}; see cargo xtask help"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(words: &[&str]) -> Args {
        Args::new(words.iter().map(|&word| word.to_owned()).collect())
    }

    #[test]
    fn both_spellings_of_a_flag_are_taken() -> Result<(), Trouble> {
        let mut given = args(&["--only", "fmt", "--only=clippy", "--minutes", "3"]);
        assert_eq!(given.all("--only")?, ["fmt", "clippy"]);
        assert_eq!(given.number::<u64>("--minutes")?, Some(3));
        given.finish()
    }

    #[test]
    fn a_flag_without_a_value_is_there_or_not() -> Result<(), Trouble> {
        let mut given = args(&["--approve", "--only", "a"]);
        assert!(given.flag("--approve"));
        assert!(!given.flag("--approve"));
        assert_eq!(given.all("--only")?, ["a"]);
        given.finish()
    }

    #[test]
    fn what_is_left_after_the_flags_are_words() -> Result<(), Trouble> {
        let mut given = args(&["gpx", "--seconds", "5"]);
        assert_eq!(given.number::<u64>("--seconds")?, Some(5));
        assert_eq!(given.word().as_deref(), Some("gpx"));
        assert_eq!(given.word(), None);
        let mut given = args(&["maps", "--rounds", "5"]);
        assert!(!given.verb("planet") && given.verb("maps") && !given.verb("maps"));
        assert_eq!(given.number::<u64>("--rounds")?, Some(5));
        given.finish()
    }

    #[test]
    fn what_is_missing_wrong_or_left_over_is_named() {
        assert!(args(&["--only"]).one("--only").is_err());
        assert!(args(&["--minutes", "many"]).number::<u64>("--minutes").is_err());
        assert!(args(&["--onyl", "fmt"]).finish().is_err());
    }
}
