//! One uncompressed block: a table of strings and groups of elements that point into it.

use super::{
    error::Damage,
    wire::{Broken, Fields, signed, varint},
};

/// Texts are cut after so many bytes: OpenStreetMap's have at most 255 characters. A longer one stands once in its block, but could be
/// a tag of every element and fill the memory.
const MAX_TEXT: usize = 1_024;

/// A block, its strings found, its groups not yet looked into.
#[derive(Debug)]
pub(super) struct Block<'a> {
    strings: Vec<&'a str>,
    groups: Vec<&'a [u8]>,
    granularity: i64,
    lon_offset: i64,
    lat_offset: i64,
}

/// Which kinds of elements a block holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Holds {
    pub(super) nodes: bool,
    pub(super) ways: bool,
    pub(super) relations: bool,
}

/// A position in 10⁻⁷ degrees: longitude, latitude.
pub(super) type E7 = (i32, i32);

/// A node as it stands in a block.
pub(super) struct RawNode<'s, 'a> {
    pub(super) id: i64,
    /// `None` when it lies outside of the earth.
    pub(super) at: Option<E7>,
    pub(super) tags: &'s [(&'a str, &'a str)],
}

/// A way or a relation as it stands in a block, its members not yet decoded.
pub(super) struct RawElement<'s, 'a> {
    pub(super) id: i64,
    pub(super) tags: &'s [(&'a str, &'a str)],
    body: Body<'a>,
}

#[derive(Clone, Copy, Default)]
struct Body<'a> {
    refs: &'a [u8],
    roles: &'a [u8],
    ids: &'a [u8],
    kinds: &'a [u8],
}

impl From<Broken> for Damage {
    fn from(_: Broken) -> Self {
        Self::Fields("elements")
    }
}

impl<'a> Block<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Damage> {
        let mut block =
            Self { strings: Vec::new(), groups: Vec::new(), granularity: 100, lon_offset: 0, lat_offset: 0 };
        let mut fields = Fields(bytes);
        while let Some((field, value)) = fields.next()? {
            match field {
                1 => block.read_strings(value.bytes()?)?,
                2 => block.groups.push(value.bytes()?),
                17 => block.granularity = i64::from(value.number()? as u32 as i32),
                19 => block.lat_offset = value.number()? as i64,
                20 => block.lon_offset = value.number()? as i64,
                _ => {}
            }
        }
        Ok(block)
    }

    fn read_strings(&mut self, bytes: &'a [u8]) -> Result<(), Broken> {
        let mut fields = Fields(bytes);
        while let Some((field, value)) = fields.next()? {
            if field == 1 {
                // What isn't text becomes empty, and tags with an empty key or value are left out.
                let text = std::str::from_utf8(value.bytes()?).unwrap_or_default();
                self.strings.push(&text[..text.floor_char_boundary(MAX_TEXT)]);
            }
        }
        Ok(())
    }

    pub(super) fn holds(&self) -> Result<Holds, Damage> {
        let mut holds = Holds::default();
        for group in &self.groups {
            let mut fields = Fields(group);
            while let Some((field, _)) = fields.next()? {
                match field {
                    1 | 2 => holds.nodes = true,
                    3 => holds.ways = true,
                    4 => holds.relations = true,
                    _ => {}
                }
            }
        }
        Ok(holds)
    }

    fn string(&self, index: u64) -> &'a str {
        usize::try_from(index).ok().and_then(|i| self.strings.get(i)).copied().unwrap_or_default()
    }

    fn push_tag(&self, tags: &mut Vec<(&'a str, &'a str)>, key: u64, value: u64) {
        let (key, value) = (self.string(key), self.string(value));
        if !key.is_empty() && !value.is_empty() {
            tags.push((key, value));
        }
    }

    fn place(&self, lon: i64, lat: i64) -> Option<E7> {
        let e7 = |offset: i64, value: i64, limit: i64| {
            let nano = value.checked_mul(self.granularity)?.checked_add(offset)?;
            // Half a unit is rounded away from zero, as a person would.
            let rounded = nano.checked_add(50 * nano.signum())? / 100;
            (-limit..=limit).contains(&rounded).then_some(rounded as i32)
        };
        Some((e7(self.lon_offset, lon, 1_800_000_000)?, e7(self.lat_offset, lat, 900_000_000)?))
    }

    /// Every node, with its tags when `with_tags` (without them it is faster).
    pub(super) fn nodes(&self, with_tags: bool, mut each: impl FnMut(RawNode<'_, 'a>)) -> Result<(), Damage> {
        let mut tags = Vec::new();
        for group in &self.groups {
            let mut fields = Fields(group);
            while let Some((field, value)) = fields.next()? {
                match field {
                    1 => self.node(value.bytes()?, &mut tags, &mut each)?,
                    2 => self.dense(value.bytes()?, with_tags, &mut tags, &mut each)?,
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn node<'s>(
        &self,
        bytes: &'a [u8],
        tags: &'s mut Vec<(&'a str, &'a str)>,
        each: &mut impl FnMut(RawNode<'_, 'a>),
    ) -> Result<(), Damage> {
        let (mut id, mut lon, mut lat, mut keys, mut values) = (None, None, None, &[][..], &[][..]);
        let mut fields = Fields(bytes);
        while let Some((field, value)) = fields.next()? {
            match field {
                1 => id = Some(super::wire::unzigzag(value.number()?)),
                2 => keys = value.bytes()?,
                3 => values = value.bytes()?,
                8 => lat = Some(super::wire::unzigzag(value.number()?)),
                9 => lon = Some(super::wire::unzigzag(value.number()?)),
                _ => {}
            }
        }
        let (Some(id), Some(lon), Some(lat)) = (id, lon, lat) else {
            return Err(Damage::Fields("elements"));
        };
        self.read_tags(keys, values, tags)?;
        each(RawNode { id, at: self.place(lon, lat), tags });
        Ok(())
    }

    fn dense(
        &self,
        bytes: &'a [u8],
        with_tags: bool,
        tags: &mut Vec<(&'a str, &'a str)>,
        each: &mut impl FnMut(RawNode<'_, 'a>),
    ) -> Result<(), Damage> {
        let (mut ids, mut lons, mut lats, mut pairs) = (&[][..], &[][..], &[][..], &[][..]);
        let mut fields = Fields(bytes);
        while let Some((field, value)) = fields.next()? {
            match field {
                1 => ids = value.bytes()?,
                8 => lats = value.bytes()?,
                9 => lons = value.bytes()?,
                10 if with_tags => pairs = value.bytes()?,
                _ => {}
            }
        }
        let (mut id, mut lon, mut lat) = (0_i64, 0_i64, 0_i64);
        while !ids.is_empty() {
            id = id.wrapping_add(signed(&mut ids)?);
            lon = lon.wrapping_add(signed(&mut lons)?);
            lat = lat.wrapping_add(signed(&mut lats)?);
            tags.clear();
            while !pairs.is_empty() {
                let key = varint(&mut pairs)?;
                if key == 0 {
                    break;
                }
                let value = varint(&mut pairs)?;
                self.push_tag(tags, key, value);
            }
            each(RawNode { id, at: self.place(lon, lat), tags });
        }
        Ok(())
    }

    fn read_tags(
        &self,
        mut keys: &[u8],
        mut values: &[u8],
        tags: &mut Vec<(&'a str, &'a str)>,
    ) -> Result<(), Broken> {
        tags.clear();
        while !keys.is_empty() && !values.is_empty() {
            let (key, value) = (varint(&mut keys)?, varint(&mut values)?);
            self.push_tag(tags, key, value);
        }
        Ok(())
    }

    /// Every way.
    pub(super) fn ways(
        &self,
        each: impl FnMut(RawElement<'_, 'a>) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        self.elements(3, each)
    }

    /// Every relation.
    pub(super) fn relations(
        &self,
        each: impl FnMut(RawElement<'_, 'a>) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        self.elements(4, each)
    }

    fn elements(
        &self,
        wanted: u64,
        mut each: impl FnMut(RawElement<'_, 'a>) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        let mut tags = Vec::new();
        for group in &self.groups {
            let mut groups = Fields(group);
            while let Some((field, value)) = groups.next()? {
                if field != wanted {
                    continue;
                }
                let (mut id, mut keys, mut values, mut body) = (None, &[][..], &[][..], Body::default());
                let mut fields = Fields(value.bytes()?);
                while let Some((field, value)) = fields.next()? {
                    match (field, wanted) {
                        (1, _) => id = Some(value.number()? as i64),
                        (2, _) => keys = value.bytes()?,
                        (3, _) => values = value.bytes()?,
                        (8, 3) => body.refs = value.bytes()?,
                        (8, _) => body.roles = value.bytes()?,
                        (9, 4) => body.ids = value.bytes()?,
                        (10, 4) => body.kinds = value.bytes()?,
                        _ => {}
                    }
                }
                self.read_tags(keys, values, &mut tags)?;
                let id = id.ok_or(Damage::Fields("elements"))?;
                each(RawElement { id, tags: &tags, body })?;
            }
        }
        Ok(())
    }
}

impl<'a> RawElement<'_, 'a> {
    /// The ids of a way's nodes.
    pub(super) fn refs(&self, mut each: impl FnMut(i64)) -> Result<(), Damage> {
        let mut refs = self.body.refs;
        let mut id = 0_i64;
        while !refs.is_empty() {
            id = id.wrapping_add(signed(&mut refs)?);
            each(id);
        }
        Ok(())
    }

    /// A relation's members: kind (0 node, 1 way, 2 relation), id, role.
    pub(super) fn members(
        &self,
        block: &Block<'a>,
        mut each: impl FnMut(u64, i64, &'a str),
    ) -> Result<(), Damage> {
        let Body { mut roles, mut ids, mut kinds, .. } = self.body;
        let mut id = 0_i64;
        while !ids.is_empty() {
            id = id.wrapping_add(signed(&mut ids)?);
            let (kind, role) = (varint(&mut kinds)?, varint(&mut roles)?);
            each(kind, id, block.string(role));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endless_texts_are_cut() -> Result<(), Damage> {
        let text = "Қ".repeat(1000);
        // A string of 2,000 bytes in a table of 2,003.
        let bytes = [&[0x0a, 0xd3, 0x0f, 0x0a, 0xd0, 0x0f], text.as_bytes()].concat();
        let block = Block::read(&bytes)?;
        assert_eq!(block.string(0), "Қ".repeat(512));
        Ok(())
    }
}
