use super::{Color, Context, Datum, Expr};

/// A property of a layer: always the same, or worked out for zoom and feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Property<T> {
    value: T,
    expr: Option<Expr>,
}

impl<T: FromDatum> Property<T> {
    /// Always the same.
    pub fn fixed(value: T) -> Self {
        Self { value, expr: None }
    }

    /// From an expression; `default` stands in where it makes no sense. Errors say what a fixed value should have been.
    pub(super) fn from_expr(expr: Expr, default: T) -> Result<Self, String> {
        match expr.constant() {
            Some(Datum::Null) => Ok(Self::fixed(default)),
            Some(datum) => {
                T::from_datum(datum).map(Self::fixed).ok_or_else(|| format!("this should be {}", T::WHAT))
            }
            None => Ok(Self { value: default, expr: Some(expr) }),
        }
    }

    /// Its value.
    pub fn at(&self, context: &Context<'_>) -> T {
        let worked_out = self.expr.as_ref().and_then(|expr| T::from_datum(&expr.at(context)));
        worked_out.unwrap_or_else(|| self.value.clone())
    }

    /// The expression, when it isn't always the same.
    pub fn expr(&self) -> Option<&Expr> {
        self.expr.as_ref()
    }
}

/// What a property may be.
pub trait FromDatum: Clone {
    /// In words, for errors.
    const WHAT: &'static str;
    /// `None` when it is something else.
    fn from_datum(datum: &Datum<'_>) -> Option<Self>;
}

impl FromDatum for f64 {
    const WHAT: &'static str = "a number";
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        datum.number()
    }
}

impl FromDatum for bool {
    const WHAT: &'static str = "true or false";
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        match datum {
            Datum::Bool(yes) => Some(*yes),
            _ => None,
        }
    }
}

impl FromDatum for Color {
    const WHAT: &'static str = "a colour";
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        datum.color()
    }
}

impl FromDatum for Option<Color> {
    const WHAT: &'static str = "a colour";
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        datum.color().map(Some)
    }
}

/// Text of a symbol, or the name of its icon. Numbers are written out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub String);

impl FromDatum for Text {
    const WHAT: &'static str = "text";
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        Some(Self(datum.written().into_owned()))
    }
}

/// Lengths of dash, gap, dash, … in widths of the line; empty for a line that isn't broken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dashes(pub Vec<f64>);

impl FromDatum for Dashes {
    const WHAT: &'static str = "a list of up to 16 lengths, not negative and not all 0";
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        let lengths: Vec<f64> = datum.list()?.iter().map(Datum::number).collect::<Option<_>>()?;
        let sound = lengths.len() <= 16 && lengths.iter().all(|length| (0.0..=1e4).contains(length));
        (sound && (lengths.is_empty() || lengths.iter().sum::<f64>() > 0.0)).then_some(Self(lengths))
    }
}

/// Names of fonts, the preferred first. The weight is taken from the name (`Noto Sans Bold`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fonts(pub Vec<String>);

impl FromDatum for Fonts {
    const WHAT: &'static str = "a list of names of fonts";
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        datum.list()?.iter().map(|name| name.text().map(str::to_owned)).collect::<Option<_>>().map(Self)
    }
}

/// To the right and down; in ems for text, in pixels for icons.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Offset {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl FromDatum for Offset {
    const WHAT: &'static str = "two numbers";
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        match datum.list()? {
            [x, y] => Some(Self { x: x.number()?, y: y.number()? }),
            _ => None,
        }
    }
}

/// A choice of words.
pub trait Choice: Copy + Sized + 'static {
    /// The words, in words.
    const WORDS: &'static str;
    /// Each word's choice.
    const ALL: &'static [(&'static str, Self)];
}

impl<T: Choice> FromDatum for T {
    const WHAT: &'static str = T::WORDS;
    fn from_datum(datum: &Datum<'_>) -> Option<Self> {
        let text = datum.text()?;
        T::ALL.iter().find(|(word, _)| *word == text).map(|(_, choice)| *choice)
    }
}

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $case:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$of])* $case),+ }

        impl Choice for $name {
            const WORDS: &'static str = concat!("one of", $(" ", $word),+);
            const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$case)),+];
        }
    };
}

choice!(
    /// How a line ends.
    Cap {
        /// At its end.
        Butt = "butt",
        /// In half a circle.
        Round = "round",
        /// Half its width beyond.
        Square = "square",
    }
);
choice!(
    /// How a line turns.
    Join {
        /// Cut off.
        Bevel = "bevel",
        /// Round.
        Round = "round",
        /// Pointed.
        Miter = "miter",
    }
);
choice!(
    /// Where symbols stand.
    Placement {
        /// On the point; in a polygon's middle.
        Point = "point",
        /// Along the line, again and again.
        Line = "line",
        /// Once in the line's middle.
        LineCenter = "line-center",
    }
);
choice!(
    /// Which part of text or icon lies on the point.
    #[expect(missing_docs, reason = "their names say it")]
    Anchor {
        Center = "center", Left = "left", Right = "right", Top = "top", Bottom = "bottom",
        TopLeft = "top-left", TopRight = "top-right", BottomLeft = "bottom-left", BottomRight = "bottom-right",
    }
);
choice!(
    /// Letters changed before drawing.
    Transform {
        /// As they are.
        None = "none",
        /// Capitals.
        Uppercase = "uppercase",
        /// Small letters.
        Lowercase = "lowercase",
    }
);
choice!(
    /// Whether an icon is stretched around its text.
    #[expect(missing_docs, reason = "their names say it")]
    IconFit { None = "none", Width = "width", Height = "height", Both = "both" }
);
