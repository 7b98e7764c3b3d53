use super::clip::{Frame, Point};

/// Cuts a line into dashes and gives those that touch the frame, point by point; `true` begins one.
///
/// `lengths` are dash, gap, dash, … in pixels, an odd list counts twice; they are counted from the line's beginning, also
/// where it isn't seen, so that tiles cut from the same line agree.
pub(super) fn dash(line: &[[f64; 2]], lengths: &[f64], frame: &Frame, mut point: impl FnMut(bool, Point)) {
    let odd = lengths.len() % 2 == 1;
    let period: f64 = lengths.iter().sum::<f64>() * if odd { 2.0 } else { 1.0 };
    // Dashes finer than half a pixel are a line.
    if period < 0.5 {
        for (at, &[x, y]) in line.iter().enumerate() {
            point(at == 0, [x as f32, y as f32]);
        }
        return;
    }
    let count = lengths.len() * if odd { 2 } else { 1 };
    let mut walk = Walk { lengths, count, index: 0, left: lengths.first().copied().unwrap_or(period) };
    let mut open = false;
    for pair in line.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = (to[0] - from[0]).hypot(to[1] - from[1]);
        if length <= 0.0 {
            continue;
        }
        // Only what is seen is walked dash by dash: a line may be a million times longer.
        let Some((enter, leave)) = frame.seen(from, to) else {
            walk.skip(length % period);
            open = false;
            continue;
        };
        let at = |done: f64| {
            let t = done / length;
            [(from[0] + (to[0] - from[0]) * t) as f32, (from[1] + (to[1] - from[1]) * t) as f32]
        };
        let mut done = enter * length;
        if done > 0.0 {
            walk.skip(done % period);
            open = false;
        }
        let last = if leave < 1.0 { leave * length } else { length };
        while done < last {
            let step = walk.left.min(last - done);
            if walk.draws() {
                if !open {
                    point(true, at(done));
                    open = true;
                }
                point(false, at(done + step));
            } else {
                open = false;
            }
            done += step;
            if walk.skip(step) {
                open = false;
            }
        }
        if last < length {
            walk.skip((length - last) % period);
            open = false;
        }
    }
}

/// Where in the pattern the pen is.
struct Walk<'a> {
    lengths: &'a [f64],
    count: usize,
    index: usize,
    left: f64,
}

impl Walk<'_> {
    fn draws(&self) -> bool {
        self.index.is_multiple_of(2)
    }

    /// Goes on; whether that ended a dash or a gap.
    fn skip(&mut self, mut length: f64) -> bool {
        let mut ended = false;
        // Bounded, should a list be all but zero: the caller skips whole periods.
        for _ in 0..64 {
            if length < self.left {
                break;
            }
            length -= self.left;
            self.index = (self.index + 1) % self.count;
            self.left = self.lengths[self.index % self.lengths.len()].max(1e-3);
            ended = true;
        }
        self.left -= length.min(self.left);
        ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dashes(line: &[[f64; 2]], lengths: &[f64], frame: Frame) -> Vec<Vec<Point>> {
        let mut all: Vec<Vec<Point>> = Vec::new();
        dash(line, lengths, &frame, |begins, at| {
            if begins {
                all.push(Vec::new());
            }
            all.last_mut().unwrap().push(at);
        });
        all
    }

    #[test]
    fn dashes_go_round_corners_and_are_counted_where_they_are_not_seen() {
        let frame = Frame { low: [-1.0; 2], high: [100.0; 2] };
        let line = [[0.0, 0.0], [5.0, 0.0], [5.0, 7.0]];
        assert_eq!(
            dashes(&line, &[3.0, 1.0], frame),
            [
                vec![[0.0, 0.0], [3.0, 0.0]],
                vec![[4.0, 0.0], [5.0, 0.0], [5.0, 2.0]],
                vec![[5.0, 3.0], [5.0, 6.0]]
            ]
        );
        let far = [[-1000.5, 0.0], [-2.0, 0.0], [10.0, 0.0]];
        let seen = dashes(&far, &[2.0, 2.0], frame);
        assert_eq!(seen[0], [[-0.5, 0.0], [1.5, 0.0]]);
        let farther = [[-1e9, 50.0], [1e9, 50.0]];
        assert!(dashes(&farther, &[2.0, 2.0], frame).len() < 30);
    }

    #[test]
    fn an_odd_list_counts_twice() {
        let frame = Frame { low: [-1.0; 2], high: [100.0; 2] };
        let all = dashes(&[[0.0, 0.0], [9.0, 0.0]], &[3.0], frame);
        assert_eq!(all, [[[0.0, 0.0], [3.0, 0.0]], [[6.0, 0.0], [9.0, 0.0]]]);
    }
}
