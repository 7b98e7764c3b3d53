//! Files of real shapes, files that mean harm, and all that can be written comes back.

mod devices;
mod hostile;
mod sample;
mod written;

use super::{Gpx, GpxError, Read};

fn read(text: &str) -> Result<Read, GpxError> {
    Gpx::read(text.as_bytes())
}

/// A file of 1.1 around its contents.
fn file(inside: &str) -> String {
    format!(
        "<gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n{inside}\n</gpx>"
    )
}

/// A track of one point, which may have something in it.
fn one_point(inside: &str) -> String {
    file(&format!("<trk><trkseg><trkpt lat=\"44.2\" lon=\"80.4\">{inside}</trkpt></trkseg></trk>"))
}
