use super::{
    GeometryKind,
    protobuf::{Reader, zigzag},
};

/// A feature's points, in units of its tile (0..extent from the north-west corner, beyond in the buffer). Used again and
/// again, it stops allocating.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Geometry {
    points: Vec<[i32; 2]>,
    /// Where each part ends in `points`.
    ends: Vec<u32>,
}

impl Geometry {
    /// All points, part after part.
    pub fn points(&self) -> &[[i32; 2]] {
        &self.points
    }

    /// The points (one part each), lines, or rings: exterior ones clockwise in y-down units, each followed by its holes. A
    /// ring isn't closed by repeating its first point.
    pub fn parts(&self) -> impl Iterator<Item = &[[i32; 2]]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let part = self.points.get(start..end as usize).unwrap_or_default();
            start = end as usize;
            part
        })
    }

    /// Twice the area of a ring: positive for an exterior one.
    pub fn ring_area(ring: &[[i32; 2]]) -> i64 {
        let Some(&last) = ring.last() else { return 0 };
        let mut from = last;
        let mut area = 0i64;
        for &to in ring {
            let [a, b] = [from[0], to[0]].map(i64::from);
            let [c, d] = [from[1], to[1]].map(i64::from);
            area = area.wrapping_add(a.wrapping_mul(d)).wrapping_sub(b.wrapping_mul(c));
            from = to;
        }
        area
    }

    /// Reads the commands of a geometry; where they stop making sense, what was read before stands.
    pub(super) fn read(&mut self, kind: GeometryKind, commands: &[u8]) {
        self.points.clear();
        self.ends.clear();
        let mut reader = Reader::new(commands);
        let mut at = [0i32; 2];
        while !reader.is_empty() {
            let Ok(command) = reader.varint() else { break };
            let count = command >> 3;
            match command & 7 {
                1 => {
                    for _ in 0..count {
                        self.end_part(kind);
                        if !self.step(&mut reader, &mut at) {
                            break;
                        }
                    }
                }
                2 => {
                    for _ in 0..count {
                        if !self.step(&mut reader, &mut at) {
                            break;
                        }
                    }
                }
                7 => self.end_part(kind),
                _ => break,
            }
        }
        self.end_part(kind);
    }

    #[inline]
    fn step(&mut self, reader: &mut Reader<'_>, at: &mut [i32; 2]) -> bool {
        let (Ok(dx), Ok(dy)) = (reader.varint(), reader.varint()) else { return false };
        *at = [at[0].wrapping_add(zigzag(dx) as i32), at[1].wrapping_add(zigzag(dy) as i32)];
        self.points.push(*at);
        true
    }

    /// Ends the part begun; one too short to be seen is dropped.
    fn end_part(&mut self, kind: GeometryKind) {
        let start = self.ends.last().copied().unwrap_or(0) as usize;
        let least = match kind {
            GeometryKind::Point => 1,
            GeometryKind::Line => 2,
            GeometryKind::Polygon => 3,
        };
        if self.points.len() - start < least {
            self.points.truncate(start);
        } else {
            self.ends.push(self.points.len() as u32);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: GeometryKind, commands: &[u8]) -> Vec<Vec<[i32; 2]>> {
        let mut geometry = Geometry::default();
        geometry.read(kind, commands);
        geometry.parts().map(<[_]>::to_vec).collect()
    }

    /// The examples of the vector tile specification, 4.3.5.
    #[test]
    fn the_specifications_examples() {
        assert_eq!(read(GeometryKind::Point, &[9, 50, 34]), [[[25, 17]]]);
        assert_eq!(read(GeometryKind::Point, &[17, 10, 14, 3, 9]), [[[5, 7]], [[3, 2]]]);
        assert_eq!(
            read(GeometryKind::Line, &[9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8]),
            [vec![[2, 2], [2, 10], [10, 10]], vec![[1, 1], [3, 5]]]
        );
        assert_eq!(
            read(GeometryKind::Polygon, &[9, 6, 12, 18, 10, 12, 24, 44, 15]),
            [[[3, 6], [8, 12], [20, 34]]]
        );
        assert!(Geometry::ring_area(&[[0, 0], [10, 0], [10, 10], [0, 10]]) > 0);
    }

    #[test]
    fn nonsense_ends_the_geometry() {
        assert!(read(GeometryKind::Line, &[9, 4]).is_empty());
        assert!(read(GeometryKind::Line, &[9, 4, 4]).is_empty());
        assert!(read(GeometryKind::Line, &[5, 4, 4]).is_empty());
        assert_eq!(read(GeometryKind::Line, &[9, 4, 4, 0xfa, 0xff, 0xff, 0x0f, 2, 2, 4]), [[[2, 2], [3, 3]]]);
    }
}
