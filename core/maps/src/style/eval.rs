use std::borrow::Cow;

use super::{
    Color, Context, Datum, Expr, Properties,
    expr::{Comparison, Function},
};
use crate::tiles::GeometryKind;

pub(super) fn evaluate<'a>(expr: &'a Expr, context: &Context<'a>) -> Datum<'a> {
    match expr {
        Expr::Literal(datum) => datum.borrowed(),
        Expr::Get(key) => {
            context.feature.and_then(|feature| feature.property(key)).map_or(Datum::Null, Datum::from)
        }
        Expr::Has(key) => Datum::Bool(context.feature.is_some_and(|feature| feature.property(key).is_some())),
        Expr::Zoom => Datum::Number(context.zoom),
        Expr::GeometryType => context.feature.map_or(Datum::Null, |feature| {
            Datum::Text(Cow::Borrowed(match feature.kind() {
                GeometryKind::Point => "Point",
                GeometryKind::Line => "LineString",
                GeometryKind::Polygon => "Polygon",
            }))
        }),
        Expr::Id => {
            context.feature.and_then(Properties::id).map_or(Datum::Null, |id| Datum::Number(id as f64))
        }
        Expr::Interpolate { base, input, stops } => interpolate(*base, input, stops, context),
        Expr::Step { input, first, stops } => {
            let Some(input) = input.at(context).number() else { return Datum::Null };
            let after = stops.partition_point(|(stop, _)| *stop <= input);
            after.checked_sub(1).and_then(|at| stops.get(at)).map_or(&**first, |(_, expr)| expr).at(context)
        }
        Expr::Match { input, arms, otherwise } => {
            let input = input.at(context);
            let arm = arms.iter().find(|(labels, _)| labels.iter().any(|label| same(label, &input)));
            arm.map_or(&**otherwise, |(_, expr)| expr).at(context)
        }
        Expr::Case { arms, otherwise } => {
            let arm = arms.iter().find(|(condition, _)| condition.at(context).is_true());
            arm.map_or(&**otherwise, |(_, expr)| expr).at(context)
        }
        Expr::Coalesce(all) => {
            all.iter().map(|expr| expr.at(context)).find(|d| *d != Datum::Null).unwrap_or(Datum::Null)
        }
        Expr::All(all) => Datum::Bool(all.iter().all(|expr| expr.at(context).is_true())),
        Expr::Any(all) => Datum::Bool(all.iter().any(|expr| expr.at(context).is_true())),
        Expr::Not(inner) => Datum::Bool(!inner.at(context).is_true()),
        Expr::Compare(comparison, pair) => {
            Datum::Bool(compare(*comparison, &pair.0.at(context), &pair.1.at(context)))
        }
        Expr::In(pair) => {
            let (needle, hay) = (pair.0.at(context), pair.1.at(context));
            Datum::Bool(match (hay.list(), hay.text(), needle.text()) {
                (Some(list), ..) => list.iter().any(|one| same(one, &needle)),
                (None, Some(hay), Some(needle)) => hay.contains(needle),
                _ => false,
            })
        }
        Expr::Call(function, arguments) => call(*function, arguments, context),
    }
}

/// Equal and of the same type.
fn same(a: &Datum<'_>, b: &Datum<'_>) -> bool {
    match (a, b) {
        (Datum::Text(a), Datum::Text(b)) => a == b,
        (Datum::Number(a), Datum::Number(b)) => a == b,
        (Datum::Bool(a), Datum::Bool(b)) => a == b,
        (Datum::Color(a), Datum::Color(b)) => a == b,
        (Datum::Null, Datum::Null) => true,
        _ => false,
    }
}

fn compare(comparison: Comparison, a: &Datum<'_>, b: &Datum<'_>) -> bool {
    let order = match (a, b) {
        (Datum::Number(a), Datum::Number(b)) => a.partial_cmp(b),
        (Datum::Text(a), Datum::Text(b)) => Some(a.cmp(b)),
        _ => None,
    };
    match comparison {
        Comparison::Equal => same(a, b),
        Comparison::NotEqual => !same(a, b),
        Comparison::Less => order.is_some_and(std::cmp::Ordering::is_lt),
        Comparison::LessOrEqual => order.is_some_and(std::cmp::Ordering::is_le),
        Comparison::Greater => order.is_some_and(std::cmp::Ordering::is_gt),
        Comparison::GreaterOrEqual => order.is_some_and(std::cmp::Ordering::is_ge),
    }
}

fn interpolate<'a>(base: f64, input: &'a Expr, stops: &'a [(f64, Expr)], context: &Context<'a>) -> Datum<'a> {
    let Some(input) = input.at(context).number() else { return Datum::Null };
    let after = stops.partition_point(|(stop, _)| *stop <= input);
    let (Some((low, below)), Some((high, above))) =
        (after.checked_sub(1).and_then(|at| stops.get(at)), stops.get(after))
    else {
        let edge = if after == 0 { stops.first() } else { stops.last() };
        return edge.map_or(Datum::Null, |(_, expr)| expr.at(context));
    };
    let (range, done) = (high - low, input - low);
    let part = if (base - 1.0).abs() < 1e-9 {
        done / range
    } else {
        (base.powf(done) - 1.0) / (base.powf(range) - 1.0)
    };
    let (below, above) = (below.at(context), above.at(context));
    if let (Some(a), Some(b)) = (below.number(), above.number()) {
        return Datum::Number(a + (b - a) * part);
    }
    match (below.color(), above.color()) {
        (Some(a), Some(b)) => Datum::Color(a.mix(b, part)),
        _ => Datum::Null,
    }
}

fn call<'a>(function: Function, arguments: &'a [Expr], context: &Context<'a>) -> Datum<'a> {
    let argument = |at: usize| arguments.get(at).map_or(Datum::Null, |expr| expr.at(context));
    let number = |at: usize| argument(at).number();
    let one = |f: fn(f64) -> f64| number(0).map(f);
    let fold = |f: fn(f64, f64) -> f64| {
        let mut all = arguments.iter().map(|expr| expr.at(context).number());
        let first = all.next().flatten()?;
        all.try_fold(first, |sum, next| Some(f(sum, next?)))
    };
    let first = |of: fn(&Datum<'a>) -> bool| {
        arguments.iter().map(|expr| expr.at(context)).find(of).unwrap_or(Datum::Null)
    };
    let text = |text: String| Datum::Text(Cow::Owned(text));
    let result = match function {
        Function::Concat => {
            return text(arguments.iter().map(|expr| expr.at(context).written().into_owned()).collect());
        }
        Function::Upcase => return text(argument(0).written().to_uppercase()),
        Function::Downcase => return text(argument(0).written().to_lowercase()),
        Function::ToString => return text(argument(0).written().into_owned()),
        Function::Length => match argument(0) {
            Datum::Text(text) => Some(text.chars().count() as f64),
            other => other.list().map(|list| list.len() as f64),
        },
        Function::ToNumber => arguments.iter().find_map(|expr| match expr.at(context) {
            Datum::Number(number) => Some(number),
            Datum::Bool(yes) => Some(f64::from(u8::from(yes))),
            Datum::Text(text) => text.trim().parse().ok().filter(|n: &f64| n.is_finite()),
            _ => None,
        }),
        Function::ToColor => {
            let color = arguments.iter().find_map(|expr| expr.at(context).color());
            return color.map_or(Datum::Null, Datum::Color);
        }
        Function::ToBoolean => {
            return Datum::Bool(match argument(0) {
                Datum::Null => false,
                Datum::Bool(yes) => yes,
                Datum::Number(number) => number != 0.0 && !number.is_nan(),
                Datum::Text(text) => !text.is_empty(),
                _ => true,
            });
        }
        Function::Rgb | Function::Rgba => {
            let part = |at: usize| number(at).map(|n| (n / 255.0).clamp(0.0, 1.0) as f32);
            let opacity = if function == Function::Rgb { Some(1.0) } else { number(3) };
            let (Some(r), Some(g), Some(b), Some(a)) = (part(0), part(1), part(2), opacity) else {
                return Datum::Null;
            };
            return Datum::Color(Color { r, g, b, a: a.clamp(0.0, 1.0) as f32 });
        }
        Function::IsText => return first(|datum| matches!(datum, Datum::Text(_))),
        Function::IsNumber => return first(|datum| matches!(datum, Datum::Number(_))),
        Function::IsBoolean => return first(|datum| matches!(datum, Datum::Bool(_))),
        Function::Add => fold(|a, b| a + b),
        Function::Multiply => fold(|a, b| a * b),
        Function::Subtract if arguments.len() == 1 => one(|n| -n),
        Function::Subtract => fold(|a, b| a - b),
        Function::Divide => fold(|a, b| a / b),
        Function::Remainder => fold(|a, b| a % b),
        Function::Power => fold(f64::powf),
        Function::Min => fold(f64::min),
        Function::Max => fold(f64::max),
        Function::Abs => one(f64::abs),
        Function::Ceil => one(f64::ceil),
        Function::Floor => one(f64::floor),
        Function::Round => one(f64::round),
        Function::Sqrt => one(f64::sqrt),
        Function::Ln => one(f64::ln),
        Function::Log2 => one(f64::log2),
        Function::Log10 => one(f64::log10),
    };
    result.filter(|n| n.is_finite()).map_or(Datum::Null, Datum::Number)
}
