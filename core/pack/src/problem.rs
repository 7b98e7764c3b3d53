//! What is wrong with the content, where, and how to mend it.

use std::{
    fmt,
    path::{Path, PathBuf},
};

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Which file, relative to the content folder.
    pub file: PathBuf,
    /// Which line, from 1; 0 for the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}; {}", self.file.display(), self.line, self.what, self.mend)
    }
}

/// All problems of a run, in the order of files and lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds one.
    pub fn add(&mut self, at: (&Path, usize), what: impl Into<String>, mend: impl Into<String>) {
        self.0.push(Problem { file: at.0.to_owned(), line: at.1, what: what.into(), mend: mend.into() });
    }

    /// Just one, of a whole file.
    pub fn single(file: &Path, what: &str) -> Self {
        let mut problems = Self::default();
        problems.add((file, 0), what, "see the message");
        problems
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, by file and line, each once.
    pub fn sorted(&self) -> Vec<Problem> {
        let mut all = self.0.clone();
        all.sort();
        all.dedup();
        all
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in self.sorted() {
            writeln!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
