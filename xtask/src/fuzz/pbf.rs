//! Small real `.osm.pbf` files: of an extract's blocks the first few elements each, not deflated, so that a changed byte
//! reaches the parser instead of a checksum.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::protobuf::{Field, fields, put_bytes, put_varint, take, varint};

/// How many nodes, ways or relations of a block are kept.
const KEPT: usize = 40;
/// A block has at most 32 MB by its own rules.
const MAX_BLOCK: u64 = 32 * 1024 * 1024;

/// One block of a file: `OSMHeader` or `OSMData`, inflated.
struct Block {
    kind: Vec<u8>,
    data: Vec<u8>,
}

/// Files of a header and one block each, for the first, the middle and the last block (nodes, ways and relations, as extracts are
/// sorted), and one of all three.
pub(super) fn cut(file: &[u8]) -> Option<Vec<Vec<u8>>> {
    let blocks = blocks(file)?;
    let (header, data) = blocks.split_first()?;
    let header = framed(header);
    let places = [0, data.len() / 2, data.len().checked_sub(1)?];
    let cut = places.iter().map(|&place| {
        let block = data.get(place)?;
        Some(framed(&Block { kind: block.kind.clone(), data: smaller(&block.data)? }))
    });
    let cut: Vec<Vec<u8>> = cut.collect::<Option<_>>()?;
    let mut files: Vec<Vec<u8>> = cut.iter().map(|block| [&header[..], block].concat()).collect();
    files.push([header, cut.concat()].concat());
    Some(files)
}

fn blocks(mut rest: &[u8]) -> Option<Vec<Block>> {
    let mut blocks = Vec::new();
    while !rest.is_empty() {
        let length = u32::from_be_bytes(take(&mut rest, 4)?.try_into().ok()?);
        let header = fields(take(&mut rest, length as usize)?)?;
        let mut size = header.iter().find(|field| field.number == 3)?.inside;
        let blob = fields(take(&mut rest, usize::try_from(varint(&mut size)?).ok()?)?)?;
        let of = |number| blob.iter().find(|field| field.number == number).map(|field| field.inside);
        let data = match (of(1), of(3)) {
            (Some(raw), _) => raw.to_vec(),
            (None, Some(deflated)) => {
                let mut data = Vec::new();
                ZlibDecoder::new(deflated).take(MAX_BLOCK).read_to_end(&mut data).ok()?;
                data
            }
            (None, None) => return None,
        };
        let kind = header.iter().find(|field| field.number == 1)?.inside.to_vec();
        blocks.push(Block { kind, data });
    }
    Some(blocks)
}

/// As it stands in a file: length, header, blob with raw data.
fn framed(block: &Block) -> Vec<u8> {
    let mut blob = Vec::new();
    put_bytes(&mut blob, 1, &block.data);
    let mut header = Vec::new();
    put_bytes(&mut header, 1, &block.kind);
    put_varint(&mut header, 3 << 3);
    put_varint(&mut header, blob.len() as u64);
    [&(header.len() as u32).to_be_bytes()[..], &header, &blob].concat()
}

/// A `PrimitiveBlock` with few elements; its strings stay, because elements point at them.
fn smaller(block: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for field in fields(block)? {
        match field.number {
            2 => put_bytes(&mut out, 2, &smaller_group(field.inside)?),
            _ => out.extend_from_slice(field.whole),
        }
    }
    Some(out)
}

fn smaller_group(group: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for (place, field) in fields(group)?.into_iter().enumerate() {
        match field.number {
            2 => put_bytes(&mut out, 2, &smaller_dense(field.inside)?),
            _ if place < KEPT => out.extend_from_slice(field.whole),
            _ => {}
        }
    }
    Some(out)
}

/// Dense nodes: parallel lists, of which each keeps the same number. Versions and authors are left out.
fn smaller_dense(dense: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for Field { number, inside, .. } in fields(dense)? {
        let kept = match number {
            1 | 8 | 9 => numbers_until(inside, |_| true)?,
            // Keys and values of a node end with a zero.
            10 => numbers_until(inside, |value| value == 0)?,
            _ => continue,
        };
        put_bytes(&mut out, number, kept);
    }
    Some(out)
}

/// The front of a packed list, to where `ends` has held for [`KEPT`] numbers.
fn numbers_until(packed: &[u8], ends: impl Fn(u64) -> bool) -> Option<&[u8]> {
    let mut rest = packed;
    let mut ended = 0;
    while !rest.is_empty() && ended < KEPT {
        ended += usize::from(ends(varint(&mut rest)?));
    }
    Some(&packed[..packed.len() - rest.len()])
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::ZlibEncoder};

    use super::*;

    fn packed(values: impl Iterator<Item = u64>) -> Vec<u8> {
        let mut out = Vec::new();
        values.for_each(|value| put_varint(&mut out, value));
        out
    }

    #[test]
    fn a_block_keeps_its_first_elements() -> std::io::Result<()> {
        let mut dense = Vec::new();
        put_bytes(&mut dense, 1, &packed(0..100));
        put_bytes(&mut dense, 5, b"authors");
        put_bytes(&mut dense, 10, &packed((0..100).flat_map(|_| [1, 2, 0])));
        let mut group = Vec::new();
        put_bytes(&mut group, 2, &dense);
        let mut ways = Vec::new();
        (0..100).for_each(|_| put_bytes(&mut ways, 3, b"way"));
        let mut block = Vec::new();
        put_bytes(&mut block, 1, b"strings");
        put_bytes(&mut block, 2, &group);
        put_bytes(&mut block, 2, &ways);
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(&block)?;
        let mut blob = Vec::new();
        put_bytes(&mut blob, 3, &zlib.finish()?);
        let mut head = Vec::new();
        put_bytes(&mut head, 1, b"OSMData");
        put_varint(&mut head, 3 << 3);
        put_varint(&mut head, blob.len() as u64);
        let data = [&(head.len() as u32).to_be_bytes()[..], &head, &blob].concat();
        let header = framed(&Block { kind: b"OSMHeader".to_vec(), data: b"".to_vec() });

        let files = cut(&[header, data].concat()).unwrap_or_default();
        assert_eq!(files.len(), 4);
        let back = blocks(&files[0]).unwrap_or_default();
        assert_eq!((back.len(), &back[0].kind[..]), (2, &b"OSMHeader"[..]));
        let inside = fields(&back[1].data).unwrap_or_default();
        assert_eq!(inside[0].inside, b"strings");
        let dense = fields(inside[1].inside).unwrap_or_default()[0].inside;
        let lists: Vec<_> = fields(dense).unwrap_or_default().iter().map(|list| list.inside).collect();
        assert_eq!(lists, [&packed(0..40)[..], &packed((0..40).flat_map(|_| [1, 2, 0]))]);
        assert_eq!(fields(inside[2].inside).unwrap_or_default().len(), KEPT);
        assert!(cut(b"no extract").is_none());
        Ok(())
    }
}
