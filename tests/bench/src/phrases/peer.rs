//! SQLite's FTS5 as one would use it for a phrasebook: a column for sentences, readings, further words, categories and words of the
//! same meaning, weighed as ours are; all words of a query first, any of them where that finds nothing.

use std::time::Instant;

use otkel_domain::phrasebook::search::{Doc, Field};
use otkel_maps::find::fold::is_han;
use rusqlite::{Connection, params};

/// How it parts texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tokens {
    /// `unicode61` without diacritics, beginnings of one to three letters indexed; Han characters parted by spaces.
    Words,
    /// `trigram`; words below three letters are looked for by going through all.
    Trigrams,
}

/// The peer, ready.
pub(super) struct Peer {
    tokens: Tokens,
    db: Connection,
    /// Milliseconds.
    pub(super) built: f64,
    pub(super) bytes: usize,
}

impl Peer {
    pub(super) fn build(tokens: Tokens, docs: &[Doc], concepts: &[Vec<&str>]) -> rusqlite::Result<Self> {
        let columns = docs.iter().map(|doc| {
            let mut columns: [Vec<String>; 5] = Default::default();
            for field in &doc.fields {
                let (column, text) = match field {
                    Field::Sentence(_, text) => (0, text.clone()),
                    Field::Reading(text) => (1, text.clone()),
                    // As syllables and as one, for both are typed.
                    Field::Pinyin(syllables) => {
                        (1, format!("{}\n{}", syllables.join(" "), syllables.concat()))
                    }
                    Field::Also(text) => (2, text.clone()),
                    Field::Category(_, text) => (3, text.clone()),
                };
                columns[column].push(text);
            }
            let said = format!(" {} ", plain(&columns[0].join(" ")));
            let has = |word: &str| {
                let word = plain(word);
                !word.is_empty()
                    && (said.contains(&format!(" {word} ")) || word.contains(is_han) && said.contains(&word))
            };
            columns[4] = concepts
                .iter()
                .filter(|group| group.iter().any(|word| has(word)))
                .map(|group| group.join("\n"))
                .collect();
            columns.map(|texts| tokens.parted(&texts.join("\n")))
        });
        let rows: Vec<[String; 5]> = columns.collect();
        // What the app has at hand as well isn't counted.
        let start = Instant::now();
        let mut db = Connection::open_in_memory()?;
        let with = match tokens {
            Tokens::Words => "tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3'",
            Tokens::Trigrams => "tokenize = \"trigram\"",
        };
        db.execute_batch(&format!(
            "CREATE VIRTUAL TABLE book USING fts5 (said, readings, also, category, alike, {with});"
        ))?;
        let transaction = db.transaction()?;
        for ([said, readings, also, category, alike], row) in rows.iter().zip(0_i64..) {
            transaction
                .prepare_cached(
                    "INSERT INTO book (rowid, said, readings, also, category, alike) VALUES (?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![row, said, readings, also, category, alike])?;
        }
        transaction.commit()?;
        let pages: i64 = db.pragma_query_value(None, "page_count", |row| row.get(0))?;
        let size: i64 = db.pragma_query_value(None, "page_size", |row| row.get(0))?;
        Ok(Self { tokens, db, built: start.elapsed().as_secs_f64() * 1e3, bytes: (pages * size) as usize })
    }

    pub(super) fn name(&self) -> &'static str {
        match self.tokens {
            Tokens::Words => "FTS5 unicode61",
            Tokens::Trigrams => "FTS5 trigram",
        }
    }

    pub(super) fn find(&self, text: &str, limit: usize) -> rusqlite::Result<Vec<usize>> {
        let parted = self.tokens.parted(text);
        let words = parted.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<String> = words
            .filter(|word| self.tokens == Tokens::Words || word.chars().count() > 2)
            .map(|word| format!("\"{word}\""))
            .collect();
        if words.is_empty() {
            return if self.tokens == Tokens::Trigrams { self.like(text, limit) } else { Ok(Vec::new()) };
        }
        // Trigrams are pieces of words as they are; of words, what is typed last may be a beginning, or all may be.
        let star = if self.tokens == Tokens::Words { "*" } else { "" };
        let found = self.matching(&format!("{}{star}", words.join(" ")), limit)?;
        if !found.is_empty() {
            return Ok(found);
        }
        self.matching(&format!("{}{star}", words.join(&format!("{star} OR "))), limit)
    }

    fn matching(&self, query: &str, limit: usize) -> rusqlite::Result<Vec<usize>> {
        let mut statement = self.db.prepare_cached(
            "SELECT rowid FROM book WHERE book MATCH ? ORDER BY bm25(book, 1.0, 0.96, 0.9, 0.6, 0.8), rowid LIMIT ?",
        )?;
        let found = statement
            .query_map(params![query, limit as i64], |row| row.get::<_, i64>(0).map(|row| row as usize))?;
        found.collect()
    }

    fn like(&self, text: &str, limit: usize) -> rusqlite::Result<Vec<usize>> {
        let mut statement = self.db.prepare_cached(
            "SELECT rowid FROM book WHERE said LIKE ?1 OR readings LIKE ?1 OR also LIKE ?1 OR alike LIKE ?1 OR category LIKE ?1 \
             ORDER BY said LIKE ?1 DESC, length(said), rowid LIMIT ?2",
        )?;
        let found = statement.query_map(params![format!("%{}%", text.trim()), limit as i64], |row| {
            row.get::<_, i64>(0).map(|row| row as usize)
        })?;
        found.collect()
    }
}

impl Tokens {
    fn parted(self, text: &str) -> String {
        if self == Self::Trigrams {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len() * 2);
        for c in text.chars() {
            if is_han(c) {
                out.extend([' ', c, ' ']);
            } else {
                out.push(c);
            }
        }
        out
    }
}

/// Small letters, a space for all that is no letter or digit.
fn plain(text: &str) -> String {
    let letters: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
