//! What changes weights beyond the profile: the season, closures, slow stretches.

/// What holds now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conditions {
    /// The month, 1..=12: roads closed every year in it can't be used. `None`: no road is closed for the season.
    pub month: Option<u8>,
    /// What is closed or slow. [`crate::roads::Graph`] finds the segments by way, line or area.
    pub stretches: Vec<Stretch>,
    /// All roads take so many times as long, for a slow convoy or a fast driver; 1 is usual. Brought into 0.2..=10.
    pub pace: Option<f32>,
}

/// Some segments on which something holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// By their numbers in the file. Numbers beyond it mean nothing.
    pub segments: Vec<u32>,
    /// What holds there.
    pub effect: Effect,
}

/// What holds on a stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Nobody passes.
    Closed,
    /// No faster than this, in km/h (wind, works). At least 1 is assumed.
    AtMost(f32),
}

/// Conditions by segment.
pub(crate) struct ByRoad {
    month: u8,
    pace: f64,
    /// Per segment that anything holds on, sorted: km/h, 0 is closed.
    limits: Vec<(u32, f32)>,
}

impl ByRoad {
    pub(crate) fn new(conditions: &Conditions) -> Self {
        let mut limits: Vec<(u32, f32)> = Vec::new();
        for stretch in &conditions.stretches {
            let kmh = match stretch.effect {
                Effect::Closed => 0.0,
                Effect::AtMost(kmh) => kmh.max(1.0),
            };
            limits.extend(stretch.segments.iter().map(|segment| (*segment, kmh)));
        }
        limits.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        limits.dedup_by_key(|limit| limit.0);
        let pace = conditions.pace.filter(|pace| pace.is_finite()).unwrap_or(1.0);
        Self { month: conditions.month.unwrap_or(0), pace: f64::from(pace.clamp(0.2, 10.0)), limits }
    }

    /// The month; 0: none.
    pub(crate) fn month(&self) -> u8 {
        self.month
    }

    pub(crate) fn pace(&self) -> f64 {
        self.pace
    }

    /// What holds on a segment, in km/h; 0 is closed.
    pub(crate) fn limit(&self, segment: u32) -> Option<f32> {
        if self.limits.is_empty() {
            return None;
        }
        let place = self.limits.binary_search_by_key(&segment, |limit| limit.0).ok()?;
        Some(self.limits[place].1)
    }
}
