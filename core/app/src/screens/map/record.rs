//! The way gone, and ways from elsewhere. Recording one's way is surveying under China's law of surveying and mapping, and
//! foreigners (and anybody without a licence) may not do it; so it is off there and close to the border, with the reason
//! shown, and off wherever the country isn't known.

use otkel_maps::{
    earth::LonLat,
    gpx::{Gpx, Point, Text, Time, Track},
};

use super::{MapModel, RecordView};
use crate::{
    error::{InputCode, OtkelError},
    services::Services,
};

/// The way gone and what a file showed.
#[derive(Clone, Default)]
pub(super) struct Recorded {
    pub on: bool,
    /// It is to begin with the first position, if it may.
    awaits: bool,
    pub points: Vec<(LonLat, i64)>,
    pub shown: Option<(String, Vec<Vec<LonLat>>)>,
}

/// The most points that are kept: two days of a point every four seconds.
const MOST: usize = 50_000;
/// Nearer than this to the last point nothing new is said, metres.
const STEP_M: f64 = 10.0;
/// So close to China's roads one may be in China, metres.
const MARGIN_M: f64 = 5_000.0;

/// Whether a way may be recorded at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lawful {
    Yes,
    China,
    Unknown,
}

/// China, or close to it; elsewhere; or nobody knows.
pub(super) fn lawful(services: &Services, at: Option<LonLat>) -> Lawful {
    let Some(at) = at else { return Lawful::Unknown };
    let near = services.atlas.countries_near(at, MARGIN_M);
    if near.iter().any(|code| code.eq_ignore_ascii_case("cn")) {
        Lawful::China
    } else if services.atlas.country_at(at).is_none() {
        Lawful::Unknown
    } else {
        Lawful::Yes
    }
}

/// Switches recording on, where that is lawful, or off.
pub(super) fn switch(model: &mut MapModel, services: &Services, on: bool) {
    let at = model.fix.map(|fix| fix.at);
    model.recorded.on = on && lawful(services, at) == Lawful::Yes;
    model.recorded.awaits = on && at.is_none();
    model.wants_position |= on;
    model.ink = model.ink.wrapping_add(1);
}

/// Ends recording; what was recorded stays.
pub(super) fn stop(model: &mut MapModel) {
    model.recorded.on = false;
    model.recorded.awaits = false;
}

/// Takes a position down, if it is to be and may be.
pub(super) fn note(model: &mut MapModel, services: &Services, at: LonLat) {
    let wanted = model.recorded.on || std::mem::take(&mut model.recorded.awaits);
    model.recorded.on =
        wanted && model.recorded.points.len() < MOST && lawful(services, Some(at)) == Lawful::Yes;
    if !model.recorded.on {
        return;
    }
    let points = &mut model.recorded.points;
    if points.last().is_none_or(|(last, _)| last.distance_m(at) >= STEP_M) {
        points.push((at, services.clock.now().minutes() * 60));
    }
}

/// Shows a file from elsewhere.
pub(super) fn import(model: &mut MapModel, services: &Services, text: &str) -> Result<(), OtkelError> {
    let read = Gpx::read(text.as_bytes()).map_err(|error| OtkelError::BadInput {
        code: InputCode::BadFile,
        detail: services.words.say_of("error-gpx", "why", &error.to_string()),
    })?;
    let gpx = read.gpx;
    let name = |text: &Option<Text>| text.as_ref().map(|text| text.as_str().to_owned());
    let tracks = gpx.tracks.iter().flat_map(|track| &track.segments);
    let mut lines: Vec<Vec<LonLat>> =
        tracks.map(|segment| segment.iter().map(|point| point.at).collect()).collect();
    lines.extend(gpx.routes.iter().map(|route| route.points.iter().map(|stop| stop.point.at).collect()));
    lines.retain(|line: &Vec<LonLat>| !line.is_empty());
    let called = name(&gpx.name)
        .or_else(|| gpx.tracks.iter().find_map(|track| name(&track.name)))
        .or_else(|| gpx.routes.iter().find_map(|route| name(&route.name)))
        .unwrap_or_else(|| "GPX".to_owned());
    model.recorded.shown = Some((called, lines));
    model.ink = model.ink.wrapping_add(1);
    Ok(())
}

/// What was recorded, as a file.
fn gpx(points: &[(LonLat, i64)]) -> String {
    let point = |(at, seconds): &(LonLat, i64)| Point { at: *at, height: None, time: Time::new(*seconds) };
    let track = Track { segments: vec![points.iter().map(point).collect()], ..Track::default() };
    Gpx { tracks: vec![track], ..Gpx::default() }.write()
}

/// The switch, and what comes of it.
pub(super) fn view(model: &MapModel, services: &Services) -> RecordView {
    let words = &services.words;
    let lawful = lawful(services, model.fix.map(|fix| fix.at));
    let recorded = &model.recorded;
    RecordView {
        toggle: services.toggle("record", recorded.on),
        allowed: lawful == Lawful::Yes,
        reason: match lawful {
            Lawful::Yes => None,
            Lawful::China => Some(words.word("record-china")),
            Lawful::Unknown => Some(words.word("record-unknown")),
        },
        gpx: (!recorded.points.is_empty()).then(|| gpx(&recorded.points)),
        share: words.word("record-share"),
        forget: words.word("record-forget"),
        import: words.word("record-import"),
        shown: recorded.shown.as_ref().map(|(name, lines)| {
            let count = lines.iter().map(Vec::len).sum::<usize>() as i64;
            let text = words.say("record-shown", &[("name", "\u{e000}".into()), ("count", count.into())]);
            text.replace('\u{e000}', &words.isolate(name))
        }),
    }
}
