use std::sync::Arc;

use parley::{
    FontContext, FontData,
    fontique::{Blob as Shared, Collection, CollectionOptions, FontInfoOverride, SourceCache},
};
use skrifa::{FontRef, MetadataProvider, charmap::Charmap};
use thiserror::Error;

use crate::Blob;

/// The bundled family: Latin, Cyrillic, Arabic with Uyghur, and the Han of GB 2312's first level and of the app's texts.
static REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/OtkelSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../../assets/fonts/OtkelSans-Bold.ttf");

/// The largest font file that is taken; a phone's whole CJK collection is about 20 MB.
const MAX_BYTES: usize = 128 << 20;

/// The most further files.
const MAX_FILES: usize = 16;

/// Why a font file can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FontError {
    /// No font in it, or a damaged one.
    #[error("this is no font that can be read: give a TrueType or OpenType file or collection")]
    Unreadable,
    /// Larger than 128 MB.
    #[error("the font file is larger than 128 MB: give a smaller one")]
    TooLarge,
    /// The seventeenth file.
    #[error("there are already 16 further font files: one of the system's Han fonts is enough")]
    TooMany,
}

/// The typefaces of a map: the bundled ones, and further ones for signs that those lack.
///
/// A sign comes from the first file that has it: bundled first, then the others as they were added. The families are
/// always named outright; a guess by script and language finds nothing for Arabic letters in Uyghur.
#[derive(Clone)]
pub struct Fonts {
    pub(super) context: FontContext,
    pub(super) families: Vec<String>,
    files: Vec<FontData>,
}

impl Fonts {
    /// The bundled typefaces.
    ///
    /// ```
    /// use otkel_maps::labels::Fonts;
    /// let fonts = Fonts::bundled();
    /// assert!(fonts.covers("Қорғас") && fonts.covers("霍尔果斯") && fonts.covers("قورغاس"));
    /// assert!(!fonts.covers("𓀀"));
    /// ```
    pub fn bundled() -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut fonts = Self {
            context: FontContext {
                collection: Collection::new(options),
                source_cache: SourceCache::default(),
            },
            families: Vec::new(),
            files: Vec::new(),
        };
        // One family of two weights.
        fonts.register(Blob::from_static(REGULAR), "otkel");
        fonts.register(Blob::from_static(BOLD), "otkel");
        fonts
    }

    /// Adds a file for signs that are lacking so far, for example the system's Han font: a TrueType or OpenType file or
    /// collection (of a collection, the first face that reads), mapped or in memory.
    pub fn add(&mut self, file: Blob) -> Result<(), FontError> {
        if self.families.len() > MAX_FILES {
            return Err(FontError::TooMany);
        }
        if file.as_ref().len() > MAX_BYTES {
            return Err(FontError::TooLarge);
        }
        let family = format!("further {}", self.families.len());
        if self.register(file, &family) { Ok(()) } else { Err(FontError::Unreadable) }
    }

    /// Whether there is a glyph for every sign; spaces and signs that are never seen don't count.
    pub fn covers(&self, text: &str) -> bool {
        let maps = self.charmaps();
        text.chars().all(|c| c.is_whitespace() || invisible(c) || maps.iter().any(|m| m.map(c).is_some()))
    }

    /// The signs of `text` that have no glyph, sorted, each once.
    pub fn lacking(&self, text: &str) -> Vec<char> {
        let maps = self.charmaps();
        let mut out: Vec<char> = text
            .chars()
            .filter(|c| !(c.is_whitespace() || invisible(*c) || maps.iter().any(|m| m.map(*c).is_some())))
            .collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    fn charmaps(&self) -> Vec<Charmap<'_>> {
        self.files
            .iter()
            .filter_map(|f| FontRef::from_index(f.data.data(), f.index).ok())
            .map(|f| f.charmap())
            .collect()
    }

    fn register(&mut self, file: Blob, family: &str) -> bool {
        let data = Shared::new(Arc::new(file));
        let named = FontInfoOverride { family_name: Some(family), ..FontInfoOverride::default() };
        let Some(index) = (0..16).find(|i| readable(data.data(), *i)) else { return false };
        let added = self.context.collection.register_fonts(data.clone(), Some(named));
        if added.iter().all(|(_, infos)| infos.is_empty()) {
            return false;
        }
        if !self.families.iter().any(|f| f == family) {
            self.families.push(family.to_owned());
        }
        self.files.push(FontData::new(data, index));
        true
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fonts({} files)", self.files.len())
    }
}

fn readable(data: &[u8], index: u32) -> bool {
    FontRef::from_index(data, index)
        .is_ok_and(|font| font.charmap().has_map() && font.outline_glyphs().format().is_some())
}

/// Signs that steer joining or direction, or choose a variant, and are never seen.
pub(super) fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_font_is_refused() {
        let mut fonts = Fonts::bundled();
        assert_eq!(fonts.add(Blob::from(vec![])), Err(FontError::Unreadable));
        assert_eq!(fonts.add(Blob::from(b"no font at all".to_vec())), Err(FontError::Unreadable));
        assert_eq!(fonts.add(Blob::from(REGULAR[..9000].to_vec())), Err(FontError::Unreadable));
    }

    #[test]
    fn damaged_fonts_do_no_harm() {
        for at in (0..4096).step_by(61) {
            let mut bytes = REGULAR[..60_000].to_vec();
            bytes[at] ^= 0x55;
            let mut fonts = Fonts::bundled();
            if fonts.add(Blob::from(bytes)).is_ok() {
                fonts.covers("Ω霍𓀀");
            }
        }
    }

    #[test]
    fn a_further_file_is_asked_last_and_the_count_is_bounded() {
        let mut fonts = Fonts::bundled();
        for _ in 0..MAX_FILES {
            fonts.add(Blob::from_static(BOLD)).unwrap();
        }
        assert_eq!(fonts.add(Blob::from_static(BOLD)), Err(FontError::TooMany));
        assert_eq!(
            fonts.lacking("aΩ𓀀b𓀀"),
            ['Ω', '𓀀'].into_iter().filter(|c| !fonts.covers(&c.to_string())).collect::<Vec<_>>()
        );
    }
}
