//! Roads and rivers come in pieces – cut at tiles and at every crossing – and are put together again before their names
//! are set along them.

use std::collections::BTreeMap;

/// A point in units of a tile.
pub(super) type Unit = [f32; 2];

/// Cuts a line to a tile's own square (0..=`extent`): each tile answers for its part only.
pub(super) fn clip(line: &[[i32; 2]], extent: f32) -> Vec<Vec<Unit>> {
    let mut parts: Vec<Vec<Unit>> = Vec::new();
    let mut open = false;
    for pair in line.windows(2) {
        let [a, b] = [pair[0], pair[1]].map(|p| p.map(|v| v as f32));
        let Some((start, end)) = inside(a, b, extent) else {
            open = false;
            continue;
        };
        let at = |t: f32| [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
        if open && start == 0.0 {
            if let Some(part) = parts.last_mut() {
                part.push(at(end));
            }
        } else {
            parts.push(vec![at(start), at(end)]);
        }
        open = end == 1.0;
    }
    parts.retain(|part| part.windows(2).any(|w| w[0] != w[1]));
    parts
}

/// The part of a segment within the square (Liang and Barsky, 1984).
fn inside(a: Unit, b: Unit, extent: f32) -> Option<(f32, f32)> {
    let (mut start, mut end) = (0.0f32, 1.0f32);
    for axis in 0..2 {
        let d = b[axis] - a[axis];
        for (p, q) in [(-d, a[axis]), (d, extent - a[axis])] {
            if p == 0.0 {
                if q < 0.0 {
                    return None;
                }
                continue;
            }
            let t = q / p;
            if p < 0.0 { start = start.max(t) } else { end = end.min(t) }
        }
    }
    (start < end || (start == end && a == b)).then_some((start, end))
}

/// Joins pieces that end where another begins, straight on where several do. The order of the result follows that of the
/// pieces.
pub(super) fn join(pieces: Vec<Vec<Unit>>) -> Vec<Vec<Unit>> {
    if pieces.len() < 2 {
        return pieces;
    }
    let key = |p: Unit| ((p[0] * 2.0).round() as i32, (p[1] * 2.0).round() as i32);
    let mut ends: BTreeMap<(i32, i32), Vec<usize>> = BTreeMap::new();
    for (number, piece) in pieces.iter().enumerate() {
        for p in [piece.first(), piece.last()].into_iter().flatten() {
            ends.entry(key(*p)).or_default().push(number);
        }
    }
    let mut left: Vec<Option<Vec<Unit>>> = pieces.into_iter().map(Some).collect();
    let mut joined = Vec::new();
    for number in 0..left.len() {
        let Some(mut line) = left[number].take() else { continue };
        for _ in 0..2 {
            while let Some(next) =
                straightest(&line, &left, ends.get(&line.last().map_or((0, 0), |p| key(*p))))
            {
                let Some(mut piece) = left[next].take() else { break };
                if piece.first().map(|p| key(*p)) != line.last().map(|p| key(*p)) {
                    piece.reverse();
                }
                line.extend(piece.into_iter().skip(1));
            }
            line.reverse();
        }
        joined.push(line);
    }
    joined
}

/// The piece that goes on most nearly in the direction in which a line ends; none that turns back.
fn straightest(line: &[Unit], left: &[Option<Vec<Unit>>], at: Option<&Vec<usize>>) -> Option<usize> {
    let (end, before) = (line.last()?, line.iter().rev().nth(1)?);
    let way = direction(*before, *end);
    let mut best = None;
    for &number in at? {
        let Some(piece) = left[number].as_deref() else { continue };
        for (first, second) in [(piece.first()?, piece.get(1)?), (piece.last()?, piece.iter().rev().nth(1)?)]
        {
            if (first[0] - end[0]).abs() > 0.75 || (first[1] - end[1]).abs() > 0.75 {
                continue;
            }
            let on = direction(*first, *second);
            let straight = way[0] * on[0] + way[1] * on[1];
            if straight > 0.3 && best.is_none_or(|(most, _)| straight > most) {
                best = Some((straight, number));
            }
        }
    }
    best.map(|(_, number)| number)
}

fn direction(from: Unit, to: Unit) -> Unit {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx.hypot(dy).max(1e-6);
    [dx / length, dy / length]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_is_cut_at_the_tile() {
        let parts = clip(&[[-10, 50], [50, 50], [50, 110], [20, 110], [20, 80]], 100.0);
        assert_eq!(
            parts,
            [vec![[0.0, 50.0], [50.0, 50.0], [50.0, 100.0]], vec![[20.0, 100.0], [20.0, 80.0]]]
        );
        assert!(clip(&[[-10, -10], [-5, 300]], 100.0).is_empty());
        assert!(clip(&[[5, 5], [5, 5]], 100.0).is_empty());
    }

    #[test]
    fn pieces_are_joined_straight_on() {
        let pieces = vec![
            vec![[10.0, 0.0], [20.0, 0.0]],
            vec![[0.0, 0.0], [10.0, 0.0]],
            vec![[20.0, 0.0], [20.0, 30.0]], // a turn of a right angle: another street of the same name
            vec![[30.0, 0.0], [20.0, 0.0]],
        ];
        let joined = join(pieces);
        assert_eq!(joined.len(), 2);
        assert_eq!(joined[0].len(), 4);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_all_lies_inside(line in prop::collection::vec((-300i32..400, -300i32..400), 2..30)) {
            let line: Vec<[i32; 2]> = line.into_iter().map(|(x, y)| [x, y]).collect();
            for part in clip(&line, 100.0) {
                prop_assert!(part.len() >= 2);
                for p in &part {
                    prop_assert!(p.iter().all(|v| (-0.01..=100.01).contains(v)));
                }
            }
            let pieces = clip(&line, 100.0);
            let length = |lines: &[Vec<Unit>]| -> f32 {
                lines.iter().flat_map(|l| l.windows(2)).map(|w| (w[1][0] - w[0][0]).hypot(w[1][1] - w[0][1])).sum()
            };
            let before = length(&pieces);
            let after = length(&join(pieces));
            prop_assert!((before - after).abs() < 1.0 + before * 0.02);
        }
    }
}
