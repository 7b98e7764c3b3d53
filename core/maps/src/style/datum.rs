use std::borrow::Cow;

use super::Color;
use crate::tiles::{Feature, GeometryKind, Value};

/// What an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum<'a> {
    /// Nothing: a property that isn't there, or an operation on what it isn't for.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(f64),
    /// Text.
    Text(Cow<'a, str>),
    /// A colour.
    Color(Color),
    /// Several, as written in the style.
    List(&'a [Datum<'static>]),
    /// Several that the style owns.
    Owned(Vec<Datum<'static>>),
}

impl<'a> Datum<'a> {
    /// The number, if it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether it is `true`.
    pub fn is_true(&self) -> bool {
        matches!(self, Self::Bool(true))
    }

    /// The text, if it is some.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The colour, or the one that the text names.
    pub fn color(&self) -> Option<Color> {
        match self {
            Self::Color(color) => Some(*color),
            Self::Text(text) => Color::parse(text),
            _ => None,
        }
    }

    /// The list's members.
    pub fn list(&self) -> Option<&[Datum<'static>]> {
        match self {
            Self::List(list) => Some(list),
            Self::Owned(list) => Some(list),
            _ => None,
        }
    }

    /// As `to-string` and `concat` write it: whole numbers without a point, nothing as no letters.
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Null | Self::List(_) | Self::Owned(_) => Cow::Borrowed(""),
            Self::Bool(yes) => Cow::Borrowed(if *yes { "true" } else { "false" }),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Color(color) => {
                let [r, g, b, _] = color.to_rgba8();
                Cow::Owned(format!("rgba({r},{g},{b},{})", color.a))
            }
        }
    }

    /// Without borrowing anything.
    pub(super) fn owned(self) -> Datum<'static> {
        match self {
            Self::Null => Datum::Null,
            Self::Bool(yes) => Datum::Bool(yes),
            Self::Number(number) => Datum::Number(number),
            Self::Text(text) => Datum::Text(Cow::Owned(text.into_owned())),
            Self::Color(color) => Datum::Color(color),
            Self::List(list) => Datum::Owned(list.to_vec()),
            Self::Owned(list) => Datum::Owned(list),
        }
    }

    /// The same, borrowed.
    pub(super) fn borrowed(&'a self) -> Datum<'a> {
        match self {
            Self::Text(text) => Datum::Text(Cow::Borrowed(text)),
            Self::Owned(list) => Datum::List(list),
            other => other.clone(),
        }
    }
}

impl<'a> From<Value<'a>> for Datum<'a> {
    fn from(value: Value<'a>) -> Self {
        match value {
            Value::Text(text) => Self::Text(Cow::Borrowed(text)),
            Value::Number(number) => Self::Number(number),
            Value::Bool(yes) => Self::Bool(yes),
        }
    }
}

/// What an expression may ask of a feature.
pub trait Properties {
    /// A property by name.
    fn property(&self, key: &str) -> Option<Value<'_>>;
    /// What it is made of.
    fn kind(&self) -> GeometryKind;
    /// Its number.
    fn id(&self) -> Option<u64>;
}

impl Properties for Feature<'_> {
    fn property(&self, key: &str) -> Option<Value<'_>> {
        self.get(key)
    }

    fn kind(&self) -> GeometryKind {
        Feature::kind(self)
    }

    fn id(&self) -> Option<u64> {
        Feature::id(self)
    }
}

/// What an expression is evaluated for.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The picture's zoom; tiles are 512 logical pixels wide at theirs.
    pub zoom: f64,
    /// The feature, if any.
    pub feature: Option<&'a dyn Properties>,
}

impl<'a> Context<'a> {
    /// For what doesn't depend on features.
    pub fn of_zoom(zoom: f64) -> Self {
        Self { zoom, feature: None }
    }

    /// For a feature.
    pub fn of(zoom: f64, feature: &'a dyn Properties) -> Self {
        Self { zoom, feature: Some(feature) }
    }
}
