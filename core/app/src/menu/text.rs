//! A menu as lines of text in the person's language.

use otkel_domain::phrasebook::menu::Menu;

use super::said::{Speaker, is_draft};
use crate::services::Services;

/// The lines.
pub fn lines(services: &Services, menu: &Menu) -> Vec<String> {
    let facts = services.facts();
    let words = &services.words;
    let speaker = Speaker { raw: &facts.raw, book: &facts.book, words };
    let mut out = vec![menu.title.as_str().to_owned()];
    out.extend(menu.place.as_ref().map(|place| words.isolate_words(place.as_str())));
    for (section, items) in menu.sections(&facts.raw, &facts.book) {
        out.extend([String::new(), speaker.section(menu, section.as_ref()).text]);
        for item in items.into_iter().filter_map(|index| menu.items.get(index)) {
            let portion = item.portion.map(|portion| speaker.portion(portion));
            let parts = [Some(speaker.name(item).text), portion, Some(speaker.price(item, menu.currency))];
            out.push(format!("  {}", parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
            out.extend(item.note.iter().map(|note| format!("    {}", note.as_str())));
            out.extend(speaker.known(item).into_iter().map(|line| format!("    {line}")));
        }
    }
    out.extend([String::new(), words.word("menu-honest"), words.word("menu-halal-about")]);
    if is_draft(&facts.raw, words.tongue()) {
        out.push(words.word("menu-draft"));
    }
    out
}
