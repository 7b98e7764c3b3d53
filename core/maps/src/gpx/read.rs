//! From the text of a file to what it holds. One pass, no recursion: a stack of places says what an element means where
//! it stands, so that the `name` of an author is not taken for the name of a track.

use quick_xml::{
    Error as XmlError, Reader,
    errors::SyntaxError,
    events::{BytesRef, BytesStart, Event},
};

use super::{
    Gpx, GpxError, Height, LeftOut, MAX_BYTES, MAX_DEPTH, MAX_POINTS, Point, Read, Route, Text, Time, Track,
    Waypoint,
    decode::{decode, line_at},
    draft::{Draft, Words},
    place::{Field, Place},
};
use crate::earth::LonLat;

/// The most bytes of an element's text that are gathered: more than [`MAX_TEXT`](super::MAX_TEXT) characters ever take,
/// with some room for white space.
const MAX_GATHERED: usize = 8 * 1024;

impl Gpx {
    /// Reads a file of GPX 1.1 or 1.0. Elements of other namespaces are skipped, a missing or wrong namespace of GPX
    /// itself is forgiven. Routes, tracks and segments without points are dropped.
    ///
    /// Errors are those of the whole file, with their line; single points that can't be used are counted in
    /// [`Read::left_out`] unless they are all there is.
    pub fn read(bytes: &[u8]) -> Result<Read, GpxError> {
        if bytes.len() > MAX_BYTES {
            return Err(GpxError::TooLarge);
        }
        let text = decode(bytes)?;
        Parser::new(&text).run()
    }
}

struct Parser<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    /// Where the event being handled begins, in bytes.
    start: usize,
    /// The prefix of the root element, which is that of GPX.
    prefix: Option<&'t str>,
    places: Vec<Place>,
    gathered: String,
    draft: Draft,
    /// Of the route or track that is being read.
    words: Words,
    points: usize,
    gpx: Gpx,
    left_out: LeftOut,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            reader: Reader::from_str(text),
            start: 0,
            prefix: None,
            places: Vec::new(),
            gathered: String::new(),
            draft: Draft::default(),
            words: Words::default(),
            points: 0,
            gpx: Gpx::default(),
            left_out: LeftOut::default(),
        }
    }

    fn run(mut self) -> Result<Read, GpxError> {
        let mut root_seen = false;
        loop {
            self.start = self.reader.buffer_position() as usize;
            let event = match self.reader.read_event() {
                Ok(event) => event,
                // What isn't even XML is no GPX; what was, broke off or is broken.
                Err(_) if !root_seen => return Err(GpxError::NotGpx),
                Err(error) => return Err(self.broken(&error)),
            };
            match event {
                Event::Start(tag) if self.places.is_empty() => self.root(&tag, &mut root_seen)?,
                Event::Empty(tag) if self.places.is_empty() => {
                    self.root(&tag, &mut root_seen)?;
                    self.places.pop();
                }
                Event::Start(tag) => self.open(&tag)?,
                Event::Empty(tag) => {
                    self.open(&tag)?;
                    self.close();
                }
                Event::End(_) => self.close(),
                Event::Text(text) => self.gather(&text.xml10_content()),
                Event::CData(text) => self.gather(&text.xml10_content()),
                Event::GeneralRef(reference) => self.reference(&reference)?,
                // Declarations of a document type are never acted upon.
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
                Event::Eof => break,
            }
        }
        match (self.places.is_empty(), root_seen, self.left_out) {
            (_, false, _) => Err(GpxError::NotGpx),
            (false, ..) => Err(GpxError::CutShort { line: self.line(self.text.len()) }),
            (_, _, LeftOut { points: 1.., first_line: Some(line), .. }) if self.points == 0 => {
                Err(GpxError::NoPosition { line })
            }
            _ => Ok(Read { gpx: self.gpx, left_out: self.left_out }),
        }
    }

    fn line(&self, place: usize) -> u32 {
        line_at(self.text.as_bytes(), place)
    }

    fn here(&self) -> u32 {
        self.line(self.start)
    }

    fn broken(&self, error: &XmlError) -> GpxError {
        let line = self.line(self.reader.error_position() as usize);
        match error {
            // All other syntax errors are tags, comments and the like that the file's end cuts off.
            XmlError::Syntax(error) if !matches!(error, SyntaxError::InvalidBangMarkup) => {
                GpxError::CutShort { line }
            }
            _ => GpxError::Broken { line },
        }
    }

    fn root(&mut self, tag: &BytesStart<'t>, seen: &mut bool) -> Result<(), GpxError> {
        if *seen {
            return Err(GpxError::Broken { line: self.here() });
        }
        // The name is a slice of the file, found again there so that it lives as long as the file.
        let (local, prefix) = tag.name().decompose();
        if local.as_ref() != "gpx" {
            return Err(GpxError::NotGpx);
        }
        self.prefix = prefix.and_then(|prefix| self.text.get(self.start + 1..)?.get(..prefix.as_ref().len()));
        if let Some(version) = self.attribute(tag, "version")?
            && !matches!(version.trim(), "1.0" | "1.1")
        {
            return Err(GpxError::Version { line: self.here() });
        }
        *seen = true;
        self.places.push(Place::Root);
        Ok(())
    }

    fn open(&mut self, tag: &BytesStart<'t>) -> Result<(), GpxError> {
        if self.places.len() >= MAX_DEPTH {
            return Err(GpxError::TooDeep { line: self.here() });
        }
        let (local, prefix) = tag.name().decompose();
        let ours = prefix.as_ref().map(AsRef::as_ref) == self.prefix;
        let parent = self.places.last().copied().unwrap_or(Place::Other);
        let place = if ours { parent.inside(local.as_ref()) } else { Place::Other };
        match place {
            Place::Waypoint | Place::RoutePoint | Place::TrackPoint => {
                let at = self.position(tag)?;
                self.draft = Draft { at, ..Draft::default() };
            }
            Place::Route => {
                self.words = Words::default();
                self.gpx.routes.push(Route::default());
            }
            Place::Track => {
                self.words = Words::default();
                self.gpx.tracks.push(Track::default());
            }
            Place::Segment => {
                if let Some(track) = self.gpx.tracks.last_mut() {
                    track.segments.push(Vec::new());
                }
            }
            Place::Field(_) => self.gathered.clear(),
            Place::Root | Place::Metadata | Place::Other => {}
        }
        self.places.push(place);
        Ok(())
    }

    /// The position of a point; `None`, and counted, when it has none.
    fn position(&mut self, tag: &BytesStart<'_>) -> Result<Option<LonLat>, GpxError> {
        let lat = self.attribute(tag, "lat")?.and_then(|text| text.trim().parse().ok());
        let lon = self.attribute(tag, "lon")?.and_then(|text| text.trim().parse().ok());
        let at = lon.zip(lat).and_then(|(lon, lat)| LonLat::new(lon, lat));
        if at.is_none() {
            self.left_out.points += 1;
            self.note_line();
        } else {
            self.points += 1;
            if self.points > MAX_POINTS {
                return Err(GpxError::TooManyPoints { line: self.here() });
            }
        }
        Ok(at)
    }

    /// An attribute as it stands in the file: positions and versions need no entities.
    fn attribute(&self, tag: &BytesStart<'_>, wanted: &str) -> Result<Option<String>, GpxError> {
        // Without the library's search for doubles, which takes the square of their number.
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| GpxError::Broken { line: self.here() })?;
            if attribute.key.as_ref() == wanted {
                return Ok(Some(attribute.value.chars().take(64).collect()));
            }
        }
        Ok(None)
    }

    fn note_line(&mut self) {
        if self.left_out.first_line.is_none() {
            self.left_out.first_line = Some(self.here());
        }
    }

    fn gather(&mut self, text: &str) {
        if matches!(self.places.last(), Some(Place::Field(_))) && self.gathered.len() < MAX_GATHERED {
            let room = MAX_GATHERED - self.gathered.len();
            self.gathered.push_str(&text[..text.floor_char_boundary(room)]);
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), GpxError> {
        let letter = match reference.resolve_char_ref() {
            Ok(Some(letter)) => letter,
            Ok(None) => match &**reference {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                _ => return Err(GpxError::Entity { line: self.here() }),
            },
            Err(_) => return Err(GpxError::Broken { line: self.here() }),
        };
        self.gather(letter.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn close(&mut self) {
        let Some(place) = self.places.pop() else { return };
        match place {
            Place::Field(field) => self.field(field),
            Place::Waypoint | Place::RoutePoint | Place::TrackPoint => self.point(place),
            Place::Route => {
                let (name, description) = self.words.take();
                if let Some(route) = self.gpx.routes.last_mut() {
                    (route.name, route.description) = (name, description);
                }
                self.gpx.routes.pop_if(|route| route.points.is_empty());
            }
            Place::Track => {
                let (name, description) = self.words.take();
                if let Some(track) = self.gpx.tracks.last_mut() {
                    (track.name, track.description) = (name, description);
                }
                self.gpx.tracks.pop_if(|track| track.segments.is_empty());
            }
            Place::Segment => {
                if let Some(track) = self.gpx.tracks.last_mut() {
                    track.segments.pop_if(|segment| segment.is_empty());
                }
            }
            Place::Root | Place::Metadata | Place::Other => {}
        }
    }

    fn point(&mut self, place: Place) {
        let Draft { at: Some(at), height, time, mut words } = std::mem::take(&mut self.draft) else { return };
        let point = Point { at, height, time };
        let (name, description) = words.take();
        let named = Waypoint { point, name, description };
        match place {
            Place::Waypoint => self.gpx.waypoints.push(named),
            Place::RoutePoint => {
                if let Some(route) = self.gpx.routes.last_mut() {
                    route.points.push(named);
                }
            }
            _ => {
                if let Some(segment) = self.gpx.tracks.last_mut().and_then(|track| track.segments.last_mut())
                {
                    segment.push(point);
                }
            }
        }
    }

    /// Puts the text of an element where it belongs. The first one counts, as the schema allows no second.
    fn field(&mut self, field: Field) {
        let owner = self.places.last().copied().unwrap_or(Place::Other);
        let text = std::mem::take(&mut self.gathered);
        match field {
            Field::Height => {
                let height = text.trim().parse().ok().and_then(Height::new);
                if height.is_none() && !text.trim().is_empty() {
                    self.left_out.heights += 1;
                    self.note_line();
                }
                self.draft.height = self.draft.height.or(height);
            }
            Field::Time => {
                let time = Time::parse(&text);
                if time.is_none() && !text.trim().is_empty() {
                    self.left_out.times += 1;
                    self.note_line();
                }
                let slot = if owner.is_point() { &mut self.draft.time } else { &mut self.gpx.time };
                *slot = slot.or(time);
            }
            Field::Name if matches!(owner, Place::Root | Place::Metadata) => {
                self.gpx.name = self.gpx.name.take().or_else(|| Text::new(&text));
            }
            Field::Name | Field::Description | Field::Comment => {
                let words = if owner.is_point() { &mut self.draft.words } else { &mut self.words };
                let slot = match field {
                    Field::Name => &mut words.name,
                    Field::Description => &mut words.description,
                    _ => &mut words.comment,
                };
                *slot = slot.take().or_else(|| Text::new(&text));
            }
        }
        // Its room is used again for the next one.
        self.gathered = text;
    }
}
