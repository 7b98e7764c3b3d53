use std::borrow::Cow;

use serde_json::Value as Json;

use super::{
    Context, Datum, Expr, State,
    operators::{comparison, function},
};

/// Reads expressions; what is wrong is said in words, the place is added above.
#[derive(Clone, Copy)]
pub(super) struct Parser<'a> {
    pub(super) state: &'a State,
}

type Parsed<T = Expr> = Result<T, String>;

impl Parser<'_> {
    /// An expression, or a plain value.
    pub(super) fn expr(self, json: &Json) -> Parsed {
        let expr = match json {
            Json::Array(parts) => {
                let Some((Json::String(operator), arguments)) = parts.split_first() else {
                    // A plain list: dashes, fonts, an offset.
                    return Ok(Expr::Literal(literal(json)?));
                };
                self.operation(operator, arguments)?
            }
            Json::Object(_) => {
                return Err(
                    "an object: functions of the old kind aren't read, write an expression".to_owned()
                );
            }
            plain => Expr::Literal(literal(plain)?),
        };
        Ok(simplified(expr))
    }

    fn all(self, arguments: &[Json]) -> Parsed<Vec<Expr>> {
        arguments.iter().map(|argument| self.expr(argument)).collect()
    }

    fn operation(self, operator: &str, arguments: &[Json]) -> Parsed {
        let count = |least: usize, most: usize| {
            if (least..=most).contains(&arguments.len()) {
                Ok(())
            } else {
                Err(format!("“{operator}” takes {least} to {most} arguments, not {}", arguments.len()))
            }
        };
        if let Some(comparison) = comparison(operator) {
            count(2, 2)?;
            return Ok(Expr::Compare(
                comparison,
                Box::new((self.expr(&arguments[0])?, self.expr(&arguments[1])?)),
            ));
        }
        if let Some((function, least, most)) = function(operator) {
            count(least, most)?;
            return Ok(Expr::Call(function, self.all(arguments)?));
        }
        match operator {
            "literal" => {
                count(1, 1)?;
                Ok(Expr::Literal(literal(&arguments[0])?))
            }
            "get" | "has" => {
                count(1, 1)?;
                let key = self.expr(&arguments[0])?;
                let Some(Datum::Text(key)) = key.constant() else {
                    return Err(format!(
                        "“{operator}” takes the name of a property that doesn't depend on the feature"
                    ));
                };
                let key = key.as_ref().into();
                Ok(if operator == "get" { Expr::Get(key) } else { Expr::Has(key) })
            }
            "global-state" => {
                count(1, 1)?;
                let name = arguments[0].as_str().ok_or("“global-state” takes a name")?;
                let value = self.state.get(name).ok_or_else(|| format!("“state” has no “{name}”"))?;
                self.expr(value)
            }
            "zoom" => count(0, 0).map(|()| Expr::Zoom),
            "geometry-type" => count(0, 0).map(|()| Expr::GeometryType),
            "id" => count(0, 0).map(|()| Expr::Id),
            "interpolate" => self.interpolate(arguments),
            "step" => {
                let [input, first, stops @ ..] = arguments else {
                    return Err("“step” takes an input, an output and stops".to_owned());
                };
                let (input, first) = (Box::new(self.expr(input)?), Box::new(self.expr(first)?));
                Ok(Expr::Step { input, first, stops: self.stops(stops)? })
            }
            "match" => self.choice(arguments),
            "case" => {
                let Some((otherwise, arms)) =
                    arguments.split_last().filter(|(_, arms)| arms.len().is_multiple_of(2))
                else {
                    return Err("“case” takes pairs of condition and output, and a last output".to_owned());
                };
                let arms = arms.chunks_exact(2).map(|arm| Ok((self.expr(&arm[0])?, self.expr(&arm[1])?)));
                Ok(Expr::Case {
                    arms: arms.collect::<Parsed<_>>()?,
                    otherwise: Box::new(self.expr(otherwise)?),
                })
            }
            "coalesce" => Ok(Expr::Coalesce(self.all(arguments)?)),
            "all" => Ok(Expr::All(self.all(arguments)?)),
            "any" => Ok(Expr::Any(self.all(arguments)?)),
            "!" => {
                count(1, 1)?;
                Ok(Expr::Not(Box::new(self.expr(&arguments[0])?)))
            }
            "in" => {
                count(2, 2)?;
                Ok(Expr::In(Box::new((self.expr(&arguments[0])?, self.expr(&arguments[1])?))))
            }
            _ => Err(format!("“{operator}” isn't an operation that is read")),
        }
    }

    fn interpolate(self, arguments: &[Json]) -> Parsed {
        let [kind, input, stops @ ..] = arguments else {
            return Err("“interpolate” takes a kind, an input and stops".to_owned());
        };
        let parts = kind.as_array().map(Vec::as_slice).unwrap_or_default();
        let base =
            match (parts.first().and_then(Json::as_str), parts.get(1).and_then(Json::as_f64), parts.len()) {
                (Some("linear"), None, 1) => 1.0,
                (Some("exponential"), Some(base), 2) if base > 0.0 => base,
                _ => return Err("“interpolate” is [\"linear\"] or [\"exponential\", base]".to_owned()),
            };
        let stops = self.stops(stops)?;
        if stops.is_empty() {
            return Err("“interpolate” has no stops".to_owned());
        }
        Ok(Expr::Interpolate { base, input: Box::new(self.expr(input)?), stops })
    }

    fn stops(self, stops: &[Json]) -> Parsed<Vec<(f64, Expr)>> {
        if !stops.len().is_multiple_of(2) {
            return Err("stops are pairs of a number and an output".to_owned());
        }
        let mut read: Vec<(f64, Expr)> = Vec::with_capacity(stops.len() / 2);
        for pair in stops.chunks_exact(2) {
            let stop = pair[0].as_f64().ok_or("a stop is a number")?;
            if read.last().is_some_and(|(before, _)| *before >= stop) {
                return Err(format!("stops rise, but {stop} comes late"));
            }
            read.push((stop, self.expr(&pair[1])?));
        }
        Ok(read)
    }

    fn choice(self, arguments: &[Json]) -> Parsed {
        let [input, arms @ .., otherwise] = arguments else {
            return Err("“match” takes an input, pairs of labels and output, and a last output".to_owned());
        };
        if !arms.len().is_multiple_of(2) {
            return Err("“match” takes pairs of labels and output, and a last output".to_owned());
        }
        let arms = arms.chunks_exact(2).map(|arm| {
            let labels = match &arm[0] {
                Json::Array(labels) => labels.iter().map(literal).collect::<Parsed<Vec<_>>>()?,
                label => vec![literal(label)?],
            };
            Ok((labels, self.expr(&arm[1])?))
        });
        Ok(Expr::Match {
            input: Box::new(self.expr(input)?),
            arms: arms.collect::<Parsed<_>>()?,
            otherwise: Box::new(self.expr(otherwise)?),
        })
    }
}

/// A plain value; colours stay text until a property asks for one.
pub(super) fn literal(json: &Json) -> Parsed<Datum<'static>> {
    Ok(match json {
        Json::Null => Datum::Null,
        Json::Bool(yes) => Datum::Bool(*yes),
        Json::Number(number) => {
            Datum::Number(number.as_f64().filter(|n| n.is_finite()).ok_or("a number too large")?)
        }
        Json::String(text) => Datum::Text(Cow::Owned(text.clone())),
        Json::Array(list) => Datum::Owned(list.iter().map(literal).collect::<Parsed<_>>()?),
        Json::Object(_) => return Err("an object stands where a value should".to_owned()),
    })
}

/// Works out what depends on neither zoom nor feature.
fn simplified(expr: Expr) -> Expr {
    let fixed = |expr: &Expr| expr.constant().is_some();
    let all = |stops: &[(f64, Expr)]| stops.iter().all(|(_, expr)| fixed(expr));
    let foldable = match &expr {
        Expr::Literal(_) | Expr::Get(_) | Expr::Has(_) | Expr::Zoom | Expr::GeometryType | Expr::Id => false,
        Expr::Interpolate { input, stops, .. } => fixed(input) && all(stops),
        Expr::Step { input, first, stops } => fixed(input) && fixed(first) && all(stops),
        Expr::Match { input, arms, otherwise } => {
            fixed(input) && fixed(otherwise) && arms.iter().all(|(_, expr)| fixed(expr))
        }
        Expr::Case { arms, otherwise } => fixed(otherwise) && arms.iter().all(|(a, b)| fixed(a) && fixed(b)),
        Expr::Coalesce(all) | Expr::All(all) | Expr::Any(all) | Expr::Call(_, all) => all.iter().all(fixed),
        Expr::Not(inner) => fixed(inner),
        Expr::Compare(_, pair) | Expr::In(pair) => fixed(&pair.0) && fixed(&pair.1),
    };
    if foldable { Expr::Literal(expr.at(&Context::of_zoom(0.0)).owned()) } else { expr }
}
