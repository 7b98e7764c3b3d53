//! A file that has everything the writer writes. It was checked by hand against the schema of GPX 1.1 (gpx.xsd): order of
//! the elements (`metadata wpt rte trk`; `name time`; `ele time name desc`; `name desc rtept`; `name desc trkseg`), `lat` from −90
//! to 90, `lon` from −180 to below 180, decimals without exponent, times with zone, `version` and `creator` present.

use super::*;
use crate::{
    earth::LonLat,
    gpx::{Height, Point, Route, Text, Time, Track, Waypoint},
};

const FILE: &str = include_str!("sample.gpx");

fn contents() -> Gpx {
    let at = |lon, lat| LonLat::new(lon, lat).unwrap();
    let khorgos = at(80.416_4, 44.202_8);
    let point = |at, metres: Option<f64>, time: Option<&str>| Point {
        at,
        height: metres.and_then(Height::new),
        time: time.and_then(Time::parse),
    };
    Gpx {
        name: Text::new("Khorgos & back"),
        time: Time::parse("2026-07-01T07:00:00Z"),
        waypoints: vec![Waypoint {
            point: point(khorgos, Some(780.5), Some("2026-07-01T08:00:00Z")),
            name: Text::new("霍尔果斯 · Қорғас · قورغاس"),
            description: Text::new("<both halls>, \"open\" 'now'"),
        }],
        routes: vec![Route {
            name: Text::new("By the pass"),
            description: None,
            points: vec![
                Waypoint { name: Text::new("Start"), ..Waypoint::at(khorgos) },
                Waypoint::at(at(76.928_6, 43.256_7)),
            ],
        }],
        tracks: vec![Track {
            name: Text::new("First day"),
            description: Text::new("Recorded"),
            segments: vec![
                vec![Point::at(at(-180.0, -1e-7)), point(at(179.999_999_9, 0.0), Some(-12.34), None)],
                vec![point(at(80.416_399_9, 44.202_799_9), None, Some("1969-12-31T23:59:59Z"))],
            ],
        }],
    }
}

#[test]
fn it_is_written_so_and_read_so() {
    assert_eq!(contents().write(), FILE);
    let Read { gpx, left_out } = read(FILE).unwrap();
    assert!(gpx == contents() && left_out.is_empty());
    assert_eq!(gpx.points(), 6);
    assert!(gpx.bounds().unwrap().contains(LonLat::new(80.0, 44.0).unwrap()));
}

#[test]
fn carriage_returns_and_other_encodings_change_nothing() {
    let wide = format!("\u{feff}{}", FILE.replace('\n', "\r\n").replace("UTF-8", "UTF-16"));
    let bytes: Vec<u8> = wide.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert!(Gpx::read(&bytes).unwrap().gpx == contents());
}

#[test]
fn a_track_is_as_long_as_its_segments() {
    let at = |lon| LonLat::new(lon, 0.0).unwrap();
    let mut track = Track::through(Text::new("equator"), [at(0.0), at(1.0), at(2.0)]);
    assert!((track.length_m() - 222_390.0).abs() < 10.0);
    track.segments.push(vec![Point::at(at(50.0))]);
    assert!((track.length_m() - 222_390.0).abs() < 10.0);
}
