//! The frame.

use otkel_domain::model::Side;
use serde::Serialize;

use crate::{own::Look, services::Services};

/// A place in the bar. Places that aren't built yet are not in it: Group comes with its own room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum PlaceView {
    /// The next step, and the ports now.
    Today,
    /// *Will I make it?*
    Crossing,
    /// Where is it, and how does one get there?
    Map,
    /// What do I say, and what do they mean?
    Say,
}

/// A place in the bar, with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PlaceTab {
    /// Which.
    pub place: PlaceView,
    /// Its name.
    pub label: String,
}

/// The words on the frame's buttons; where a button shows only a picture, a screen reader reads them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
#[allow(missing_docs, reason = "each is what its name says")]
pub struct ShellLabels {
    pub app: String,
    pub help: String,
    pub settings: String,
    pub card: String,
    pub back: String,
    pub close: String,
    pub retry: String,
    pub loading: String,
    pub search: String,
    pub more: String,
    pub share: String,
    pub read: String,
    pub stop: String,
    pub no_voice: String,
    pub no_voice_here: String,
    pub went_wrong: String,
    pub start_over: String,
}

/// The frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
#[allow(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub struct ShellView {
    /// The language as a BCP 47 tag, for the phone's line breaking and screen reader.
    pub tag: String,
    /// Whether everything runs from right to left.
    pub rtl: bool,
    /// What the phone's voice is asked for; nothing where there is none for the language.
    pub voice: Option<String>,
    /// The first questions are still to be asked.
    pub first_run: bool,
    /// Huge type, one thing at a time.
    pub simple: bool,
    /// `system`, `light`, `dark`.
    pub look: String,
    /// Strong colours and lines.
    pub contrast: bool,
    /// Hidden in the app switcher.
    pub hidden: bool,
    /// The bar.
    pub places: Vec<PlaceTab>,
    /// The two sides' names, over the two clocks: China's, then Kazakhstan's.
    pub sides: Vec<String>,
    /// The words on the buttons.
    pub labels: ShellLabels,
    /// What is wrong with the data or with what is kept, if anything.
    pub notice: Option<String>,
    /// That the last thing couldn't be kept: to be shown wherever one is.
    pub alert: Option<String>,
}

/// Shows the frame.
pub fn view(services: &Services) -> ShellView {
    let words = &services.words;
    let word = |key| words.word(key);
    let profile = &services.profile;
    let tab = |place, key| PlaceTab { place, label: word(key) };
    ShellView {
        tag: words.tongue().tag().to_owned(),
        rtl: words.tongue().is_rtl(),
        voice: words.tongue().voice().map(str::to_owned),
        first_run: !profile.met,
        simple: profile.simple,
        look: match profile.look {
            Look::System => "system",
            Look::Light => "light",
            Look::Dark => "dark",
        }
        .to_owned(),
        contrast: profile.contrast,
        hidden: profile.hidden,
        places: vec![
            tab(PlaceView::Today, "place-today"),
            tab(PlaceView::Crossing, "place-crossing"),
            tab(PlaceView::Map, "place-map"),
            tab(PlaceView::Say, "place-say"),
        ],
        sides: Side::BOTH.map(|side| services.side(side)).into(),
        labels: ShellLabels {
            app: word("app-name"),
            help: word("button-help"),
            settings: word("button-settings"),
            card: word("button-card"),
            back: word("button-back"),
            close: word("button-close"),
            retry: word("button-retry"),
            loading: word("shell-loading"),
            search: word("button-search"),
            more: word("button-more"),
            share: word("button-share"),
            read: word("button-read"),
            stop: word("button-stop"),
            no_voice: word("no-voice"),
            no_voice_here: word("no-voice-here"),
            went_wrong: word("shell-went-wrong"),
            start_over: word("button-start-over"),
        },
        notice: services.notice(),
        alert: services.alert(),
    }
}
