//! The wire format of protocol buffers, as far as extracts use it: no copies, no allocation, nothing trusted.

/// The bytes aren't well formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken;

/// One field's value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    /// Fixed-width numbers: extracts have none that matter.
    Other,
}

impl<'a> Value<'a> {
    pub(super) fn number(self) -> Result<u64, Broken> {
        if let Self::Number(number) = self { Ok(number) } else { Err(Broken) }
    }

    pub(super) fn bytes(self) -> Result<&'a [u8], Broken> {
        if let Self::Bytes(bytes) = self { Ok(bytes) } else { Err(Broken) }
    }
}

/// Reads fields one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl<'a> Fields<'a> {
    /// The next field's number and value; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<(u64, Value<'a>)>, Broken> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let key = varint(&mut self.0)?;
        let value = match key & 7 {
            0 => Value::Number(varint(&mut self.0)?),
            1 => self.skip(8)?,
            2 => {
                let length = usize::try_from(varint(&mut self.0)?).map_err(|_| Broken)?;
                let (bytes, rest) = self.0.split_at_checked(length).ok_or(Broken)?;
                self.0 = rest;
                Value::Bytes(bytes)
            }
            5 => self.skip(4)?,
            _ => return Err(Broken),
        };
        Ok(Some((key >> 3, value)))
    }

    fn skip(&mut self, length: usize) -> Result<Value<'a>, Broken> {
        self.0 = self.0.get(length..).ok_or(Broken)?;
        Ok(Value::Other)
    }
}

/// Takes one number off the front.
#[inline]
pub(super) fn varint(bytes: &mut &[u8]) -> Result<u64, Broken> {
    if let [first, rest @ ..] = *bytes
        && *first < 0x80
    {
        *bytes = rest;
        return Ok(u64::from(*first));
    }
    let mut number = 0;
    for (i, byte) in bytes.iter().enumerate().take(10) {
        number |= u64::from(byte & 0x7f) << (7 * i);
        if byte & 0x80 == 0 {
            *bytes = &bytes[i + 1..];
            return Ok(number);
        }
    }
    Err(Broken)
}

/// Takes one signed number (“zig-zag”) off the front.
#[inline]
pub(super) fn signed(bytes: &mut &[u8]) -> Result<i64, Broken> {
    varint(bytes).map(unzigzag)
}

/// 0, 1, 2, 3 … stand for 0, −1, 1, −2 …
pub(super) fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_length() {
        let mut bytes: &[u8] = &[0x00, 0x7f, 0x80, 0x01, 0xac, 0x02];
        let numbers: Vec<u64> = (0..4).map(|_| varint(&mut bytes).unwrap()).collect();
        assert_eq!(numbers, [0, 127, 128, 300]);
        assert_eq!(varint(&mut bytes), Err(Broken));
        assert_eq!(varint(&mut &[0xff_u8; 11][..]), Err(Broken));
        let mut longest: &[u8] = &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
        assert_eq!(varint(&mut longest), Ok(u64::MAX));
        assert_eq!([0, 1, 2, 3, u64::MAX].map(unzigzag), [0, -1, 1, -2, i64::MIN]);
    }

    #[test]
    fn a_length_beyond_the_end_is_refused() {
        assert!(Fields(&[0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f]).next().is_err());
        assert!(Fields(&[0x0a, 2, 1]).next().is_err());
        assert!(Fields(&[0x0b]).next().is_err());
        assert!(Fields(&[0x09, 0]).next().is_err());
        let mut fields = Fields(&[0x0a, 1, 9, 0x10, 5]);
        assert_eq!(fields.next().unwrap().unwrap().1.bytes().unwrap(), [9]);
        assert_eq!(fields.next().unwrap().unwrap().1.number().unwrap(), 5);
        assert!(fields.next().unwrap().is_none());
    }
}
