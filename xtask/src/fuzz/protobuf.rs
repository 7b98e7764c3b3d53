//! As much of the protobuf wire format as is needed to cut messages smaller: fields are kept, dropped or replaced whole.

/// A field of a message: its number, and its bytes as they stand, key included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Field<'b> {
    pub(super) number: u64,
    /// What is in it; of a number field, its own bytes.
    pub(super) inside: &'b [u8],
    pub(super) whole: &'b [u8],
}

/// All fields; `None` when the bytes are no message.
pub(super) fn fields(message: &[u8]) -> Option<Vec<Field<'_>>> {
    let mut rest = message;
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let start = rest;
        let key = varint(&mut rest)?;
        let before = rest;
        let inside = match key & 7 {
            0 => {
                varint(&mut rest)?;
                &before[..before.len() - rest.len()]
            }
            1 => take(&mut rest, 8)?,
            2 => {
                let length = varint(&mut rest)?;
                take(&mut rest, usize::try_from(length).ok()?)?
            }
            5 => take(&mut rest, 4)?,
            _ => return None,
        };
        fields.push(Field { number: key >> 3, inside, whole: &start[..start.len() - rest.len()] });
    }
    Some(fields)
}

/// Takes a number off the front.
pub(super) fn varint(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for (place, &byte) in rest.iter().enumerate().take(10) {
        value |= u64::from(byte & 0x7f) << (7 * place);
        if byte < 0x80 {
            *rest = &rest[place + 1..];
            return Some(value);
        }
    }
    None
}

pub(super) fn take<'b>(rest: &mut &'b [u8], length: usize) -> Option<&'b [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}

/// Appends a number.
pub(super) fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a field of bytes.
pub(super) fn put_bytes(out: &mut Vec<u8>, number: u64, bytes: &[u8]) {
    put_varint(out, number << 3 | 2);
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_apart_and_together() {
        let mut message = Vec::new();
        put_varint(&mut message, 1 << 3);
        put_varint(&mut message, 300);
        put_bytes(&mut message, 2, b"abc");
        let apart = fields(&message).unwrap_or_default();
        assert_eq!(apart.len(), 2);
        assert_eq!((apart[0].number, apart[0].inside), (1, &[0xac, 2][..]));
        assert_eq!((apart[1].number, apart[1].inside), (2, &b"abc"[..]));
        assert_eq!([apart[0].whole, apart[1].whole].concat(), message);
        assert_eq!(fields(&message[..message.len() - 1]), None);
        assert_eq!(fields(&[0xff; 11]), None);
    }
}
