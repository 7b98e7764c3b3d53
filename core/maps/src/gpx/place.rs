//! Which elements of GPX are kept, and where they may stand.

/// What an element means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Root,
    Metadata,
    Waypoint,
    Route,
    RoutePoint,
    Track,
    Segment,
    TrackPoint,
    Field(Field),
    /// Everything in it is skipped.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    Description,
    /// What the device wrote; it stands for the description when there is none.
    Comment,
    Height,
    Time,
}

impl Place {
    pub(super) fn is_point(self) -> bool {
        matches!(self, Self::Waypoint | Self::RoutePoint | Self::TrackPoint)
    }

    /// What an element is that stands here.
    pub(super) fn inside(self, tag: &str) -> Self {
        let field = match tag {
            "name" => Field::Name,
            "desc" => Field::Description,
            "cmt" => Field::Comment,
            "ele" => Field::Height,
            "time" => Field::Time,
            _ => {
                return match (self, tag) {
                    (Self::Root, "metadata") => Self::Metadata,
                    (Self::Root, "wpt") => Self::Waypoint,
                    (Self::Root, "rte") => Self::Route,
                    (Self::Root, "trk") => Self::Track,
                    (Self::Route, "rtept") => Self::RoutePoint,
                    (Self::Track, "trkseg") => Self::Segment,
                    (Self::Segment, "trkpt") => Self::TrackPoint,
                    _ => Self::Other,
                };
            }
        };
        let has_it = match self {
            // GPX 1.0 has them in the root, 1.1 in the metadata.
            Self::Root | Self::Metadata => matches!(field, Field::Name | Field::Time),
            Self::Route | Self::Track => !matches!(field, Field::Height | Field::Time),
            Self::Waypoint | Self::RoutePoint => true,
            // Names of a track's points are rare and not kept.
            Self::TrackPoint => matches!(field, Field::Height | Field::Time),
            Self::Segment | Self::Field(_) | Self::Other => false,
        };
        if has_it { Self::Field(field) } else { Self::Other }
    }
}
