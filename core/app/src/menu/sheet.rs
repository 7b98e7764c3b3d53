//! A menu to print: one HTML file in any of the languages at once, with no script and nothing from elsewhere.

use std::{collections::BTreeSet, fmt::Write as _};

use otkel_domain::phrasebook::{
    Trait,
    menu::{Contents, Item, Menu, What},
};

use super::{
    code, icons,
    qr::Qr,
    said::{Speaker, Words, is_draft, written},
};
use crate::{l10n::Tongue, services::Services};

const STYLE: &str = include_str!("sheet.css");

/// The sheet, the languages in the order given, the first the largest; each once. None given: the person's own.
///
/// Everything that comes from the menu is escaped. The same menu, languages and content give the same bytes.
pub fn html(services: &Services, menu: &Menu, tongues: &[Tongue]) -> String {
    let mut order: Vec<Tongue> = Vec::new();
    for tongue in tongues.iter().copied().filter(|tongue| Tongue::ALL.contains(tongue)) {
        if !order.contains(&tongue) {
            order.push(tongue);
        }
    }
    if order.is_empty() {
        order.push(services.words.tongue());
    }
    let facts = services.facts();
    let speaker = |words| Speaker { raw: &facts.raw, book: &facts.book, words };
    let speakers: Vec<Speaker<'_>> =
        order.into_iter().map(|tongue| speaker(services.words_of(tongue))).collect();
    Sheet { menu, speakers, out: String::with_capacity(16 << 10), shown: BTreeSet::new() }.write()
}

/// Text as HTML has it, in an element and between quotes.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

struct Sheet<'s> {
    menu: &'s Menu,
    speakers: Vec<Speaker<'s>>,
    out: String,
    /// What has a drawing somewhere on the sheet, for the legend.
    shown: BTreeSet<Trait>,
}

impl Sheet<'_> {
    fn write(mut self) -> String {
        let menu = self.menu;
        let title = written(menu.title.as_str(), menu.lang, menu.title.is_rtl());
        let first = self.speakers[0].words.tongue();
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n",
            first.tag(),
            direction(first.is_rtl()),
            escape(&title.text)
        );
        self.element("h1", "", &title);
        if let Some(place) = &menu.place {
            self.element("p", "place", &written(place.as_str(), menu.lang, place.is_rtl()));
        }
        self.out.push_str("</header>\n");
        let raw = self.speakers[0].raw;
        for (section, items) in menu.sections(raw, self.speakers[0].book) {
            self.out.push_str("<section>\n<h2>\n");
            let names = self.speakers.iter().map(|speaker| speaker.section(menu, section.as_ref()));
            let mut names: Vec<Words> = names.collect();
            names.dedup_by(|a, b| a.text == b.text);
            for name in names {
                self.element("span", "", &name);
            }
            self.out.push_str("</h2>\n");
            for item in items.into_iter().filter_map(|index| menu.items.get(index)) {
                self.item(item);
            }
            self.out.push_str("</section>\n");
        }
        self.foot();
        self.out.push_str("</body>\n</html>\n");
        self.out
    }

    fn item(&mut self, item: &Item) {
        let raw = self.speakers[0].raw;
        self.out.push_str("<article>\n<div class=\"names\">\n");
        let own = matches!(item.what, What::Own { .. });
        for (index, speaker) in self.speakers.clone().into_iter().enumerate() {
            // Own words are the same in every language, and stand there once.
            if index == 0 || !own {
                let draft = !own && is_draft(raw, speaker.words.tongue());
                self.element("p", if draft { "name draft" } else { "name" }, &speaker.name(item));
            }
            let mut known =
                item.portion.map(|portion| speaker.portion(portion)).into_iter().collect::<Vec<_>>();
            known.extend(speaker.known(item));
            self.element("p", "known", &speaker.own(known.join(" · ")));
        }
        if let Some(note) = &item.note {
            self.element("p", "note", &written(note.as_str(), self.menu.lang, note.is_rtl()));
        }
        self.out.push_str("</div>\n");
        self.marks(item);
        self.out.push_str("<div class=\"price\">\n");
        let mut seen = Vec::new();
        for speaker in self.speakers.clone() {
            let price = speaker.price(item, self.menu.currency);
            if !seen.contains(&price) {
                self.element("p", "", &speaker.own(price.clone()));
                seen.push(price);
            }
        }
        self.out.push_str("</div>\n</article>\n");
    }

    /// The drawings: what it usually has in full, what it may have in brackets.
    fn marks(&mut self, item: &Item) {
        let Speaker { raw, book, .. } = self.speakers[0];
        let (usually, perhaps) = match Contents::of_item(raw, book, item) {
            Some(contents) => (contents.usually, contents.perhaps),
            None => (Contents::added(raw, book, item), Vec::new()),
        };
        self.out.push_str("<div class=\"marks\">\n");
        for (of, sure) in
            usually.into_iter().map(|it| (it, true)).chain(perhaps.into_iter().map(|it| (it, false)))
        {
            self.icon(of, sure);
        }
        self.out.push_str("</div>\n");
    }

    fn icon(&mut self, of: Trait, sure: bool) {
        let Some(lines) = icons::lines(of) else { return };
        self.shown.insert(of);
        let (class, label) = (if sure { "sure" } else { "perhaps" }, self.speakers[0].trait_word(of));
        let _ = writeln!(
            self.out,
            "<svg class=\"{class}\" viewBox=\"0 0 24 24\" role=\"img\" aria-label=\"{}\"><path d=\"{lines}\"/></svg>",
            escape(&label)
        );
    }

    fn foot(&mut self) {
        self.out.push_str("<footer>\n");
        let shown: Vec<Trait> = self.shown.iter().copied().collect();
        if !shown.is_empty() {
            self.out.push_str("<ul>\n");
            for of in shown {
                self.out.push_str("<li>");
                self.icon(of, true);
                for speaker in self.speakers.clone() {
                    self.element("span", "", &speaker.own(speaker.trait_word(of)));
                }
                self.out.push_str("</li>\n");
            }
            self.out.push_str("</ul>\n");
        }
        let link = code::link(self.menu).ok();
        // Who has the sheet can ask for the link, where there is one.
        let qr = link.as_deref().and_then(Qr::of);
        let scan = link.map(|_| if qr.is_some() { "menu-scan" } else { "menu-too-long" });
        for speaker in self.speakers.clone() {
            let words = speaker.words;
            let draft =
                is_draft(speaker.raw, words.tongue()).then(|| format!("◇ {}", words.word("menu-draft")));
            let lines = [
                Some(words.word("menu-marks")),
                Some(words.word("menu-honest")),
                Some(words.word("menu-halal-about")),
                draft,
                scan.map(|key| words.word(key)),
            ];
            let all: Vec<String> = lines.into_iter().flatten().collect();
            self.element("p", "", &speaker.own(all.join(" ")));
        }
        if let Some(qr) = qr {
            let alt = self.speakers[0].words.word("menu-scan");
            let _ = writeln!(
                self.out,
                "<div class=\"qr\" style=\"width:{}mm\">{}</div>",
                side(qr.size()),
                qr.svg(&alt)
            );
        }
        self.out.push_str("</footer>\n");
    }

    fn element(&mut self, name: &str, class: &str, words: &Words) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ = writeln!(
            self.out,
            "<{name}{class} lang=\"{}\" dir=\"{}\">{}</{name}>",
            words.tag,
            direction(words.rtl),
            escape(&words.text)
        );
    }
}

/// How wide a code is printed, in millimetres: half a millimetre a square is what telephones read from paper with ease.
const fn side(squares: usize) -> usize {
    let side = (squares + 8).div_ceil(2);
    if side < 35 { 35 } else { side }
}

const fn direction(rtl: bool) -> &'static str {
    if rtl { "rtl" } else { "ltr" }
}
