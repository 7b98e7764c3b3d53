//! A host's menu file: TOML, read with the line of everything that is wrong (docs/menus.md).

use otkel_domain::{
    model::{Facts, Lang},
    phrasebook::{
        Currency, DishId, DishKind, IngredientId,
        menu::{Item, Line, Menu, MenuError, MenuFault, Portion, Section, ShortLine, What, price},
    },
};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// The longest file that is read.
const MAX_BYTES: usize = 256 << 10;

/// Reads a menu. Every dish and ingredient must be in the dictionary; an error names the line.
pub fn read(text: &str, facts: &Facts) -> Result<Menu, MenuError> {
    if text.len() > MAX_BYTES {
        return Err(MenuError::of(MenuFault::TooLong));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file = DeTable::parse(text).map_err(|error| {
        let line = error.span().map_or(1, |span| line_of(text, span.start));
        MenuError::of(MenuFault::NotToml).on(line)
    })?;
    let reader = Reader { text };
    let (menu, lines) = reader.menu(file.get_ref())?;
    let placed = |error: MenuError| {
        let line = error.item.and_then(|item| lines.get(item - 1));
        line.map_or(error.clone(), |line| error.on(*line))
    };
    menu.check().and_then(|()| menu.known(&facts.raw, &facts.book)).map_err(placed)?;
    Ok(menu)
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

type Value<'t> = Spanned<DeValue<'t>>;

struct Reader<'t> {
    text: &'t str,
}

impl Reader<'_> {
    fn wrong(&self, value: &Value<'_>, fault: MenuFault) -> MenuError {
        MenuError::of(fault).on(line_of(self.text, value.span().start))
    }

    fn words<'v>(&self, key: &'static str, value: &'v Value<'_>) -> Result<&'v str, MenuError> {
        match value.get_ref() {
            DeValue::String(text) => Ok(text),
            _ => Err(self.wrong(value, MenuFault::WrongKind(key, "write words in quotes"))),
        }
    }

    fn line<const MAX: usize>(&self, key: &'static str, value: &Value<'_>) -> Result<Line<MAX>, MenuError> {
        Line::new(self.words(key, value)?).map_err(|fault| self.wrong(value, fault))
    }

    fn lang(&self, value: &Value<'_>) -> Result<Lang, MenuError> {
        let tag = self.words("lang", value)?;
        Lang::from_tag(tag).ok_or_else(|| self.wrong(value, MenuFault::UnknownLanguage(short(tag))))
    }

    /// The menu, and the line of each item.
    fn menu(&self, table: &DeTable<'_>) -> Result<(Menu, Vec<usize>), MenuError> {
        let (mut title, mut place, mut lang, mut currency) = (None, None, None, None);
        let mut items = None;
        for (key, value) in table {
            match &**key.get_ref() {
                "title" => title = Some(self.line("title", value)?),
                "place" => place = Some(self.line("place", value)?),
                "lang" => lang = Some(self.lang(value)?),
                "currency" => {
                    let code = self.words("currency", value)?;
                    let known = Currency::from_word(&code.trim().to_ascii_uppercase());
                    let unknown = || self.wrong(value, MenuFault::UnknownCurrency(short(code)));
                    currency = Some(known.ok_or_else(unknown)?);
                }
                "item" => items = Some(value),
                other => return Err(self.stray(key.span().start, other)),
            }
        }
        let missing = |key| MenuError::of(MenuFault::Missing(key));
        let title: ShortLine = title.ok_or_else(|| missing("title"))?;
        let lang = lang.ok_or_else(|| missing("lang"))?;
        let mut menu = Menu::new(title, lang, currency.ok_or_else(|| missing("currency"))?);
        menu.place = place;
        let mut lines = Vec::new();
        let all = match items.map(|items| (items, items.get_ref())) {
            None => return Err(missing("[[item]]")),
            Some((_, DeValue::Array(all))) => all,
            Some((items, _)) => return Err(self.wrong(items, MenuFault::WrongKind("item", "write [[item]]"))),
        };
        for (index, item) in all.iter().enumerate() {
            let line = line_of(self.text, item.span().start);
            let DeValue::Table(table) = item.get_ref() else {
                return Err(self.wrong(item, MenuFault::WrongKind("item", "write [[item]]")));
            };
            let in_item = |error: MenuError| MenuError {
                item: Some(index + 1),
                line: error.line.or(Some(line)),
                ..error
            };
            menu.items.push(self.item(table, lang).map_err(in_item)?);
            lines.push(line);
        }
        Ok((menu, lines))
    }

    fn stray(&self, at: usize, key: &str) -> MenuError {
        MenuError::of(MenuFault::UnknownKey(short(key))).on(line_of(self.text, at))
    }

    fn item(&self, table: &DeTable<'_>, usual: Lang) -> Result<Item, MenuError> {
        let (mut dish, mut own, mut lang) = (None, None, usual);
        // The dish is put in at the end.
        let mut item = Item::new(What::Dish(DishId::from("")));
        for (key, value) in table {
            match &**key.get_ref() {
                "dish" => dish = Some(DishId::from(self.words("dish", value)?.trim())),
                "own" => own = Some(self.line("own", value)?),
                "lang" => lang = self.lang(value)?,
                "price" => {
                    item.price = match value.get_ref() {
                        DeValue::String(text) => price(text),
                        // Hexadecimal is nobody's price.
                        DeValue::Integer(number) if number.radix() == 10 => price(number.as_str()),
                        DeValue::Float(number) => price(number.as_str()),
                        _ => Err(MenuFault::BadPrice),
                    }
                    .map_err(|fault| self.wrong(value, fault))?;
                }
                "portion" => {
                    let portion = Portion::parse(self.words("portion", value)?);
                    item.portion = Some(portion.map_err(|fault| self.wrong(value, fault))?);
                }
                "note" => item.note = Some(self.line("note", value)?),
                "with" => item.with = self.ids("with", value)?,
                "without" => item.without = self.ids("without", value)?,
                "section" => {
                    let kind = DishKind::from_word(self.words("section", value)?.trim());
                    let own = || self.line("section", value).map(Section::Own);
                    item.section = Some(kind.map(Section::Kind).map_or_else(own, Ok)?);
                }
                other => return Err(self.stray(key.span().start, other)),
            }
        }
        item.what = match (dish, own) {
            (Some(id), None) => What::Dish(id),
            (None, Some(words)) => What::Own { words, lang },
            _ => return Err(MenuError::of(MenuFault::NoDish)),
        };
        Ok(item)
    }

    fn ids(&self, key: &'static str, value: &Value<'_>) -> Result<Vec<IngredientId>, MenuError> {
        let wrong =
            |value| self.wrong(value, MenuFault::WrongKind(key, "write ids: [\"peanut\", \"sesame\"]"));
        let DeValue::Array(all) = value.get_ref() else { return Err(wrong(value)) };
        let mut ids = Vec::new();
        for one in all {
            let DeValue::String(id) = one.get_ref() else { return Err(wrong(one)) };
            ids.push(IngredientId::from(id.trim()));
        }
        Ok(ids)
    }
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(40).collect()
}
