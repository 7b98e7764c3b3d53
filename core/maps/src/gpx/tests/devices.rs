//! The ways in which devices and apps write, each reduced to what is peculiar about it.

use super::*;
use crate::gpx::{Text, Time};

#[test]
fn version_1_0_has_its_name_and_time_in_the_root() {
    let read = read(
        r#"<?xml version="1.0"?><gpx version="1.0" creator="old" xmlns="http://www.topografix.com/GPX/1/0">
        <name>Trip</name><desc>d</desc><author>A</author><email>a@b</email><time>2004-05-06T07:08:09Z</time>
        <bounds minlat="1" minlon="1" maxlat="2" maxlon="2"/>
        <wpt lat="44.2" lon="80.4"><ele>1200</ele><name>W</name><cmt>from the device</cmt><sym>Flag</sym></wpt>
        <trk><name>T</name><number>1</number><trkseg><trkpt lat="44.2" lon="80.4"><speed>3.2</speed><time>2004-05-06T07:08:09Z</time>
        </trkpt></trkseg></trk></gpx>"#,
    )
    .unwrap();
    assert!(read.left_out.is_empty());
    let gpx = read.gpx;
    assert_eq!(gpx.name, Text::new("Trip"));
    assert_eq!(gpx.time, Time::parse("2004-05-06T07:08:09Z"));
    assert_eq!(gpx.waypoints[0].description, Text::new("from the device"));
    assert_eq!(gpx.waypoints[0].point.height.unwrap().metres(), 1_200.0);
    assert_eq!(gpx.tracks[0].segments[0][0].time, gpx.time);
}

#[test]
fn a_name_counts_only_where_it_stands() {
    let gpx = read(&file(
        "<metadata><author><name>Somebody</name></author><name>Trip</name><link href='x'><text>L</text></link></metadata>
         <wpt lat='44.2' lon='80.4'><link href='x'><text>L</text></link><extensions><x:name>X</x:name><name>X</name>
         </extensions><desc>second</desc><cmt>first</cmt><name>Port</name><name>Again</name></wpt>
         <trk><trkseg><trkpt lat='44.2' lon='80.4'><name>P</name></trkpt></trkseg><extensions><trkseg>
         <trkpt lat='1' lon='1'/></trkseg></extensions><name>Track</name></trk>",
    ))
    .unwrap()
    .gpx;
    assert_eq!(gpx.name, Text::new("Trip"));
    assert_eq!(gpx.waypoints[0].name, Text::new("Port"));
    assert_eq!(gpx.waypoints[0].description, Text::new("second"));
    assert_eq!((gpx.tracks[0].name.clone(), gpx.points()), (Text::new("Track"), 2));
}

#[test]
fn namespaces_and_prefixes_are_forgiven() {
    for text in [
        "<gpx><wpt lat='44.2' lon='80.4'/></gpx>",
        "<gpx version='1.1' xmlns='urn:wrong'><wpt lon='80.4' lat='44.2'/></gpx>",
        "<g:gpx version='1.1' xmlns:g='http://www.topografix.com/GPX/1/1'><g:wpt lat=' 44.2 ' lon='+80.4'></g:wpt></g:gpx>",
        "\u{feff}<?xml version='1.0'?>\r\n<!DOCTYPE gpx [<!ENTITY a 'b'>]>\r\n<!-- c --><gpx>\r\n<wpt\r\nlat=\"44.2\"\r\nlon=\"80.4\"/></gpx>\r\n",
    ] {
        let read = read(text).unwrap();
        assert!(read.left_out.is_empty(), "{text}");
        let at = read.gpx.waypoints[0].point.at;
        assert_eq!((at.lon(), at.lat()), (80.4, 44.2), "{text}");
    }
    // Elements of another maker with the same local name aren't ours.
    let gpx = read(
        "<gpx xmlns:x='urn:x'><x:wpt lat='1' lon='1'/><wpt lat='44.2' lon='80.4'><x:name>N</x:name></wpt></gpx>",
    );
    let gpx = gpx.unwrap().gpx;
    assert!(gpx.waypoints.len() == 1 && gpx.waypoints[0].name.is_none());
}

#[test]
fn text_in_every_spelling() {
    let name = |inside: &str| {
        let gpx =
            read(&file(&format!("<wpt lat='44.2' lon='80.4'><name>{inside}</name></wpt>"))).unwrap().gpx;
        gpx.waypoints[0].name.as_ref().map(|name| name.as_str().to_owned())
    };
    assert_eq!(name("A &amp; B &lt;&#x43;&#68;&gt; &quot;&apos;").as_deref(), Some("A & B <CD> \"'"));
    assert_eq!(name("<![CDATA[<b>Қорғас</b> & ]]>قورغاس").as_deref(), Some("<b>Қорғас</b> & قورغاس"));
    assert_eq!(name("\r\n  two\r\n  lines <!-- c --> here ").as_deref(), Some("two lines here"));
    assert_eq!(name("bold <b>inner</b> outer").as_deref(), Some("bold outer"));
    assert_eq!(name(" &#32; "), None);
    assert_eq!(name(&"x".repeat(100_000)).unwrap().len(), crate::gpx::MAX_TEXT);
}

#[test]
fn a_point_that_cannot_be_used_is_left_out_and_counted() {
    let bad = [
        "",
        "lat='91' lon='0'",
        "lat='44,2' lon='80,4'",
        "lat='NaN' lon='1'",
        "lat='inf' lon='1'",
        "lat='1'",
    ];
    let points: String = bad.map(|at| format!("<trkpt {at}><ele>5</ele></trkpt>\n")).concat();
    let text = file(&format!(
        "<trk><trkseg><trkpt lat='44.2' lon='80.4'><ele>-32768</ele><time>?</time></trkpt>\n{points}</trkseg></trk>"
    ));
    let Read { gpx, left_out } = read(&text).unwrap();
    assert_eq!((left_out.points, left_out.heights, left_out.times), (6, 1, 1));
    assert_eq!(left_out.first_line, Some(2));
    assert_eq!(gpx.points(), 1);
    assert!(gpx.tracks[0].segments[0][0].height.is_none());
    // An element without a word is no mistake.
    assert!(read(&one_point("<ele/><time></time>")).unwrap().left_out.is_empty());

    let text = file(&format!("<trk><trkseg>\n{points}</trkseg></trk>"));
    assert_eq!(read(&text), Err(GpxError::NoPosition { line: 3 }));
}

#[test]
fn what_has_no_points_is_dropped() {
    let gpx =
        read(&file("<rte><name>r</name></rte><trk/><trk><trkseg/><trkseg></trkseg></trk>")).unwrap().gpx;
    assert!(gpx == Gpx::default());
}
