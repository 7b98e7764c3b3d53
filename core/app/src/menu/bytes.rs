//! A menu as bytes, before they are deflated (docs/format/menu.md).

use otkel_domain::{
    model::Lang,
    phrasebook::{
        Currency, DishId, DishKind, Figure, IngredientId,
        menu::{Item, Line, MAX_CHANGES, MAX_ITEMS, Menu, Portion, PortionUnit, Section, What},
    },
};

const OWN: u64 = 1;
const PRICE: u64 = 1 << 1;
const PORTION: u64 = 1 << 2;
const NOTE: u64 = 1 << 3;
const WITH: u64 = 1 << 4;
const WITHOUT: u64 = 1 << 5;
const SECTION_KIND: u64 = 1 << 6;
const SECTION_OWN: u64 = 1 << 7;

/// The longest text of a menu in bytes; every line and id is shorter.
const MAX_TEXT: usize = 512;

/// The bytes.
pub(super) fn write(menu: &Menu) -> Vec<u8> {
    let mut out = Writer::default();
    out.text(menu.title.as_str());
    out.text(menu.place.as_ref().map_or("", Line::as_str));
    out.text(menu.lang.code());
    out.text(menu.currency.word());
    out.number(menu.items.len() as u64);
    for item in &menu.items {
        out.item(item);
    }
    out.0
}

/// The menu; `None` for bytes that [`write`] doesn't write, or a menu beyond its bounds.
pub(super) fn read(bytes: &[u8]) -> Option<Menu> {
    let mut input = Reader(bytes);
    let title = input.line()?;
    let place = match input.text()? {
        "" => None,
        text => Some(same(text)?),
    };
    let lang = input.lang()?;
    let currency = Currency::from_word(input.text()?)?;
    let mut menu = Menu { place, ..Menu::new(title, lang, currency) };
    for _ in 0..input.count(MAX_ITEMS)? {
        menu.items.push(input.item()?);
    }
    (input.0.is_empty() && menu.check().is_ok()).then_some(menu)
}

/// Somebody's words, just as a menu keeps them: one menu has one link.
fn same<const MAX: usize>(text: &str) -> Option<Line<MAX>> {
    Line::new(text).ok().filter(|line| line.as_str() == text)
}

#[derive(Default)]
struct Writer(Vec<u8>);

impl Writer {
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn ids(&mut self, ids: &[IngredientId]) {
        self.number(ids.len() as u64);
        for id in ids {
            self.text(id.as_str());
        }
    }

    fn figure(&mut self, figure: Figure) {
        // A menu that was checked has no figure below nought.
        self.number(figure.hundredths().unsigned_abs());
    }

    fn item(&mut self, item: &Item) {
        let flag = |on: bool, flag: u64| if on { flag } else { 0 };
        let flags = flag(matches!(item.what, What::Own { .. }), OWN)
            | flag(item.price.is_some(), PRICE)
            | flag(item.portion.is_some(), PORTION)
            | flag(item.note.is_some(), NOTE)
            | flag(!item.with.is_empty(), WITH)
            | flag(!item.without.is_empty(), WITHOUT)
            | flag(matches!(item.section, Some(Section::Kind(_))), SECTION_KIND)
            | flag(matches!(item.section, Some(Section::Own(_))), SECTION_OWN);
        self.number(flags);
        match &item.what {
            What::Dish(id) => self.text(id.as_str()),
            What::Own { words, lang } => {
                self.text(words.as_str());
                self.text(lang.code());
            }
        }
        if let Some(price) = item.price {
            self.figure(price);
        }
        if let Some(portion) = item.portion {
            self.figure(portion.figure());
            self.text(portion.unit().word());
        }
        if let Some(note) = &item.note {
            self.text(note.as_str());
        }
        for ids in [&item.with, &item.without].into_iter().filter(|ids| !ids.is_empty()) {
            self.ids(ids);
        }
        match &item.section {
            Some(Section::Kind(kind)) => self.text(kind.word()),
            Some(Section::Own(words)) => self.text(words.as_str()),
            None => {}
        }
    }
}

struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for place in 0..9 {
            let (first, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u64::from(first & 0x7f) << (7 * place);
            if first & 0x80 == 0 {
                // One way to write a number.
                return (*first != 0 || place == 0).then_some(number);
            }
        }
        None
    }

    fn count(&mut self, most: usize) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|count| *count <= most)
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.count(MAX_TEXT)?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    fn line<const MAX: usize>(&mut self) -> Option<Line<MAX>> {
        same(self.text()?)
    }

    fn lang(&mut self) -> Option<Lang> {
        let code = self.text()?;
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    fn ids(&mut self, there: bool) -> Option<Vec<IngredientId>> {
        if !there {
            return Some(Vec::new());
        }
        let count = self.count(MAX_CHANGES).filter(|count| *count > 0)?;
        (0..count).map(|_| self.text().map(IngredientId::from)).collect()
    }

    fn figure(&mut self) -> Option<Figure> {
        i64::try_from(self.number()?).ok().map(Figure::from_hundredths)
    }

    fn item(&mut self) -> Option<Item> {
        let flags = self.number().filter(|flags| *flags < 1 << 8)?;
        let has = |flag: u64| flags & flag != 0;
        let what = if has(OWN) {
            What::Own { words: self.line()?, lang: self.lang()? }
        } else {
            What::Dish(DishId::from(self.text()?))
        };
        let price = if has(PRICE) { Some(self.figure()?) } else { None };
        let portion = if has(PORTION) {
            let figure = self.figure()?;
            Some(Portion::new(figure, PortionUnit::from_word(self.text()?)?).ok()?)
        } else {
            None
        };
        let note = if has(NOTE) { Some(self.line()?) } else { None };
        let (with, without) = (self.ids(has(WITH))?, self.ids(has(WITHOUT))?);
        let section = match (has(SECTION_KIND), has(SECTION_OWN)) {
            (true, false) => Some(Section::Kind(DishKind::from_word(self.text()?)?)),
            (false, true) => Some(Section::Own(self.line()?)),
            (false, false) => None,
            (true, true) => return None,
        };
        Some(Item { what, price, portion, note, without, with, section })
    }
}
