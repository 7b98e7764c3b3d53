//! Reads the content folder. Every record keeps its file and line, so that a later check can name them.

mod files;
mod record;
mod sentences;
mod statistics;
mod texts;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use otkel_domain::model::{Lang, facts::RawFacts};

use crate::Problems;
pub use record::Record;
pub use texts::Texts;

/// The content, read.
#[derive(Debug, Default)]
pub struct Content {
    /// As the rules take it.
    pub facts: RawFacts,
    /// Where each record stands: by table, in the order of its vector in `facts`.
    pub places: BTreeMap<&'static str, Vec<(PathBuf, usize)>>,
    /// The sentences.
    pub texts: BTreeMap<Lang, Texts>,
    spoken: sentences::Spoken,
}

impl Content {
    /// Reads all files below `folder`. What can't be read is a problem, and left out.
    pub fn read(folder: &Path, problems: &mut Problems) -> Self {
        let mut content = Self::default();
        let files = files::list(folder, problems);
        if files.is_empty() {
            problems.add(
                (folder, 0),
                "no content is here",
                "give the folder that holds ports, places and the rest",
            );
        }
        for (path, text) in files {
            match path.extension().and_then(|ending| ending.to_str()) {
                Some("toml") => record::read_toml(&mut content, &path, &text, problems),
                Some("csv") => statistics::read(&mut content, &path, &text, problems),
                Some("ftl") if sentences::are_in(&path) => {
                    sentences::read(&mut content, &path, &text, problems);
                }
                Some("ftl") => texts::read(&mut content, &path, &text, problems),
                _ => {}
            }
        }
        sentences::join(&mut content, problems);
        content
    }

    /// Where the record `index` of a table stands.
    pub fn at<'a>(&'a self, table: &'a str, index: usize) -> (&'a Path, usize) {
        self.places
            .get(table)
            .and_then(|places| places.get(index))
            .map_or((Path::new(table), 0), |(path, line)| (path.as_path(), *line))
    }
}
