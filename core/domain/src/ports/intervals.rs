//! A table of open spans in UTC minutes: what an `opening_hours` string comes down to over a stretch of time.

use crate::model::Instant;

/// Spans in which a hall is open (or may be), by start, never touching or overlapping, inside `[from, to)`. Outside
/// that stretch nothing is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntervalTable {
    from: Instant,
    to: Instant,
    spans: Vec<TableSpan>,
    /// For each day from `from` on: the first span that ends after the day begins. A question then looks at one or two
    /// spans instead of searching thousands.
    days: Vec<u32>,
}

/// Minutes in a day of the index.
const DAY: i64 = 1440;

/// One open span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableSpan {
    /// First open minute.
    pub start: Instant,
    /// First minute no longer open.
    pub end: Instant,
    /// Whether the hours say open; else they say *unknown*.
    pub sure: bool,
}

/// What a table says of a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableState {
    /// Open.
    Open,
    /// Closed.
    Closed,
    /// The hours say unknown, or the minute lies outside the table.
    Unknown,
}

/// Bytes that are no interval table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the bytes are no interval table (damaged at byte {0})")]
pub struct TableError(pub usize);

impl IntervalTable {
    /// From spans in any order; empty ones go, touching ones of a kind are joined, the rest is cut to `[from, to)`.
    pub fn new(from: Instant, to: Instant, mut spans: Vec<TableSpan>) -> Self {
        for span in &mut spans {
            span.start = span.start.max(from);
            span.end = span.end.min(to);
        }
        spans.retain(|span| span.start < span.end);
        spans.sort_unstable_by_key(|span| (span.start, span.end));
        let mut joined: Vec<TableSpan> = Vec::with_capacity(spans.len());
        for mut span in spans {
            if let Some(last) = joined.last_mut() {
                if span.sure == last.sure && span.start <= last.end {
                    last.end = last.end.max(span.end);
                    continue;
                }
                span.start = span.start.max(last.end);
                if span.start >= span.end {
                    continue;
                }
            }
            joined.push(span);
        }
        Self::indexed(from, to, joined)
    }

    fn indexed(from: Instant, to: Instant, spans: Vec<TableSpan>) -> Self {
        // A table of more than 1,000 years is no table of hours; it is searched from its last indexed day on.
        let count = (to.since(from) / DAY + 1).clamp(1, 400_000);
        let mut next = 0;
        let days = (0..count)
            .map(|day| {
                let start = from + day * DAY;
                while spans.get(next).is_some_and(|span| span.end <= start) {
                    next += 1;
                }
                next as u32
            })
            .collect();
        Self { from, to, spans, days }
    }

    /// The first span that ends after `at`, for a minute inside the table.
    fn first_after(&self, at: Instant) -> usize {
        let day = (at.since(self.from) / DAY) as usize;
        let mut next = self.days.get(day).or(self.days.last()).map_or(0, |next| *next as usize);
        while self.spans.get(next).is_some_and(|span| span.end <= at) {
            next += 1;
        }
        next
    }

    /// First minute of which something is known.
    pub fn from(&self) -> Instant {
        self.from
    }

    /// First minute of which nothing is known any more.
    pub fn to(&self) -> Instant {
        self.to
    }

    /// All spans.
    pub fn spans(&self) -> &[TableSpan] {
        &self.spans
    }

    /// The spans that reach into `[from, to)`, uncut.
    pub fn between(&self, from: Instant, to: Instant) -> &[TableSpan] {
        let first = self.spans.partition_point(|span| span.end <= from);
        let rest = &self.spans[first..];
        &rest[..rest.partition_point(|span| span.start < to)]
    }

    /// The state at a minute.
    pub fn state(&self, at: Instant) -> TableState {
        if at < self.from || at >= self.to {
            return TableState::Unknown;
        }
        match self.spans.get(self.first_after(at)) {
            Some(span) if span.start <= at => {
                if span.sure {
                    TableState::Open
                } else {
                    TableState::Unknown
                }
            }
            _ => TableState::Closed,
        }
    }

    /// The next minute at which the state changes; `None` when it never does within the table.
    pub fn next_change(&self, at: Instant) -> Option<Instant> {
        if at < self.from {
            return Some(self.from);
        }
        if at >= self.to {
            return None;
        }
        let span = self.spans.get(self.first_after(at))?;
        let change = if span.start > at { span.start } else { span.end };
        (change < self.to).then_some(change)
    }

    /// As bytes: the two ends, then each gap and length as a varint. A year of a two-shift day takes about 3 KB.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(24 + self.spans.len() * 4);
        out.extend(self.from.minutes().to_le_bytes());
        out.extend(self.to.minutes().to_le_bytes());
        let mut at = self.from;
        for span in &self.spans {
            varint(&mut out, span.start.since(at) as u64);
            varint(&mut out, (span.end.since(span.start) as u64) << 1 | u64::from(!span.sure));
            at = span.end;
        }
        out
    }

    /// Reads what [`Self::to_bytes`] wrote. Any other bytes are refused or give some valid table; they never panic.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TableError> {
        let word = |at: usize| -> Result<i64, TableError> {
            let eight = bytes.get(at..at + 8).and_then(|b| b.try_into().ok()).ok_or(TableError(at))?;
            Ok(i64::from_le_bytes(eight))
        };
        let (from, to) = (Instant::from_minutes(word(0)?), Instant::from_minutes(word(8)?));
        let mut spans = Vec::with_capacity((bytes.len() - 16) / 3);
        let (mut at, mut now) = (16, from);
        while at < bytes.len() {
            let gap = read_varint(bytes, &mut at)?;
            let length = read_varint(bytes, &mut at)?;
            let start = now + i64::try_from(gap).map_err(|_| TableError(at))?;
            let end = start + i64::try_from(length >> 1).map_err(|_| TableError(at))?;
            if start >= end || end > to {
                return Err(TableError(at));
            }
            spans.push(TableSpan { start, end, sure: length & 1 == 0 });
            now = end;
        }
        Ok(Self::indexed(from, to, spans))
    }
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn read_varint(bytes: &[u8], at: &mut usize) -> Result<u64, TableError> {
    let mut value = 0u64;
    for shift in (0..63).step_by(7) {
        let byte = *bytes.get(*at).ok_or(TableError(*at))?;
        *at += 1;
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(value);
        }
    }
    Err(TableError(*at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minutes: i64) -> Instant {
        Instant::from_minutes(minutes)
    }

    prop_compose! {
        fn tables()(spans in prop::collection::vec((0i64..10_000, 1i64..2_000, any::<bool>()), 0..40)) -> IntervalTable {
            let spans = spans.into_iter()
                .map(|(start, length, sure)| TableSpan { start: at(start), end: at(start + length), sure })
                .collect();
            IntervalTable::new(at(0), at(9_000), spans)
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(table in tables()) {
            prop_assert_eq!(IntervalTable::from_bytes(&table.to_bytes()), Ok(table));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(table) = IntervalTable::from_bytes(&bytes) {
                let _ = (table.state(at(0)), table.next_change(at(5)));
            }
        }

        #[test]
        fn the_state_holds_until_the_next_change(table in tables(), minute in 0i64..9_000) {
            let now = table.state(at(minute));
            let next = table.next_change(at(minute)).unwrap_or(table.to());
            for between in minute..next.minutes() {
                prop_assert_eq!(table.state(at(between)), now);
            }
            if next < table.to() {
                prop_assert_ne!(table.state(next), now);
            }
        }
    }
}
