//! How a hierarchy is stored: for each vertex, how far above it its parent is, and the gaps between its heads. Most numbers take
//! one byte. A hierarchy is only read whole, when weights are put on it.

use super::topology::{Sides, Topology};
use super::{Arcs, NONE};
use crate::roads::bytes::{put_varint, varint};

/// Writes a hierarchy.
pub(crate) fn encode(topology: &Topology) -> Vec<u8> {
    let mut out = Vec::new();
    let hierarchy = topology.hierarchy();
    let list = |out: &mut Vec<u8>, arcs: &Arcs<'_>, vertex: usize| {
        let heads = &arcs.heads[arcs.of(vertex)];
        put_varint(out, heads.len() as u32);
        let mut last = vertex as u32;
        for head in heads {
            put_varint(out, head - last - 1);
            last = *head;
        }
    };
    for vertex in 0..hierarchy.len() {
        let parent = topology.parent[vertex];
        put_varint(&mut out, if parent == NONE { 0 } else { parent - vertex as u32 });
        list(&mut out, &hierarchy.up, vertex);
        if !topology.down_first.is_empty() {
            list(&mut out, &hierarchy.down, vertex);
        }
    }
    out
}

/// Reads a hierarchy over so many vertices; `None` when it isn't one: then arcs would lead somewhere else than to ancestors.
pub(crate) fn decode(mut bytes: &[u8], count: usize, sides: Sides) -> Option<Topology> {
    // Every vertex takes two bytes at least, every arc one.
    if bytes.len() < count.checked_mul(2)? || bytes.len() > NONE as usize {
        return None;
    }
    let mut this = Topology { up_first: vec![0], ..Topology::default() };
    if sides == Sides::Apart {
        this.down_first.push(0);
    }
    for vertex in 0..count as u32 {
        let above = number(&mut bytes)?;
        this.parent.push(if above == 0 { NONE } else { vertex.checked_add(above)? });
        list(&mut bytes, vertex, &mut this.up, &mut this.up_first)?;
        if sides == Sides::Apart {
            list(&mut bytes, vertex, &mut this.down, &mut this.down_first)?;
        }
    }
    let size = sizes(&this.parent)?;
    let hierarchy = this.hierarchy();
    let climbs = |arcs: &Arcs<'_>| {
        (0..count).all(|vertex| {
            arcs.heads[arcs.of(vertex)].iter().all(|head| {
                let head = *head as usize;
                head < count && head - vertex < size[head] as usize
            })
        })
    };
    let right =
        bytes.is_empty() && climbs(&hierarchy.up) && (sides == Sides::Same || climbs(&hierarchy.down));
    let right = right && hierarchy.is_sparse();
    right.then_some(this)
}

fn number(bytes: &mut &[u8]) -> Option<u32> {
    if bytes.is_empty() { None } else { Some(varint(bytes)) }
}

fn list(bytes: &mut &[u8], vertex: u32, heads: &mut Vec<u32>, first: &mut Vec<u32>) -> Option<()> {
    let count = number(bytes)?;
    // The offsets of a vertex's arcs are kept in 16 bits.
    if count as usize > bytes.len() || count >= u32::from(u16::MAX) {
        return None;
    }
    let mut last = vertex;
    for _ in 0..count {
        last = last.checked_add(number(bytes)?)?.checked_add(1)?;
        heads.push(last);
    }
    first.push(heads.len() as u32);
    Some(())
}

/// The sizes of all subtrees; `None` when parents aren't above, or subtrees aren't runs of numbers.
fn sizes(parent: &[u32]) -> Option<Vec<u32>> {
    let mut size = vec![1_u32; parent.len()];
    // The roots of finished subtrees whose parent hasn't come yet.
    let mut open: Vec<u32> = Vec::new();
    for (vertex, above) in parent.iter().enumerate() {
        while open.pop_if(|below| parent[*below as usize] == vertex as u32).is_some() {}
        let start = open.last().map_or(0, |below| below + 1);
        // All subtrees since `start` must be children.
        if size[vertex] != vertex as u32 + 1 - start {
            return None;
        }
        if *above != NONE {
            let below = size[vertex];
            *size.get_mut(*above as usize).filter(|_| *above as usize > vertex)? += below;
        }
        open.push(vertex as u32);
    }
    open.iter().all(|root| parent[*root as usize] == NONE).then_some(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> Vec<(u32, u32)> {
        (0..40).flat_map(|v| [(v, (v + 1) % 40), (v, (v + 7) % 40)]).collect()
    }

    #[test]
    fn hierarchies_come_back() {
        let order: Vec<u32> = (0..40).map(|v| v * 11 % 40).collect();
        for sides in [Sides::Same, Sides::Apart] {
            let topology = Topology::new(&order, &ring(), sides).unwrap();
            let bytes = encode(&topology);
            let back = decode(&bytes, 40, sides).unwrap();
            assert_eq!(
                (&back.parent, &back.up_first, &back.up),
                (&topology.parent, &topology.up_first, &topology.up)
            );
            assert_eq!((&back.down_first, &back.down), (&topology.down_first, &topology.down));
        }
    }

    #[test]
    fn hostile_bytes_give_ancestors_or_nothing() {
        let order: Vec<u32> = (0..40).collect();
        let bytes = encode(&Topology::new(&order, &ring(), Sides::Apart).unwrap());
        for cut in 0..bytes.len() {
            assert!(decode(&bytes[..cut], 40, Sides::Apart).is_none());
        }
        for place in 0..bytes.len() {
            for bit in 0..8 {
                let mut bad = bytes.clone();
                bad[place] ^= 1 << bit;
                let Some(topology) = decode(&bad, 40, Sides::Apart) else { continue };
                let hierarchy = topology.hierarchy();
                for vertex in 0..40 {
                    for head in &hierarchy.up.heads[hierarchy.up.of(vertex)] {
                        let mut above = vertex as u32;
                        while above != *head {
                            above = topology.parent[above as usize];
                        }
                    }
                }
            }
        }
        assert!(decode(&bytes, 41, Sides::Apart).is_none());
        assert!(decode(&[], usize::MAX, Sides::Same).is_none());
    }
}
