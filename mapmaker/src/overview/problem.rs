use std::fmt;

/// Something wrong in the sources of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, from the content folder on: `map/hand/towns.tsv`.
    pub file: String,
    /// The line, counted from 1; 0: the file as a whole.
    pub line: usize,
    /// What is wrong, and what to do.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.what),
            line => write!(f, "{}:{line}: {}", self.file, self.what),
        }
    }
}

/// Everything that is wrong; never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, problem) in self.0.iter().enumerate() {
            write!(f, "{}{problem}", if nth == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

/// Collects problems while sources are read, so that all are told at once.
#[derive(Debug, Default)]
pub(super) struct Found(Vec<Problem>);

impl Found {
    pub(super) fn add(&mut self, file: &str, line: usize, what: impl Into<String>) {
        self.0.push(Problem { file: file.to_owned(), line, what: what.into() });
    }

    /// `value` when nothing was wrong.
    pub(super) fn or<T>(self, value: T) -> Result<T, Problems> {
        if self.0.is_empty() { Ok(value) } else { Err(Problems(self.0)) }
    }
}

/// A problem that is nobody's line.
pub(super) fn whole(file: &str, error: impl fmt::Display) -> Problems {
    Problems(vec![Problem { file: file.to_owned(), line: 0, what: error.to_string() }])
}
