/// A line in pixels that a text follows: resampled and smoothed, so that letters don't shake with every bend of the
/// survey.
#[derive(Clone, Debug, Default)]
pub(super) struct Track {
    points: Vec<[f32; 2]>,
    /// Pixels from its beginning to each point.
    along: Vec<f32>,
}

/// The most points of one track.
const MOST: usize = 4096;

impl Track {
    /// A plain line.
    pub(super) fn new(points: Vec<[f32; 2]>) -> Self {
        let mut along = Vec::with_capacity(points.len());
        let mut length = 0.0;
        for (i, p) in points.iter().enumerate() {
            if i > 0 {
                length += (p[0] - points[i - 1][0]).hypot(p[1] - points[i - 1][1]);
            }
            along.push(length);
        }
        Self { points, along }
    }

    /// Pixels.
    pub(super) fn length(&self) -> f32 {
        self.along.last().copied().unwrap_or(0.0)
    }

    /// The point so many pixels from the beginning; before it and behind the end, straight on.
    pub(super) fn at(&self, s: f32) -> [f32; 2] {
        let n = self.points.len();
        if n < 2 {
            return self.points.first().copied().unwrap_or_default();
        }
        self.between(self.along.partition_point(|a| *a <= s).clamp(1, n - 1), s)
    }

    /// A point between the one before `i` and `i`.
    fn between(&self, i: usize, s: f32) -> [f32; 2] {
        let (a, b) = (self.points[i - 1], self.points[i]);
        let step = self.along[i] - self.along[i - 1];
        let t = if step > 0.0 { (s - self.along[i - 1]) / step } else { 0.0 };
        [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
    }

    /// From `from` to `to` pixels, a point every `step` pixels, smoothed over `reach` of them to each side.
    pub(super) fn smooth(&self, from: f32, to: f32, step: f32, reach: usize) -> Self {
        let step = step.max(0.5);
        let count = (((to - from) / step).ceil().max(1.0) as usize).min(MOST) + 1;
        let step = (to - from) / (count - 1) as f32;
        // Beyond its ends a track would go straight on: keep to what is there.
        let (low, high) = (0.0, self.length());
        let mut i =
            self.along.partition_point(|a| *a <= from.max(low)).clamp(1, self.points.len().max(2) - 1);
        if self.points.len() < 2 {
            return self.clone();
        }
        let raw: Vec<[f32; 2]> = (0..count + 2 * reach)
            .map(|place| {
                let s = (from + (place as f32 - reach as f32) * step).clamp(low, high);
                while i + 1 < self.points.len() && self.along[i] < s {
                    i += 1;
                }
                while i > 1 && self.along[i - 1] > s {
                    i -= 1;
                }
                self.between(i, s)
            })
            .collect();
        let width = (2 * reach + 1) as f32;
        let mut sum = [0.0f32; 2];
        let mut points = Vec::with_capacity(count);
        for (place, p) in raw.iter().enumerate() {
            sum = [sum[0] + p[0], sum[1] + p[1]];
            if place >= 2 * reach {
                points.push([sum[0] / width, sum[1] / width]);
                let gone = raw[place - 2 * reach];
                sum = [sum[0] - gone[0], sum[1] - gone[1]];
            }
        }
        Self::new(points)
    }

    /// Its points.
    pub(super) fn points(&self) -> &[[f32; 2]] {
        &self.points
    }

    /// The other way round.
    pub(super) fn reversed(mut self) -> Self {
        self.points.reverse();
        Self::new(self.points)
    }

    /// Direction in radians clockwise from the right, over `reach` pixels around `s`.
    pub(super) fn turn(&self, s: f32, reach: f32) -> f32 {
        let (a, b) = (self.at((s - reach).max(0.0)), self.at((s + reach).min(self.length())));
        (b[1] - a[1]).atan2(b[0] - a[0])
    }

    /// How far it strays from the straight line between two of its places.
    pub(super) fn bulge(&self, from: f32, to: f32) -> f32 {
        let (a, b) = (self.at(from), self.at(to));
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let length = dx.hypot(dy).max(1e-3);
        (1..8)
            .map(|i| {
                let p = self.at(from + (to - from) * i as f32 / 8.0);
                (((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / length).abs()
            })
            .fold(0.0, f32::max)
    }
}

/// The difference of two directions, 0..=π.
pub(super) fn between(a: f32, b: f32) -> f32 {
    let turn = (a - b).rem_euclid(std::f32::consts::TAU);
    turn.min(std::f32::consts::TAU - turn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_along_it() {
        let track = Track::new(vec![[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]]);
        assert_eq!(track.length(), 20.0);
        assert_eq!(track.at(5.0), [5.0, 0.0]);
        assert_eq!(track.at(15.0), [10.0, 5.0]);
        assert_eq!(track.at(25.0), [10.0, 15.0]);
        assert!(track.bulge(0.0, 20.0) > 5.0);
        assert!((track.turn(5.0, 2.0)).abs() < 1e-6);
        assert!((track.clone().reversed().turn(15.0, 2.0).abs() - std::f32::consts::PI).abs() < 1e-6);
        assert_eq!(Track::new(vec![]).at(3.0), [0.0, 0.0]);
    }

    #[test]
    fn smoothing_takes_the_shake_out() {
        let shaky: Vec<[f32; 2]> =
            (0..60).map(|i| [i as f32 * 4.0, if i % 2 == 0 { 0.0 } else { 3.0 }]).collect();
        let track = Track::new(shaky);
        let smooth = track.smooth(40.0, 200.0, 3.0, 4);
        let turns: Vec<f32> = (1..10).map(|i| smooth.turn(i as f32 * 12.0, 4.0).abs()).collect();
        assert!(turns.iter().all(|t| *t < 0.25), "{turns:?}");
    }

    #[test]
    fn differences_of_directions() {
        use std::f32::consts::PI;
        assert!((between(0.1, 2.0 * PI - 0.1) - 0.2).abs() < 1e-5);
        assert!((between(-3.0, 3.0) - (2.0 * PI - 6.0)).abs() < 1e-5);
    }
}
