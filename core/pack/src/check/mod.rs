//! Finds what is wrong with the content: all of it in one run, each with file, line and how to mend it.

mod flow;
mod hours;
mod ids;
mod phrases;
mod ranges;
mod references;
mod steps;
mod texts;

use crate::{Problems, content::Content};

/// Runs all checks and compiles the hours into tables.
pub fn all(content: &mut Content, problems: &mut Problems) {
    ids::check(content, problems);
    references::check(content, problems);
    ranges::check(content, problems);
    texts::check(content, problems);
    hours::compile_all(content, problems);
    steps::check(content, problems);
    flow::check(content, problems);
    phrases::check(content, problems);
}
