use super::{Datum, datum::Context};

/// An expression of a style, checked and simplified: what doesn't depend on zoom or feature is already worked out.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A value.
    Literal(Datum<'static>),
    /// A property of the feature.
    Get(Box<str>),
    /// Whether the feature has a property.
    Has(Box<str>),
    /// The picture's zoom.
    Zoom,
    /// `Point`, `LineString` or `Polygon`.
    GeometryType,
    /// The feature's number.
    Id,
    /// Between stops, by `exponential` with this base (1: linear).
    Interpolate {
        /// How the distance between two stops is bent.
        base: f64,
        /// What is compared with the stops.
        input: Box<Expr>,
        /// Rising stops and what is there.
        stops: Vec<(f64, Expr)>,
    },
    /// The last of the steps that isn't above the input.
    Step {
        /// What is compared with the stops.
        input: Box<Expr>,
        /// Below all stops.
        first: Box<Expr>,
        /// Rising stops and what holds from there.
        stops: Vec<(f64, Expr)>,
    },
    /// The output of the first arm that has the input among its labels.
    Match {
        /// What is looked for.
        input: Box<Expr>,
        /// Labels and output.
        arms: Vec<(Vec<Datum<'static>>, Expr)>,
        /// Without any.
        otherwise: Box<Expr>,
    },
    /// The output of the first arm that holds.
    Case {
        /// Condition and output.
        arms: Vec<(Expr, Expr)>,
        /// Without any.
        otherwise: Box<Expr>,
    },
    /// The first that is something.
    Coalesce(Vec<Expr>),
    /// All of these hold; an empty list does.
    All(Vec<Expr>),
    /// At least one of these holds.
    Any(Vec<Expr>),
    /// It doesn't hold.
    Not(Box<Expr>),
    /// A comparison.
    Compare(Comparison, Box<(Expr, Expr)>),
    /// The first is one of the second, or a part of its text.
    In(Box<(Expr, Expr)>),
    /// Anything else: a function of its arguments.
    Call(Function, Vec<Expr>),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "their names say it")]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Functions of their arguments alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the specification")]
pub enum Function {
    Concat,
    Upcase,
    Downcase,
    Length,
    ToString,
    ToNumber,
    ToColor,
    ToBoolean,
    Rgb,
    Rgba,
    IsText,
    IsNumber,
    IsBoolean,
    Add,
    Multiply,
    Subtract,
    Divide,
    Remainder,
    Power,
    Min,
    Max,
    Abs,
    Ceil,
    Floor,
    Round,
    Sqrt,
    Ln,
    Log2,
    Log10,
}

impl Expr {
    /// Its value for a zoom and a feature. What makes no sense (text times a number) gives [`Datum::Null`].
    pub fn at<'a>(&'a self, context: &Context<'a>) -> Datum<'a> {
        super::eval::evaluate(self, context)
    }

    /// The value, if it is always the same.
    pub fn constant(&self) -> Option<&Datum<'static>> {
        match self {
            Self::Literal(datum) => Some(datum),
            _ => None,
        }
    }

    /// Adds the properties of features that it asks for.
    pub fn keys<'a>(&'a self, into: &mut Vec<&'a str>) {
        self.each(&mut |expr| {
            if let Self::Get(key) | Self::Has(key) = expr
                && !into.contains(&&**key)
            {
                into.push(key);
            }
        });
    }

    /// Whether it asks for the feature's number.
    pub(crate) fn needs_id(&self) -> bool {
        let mut needs = false;
        self.each(&mut |expr| needs |= matches!(expr, Self::Id));
        needs
    }

    /// Visits it and all below.
    fn each<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::Literal(_) | Self::Get(_) | Self::Has(_) | Self::Zoom | Self::GeometryType | Self::Id => {}
            Self::Interpolate { input, stops, .. } => {
                input.each(visit);
                for (_, expr) in stops {
                    expr.each(visit);
                }
            }
            Self::Step { input, first, stops } => {
                input.each(visit);
                first.each(visit);
                for (_, expr) in stops {
                    expr.each(visit);
                }
            }
            Self::Match { input, arms, otherwise } => {
                input.each(visit);
                for (_, expr) in arms {
                    expr.each(visit);
                }
                otherwise.each(visit);
            }
            Self::Case { arms, otherwise } => {
                for (condition, output) in arms {
                    condition.each(visit);
                    output.each(visit);
                }
                otherwise.each(visit);
            }
            Self::Coalesce(all) | Self::All(all) | Self::Any(all) | Self::Call(_, all) => {
                for expr in all {
                    expr.each(visit);
                }
            }
            Self::Not(inner) => inner.each(visit),
            Self::Compare(_, pair) | Self::In(pair) => {
                pair.0.each(visit);
                pair.1.each(visit);
            }
        }
    }
}
