//! The languages of names on maps.

use otkel_domain::model::Lang;
use otkel_maps::{find::Language, roads::NameLang};

/// The language of places' names.
pub fn language(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::En,
        Lang::Zh => Language::Zh,
        Lang::Kk => Language::Kk,
        Lang::Ru => Language::Ru,
        Lang::Ug => Language::Ug,
    }
}

/// The language of streets' names.
pub fn name_lang(lang: Lang) -> NameLang {
    match lang {
        Lang::En => NameLang::En,
        Lang::Zh => NameLang::Zh,
        Lang::Kk => NameLang::Kk,
        Lang::Ru => NameLang::Ru,
        Lang::Ug => NameLang::Ug,
    }
}
