//! Whatever can be said in our words comes back from a file.

use proptest::{collection::vec, option, prelude::*};

use super::*;
use crate::{
    earth::LonLat,
    gpx::{Height, Point, Route, Text, Time, Track, Waypoint},
};

fn text() -> impl Strategy<Value = Option<Text>> {
    // Any characters at all, and those with a meaning in XML more often.
    prop_oneof![any::<String>(), "[ -~\\]\\[<>&'\"؀-ۿ一-龥]{0,40}"].prop_map(|raw| Text::new(&raw))
}

fn time() -> impl Strategy<Value = Option<Time>> {
    option::of((-62_135_596_800..=253_402_207_200i64).prop_filter_map("a time", Time::new))
}

fn point() -> impl Strategy<Value = Point> {
    // To seven digits; longitude 180 is written as −180.
    let at = (-1_800_000_000..1_800_000_000i32, -900_000_000..=900_000_000i32);
    let height = option::of((-12_000.0..=100_000.0f64).prop_filter_map("a height", Height::new));
    (at, height, time()).prop_map(|((lon, lat), height, time)| Point {
        at: LonLat::from_e7(lon, lat),
        height,
        time,
    })
}

fn waypoint() -> impl Strategy<Value = Waypoint> {
    (point(), text(), text()).prop_map(|(point, name, description)| Waypoint { point, name, description })
}

fn gpx() -> impl Strategy<Value = Gpx> {
    let route = (text(), text(), vec(waypoint(), 1..5)).prop_map(|(name, description, points)| Route {
        name,
        description,
        points,
    });
    let track = (text(), text(), vec(vec(point(), 1..5), 1..4))
        .prop_map(|(name, description, segments)| Track { name, description, segments });
    (text(), time(), vec(waypoint(), 0..5), vec(route, 0..3), vec(track, 0..3))
        .prop_map(|(name, time, waypoints, routes, tracks)| Gpx { name, time, waypoints, routes, tracks })
}

proptest! {
    #[test]
    fn what_was_written_comes_back(gpx in gpx()) {
        let file = gpx.write();
        let read = read(&file).unwrap();
        prop_assert!(read.left_out.is_empty());
        prop_assert!(read.gpx == gpx, "{}", file);
        prop_assert_eq!(read.gpx.write(), file);
    }

    #[test]
    fn positions_of_any_precision_stay_within_a_centimetre(lon in -180.0..=180.0f64, lat in -90.0..=90.0f64) {
        let at = LonLat::new(lon, lat).unwrap();
        let gpx = Gpx { waypoints: vec![Waypoint::at(at)], ..Gpx::default() };
        let back = read(&gpx.write()).unwrap().gpx.waypoints[0].point.at;
        prop_assert!(back.distance_m(at) < 0.01);
        prop_assert!(back.lon() < 180.0);
    }

    #[test]
    fn any_bytes_at_all_are_an_answer(bytes in vec(any::<u8>(), 0..300)) {
        let _ = Gpx::read(&bytes);
    }

    #[test]
    fn any_pieces_of_a_file_are_an_answer(pieces in vec(prop::sample::select(&PIECES[..]), 0..60)) {
        if let Ok(read) = read(&pieces.concat()) {
            let again = self::read(&read.gpx.write());
            prop_assert!(again.is_ok_and(|again| again.gpx == read.gpx));
        }
    }
}

const PIECES: [&str; 30] = [
    "<gpx>",
    "</gpx>",
    "<trk>",
    "</trk>",
    "<trkseg>",
    "</trkseg>",
    "<trkpt lat='1' lon='1'>",
    "</trkpt>",
    "<wpt lat='2' lon='3'>",
    "</wpt>",
    "<rte>",
    "</rte>",
    "<rtept lat='4' lon='5'>",
    "</rtept>",
    "<wpt/>",
    "<name>",
    "</name>",
    "<name>n</name>",
    "<ele>5</ele>",
    "<time>2026-01-01T00:00:00Z</time>",
    "<metadata>",
    "</metadata>",
    "<extensions>",
    "</extensions>",
    "&amp;",
    "<![CDATA[c]]>",
    "<!-- x -->",
    "text",
    "<desc/>",
    "\n",
];
