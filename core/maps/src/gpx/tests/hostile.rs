//! Files that are broken, cut short or made to hurt.

use super::*;
use crate::gpx::{MAX_BYTES, MAX_DEPTH, MAX_POINTS};

#[test]
fn each_kind_of_wrong_file_is_told_apart() {
    for (text, error) in [
        ("", GpxError::NotGpx),
        ("{\"type\":\"FeatureCollection\"}", GpxError::NotGpx),
        ("<kml><wpt lat='1' lon='1'/></kml>", GpxError::NotGpx),
        ("<gpx version='2.0'></gpx>", GpxError::Version { line: 1 }),
        ("<gpx>\n<wpt lat='1' lon='1'>", GpxError::CutShort { line: 2 }),
        ("<gpx>\n<wpt lat='1' lo", GpxError::CutShort { line: 2 }),
        ("<gpx>\n<!-- ", GpxError::CutShort { line: 2 }),
        ("<gpx>\n\n<a></b></gpx>", GpxError::Broken { line: 3 }),
        ("<gpx>\n<wpt lat='1' lon='1'><name>&nbsp;</name></wpt></gpx>", GpxError::Entity { line: 2 }),
        ("<gpx>\n<wpt lat='1' lon='1'><name>&#0;</name></wpt></gpx>", GpxError::Broken { line: 2 }),
        ("<gpx>\n<wpt lat='1' lon='1'><name>Tea & bread</name></wpt></gpx>", GpxError::Broken { line: 2 }),
        ("<gpx>\n<wpt lat=1 lon='1'/></gpx>", GpxError::Broken { line: 2 }),
        ("<gpx></gpx>\n<gpx></gpx>", GpxError::Broken { line: 2 }),
    ] {
        assert_eq!(read(text), Err(error), "{text}");
    }
}

#[test]
fn errors_say_what_to_do_and_nothing_of_the_file() {
    for error in [
        GpxError::TooLarge,
        GpxError::TooManyPoints { line: 7 },
        GpxError::TooDeep { line: 7 },
        GpxError::NotText { line: 7 },
        GpxError::NotGpx,
        GpxError::Version { line: 7 },
        GpxError::Broken { line: 7 },
        GpxError::CutShort { line: 7 },
        GpxError::Entity { line: 7 },
        GpxError::NoPosition { line: 7 },
    ] {
        let told = error.to_string();
        let advice = ["export", "save", "write", "choose", "fetch", "cut it"];
        assert!(advice.iter().any(|word| told.contains(word)), "{told}");
        assert_eq!(
            told.starts_with("line 7: "),
            !matches!(error, GpxError::TooLarge | GpxError::NotGpx),
            "{told}"
        );
    }
    let shown = format!("{:?}", read(&one_point("")).unwrap());
    assert!(!shown.contains("44.2") && shown.contains("1 tracks, 1 points"), "{shown}");
}

#[test]
fn entities_are_not_expanded() {
    let bomb = "<!DOCTYPE gpx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>
        <gpx><wpt lat='44.2' lon='80.4'><name>&b;</name></wpt></gpx>";
    assert_eq!(read(bomb), Err(GpxError::Entity { line: 2 }));
}

#[test]
fn everything_is_bounded() {
    assert_eq!(Gpx::read(&vec![b' '; MAX_BYTES + 1]), Err(GpxError::TooLarge));
    let deep = format!("<gpx>{}", "<a>".repeat(MAX_DEPTH));
    assert_eq!(read(&deep), Err(GpxError::TooDeep { line: 1 }));
    // The line tells that it was the first one too many.
    let points = file(&"<wpt lat='1' lon='1'/>\n".repeat(MAX_POINTS + 9));
    assert_eq!(read(&points), Err(GpxError::TooManyPoints { line: MAX_POINTS as u32 + 2 }));
}

/// Things that would take the square of their number if they were done carelessly; here they take no time.
#[test]
fn many_of_anything_take_no_longer_than_few() {
    let attributes: Vec<String> = (0..100_000).map(|number| format!(" a{number}=''")).collect();
    let attributes = attributes.concat();
    assert_eq!(read(&file(&format!("<wpt{attributes} lat='1' lon='1'/>"))).unwrap().gpx.points(), 1);
    let empty = "<trk><trkseg/></trk>".repeat(100_000);
    assert!(read(&file(&empty)).unwrap().gpx.tracks.is_empty());
    let bad = "<wpt/>\n".repeat(100_000);
    assert_eq!(read(&file(&bad)), Err(GpxError::NoPosition { line: 2 }));
}

#[test]
fn cut_and_flipped_bytes_never_panic() {
    let whole = include_bytes!("sample.gpx");
    for end in 0..whole.len() {
        let cut = Gpx::read(&whole[..end]);
        // The last bytes are white space after the end tag.
        assert!(cut.is_err() || end >= whole.trim_ascii_end().len(), "cut at {end}");
    }
    for place in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.to_vec();
            bytes[place] ^= 1 << bit;
            if let Ok(read) = Gpx::read(&bytes) {
                assert!(Gpx::read(read.gpx.write().as_bytes()).is_ok(), "bit {bit} of {place}");
            }
        }
    }
}
