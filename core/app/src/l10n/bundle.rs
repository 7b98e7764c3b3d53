//! One language's messages.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use otkel_domain::{
    model::{Lang, Names},
    phrasebook::Figure,
};
use unic_langid::LanguageIdentifier;

use super::{Tongue, dates::Dates, kk_arab};

/// The app's own messages, file by file.
macro_rules! locale {
    ($lang:literal) => {
        [
            include_str!(concat!("../../locales/", $lang, "/common.ftl")),
            include_str!(concat!("../../locales/", $lang, "/plan.ftl")),
            include_str!(concat!("../../locales/", $lang, "/reasons.ftl")),
            include_str!(concat!("../../locales/", $lang, "/ports.ftl")),
            include_str!(concat!("../../locales/", $lang, "/help.ftl")),
            include_str!(concat!("../../locales/", $lang, "/errors.ftl")),
            include_str!(concat!("../../locales/", $lang, "/shell.ftl")),
            include_str!(concat!("../../locales/", $lang, "/form.ftl")),
            include_str!(concat!("../../locales/", $lang, "/today.ftl")),
            include_str!(concat!("../../locales/", $lang, "/map.ftl")),
            include_str!(concat!("../../locales/", $lang, "/say.ftl")),
            include_str!(concat!("../../locales/", $lang, "/menu.ftl")),
        ]
    };
}

/// The sources of a language's own messages.
pub(super) fn sources(lang: Lang) -> [&'static str; 12] {
    match lang {
        Lang::En => locale!("en"),
        Lang::Zh => locale!("zh"),
        Lang::Kk => locale!("kk"),
        Lang::Ru => locale!("ru"),
        Lang::Ug => locale!("ug"),
    }
}

/// A value inside a sentence.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A count, for plurals and digits.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

/// The words of one language.
pub struct L10n {
    tongue: Tongue,
    bundle: FluentBundle<FluentResource>,
    pub(super) dates: Dates,
}

impl L10n {
    /// The app's messages plus the content's.
    pub fn new(tongue: impl Into<Tongue>, content: &str) -> Self {
        let tongue = tongue.into();
        let lang = tongue.lang();
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The shells and the terminal lay out right-to-left text by themselves; the marks would show as boxes in some.
        bundle.set_use_isolating(false);
        for source in sources(lang).into_iter().chain([content]) {
            // A message that doesn't parse is left out; the tests and the pack check find it.
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { tongue, bundle, dates: Dates::new(lang) }
    }

    /// Which language.
    pub fn lang(&self) -> Lang {
        self.tongue.lang()
    }

    /// Which language in which script.
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// A name in this language and script.
    pub fn name(&self, names: &Names) -> String {
        self.script(names.get(self.lang()).to_owned())
    }

    /// Figures with spaces between them, or a name in another script, kept together in right-to-left text: without the
    /// marks a telephone number would be shown with its groups in reverse.
    pub fn isolate(&self, text: &str) -> String {
        if self.tongue.is_rtl() { format!("\u{2066}{text}\u{2069}") } else { text.to_owned() }
    }

    /// Somebody's own words, of whatever script, kept apart from the sentence around them: by their own first letter they run from
    /// the left or from the right (U+2068). Between words of the other direction a figure that follows would else change its place.
    pub fn isolate_words(&self, text: &str) -> String {
        let turned = self.tongue.is_rtl() || text.chars().any(from_the_right);
        if turned { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
    }

    /// Text as the phone's voice is to be given it: without signs that are for the eye, and Kazakh in Cyrillic letters,
    /// the only ones that a Kazakh voice knows.
    pub fn voiced(&self, text: &str) -> String {
        let plain = text.replace(" → ", ", ").replace(" ← ", ", ").replace(" · ", ", ");
        if self.tongue == Tongue::KkArab { kk_arab::to_cyrillic(&plain) } else { plain }
    }

    /// Lines one after the other, to be read aloud: a full stop where a line has no end of its own.
    pub fn read_out(&self, lines: impl IntoIterator<Item = String>) -> String {
        let mut all = String::new();
        for line in lines.into_iter().filter(|line| !line.is_empty()) {
            if !all.is_empty() {
                all.push_str(if all.ends_with(['.', '!', '?', '。', '！', '？', '؟', ':']) {
                    " "
                } else {
                    ". "
                });
            }
            all.push_str(&line);
        }
        self.voiced(&all)
    }

    /// A sentence about something that a person wrote, which stays as they wrote it whatever the script.
    pub fn say_of(&self, key: &str, name: &str, written: &str) -> String {
        const PLACE: &str = "\u{e000}";
        self.say(key, &[(name, PLACE.into())]).replace(PLACE, written)
    }

    /// Text of this language in this script.
    pub fn script(&self, text: String) -> String {
        if self.tongue == Tongue::KkArab { mirrored(&kk_arab::to_arabic(&text)) } else { text }
    }

    /// Whether the language has this message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A sentence. A key that doesn't exist comes back as itself, so that a gap is seen and nothing breaks.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => {
                    values.set((*name).to_owned(), FluentValue::from(text.clone().into_owned()));
                }
                Arg::Count(count) => values.set((*name).to_owned(), FluentValue::from(*count)),
            }
        }
        let mut errors = Vec::new();
        self.script(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    /// A sentence without values.
    pub fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A count with the language's digits and grouping.
    pub fn count(&self, count: i64) -> String {
        self.signed(self.dates.count(count), count)
    }

    /// A number given in hundredths, as the language writes it, without zeros at the end: 3850 is `38.5`, `38,5` in
    /// Russian and Kazakh. Amounts of money and of other things get their unit's word from the content.
    ///
    /// ```
    /// use otkel_app::{Lang, l10n::L10n};
    /// assert_eq!(L10n::new(Lang::En, "").decimal(3850), "38.5");
    /// assert_eq!(L10n::new(Lang::Ru, "").decimal(3805), "38,05");
    /// assert_eq!(L10n::new(Lang::Zh, "").decimal(-1_500_000), "-15,000");
    /// ```
    pub fn decimal(&self, hundredths: i64) -> String {
        self.signed(self.dates.decimal(hundredths), hundredths)
    }

    /// In right-to-left text a bare minus would be shown behind its number, as if it were a hyphen.
    fn signed(&self, text: String, number: i64) -> String {
        if number < 0 { self.isolate(&text) } else { text }
    }

    /// A figure with the language's digits, grouping and decimal sign.
    pub fn figure(&self, figure: Figure) -> String {
        self.dates.decimal(figure.hundredths())
    }

    /// A length of time: `2 h 15 min`.
    pub fn duration(&self, minutes: i64) -> String {
        let minutes = minutes.max(0);
        let (hours, rest) = (minutes / 60, minutes % 60);
        match (hours, rest) {
            (0, rest) => self.say("duration-min", &[("min", rest.into())]),
            (hours, 0) => self.say("duration-h", &[("h", hours.into())]),
            (hours, rest) => self.say("duration-h-min", &[("h", hours.into()), ("min", rest.into())]),
        }
    }

    /// A guessed length of time is a range in steps of five minutes, never an exact minute.
    pub fn range(&self, low: i64, high: i64) -> String {
        let (low, high) = (low.max(0) / 5 * 5, (high.max(0) + 4) / 5 * 5);
        let high = high.max(low + 5);
        if low == 0 {
            return self.say("duration-up-to", &[("high", self.duration(high).into())]);
        }
        self.say(
            "duration-range",
            &[("low", self.duration(low).into()), ("high", self.duration(high).into())],
        )
    }

    /// Items with the language's comma.
    pub fn list(&self, items: &[String]) -> String {
        items.join(&self.word("list-comma"))
    }
}

/// Arrows that point onwards point left in right-to-left text, and a comma after a word in the Arabic script is its own.
/// The pieces of a sentence were converted before they met, so the converter saw no word before the comma.
fn mirrored(text: &str) -> String {
    let mut last = ' ';
    let turn = |c: char| {
        let arabic = ('\u{620}'..='\u{6d5}').contains(&last);
        last = c;
        match c {
            '→' => '←',
            ',' if arabic => '،',
            ';' if arabic => '؛',
            '?' if arabic => '؟',
            other => other,
        }
    };
    text.chars().map(turn).collect()
}

/// Letters and digits of the scripts that run from right to left: Hebrew to Thaana and N'Ko, and their presentation forms.
fn from_the_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}
