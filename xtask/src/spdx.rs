//! Whether a licence expression can be met with an allow list: `A OR B` by either, `A AND B` by both. A licence with
//! an exception (`Apache-2.0 WITH LLVM-exception`) counts as a licence of its own.

/// Whether some choice within `expression` uses allowed licences only. What can't be read isn't allowed.
pub(crate) fn satisfied(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let words = words_of(expression);
    let mut reader = Reader { words: &words, at: 0, allowed };
    match reader.either() {
        Some(verdict) => verdict && reader.at == words.len(),
        None => false,
    }
}

fn words_of(expression: &str) -> Vec<String> {
    // Older manifests write `MIT/Apache-2.0` and mean a choice.
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words: Vec<String> = Vec::new();
    let mut rest = spaced.split_whitespace();
    while let Some(word) = rest.next() {
        if word.eq_ignore_ascii_case("with") {
            let exception = rest.next().unwrap_or_default();
            if let Some(licence) = words.last_mut() {
                *licence = format!("{licence} WITH {exception}");
            }
        } else {
            words.push(word.to_owned());
        }
    }
    words
}

struct Reader<'a> {
    words: &'a [String],
    at: usize,
    allowed: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    fn either(&mut self) -> Option<bool> {
        let mut verdict = self.both()?;
        while self.take("OR") {
            // Not `||` on the call: the right side has to be read in any case.
            let other = self.both()?;
            verdict = verdict || other;
        }
        Some(verdict)
    }

    fn both(&mut self) -> Option<bool> {
        let mut verdict = self.single()?;
        while self.take("AND") {
            let other = self.single()?;
            verdict = verdict && other;
        }
        Some(verdict)
    }

    fn single(&mut self) -> Option<bool> {
        if self.take("(") {
            let verdict = self.either()?;
            return self.take(")").then_some(verdict);
        }
        let word = self.words.get(self.at)?;
        if [")", "OR", "AND"].iter().any(|&joint| word.eq_ignore_ascii_case(joint)) {
            return None;
        }
        self.at += 1;
        Some((self.allowed)(word))
    }

    fn take(&mut self, expected: &str) -> bool {
        let found = self.words.get(self.at).is_some_and(|word| word.eq_ignore_ascii_case(expected));
        self.at += usize::from(found);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(expression: &str) -> bool {
        satisfied(expression, &|licence| {
            ["MIT", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"].contains(&licence)
        })
    }

    #[test]
    fn one_side_of_a_choice_is_enough_but_all_of_a_sum_are_needed() {
        for good in [
            "MIT",
            "MIT OR GPL-3.0-only",
            "GPL-3.0-only/MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0",
            "GPL-3.0-only AND Zlib OR MIT",
        ] {
            assert!(met(good), "{good}");
        }
        for bad in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "Apache-2.0", "(MIT OR X) AND GPL-3.0-only"] {
            assert!(!met(bad), "{bad}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_allowed() {
        for broken in ["", "MIT MIT", "(MIT", "MIT)", "MIT OR", "AND MIT", "WITH x"] {
            assert!(!met(broken), "{broken}");
        }
    }
}
