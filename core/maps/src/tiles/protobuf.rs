use super::MvtError;

/// Walks the bytes of a protocol buffer message without copying; every read is checked.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// A field's content.
pub(super) enum Field<'a> {
    Number(u64),
    Fixed64([u8; 8]),
    /// Bytes and where they start in what the reader was made of.
    Bytes(&'a [u8], usize),
    Fixed32([u8; 4]),
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// A number of seven bits a byte, the lowest first.
    #[inline]
    pub(super) fn varint(&mut self) -> Result<u64, MvtError> {
        let first = *self.bytes.get(self.at).ok_or(MvtError::Short)?;
        self.at += 1;
        if first < 0x80 {
            return Ok(u64::from(first));
        }
        let mut value = u64::from(first & 0x7f);
        let mut shift = 7;
        loop {
            let byte = *self.bytes.get(self.at).ok_or(MvtError::Short)?;
            self.at += 1;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
            shift += 7;
            if shift > 63 {
                return Err(MvtError::Number);
            }
        }
    }

    /// The next field with its number; `None` at the end.
    pub(super) fn field(&mut self) -> Result<Option<(u64, Field<'a>)>, MvtError> {
        if self.is_empty() {
            return Ok(None);
        }
        let tag = self.varint()?;
        let field = match tag & 7 {
            0 => Field::Number(self.varint()?),
            1 => Field::Fixed64(self.array()?),
            2 => {
                let length = usize::try_from(self.varint()?).map_err(|_| MvtError::Short)?;
                let start = self.at;
                Field::Bytes(self.take(length)?, start)
            }
            5 => Field::Fixed32(self.array()?),
            other => return Err(MvtError::WireType(other as u8)),
        };
        Ok(Some((tag >> 3, field)))
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], MvtError> {
        let end = self.at.checked_add(length).ok_or(MvtError::Short)?;
        let taken = self.bytes.get(self.at..end).ok_or(MvtError::Short)?;
        self.at = end;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], MvtError> {
        self.take(N)?.try_into().map_err(|_| MvtError::Short)
    }
}

/// Undoes the zigzag that keeps small negative numbers short.
pub(super) fn zigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_length() {
        for (bytes, number) in [(&[0x96, 0x01][..], 150), (&[0x7f], 127), (&[0xff; 9], 0)] {
            let read = Reader::new(bytes).varint();
            assert_eq!(read, if number == 0 { Err(MvtError::Short) } else { Ok(number) });
        }
        assert_eq!(Reader::new(&[0xff; 11]).varint(), Err(MvtError::Number));
        let mut most = [0xff; 10];
        most[9] = 1;
        assert_eq!(Reader::new(&most).varint(), Ok(u64::MAX));
    }

    #[test]
    fn zigzag_alternates() {
        assert_eq!([0, 1, 2, 3, u64::MAX].map(zigzag), [0, -1, 1, -2, i64::MIN]);
    }
}
