use serde_json::{Map, Value as Json};

use super::{
    Anchor, Cap, Color, Context, Dashes, Expr, Fonts, IconFit, Join, Offset, Placement, Property, StyleError,
    Text, Transform, parse::Parser,
};

/// A layer of a style.
#[derive(Clone, Debug, PartialEq)]
pub struct StyleLayer {
    /// Its name within the style.
    pub id: String,
    /// The layer of the tiles that it shows; empty for a background.
    pub source_layer: String,
    /// The zoom from which it is shown.
    pub min_zoom: f64,
    /// The zoom from which it isn't shown any more.
    pub max_zoom: f64,
    /// Which features it shows; all when there is none.
    pub filter: Option<Expr>,
    /// What it shows them as.
    pub kind: LayerKind,
}

/// What a layer shows its features as.
#[derive(Clone, Debug, PartialEq)]
pub enum LayerKind {
    /// The whole picture in a colour.
    Background(BackgroundPaint),
    /// Polygons filled.
    Fill(FillPaint),
    /// Lines, or the rings of polygons.
    Line(LinePaint),
    /// Text and icons.
    Symbol(Box<Symbol>),
}

impl StyleLayer {
    /// Whether it is shown at a zoom.
    pub fn shown_at(&self, zoom: f64) -> bool {
        (self.min_zoom..self.max_zoom).contains(&zoom)
    }

    /// Whether it shows a feature.
    pub fn takes(&self, context: &Context<'_>) -> bool {
        self.filter.as_ref().is_none_or(|filter| filter.at(context).is_true())
    }

    /// What it says of symbols, if it is a layer of them.
    pub fn symbol(&self) -> Option<&Symbol> {
        match &self.kind {
            LayerKind::Symbol(symbol) => Some(symbol),
            _ => None,
        }
    }

    /// All expressions in it.
    pub(crate) fn exprs(&self) -> impl Iterator<Item = &Expr> {
        let paint = match &self.kind {
            LayerKind::Background(paint) => paint.exprs(),
            LayerKind::Fill(paint) => paint.exprs(),
            LayerKind::Line(paint) => paint.exprs(),
            LayerKind::Symbol(paint) => paint.exprs(),
        };
        self.filter.iter().chain(paint)
    }
}

/// The `layout` and `paint` of a layer while they are read: what is left in the end isn't known.
pub(super) struct Sections<'a> {
    pub(super) layer: &'a str,
    pub(super) parser: Parser<'a>,
    pub(super) layout: Map<String, Json>,
    pub(super) paint: Map<String, Json>,
}

impl Sections<'_> {
    fn error(&self, key: &str, why: String) -> StyleError {
        StyleError::Layer { layer: self.layer.to_owned(), key: key.to_owned(), why }
    }

    fn property<T: super::FromDatum>(
        &self,
        json: Option<Json>,
        key: &str,
        default: T,
    ) -> Result<Property<T>, StyleError> {
        let Some(json) = json else { return Ok(Property::fixed(default)) };
        let expr = self.parser.expr(&json).map_err(|why| self.error(key, why))?;
        Property::from_expr(expr, default).map_err(|why| self.error(key, why))
    }

    /// Errors name the first key that wasn't read.
    pub(super) fn finish(self) -> Result<(), StyleError> {
        let left = self.layout.keys().chain(self.paint.keys()).next();
        left.map_or(Ok(()), |key| {
            Err(self.error(key, "this property isn't read for this type of layer".to_owned()))
        })
    }
}

macro_rules! properties {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $field:ident: $type:ty = $section:ident $key:literal or $default:expr),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$of])* pub $field: Property<$type>),+ }

        impl $name {
            pub(super) fn read(sections: &mut Sections<'_>) -> Result<Self, StyleError> {
                $(
                    let json = sections.$section.remove($key);
                    let $field = sections.property(json, $key, $default)?;
                )+
                Ok(Self { $($field),+ })
            }

            fn exprs(&self) -> Vec<&Expr> {
                [$(self.$field.expr()),+].into_iter().flatten().collect()
            }
        }
    };
}

properties!(
    /// How a background is painted.
    BackgroundPaint {
        /// Its colour.
        color: Color = paint "background-color" or Color::BLACK,
        /// Times this.
        opacity: f64 = paint "background-opacity" or 1.0,
    }
);

properties!(
    /// How polygons are filled.
    FillPaint {
        /// Their colour.
        color: Color = paint "fill-color" or Color::BLACK,
        /// Times this.
        opacity: f64 = paint "fill-opacity" or 1.0,
        /// A line of one pixel around them.
        outline: Option<Color> = paint "fill-outline-color" or None,
    }
);

properties!(
    /// How lines are drawn. Widths are in logical pixels.
    LinePaint {
        /// Their colour.
        color: Color = paint "line-color" or Color::BLACK,
        /// Times this.
        opacity: f64 = paint "line-opacity" or 1.0,
        /// Their width.
        width: f64 = paint "line-width" or 1.0,
        /// Lengths of dashes and gaps, in widths.
        dashes: Dashes = paint "line-dasharray" or Dashes::default(),
        /// How they end.
        cap: Cap = layout "line-cap" or Cap::Butt,
        /// How they turn.
        join: Join = layout "line-join" or Join::Miter,
    }
);

properties!(
    /// Text and icons. Sizes are in logical pixels; those in ems are times the text's size.
    Symbol {
        /// Where they stand.
        placement: Placement = layout "symbol-placement" or Placement::Point,
        /// Between two on the same line.
        spacing: f64 = layout "symbol-spacing" or 250.0,
        /// Lower ones are placed first.
        sort_key: f64 = layout "symbol-sort-key" or 0.0,
        /// The text.
        text: Text = layout "text-field" or Text::default(),
        /// Its fonts; the weight follows from the name.
        fonts: Fonts = layout "text-font" or Fonts::default(),
        /// Its size.
        size: f64 = layout "text-size" or 16.0,
        /// Ems after which a line is broken.
        max_width: f64 = layout "text-max-width" or 10.0,
        /// Ems between lines.
        line_height: f64 = layout "text-line-height" or 1.2,
        /// Ems between letters.
        letter_spacing: f64 = layout "text-letter-spacing" or 0.0,
        /// Which part lies on the point.
        anchor: Anchor = layout "text-anchor" or Anchor::Center,
        /// Ems away from there.
        offset: Offset = layout "text-offset" or Offset::default(),
        /// Small or capital letters.
        transform: Transform = layout "text-transform" or Transform::None,
        /// Room around the text that nothing else takes.
        padding: f64 = layout "text-padding" or 2.0,
        /// The sharpest turn in degrees that text on a line takes.
        max_angle: f64 = layout "text-max-angle" or 45.0,
        /// Shown even where something is already.
        text_overlap: bool = layout "text-allow-overlap" or false,
        /// Whether the icon stays where the text has no room.
        text_optional: bool = layout "text-optional" or false,
        /// Name of the icon; empty for none.
        icon: Text = layout "icon-image" or Text::default(),
        /// Times its own size.
        icon_size: f64 = layout "icon-size" or 1.0,
        /// Pixels away from the point.
        icon_offset: Offset = layout "icon-offset" or Offset::default(),
        /// Which part of it lies on the point.
        icon_anchor: Anchor = layout "icon-anchor" or Anchor::Center,
        /// Room around it that nothing else takes.
        icon_padding: f64 = layout "icon-padding" or 2.0,
        /// Shown even where something is already.
        icon_overlap: bool = layout "icon-allow-overlap" or false,
        /// Whether the text stays where the icon has no room.
        icon_optional: bool = layout "icon-optional" or false,
        /// Whether it is stretched around the text (road shields).
        icon_fit: IconFit = layout "icon-text-fit" or IconFit::None,
        /// The text's colour.
        color: Color = paint "text-color" or Color::BLACK,
        /// The halo's colour.
        halo: Color = paint "text-halo-color" or Color::TRANSPARENT,
        /// The halo's width.
        halo_width: f64 = paint "text-halo-width" or 0.0,
        /// The text's opacity.
        opacity: f64 = paint "text-opacity" or 1.0,
        /// The icon's colour.
        icon_color: Color = paint "icon-color" or Color::BLACK,
        /// The halo around the icon: its edge.
        icon_halo: Color = paint "icon-halo-color" or Color::TRANSPARENT,
        /// The icon's opacity.
        icon_opacity: f64 = paint "icon-opacity" or 1.0,
    }
);
