//! From the bytes of a file to text: UTF-8, or UTF-16 in either order, with or without a byte order mark.

use std::borrow::Cow;

use super::GpxError;

/// The text of a file, its byte order mark taken off.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, GpxError> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // XML may leave the mark out: then the first character, always a `<`, tells (XML 1.0, appendix F).
        [b'<', 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, b'<', ..] => utf16(bytes, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, GpxError> {
    std::str::from_utf8(bytes)
        .map(Cow::Borrowed)
        .map_err(|error| GpxError::NotText { line: line_at(bytes, error.valid_up_to()) })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, GpxError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let letters = char::decode_utf16(pairs.iter().map(|&pair| unit(pair)));
    for letter in letters {
        let Ok(letter) = letter else { return Err(GpxError::NotText { line: end_of(&text) }) };
        text.push(letter);
    }
    if rest.is_empty() { Ok(Cow::Owned(text)) } else { Err(GpxError::NotText { line: end_of(&text) }) }
}

fn end_of(text: &str) -> u32 {
    line_at(text.as_bytes(), text.len())
}

/// The line on which a byte stands, counted from 1. Looked for only when something is wrong.
pub(super) fn line_at(bytes: &[u8], place: usize) -> u32 {
    let before = &bytes[..place.min(bytes.len())];
    before.split(|&byte| byte == b'\n').count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_spelling_is_the_same_text() {
        let text = "<gpx>\r\n霍尔果斯 🚗</gpx>";
        let marked = format!("\u{feff}{text}");
        for bytes in [
            text.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            in_utf16(text, u16::to_le_bytes),
            in_utf16(text, u16::to_be_bytes),
            in_utf16(&marked, u16::to_le_bytes),
            in_utf16(&marked, u16::to_be_bytes),
        ] {
            assert_eq!(decode(&bytes).unwrap(), text);
        }
    }

    #[test]
    fn what_is_no_text_is_named_with_its_line() {
        assert_eq!(decode(b"<gpx>\n\xe9t\xe9"), Err(GpxError::NotText { line: 2 }));
        assert_eq!(decode(b"\xff\xfe<\0\n\0\0\xd8"), Err(GpxError::NotText { line: 2 }));
        assert_eq!(decode(b"\xff\xfe<\0\n\0>"), Err(GpxError::NotText { line: 2 }));
        assert_eq!(decode(b"").unwrap(), "");
    }
}
