use std::{borrow::Cow, collections::HashMap, sync::Arc};

use parley::{
    FontData, FontFamily, FontFamilyName, FontWeight, LayoutContext, LineHeight, OverflowWrap,
    PositionedLayoutItem, StyleProperty,
};

use super::{Fonts, clean::joins};
use crate::tiles::LruCache;

/// How heavy a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Weight {
    #[default]
    Regular,
    Bold,
}

/// A glyph of a shaped text; positions in ems from the text's upper left corner, y down to the baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) face: u16,
    pub(crate) id: u32,
    pub(crate) x: f32,
    pub(crate) y: f32,
}

/// Glyphs that stay together on a curved line: a letter with its marks, or a word whose letters join.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Unit {
    /// Range in the glyphs.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Where it begins and how far it reaches, in ems.
    pub(crate) x: f32,
    pub(crate) advance: f32,
}

/// A line of a text: its glyphs up to `end`, and what is seen of it, in ems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) end: u32,
    pub(crate) left: f32,
    pub(crate) width: f32,
}

/// A text, shaped: in ems, so that it serves every size.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shaped {
    pub(crate) glyphs: Vec<Glyph>,
    /// Of a text on one line, from left to right.
    pub(crate) units: Vec<Unit>,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Baseline of the first line below the top.
    pub(crate) baseline: f32,
    /// Its lines.
    pub(crate) rows: Vec<Row>,
    /// Whether letters join each other.
    pub(crate) joined: bool,
}

/// How a text is to be set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Setting {
    pub(crate) weight: Weight,
    /// Hundredths of an em after which a line is broken; `None` for one line.
    pub(crate) wrap: Option<u16>,
    /// Hundredths of an em between letters; none between letters that join.
    pub(crate) spacing: i16,
}

/// A typeface as it occurs in shaped texts.
#[derive(Clone)]
pub(crate) struct Face {
    pub(crate) data: FontData,
    pub(crate) coords: Vec<i16>,
}

/// Shapes texts and keeps what it shaped.
pub(crate) struct Shaper {
    fonts: Fonts,
    context: LayoutContext<()>,
    families: Vec<FontFamilyName<'static>>,
    faces: Vec<Face>,
    kept: LruCache<(Setting, Box<str>), Option<Shaped>>,
    coverage: HashMap<char, bool>,
}

/// Size that texts are shaped at; positions are divided by it.
const EM: f32 = 128.0;

/// Lines above each other, in ems.
const LINE: f32 = 1.16;

/// How many shaped texts are kept: some megabytes.
const KEPT: usize = 4096;

impl Shaper {
    pub(crate) fn new(fonts: Fonts) -> Self {
        let families = fonts.families.iter().map(|f| FontFamilyName::Named(Cow::Owned(f.clone()))).collect();
        Self {
            fonts,
            context: LayoutContext::new(),
            families,
            faces: Vec::new(),
            kept: LruCache::new(KEPT),
            coverage: HashMap::new(),
        }
    }

    pub(crate) fn face(&self, number: u16) -> Option<&Face> {
        self.faces.get(usize::from(number))
    }

    /// Shapes a clean text; `None` when a sign of it has no glyph (then no boxes are drawn: another name is taken).
    pub(crate) fn shape(&mut self, text: &str, setting: &Setting) -> Option<Arc<Option<Shaped>>> {
        let key = (setting.clone(), Box::from(text));
        if let Some(known) = self.kept.get(&key) {
            return known.is_some().then_some(known);
        }
        let shaped = Arc::new(if self.covers(text) { self.lay_out(text, setting) } else { None });
        self.kept.put(key, Arc::clone(&shaped), 1);
        shaped.is_some().then_some(shaped)
    }

    /// Whether every sign has a glyph.
    pub(crate) fn covers(&mut self, text: &str) -> bool {
        if self.coverage.len() > 100_000 {
            self.coverage.clear();
        }
        let Self { coverage, fonts, .. } = self;
        let mut buffer = [0; 4];
        text.chars().all(|c| *coverage.entry(c).or_insert_with(|| fonts.covers(c.encode_utf8(&mut buffer))))
    }

    fn lay_out(&mut self, text: &str, setting: &Setting) -> Option<Shaped> {
        let joined = text.chars().any(joins);
        let mut builder = self.context.ranged_builder(&mut self.fonts.context, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&self.families))));
        builder.push_default(StyleProperty::FontSize(EM));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(LINE * EM)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Normal));
        let weight = if setting.weight == Weight::Bold { FontWeight::BOLD } else { FontWeight::NORMAL };
        builder.push_default(StyleProperty::FontWeight(weight));
        if setting.spacing != 0 && !joined {
            builder.push_default(StyleProperty::LetterSpacing(f32::from(setting.spacing) / 100.0 * EM));
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(None);
        if let Some(wrap) = setting.wrap {
            let most = f32::from(wrap) / 100.0 * EM;
            let whole = layout.width();
            if whole > most {
                // Lines of about the same length look better than a full one and a rest.
                let lines = (whole / most).ceil();
                layout.break_all_lines(Some((whole / lines * 1.12).min(most).max(EM)));
                if layout.len() as f32 > lines {
                    layout.break_all_lines(Some(most));
                }
            }
        }
        let mut shaped = Shaped { joined, ..Shaped::default() };
        for line in layout.lines() {
            for item in line.items() {
                let PositionedLayoutItem::GlyphRun(run) = item else { continue };
                let coords: Vec<i16> = run.run().normalized_coords().iter().map(|c| c.to_bits()).collect();
                let face = intern(&mut self.faces, run.run().font(), &coords)?;
                for glyph in run.positioned_glyphs() {
                    if glyph.id == 0 {
                        return None;
                    }
                    shaped.glyphs.push(Glyph { face, id: glyph.id, x: glyph.x / EM, y: glyph.y / EM });
                }
            }
            let units = units(&line);
            let gap = if joined { 0.0 } else { f32::from(setting.spacing) / 100.0 };
            let (left, right) = seen(&units);
            shaped.rows.push(Row {
                end: shaped.glyphs.len() as u32,
                left,
                width: (right - left - gap).max(0.0),
            });
            shaped.units = units.into_iter().map(|(unit, _)| unit).collect();
        }
        if let [row] = shaped.rows[..] {
            shaped.glyphs.iter_mut().for_each(|g| g.x -= row.left);
            shaped.units.iter_mut().for_each(|u| u.x -= row.left);
            shaped.rows[0].left = 0.0;
        } else {
            shaped.units.clear();
        }
        shaped.width = shaped.rows.iter().map(|row| row.width).fold(0.0, f32::max);
        shaped.height = layout.height() / EM;
        shaped.baseline = layout.first_baseline().unwrap_or(EM) / EM;
        (!shaped.glyphs.is_empty()).then_some(shaped)
    }
}

/// The pieces of a line that stay together, from left to right, and whether each is a space.
fn units(line: &parley::Line<'_, ()>) -> Vec<(Unit, bool)> {
    let mut units: Vec<(Unit, bool)> = Vec::new();
    let mut x = line.metrics().offset / EM;
    let mut count = 0u32;
    let mut word = false;
    for run in line.runs() {
        for cluster in run.visual_clusters() {
            let glyphs = cluster.glyphs().count() as u32;
            let advance: f32 = cluster.glyphs().map(|g| g.advance).sum::<f32>() / EM;
            let space = cluster.is_space_or_nbsp();
            let together = run.is_rtl() && !space;
            match units.last_mut() {
                Some((last, false))
                    if !space
                        && ((together && word) || advance == 0.0 || cluster.is_ligature_continuation()) =>
                {
                    last.end += glyphs;
                    last.advance += advance;
                }
                _ => units.push((Unit { start: count, end: count + glyphs, x, advance }, space)),
            }
            word = together;
            x += advance;
            count += glyphs;
        }
    }
    units
}

/// From the first to the last thing that isn't a space.
fn seen(units: &[(Unit, bool)]) -> (f32, f32) {
    let mut words = units.iter().filter(|(_, space)| !space).map(|(unit, _)| unit);
    let Some(first) = words.next() else { return (0.0, 0.0) };
    let last = words.next_back().unwrap_or(first);
    (first.x, last.x + last.advance)
}

/// The number of a typeface; `None` beyond 64,000 of them.
fn intern(faces: &mut Vec<Face>, data: &FontData, coords: &[i16]) -> Option<u16> {
    let known = faces
        .iter()
        .position(|f| f.data.data.id() == data.data.id() && f.data.index == data.index && f.coords == coords);
    let place = known.unwrap_or_else(|| {
        faces.push(Face { data: data.clone(), coords: coords.to_vec() });
        faces.len() - 1
    });
    u16::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaper() -> Shaper {
        Shaper::new(Fonts::bundled())
    }

    fn one_line() -> Setting {
        Setting { weight: Weight::Regular, wrap: None, spacing: 0 }
    }

    fn shape(text: &str) -> Option<Shaped> {
        shaper().shape(text, &one_line()).and_then(|s| (*s).clone())
    }

    #[test]
    fn every_script_is_shaped_without_boxes() {
        for text in
            ["Khorgos", "Қорғас", "Алматы", "霍尔果斯市", "قورغاس شەھىرى", "G30 霍尔果斯 قورغاس Қорғас"]
        {
            let shaped = shape(text).unwrap_or_else(|| panic!("{text}"));
            assert!(shaped.width > 1.0 && shaped.glyphs.iter().all(|g| g.id != 0), "{text}");
            let first = shaped.glyphs.iter().map(|g| g.x).fold(f32::MAX, f32::min);
            assert!(first > -0.2, "{text} begins at {first}");
        }
    }

    #[test]
    fn uyghur_letters_join() {
        // Joined, the letters take other forms than each by itself.
        let apart: Vec<u32> = "شەھىر"
            .chars()
            .filter_map(|c| shape(&c.to_string()))
            .flat_map(|s| s.glyphs)
            .map(|g| g.id)
            .collect();
        let together: Vec<u32> = shape("شەھىر").unwrap().glyphs.iter().rev().map(|g| g.id).collect();
        assert_ne!(apart, together);
        // Right to left: the first letter stands furthest right.
        let first = shape("شەھىر").unwrap();
        assert!(first.joined && first.units.len() == 1);
    }

    #[test]
    fn words_that_join_stay_whole_and_others_are_letters() {
        assert_eq!(shape("قورغاس شەھىرى").unwrap().units.len(), 3);
        assert_eq!(shape("Қорғас").unwrap().units.len(), 6);
        assert_eq!(shape("霍尔果斯").unwrap().units.len(), 4);
        let shaped = shape("Ili River").unwrap();
        let sum: f32 = shaped.units.iter().map(|u| u.advance).sum();
        assert!((sum - shaped.width).abs() < 0.01);
        assert!(shaped.units.windows(2).all(|w| w[0].end == w[1].start && w[0].x < w[1].x));
    }

    #[test]
    fn a_sign_without_a_glyph_is_told_not_drawn() {
        assert!(shape("𓀀𓀁").is_none());
        assert!(shape("Ili 𓀀").is_none());
    }

    #[test]
    fn long_names_are_broken_into_even_lines() {
        let setting = Setting { weight: Weight::Bold, wrap: Some(800), spacing: 0 };
        let shaped =
            shaper().shape("Khorgos International Centre for Boundary Cooperation", &setting).unwrap();
        let shaped = shaped.as_ref().as_ref().unwrap();
        assert!(
            (3..=5).contains(&shaped.rows.len()) && shaped.width <= 8.01,
            "{} {}",
            shaped.rows.len(),
            shaped.width
        );
        let han = shaper().shape("霍尔果斯国际边境合作中心", &setting).unwrap();
        assert_eq!(han.as_ref().as_ref().unwrap().rows.len(), 2);
    }

    #[test]
    fn the_same_text_is_shaped_once() {
        let mut shaper = shaper();
        let first = shaper.shape("Khorgos", &one_line()).unwrap();
        let again = shaper.shape("Khorgos", &one_line()).unwrap();
        assert!(Arc::ptr_eq(&first, &again));
    }
}
