//! The one error that leaves the core.

use serde::Serialize;

/// What was wrong with an input, as a stable word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum InputCode {
    /// No place has that name.
    UnknownPlace,
    /// No port has that name.
    UnknownPort,
    /// No such time, or none at all.
    BadTime,
    /// The local time was skipped by the clocks.
    TimeInGap,
    /// The local time came twice.
    TimeTwice,
    /// Before the visa waiver of 2023-11-10.
    TooEarly,
    /// No such date.
    BadDate,
    /// A party of nobody, or of too many.
    BadParty,
    /// No such country code.
    UnknownCountry,
    /// No such means of travel.
    UnknownMeans,
    /// No such paper.
    UnknownPaper,
    /// Both ends on one side.
    SameSide,
    /// A joint zone is no end of a crossing.
    Zone,
    /// The return is before the way there.
    ReturnFirst,
    /// An own observation that can't be read.
    BadObservation,
    /// A language that Otkel doesn't have.
    UnknownLanguage,
    /// Something that isn't offered.
    UnknownChoice,
    /// A file that can't be shown.
    BadFile,
    /// A picture that can't be drawn: no such tile, no such size.
    BadPicture,
    /// Something that can't be filled into a phrase.
    BadSlot,
    /// No such phrase, chapter, or answer.
    UnknownPhrase,
}

impl InputCode {
    /// The word, as in `--json`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::UnknownPlace => "unknown-place",
            Self::UnknownPort => "unknown-port",
            Self::BadTime => "bad-time",
            Self::TimeInGap => "time-in-gap",
            Self::TimeTwice => "time-twice",
            Self::TooEarly => "too-early",
            Self::BadDate => "bad-date",
            Self::BadParty => "bad-party",
            Self::UnknownCountry => "unknown-country",
            Self::UnknownMeans => "unknown-means",
            Self::UnknownPaper => "unknown-paper",
            Self::SameSide => "same-side",
            Self::Zone => "zone-no-transit",
            Self::ReturnFirst => "return-first",
            Self::BadObservation => "bad-observation",
            Self::UnknownLanguage => "unknown-language",
            Self::UnknownChoice => "unknown-choice",
            Self::BadFile => "bad-file",
            Self::BadPicture => "bad-picture",
            Self::BadSlot => "bad-slot",
            Self::UnknownPhrase => "unknown-phrase",
        }
    }
}

/// What went wrong, in words for the person who asked. It carries no name, passport or position.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "ffi", derive(uniffi::Error))]
pub enum OtkelError {
    /// The input can't be answered.
    #[error("{detail}")]
    BadInput {
        /// What was wrong.
        code: InputCode,
        /// One sentence in the person's language.
        detail: String,
    },
    /// A pack that can't be used; the built-in one still can.
    #[error("{detail}")]
    BadPack {
        /// Whether it was made for a newer app.
        newer: bool,
        /// One sentence.
        detail: String,
    },
}

impl OtkelError {
    /// The stable word.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BadInput { code, .. } => code.word(),
            Self::BadPack { newer: true, .. } => "pack-newer",
            Self::BadPack { newer: false, .. } => "pack-damaged",
        }
    }
}

impl From<otkel_pack::PackError> for OtkelError {
    fn from(error: otkel_pack::PackError) -> Self {
        Self::BadPack {
            newer: matches!(error, otkel_pack::PackError::Newer { .. }),
            detail: error.to_string(),
        }
    }
}
