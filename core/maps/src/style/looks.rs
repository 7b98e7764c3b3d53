use std::sync::OnceLock;

use super::{State, Style, StyleError};

/// The three faces of our map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Look {
    /// Light, for the day.
    Day,
    /// Dark, for the night.
    Night,
    /// Strong lines and few colours, for those who see poorly and for bright sun.
    Contrast,
}

/// One list of layers for all looks; the palettes override its `state`.
const LAYERS: &str = include_str!("../../styles/map.json");
const NIGHT: &str = include_str!("../../styles/night.json");
const CONTRAST: &str = include_str!("../../styles/contrast.json");

impl Look {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Day, Self::Night, Self::Contrast];

    fn palette(self) -> &'static str {
        match self {
            Self::Day => "{}",
            Self::Night => NIGHT,
            Self::Contrast => CONTRAST,
        }
    }

    fn read(self, language: &str) -> Result<Style, StyleError> {
        let mut palette: State =
            serde_json::from_str(self.palette()).map_err(|error| StyleError::Json(error.to_string()))?;
        palette.insert("language".to_owned(), language.into());
        Style::parse(LAYERS, &palette)
    }
}

impl Style {
    /// One of our own styles, names in English; read once.
    pub fn of(look: Look) -> &'static Self {
        static STYLES: [OnceLock<Style>; 3] = [const { OnceLock::new() }; 3];
        STYLES[look as usize].get_or_init(|| Self::in_language(look, "en"))
    }

    /// One of our own styles with names in a language (`en`, `zh`, `kk`, `ru`, `ug`); where a name isn't known in it, in
    /// English or as it is called there. Reading takes a millisecond or two: keep it.
    pub fn in_language(look: Look, language: &str) -> Self {
        // The tests below read the same text, so there is nothing to report at run time.
        look.read(language).unwrap_or_else(|_| Self::empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_styles_are_sound() {
        for look in Look::ALL {
            let style = look.read("ug").unwrap_or_else(|error| panic!("{look:?}: {error}"));
            assert!(style.layers().len() > 20);
        }
    }

    /// Other tools open the day's style as it is; the palettes must fit it.
    #[test]
    fn palettes_name_what_the_style_has() {
        let sheet: serde_json::Value = serde_json::from_str(LAYERS).unwrap();
        for palette in [NIGHT, CONTRAST] {
            let palette: State = serde_json::from_str(palette).unwrap();
            let missing: Vec<_> = sheet["state"].as_object().unwrap().keys().collect();
            let missing: Vec<_> = missing.iter().filter(|name| !palette.contains_key(**name)).collect();
            assert_eq!(missing, [&"language"], "each look chooses all colours");
        }
    }
}
