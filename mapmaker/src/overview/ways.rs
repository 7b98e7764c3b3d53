//! Roads and railways: rows of `derived/roads.tsv` and `derived/rails.tsv`.

use std::path::Path;

use otkel_maps::{
    earth::LonLat,
    roads::{Months, RoadClass, Surface},
};

use super::{
    problem::Found,
    table::{Table, line, parse},
};

/// A piece of road or railway from one junction to the next.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Its road number, or empty.
    pub(super) number: String,
    /// `None` is a railway.
    pub(super) class: Option<RoadClass>,
    pub(super) country: String,
    pub(super) surface: Surface,
    pub(super) closed: Months,
    /// It is on the map, but no route leads over it.
    pub(super) drawn: bool,
    /// Junctions, by name.
    pub(super) from: String,
    pub(super) to: String,
    /// Its length, which may be more than that of the simplified line.
    pub(super) km: f64,
    pub(super) line: Vec<LonLat>,
}

/// Reads roads or railways.
pub(super) fn read(content: &Path, file: &str, found: &mut Found) -> Vec<Way> {
    let table = Table::read(content, file, 10, 10, found);
    let mut out = Vec::new();
    for row in &table.rows {
        let class = match row.get(1) {
            "motorway" => Some(RoadClass::Motorway),
            "trunk" => Some(RoadClass::Trunk),
            "primary" => Some(RoadClass::Primary),
            "secondary" => Some(RoadClass::Secondary),
            "tertiary" => Some(RoadClass::Tertiary),
            "rail" => None,
            other => {
                found.add(file, row.line, format!("“{other}” isn't a class of road"));
                continue;
            }
        };
        let main = matches!(class, Some(RoadClass::Motorway | RoadClass::Trunk | RoadClass::Primary));
        let surface = match row.get(3) {
            "-" if main => Surface::Paved,
            "-" => Surface::Unknown,
            word => {
                Surface::ALL.iter().copied().find(|surface| surface.word() == word).unwrap_or_else(|| {
                    found.add(file, row.line, format!("“{word}” isn't a surface"));
                    Surface::Unknown
                })
            }
        };
        let closed = months(row.get(4)).unwrap_or_else(|| {
            found.add(file, row.line, "closed months are written 11-4 or -");
            Months::NONE
        });
        if !["-", "drawn"].contains(&row.get(5)) {
            found.add(file, row.line, "use is drawn or -");
        }
        let km = parse(row.get(8), "a length in km", file, row.line, found).unwrap_or_default();
        let line = line(row.get(9), 2, file, row.line, found);
        let drawn = drawn_km(&line);
        if km < drawn * 0.98 - 0.1 {
            found.add(file, row.line, format!("{km} km is shorter than the line drawn, {drawn:.1} km"));
        }
        out.push(Way {
            number: if row.get(0) == "-" { String::new() } else { row.get(0).to_owned() },
            class,
            country: row.get(2).to_owned(),
            surface,
            closed,
            drawn: row.get(5) == "drawn",
            from: row.get(6).to_owned(),
            to: row.get(7).to_owned(),
            km,
            line,
        });
    }
    out
}

/// The length of a line.
pub(super) fn drawn_km(line: &[LonLat]) -> f64 {
    line.windows(2).map(|pair| pair[0].distance_m(pair[1])).sum::<f64>() / 1_000.0
}

fn months(text: &str) -> Option<Months> {
    if text == "-" {
        return Some(Months::NONE);
    }
    let (first, last) = text.split_once('-')?;
    let months = Months::span(first.parse().ok()?, last.parse().ok()?);
    (months != Months::NONE).then_some(months)
}

/// Joins ways of one road that follow each other, for drawing and for labels along them.
pub(super) fn joined(ways: &[Way]) -> Vec<Way> {
    let mut out: Vec<Way> = Vec::new();
    for way in ways {
        if let Some(last) = out.last_mut()
            && last.to == way.from
            && (&last.number, last.class, &last.country) == (&way.number, way.class, &way.country)
        {
            last.line.extend_from_slice(way.line.get(1..).unwrap_or_default());
            last.to.clone_from(&way.to);
            last.km += way.km;
            continue;
        }
        out.push(way.clone());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read() {
        assert_eq!(months("-"), Some(Months::NONE));
        assert_eq!(months("11-4"), Some(Months::span(11, 4)));
        assert_eq!(months("13-4"), None);
        assert_eq!(months("winter"), None);
    }
}
