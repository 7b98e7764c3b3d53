//! The languages of names on maps.

use otkel_domain::model::Lang;
use otkel_maps::names;

/// The language as maps have it.
pub fn language(lang: Lang) -> names::Lang {
    match lang {
        Lang::En => names::Lang::En,
        Lang::Zh => names::Lang::Zh,
        Lang::Kk => names::Lang::Kk,
        Lang::Ru => names::Lang::Ru,
        Lang::Ug => names::Lang::Ug,
    }
}
