//! A place as its row in the file has it.

use rusqlite::{CachedStatement, Connection, Row, types::ValueRef};
use serde::Serialize;

use super::{Kind, Lang, Names, columns::Column, fold, keys::telling, open::PlacesError};
use crate::earth::LonLat;

/// The columns of a place, but for what is in memory.
const SELECT: &str = "SELECT name, en, zh, kk, ru, ug, aliases, country, port, place, hours, phone, pinyin FROM place WHERE id = ?";

/// A place that was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Found {
    /// Its number in this file; it means nothing elsewhere.
    pub id: u32,
    /// What to show: its name in the language asked for, or the local one.
    pub name: String,
    /// What the signs there say, when that is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// Where it is: longitude, latitude.
    pub position: LonLat,
    /// The settlement that it belongs to, in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// ISO 3166-1 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Metres from where was asked, in a straight line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance_m: Option<f64>,
    /// The id of the content pack's port.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// The id of the content pack's place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Opening hours as tagged (the syntax of `opening_hours`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// Telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The name that was found, when it is neither of those shown: an alias, another language's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched: Option<String>,
    /// 0..1; only good for comparing results of one question.
    pub score: f32,
}

/// What the file says of a place.
pub(super) struct Told {
    pub names: Names,
    pub aliases: Vec<String>,
    pub country: Option<String>,
    pub port: Option<String>,
    pub place: Option<String>,
    pub hours: Option<String>,
    pub phone: Option<String>,
    /// Syllables of its Han names, a name a line.
    pub pinyin: String,
}

impl Told {
    /// Reads a row; `None` when there is none of that number.
    pub(super) fn read(db: &Connection, id: u32) -> Result<Option<Self>, PlacesError> {
        let mut statement: CachedStatement<'_> = db.prepare_cached(SELECT)?;
        let mut rows = statement.query([id])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let text = |column| text(row, column).map(Option::unwrap_or_default);
        let given = |column| Ok::<_, PlacesError>(Some(text(column)?).filter(|text| !text.is_empty()));
        Ok(Some(Self {
            names: Names {
                local: text(0)?,
                en: text(1)?,
                zh: text(2)?,
                kk: text(3)?,
                ru: text(4)?,
                ug: text(5)?,
            },
            aliases: text(6)?.lines().map(str::to_owned).collect(),
            country: given(7)?,
            port: given(8)?,
            place: given(9)?,
            hours: given(10)?,
            phone: given(11)?,
            pinyin: text(12)?,
        }))
    }

    /// As a result.
    pub(super) fn found(self, id: u32, column: &Column, lang: Lang, asked: &Asked, score: f32) -> Found {
        let name = self.names.shown(lang).to_owned();
        let local = Some(self.names.local.as_str()).filter(|local| !local.is_empty() && *local != name);
        // What is shown anyway needs no other name to be understood.
        let shown = [Some(name.as_str()), local].into_iter().flatten().any(|name| asked.exactness(name) > 0);
        let matched = if shown { None } else { asked.name_of(&self).map(str::to_owned) };
        let local = local.map(str::to_owned);
        Found {
            id,
            name,
            local,
            kind: column.kind,
            position: column.position(),
            locality: None,
            country: self.country,
            distance_m: None,
            port: self.port,
            place: self.place,
            hours: self.hours,
            phone: self.phone,
            matched,
            score,
        }
    }
}

/// What was asked, to tell which name it found.
pub(super) struct Asked {
    /// Lower case, without marks.
    pub plain: String,
    /// Key of all its words together, and of those that don't only say the kind.
    key: String,
    telling: String,
    /// Keys of its words.
    words: Vec<String>,
}

impl Asked {
    pub(super) fn of(text: &str) -> Self {
        let words = fold::words(text);
        let join = |words: &[&fold::Word]| fold::join(words.iter().map(|word| word.key.as_str()));
        let key = join(&words.iter().collect::<Vec<_>>());
        let telling = join(&telling(&words));
        let words = words.into_iter().map(|word| word.key).collect();
        Self { plain: plain(text), key, telling, words }
    }

    /// How exactly a name is what was typed: 4 letter by letter, 3 the same key, 2 so is its head, 1 it has all the words or
    /// begins so, 0 it was found otherwise.
    pub(super) fn exactness(&self, name: &str) -> u8 {
        if self.key.is_empty() {
            return 0;
        }
        if fold::plain(name).eq(self.plain.chars()) {
            return 4;
        }
        let words = fold::words(name);
        let key = fold::join(words.iter().map(|word| word.key.as_str()));
        // “Alakol” is just what Lake Alakol is called.
        let telling = || fold::join(telling(&words).into_iter().map(|word| word.key.as_str()));
        if key == self.key || (key.contains(&self.telling) && telling() == self.telling) {
            return 3;
        }
        let head = fold::head(name);
        if head.len() < name.len() && self.exactness(head) >= 3 {
            return 2;
        }
        let has = |wanted: &String| words.iter().any(|word| word.key.starts_with(wanted.as_str()));
        u8::from(key.starts_with(&self.key) || self.words.iter().all(has))
    }

    /// The name or alias that is nearest to what was typed, if any is near at all.
    fn name_of<'t>(&self, told: &'t Told) -> Option<&'t str> {
        let names = told.names.all().chain(told.aliases.iter().map(String::as_str));
        let mut best: Option<(u8, &str)> = None;
        for name in names {
            let exactness = self.exactness(name);
            if exactness > best.map_or(0, |best| best.0) {
                best = Some((exactness, name));
            }
        }
        best.map(|(_, name)| name)
    }
}

fn plain(text: &str) -> String {
    fold::plain(text.trim()).collect()
}

/// A text of a row. Absurdly long ones are cut: nobody reads them.
fn text(row: &Row<'_>, column: usize) -> Result<Option<String>, PlacesError> {
    const LONGEST: usize = 20_000;
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        value => {
            let text =
                value.as_str().map_err(|_| PlacesError::Damaged("a name in it is no text".to_owned()))?;
            Ok(Some(text.chars().take(LONGEST).collect()))
        }
    }
}
