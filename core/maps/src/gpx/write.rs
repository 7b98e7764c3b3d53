//! GPX 1.1, elements in the order of its schema, one a line for those who compare files; the same contents give the same
//! bytes.

use std::fmt::Write as _;

use super::{Gpx, Height, Point, Text, Time, Waypoint};
use crate::earth::LonLat;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
<gpx version=\"1.1\" creator=\"Otkel\" xmlns=\"http://www.topografix.com/GPX/1/1\" \
xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
xsi:schemaLocation=\"http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd\">\n";

impl Gpx {
    /// As a file of GPX 1.1, in UTF-8. Positions are written to the centimetre (seven digits), so reading it back gives
    /// the same as long as positions had no more; longitude 180 becomes −180, as the schema wants it. Files beyond the
    /// limits of [`Gpx::read`] are written too.
    pub fn write(&self) -> String {
        // A point with height and time takes about 110 bytes.
        let mut out = Out { xml: String::with_capacity(HEAD.len() + 110 * self.points()), depth: 1 };
        out.xml.push_str(HEAD);
        if self.name.is_some() || self.time.is_some() {
            out.within("metadata", |out| {
                out.text("name", self.name.as_ref());
                out.time(self.time);
            });
        }
        for waypoint in &self.waypoints {
            out.waypoint("wpt", waypoint);
        }
        for route in self.routes.iter().filter(|route| !route.points.is_empty()) {
            out.within("rte", |out| {
                out.text("name", route.name.as_ref());
                out.text("desc", route.description.as_ref());
                for point in &route.points {
                    out.waypoint("rtept", point);
                }
            });
        }
        for track in &self.tracks {
            let mut segments = track.segments.iter().filter(|segment| !segment.is_empty()).peekable();
            if segments.peek().is_none() {
                continue;
            }
            out.within("trk", |out| {
                out.text("name", track.name.as_ref());
                out.text("desc", track.description.as_ref());
                for segment in segments {
                    out.within("trkseg", |out| {
                        for point in segment {
                            out.point("trkpt", point, None, None);
                        }
                    });
                }
            });
        }
        out.xml.push_str("</gpx>\n");
        out.xml
    }
}

/// The file as far as it is written. Writing into a string can't fail.
struct Out {
    xml: String,
    depth: usize,
}

impl Out {
    fn indent(&mut self) {
        self.xml.extend(std::iter::repeat_n(' ', self.depth));
    }

    fn within(&mut self, tag: &str, fill: impl FnOnce(&mut Self)) {
        self.indent();
        let _ = writeln!(self.xml, "<{tag}>");
        self.depth += 1;
        fill(self);
        self.depth -= 1;
        self.indent();
        let _ = writeln!(self.xml, "</{tag}>");
    }

    fn waypoint(&mut self, tag: &str, waypoint: &Waypoint) {
        self.point(tag, &waypoint.point, waypoint.name.as_ref(), waypoint.description.as_ref());
    }

    fn point(&mut self, tag: &str, point: &Point, name: Option<&Text>, description: Option<&Text>) {
        let (lat, lon) = degrees(point.at);
        self.indent();
        let _ = write!(self.xml, "<{tag} lat=\"{lat}\" lon=\"{lon}\"");
        if point.height.is_none() && point.time.is_none() && name.is_none() && description.is_none() {
            self.xml.push_str("/>\n");
            return;
        }
        self.xml.push_str(">\n");
        self.depth += 1;
        if let Some(height) = point.height.map(Height::metres) {
            self.indent();
            let _ = writeln!(self.xml, "<ele>{height}</ele>");
        }
        self.time(point.time);
        self.text("name", name);
        self.text("desc", description);
        self.depth -= 1;
        self.indent();
        let _ = writeln!(self.xml, "</{tag}>");
    }

    fn time(&mut self, time: Option<Time>) {
        if let Some(time) = time {
            self.indent();
            let _ = writeln!(self.xml, "<time>{time}</time>");
        }
    }

    fn text(&mut self, tag: &str, text: Option<&Text>) {
        let Some(text) = text else { return };
        self.indent();
        let _ = writeln!(self.xml, "<{tag}>{}</{tag}>", quick_xml::escape::escape(text.as_str()));
    }
}

/// Latitude and longitude as they are written: shortest decimals of at most seven digits, never with an exponent.
fn degrees(at: LonLat) -> (f64, f64) {
    let (lon, lat) = at.to_e7();
    let lon = if lon == 1_800_000_000 { -lon } else { lon };
    (f64::from(lat) / 1e7, f64::from(lon) / 1e7)
}
