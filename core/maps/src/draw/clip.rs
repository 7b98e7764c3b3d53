/// A point of the picture, pixels from its upper left corner.
pub(super) type Point = [f32; 2];

/// Which ends of a line are none of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ends {
    pub(super) start_cut: bool,
    pub(super) end_cut: bool,
}

/// A rectangle of the picture, grown by what lines need beyond it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) low: [f64; 2],
    pub(super) high: [f64; 2],
}

impl Frame {
    /// Around a picture of this size, `margin` pixels beyond.
    pub(super) fn around(width: u32, height: u32, margin: f64) -> Self {
        Self { low: [-margin; 2], high: [f64::from(width) + margin, f64::from(height) + margin] }
    }

    pub(super) fn holds(&self, low: [f64; 2], high: [f64; 2]) -> bool {
        (0..2).all(|axis| low[axis] >= self.low[axis] && high[axis] <= self.high[axis])
    }

    pub(super) fn misses(&self, low: [f64; 2], high: [f64; 2]) -> bool {
        (0..2).any(|axis| high[axis] < self.low[axis] || low[axis] > self.high[axis])
    }

    /// From where to where, 0..=1, a segment is within; `None` when it passes by (Liang and Barsky).
    pub(super) fn seen(&self, from: [f64; 2], to: [f64; 2]) -> Option<(f64, f64)> {
        let step = [to[0] - from[0], to[1] - from[1]];
        let (mut enter, mut leave) = (0.0f64, 1.0f64);
        for axis in 0..2 {
            if step[axis] == 0.0 {
                if from[axis] < self.low[axis] || from[axis] > self.high[axis] {
                    return None;
                }
                continue;
            }
            let (a, b) =
                ((self.low[axis] - from[axis]) / step[axis], (self.high[axis] - from[axis]) / step[axis]);
            enter = enter.max(a.min(b));
            leave = leave.min(a.max(b));
        }
        (enter <= leave).then_some((enter, leave))
    }

    /// Gives the pieces of a line within to `piece`, each with whether its beginning and its end were cut. `buffer` is
    /// lent.
    pub(super) fn line(
        &self,
        line: &[[f64; 2]],
        buffer: &mut Vec<[f64; 2]>,
        mut piece: impl FnMut(&[[f64; 2]], Ends),
    ) {
        let mut ends = Ends::default();
        buffer.clear();
        for pair in line.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let Some((enter, leave)) = self.seen(from, to) else { continue };
            let at = |t: f64| [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
            if buffer.is_empty() {
                ends.start_cut = enter > 0.0;
                buffer.push(if enter > 0.0 { at(enter) } else { from });
            }
            buffer.push(if leave < 1.0 { at(leave) } else { to });
            if leave < 1.0 {
                ends.end_cut = true;
                piece(buffer, ends);
                ends = Ends::default();
                buffer.clear();
            }
        }
        if !buffer.is_empty() {
            piece(buffer, ends);
        }
    }

    /// Cuts a ring to the frame (Sutherland and Hodgman). Where it leaves and comes back, it runs along the frame.
    pub(super) fn ring(&self, ring: &mut Vec<[f64; 2]>, spare: &mut Vec<[f64; 2]>) {
        for axis in 0..2 {
            for (bound, sign) in [(self.low[axis], 1.0), (self.high[axis], -1.0)] {
                spare.clear();
                let Some(&(mut from)) = ring.last() else { return };
                let inside = |p: [f64; 2]| (p[axis] - bound) * sign >= 0.0;
                for &to in ring.iter() {
                    if inside(from) != inside(to) {
                        let t = (bound - from[axis]) / (to[axis] - from[axis]);
                        let mut cut = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
                        cut[axis] = bound;
                        spare.push(cut);
                    }
                    if inside(to) {
                        spare.push(to);
                    }
                    from = to;
                }
                std::mem::swap(ring, spare);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { low: [0.0, 0.0], high: [10.0, 10.0] };

    fn pieces(line: &[[f64; 2]]) -> Vec<(Vec<[f64; 2]>, Ends)> {
        let mut all = Vec::new();
        FRAME.line(line, &mut Vec::new(), |piece, ends| all.push((piece.to_vec(), ends)));
        all
    }

    fn cut(start_cut: bool, end_cut: bool) -> Ends {
        Ends { start_cut, end_cut }
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two() {
        let line = [[5.0, 5.0], [15.0, 5.0], [15.0, 8.0], [5.0, 8.0]];
        let expected = [
            (vec![[5.0, 5.0], [10.0, 5.0]], cut(false, true)),
            (vec![[10.0, 8.0], [5.0, 8.0]], cut(true, false)),
        ];
        assert_eq!(pieces(&line), expected);
        let inside = vec![[1.0, 1.0], [2.0, 2.0], [3.0, 1.0]];
        assert_eq!(pieces(&inside), [(inside, Ends::default())]);
        assert!(pieces(&[[-5.0, 4.0], [-1.0, -9.0]]).is_empty());
        assert_eq!(pieces(&[[-10.0, 5.0], [20.0, 5.0]]), [(vec![[0.0, 5.0], [10.0, 5.0]], cut(true, true))]);
    }

    #[test]
    fn a_ring_around_the_frame_becomes_the_frame() {
        let mut ring = vec![[-50.0, -50.0], [50.0, -50.0], [50.0, 50.0], [-50.0, 50.0]];
        FRAME.ring(&mut ring, &mut Vec::new());
        for corner in [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]] {
            assert!(ring.contains(&corner), "{ring:?}");
        }
        let mut outside = vec![[20.0, 20.0], [30.0, 20.0], [30.0, 30.0]];
        FRAME.ring(&mut outside, &mut Vec::new());
        assert!(outside.is_empty());
    }
}
