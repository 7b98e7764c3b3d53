//! What the checks came to: a line as each one ends, a table at the end, and the sums alone on the last line.

use std::time::Duration;

use crate::trouble::Trouble;

/// How one check ended.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) took: Duration,
    /// What it found worth saying, or why it did not pass.
    pub(crate) end: Result<String, Trouble>,
}

impl Entry {
    pub(crate) fn verdict(&self) -> &'static str {
        match self.end {
            Ok(_) => "PASSED",
            Err(Trouble::Failed(_)) => "FAILED",
            Err(Trouble::NotRun(_)) => "NOT RUN",
        }
    }

    fn note(&self) -> &str {
        let (Ok(note) | Err(Trouble::Failed(note) | Trouble::NotRun(note))) = &self.end;
        note.lines().next().unwrap_or_default()
    }
}

/// The table. Notes come last because they alone have no bounded width.
pub(crate) fn table(entries: &[Entry]) -> String {
    let width = entries.iter().map(|entry| entry.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for entry in entries {
        let line = format!(
            "{:width$}  {:7}  {:>7.1} s  {}",
            entry.name,
            entry.verdict(),
            entry.took.as_secs_f64(),
            entry.note()
        );
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The sums, in the one shape that scripts look for. What was not run is skipped, never passed.
pub(crate) fn sums(entries: &[Entry]) -> String {
    let count = |verdict: &str| entries.iter().filter(|entry| entry.verdict() == verdict).count();
    format!("{} passed, {} failed, {} skipped", count("PASSED"), count("FAILED"), count("NOT RUN"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_that_was_not_run_is_skipped_and_says_why() {
        let entry = |name, end| Entry { name, took: Duration::from_millis(1_250), end };
        let entries = [
            entry("fmt", Ok(String::new())),
            entry("rust", Err(Trouble::failed("exit status: 101\nand more"))),
            entry("swift", Err(Trouble::not_run("this machine refuses the mounts"))),
        ];
        assert_eq!(sums(&entries), "1 passed, 1 failed, 1 skipped");
        let table = table(&entries);
        assert_eq!(table.lines().next(), Some("fmt    PASSED       1.2 s"));
        assert!(table.contains("rust   FAILED       1.2 s  exit status: 101\n"));
        assert!(table.contains("swift  NOT RUN      1.2 s  this machine refuses the mounts\n"));
    }
}
