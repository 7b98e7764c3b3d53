//! Variable-length numbers and texts, read with bounds and written.

use std::collections::BTreeMap;

use super::limits::MOST_TEXT;
use crate::names::Names;

/// Writes a number in groups of seven bits, lowest first.
pub(crate) fn put_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Writes a signed number: 0, −1, 1, −2, … become 0, 1, 2, 3, …
pub(crate) fn put_signed(out: &mut Vec<u8>, value: i32) {
    put_varint(out, (value << 1 ^ value >> 31) as u32);
}

/// Reads a number and moves on; 0 when the bytes end too early.
#[inline]
pub(crate) fn varint(bytes: &mut &[u8]) -> u32 {
    let mut value = 0;
    let mut shift = 0;
    while let [first, rest @ ..] = *bytes {
        *bytes = rest;
        value |= u32::from(first & 0x7F) << shift;
        if first & 0x80 == 0 {
            return value;
        }
        shift += 7;
        if shift >= 32 {
            break;
        }
    }
    0
}

/// Reads a signed number.
#[inline]
pub(crate) fn signed(bytes: &mut &[u8]) -> i32 {
    let value = varint(bytes);
    (value >> 1) as i32 ^ -((value & 1) as i32)
}

fn text<'a>(bytes: &mut &'a [u8]) -> &'a str {
    let length = varint(bytes) as usize;
    let Some((text, rest)) = bytes.split_at_checked(length).filter(|(text, _)| text.len() <= MOST_TEXT)
    else {
        *bytes = &[];
        return "";
    };
    *bytes = rest;
    std::str::from_utf8(text).unwrap_or_default()
}

/// The text that starts at an offset; empty when there is none.
pub(crate) fn text_at(texts: &[u8], offset: u32) -> &str {
    texts.get(offset as usize..).map_or("", |mut rest| text(&mut rest))
}

/// The names and the road number that start at an offset: local, en, zh, kk, ru, ug, number. Empty: not known.
pub(crate) fn names_at(texts: &[u8], offset: u32) -> [&str; 7] {
    let mut parts = [""; 7];
    let Some([mask, rest @ ..]) = texts.get(offset as usize..) else { return parts };
    let mut rest = rest;
    for (bit, part) in parts.iter_mut().enumerate() {
        if mask >> bit & 1 == 1 {
            *part = text(&mut rest);
        }
    }
    parts
}

/// Texts, each stored once.
pub(crate) struct Texts {
    bytes: Vec<u8>,
    known: BTreeMap<Vec<u8>, u32>,
}

impl Texts {
    /// Offset 0 is the empty text, and also the names of what has none.
    pub(crate) fn new() -> Self {
        Self { bytes: vec![0], known: BTreeMap::from([(vec![0], 0)]) }
    }

    fn put(&mut self, record: Vec<u8>) -> u32 {
        if let Some(offset) = self.known.get(&record) {
            return *offset;
        }
        let offset = self.bytes.len() as u32;
        self.bytes.extend_from_slice(&record);
        self.known.insert(record, offset);
        offset
    }

    pub(crate) fn text(&mut self, text: &str) -> u32 {
        let mut record = Vec::new();
        put_text(&mut record, text);
        self.put(record)
    }

    /// A translation that is the local name again isn't stored: it would be shown anyway.
    pub(crate) fn names(&mut self, names: &Names, reference: &str) -> u32 {
        let [local, translations @ ..] = names.parts();
        let mut record = vec![0];
        let mut part = |bit: usize, text: &str| {
            if !text.is_empty() {
                record[0] |= 1 << bit;
                put_text(&mut record, text);
            }
        };
        part(0, local);
        for (bit, name) in translations.into_iter().enumerate() {
            part(bit + 1, if name == local { "" } else { name });
        }
        part(6, reference);
        self.put(record)
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Writes a text, cut where it is longer than a reader takes.
fn put_text(out: &mut Vec<u8>, text: &str) {
    let text = &text[..text.floor_char_boundary(MOST_TEXT)];
    put_varint(out, text.len() as u32);
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_cut_bytes_are_no_trouble() {
        for value in [0, 1, -1, 63, 64, -65, 8191, i32::MAX, i32::MIN] {
            let mut out = Vec::new();
            put_signed(&mut out, value);
            let mut rest = out.as_slice();
            assert_eq!((signed(&mut rest), rest.len()), (value, 0));
            for cut in 0..out.len() {
                varint(&mut &out[..cut]);
            }
        }
        assert_eq!(varint(&mut [0xFF; 9].as_slice()), 0);
    }

    #[test]
    fn names_come_back_and_are_stored_once() {
        let mut texts = Texts::new();
        let names =
            Names { zh: "霍尔果斯".into(), kk: "Қорғас".into(), ..Names::local("Қорғас") };
        let first = texts.names(&names, "A2");
        assert_eq!(texts.names(&names, "A2"), first);
        assert_eq!(texts.names(&Names::default(), ""), 0);
        let port = texts.text("khorgos-road");
        let bytes = texts.into_bytes();
        assert_eq!(names_at(&bytes, first), ["Қорғас", "", "霍尔果斯", "", "", "", "A2"]);
        assert_eq!(names_at(&bytes, 0), [""; 7]);
        assert_eq!(text_at(&bytes, port), "khorgos-road");
        for offset in 0..bytes.len() as u32 + 9 {
            let _ = (names_at(&bytes, offset), text_at(&bytes, offset));
        }
    }

    #[test]
    fn endless_texts_are_cut_when_written_and_nothing_when_read() {
        let mut texts = Texts::new();
        let offset = texts.text(&"Қ".repeat(MOST_TEXT));
        let bytes = texts.into_bytes();
        assert_eq!(text_at(&bytes, offset), "Қ".repeat(MOST_TEXT / 2));
        let mut hostile = Vec::new();
        put_varint(&mut hostile, MOST_TEXT as u32 + 1);
        hostile.extend([b'a'; MOST_TEXT + 1]);
        assert_eq!(text_at(&hostile, 0), "");
    }
}
