use std::borrow::Cow;

use serde_json::Value as Json;

use super::{
    Datum, Expr,
    operators::comparison,
    parse::{Parser, literal},
};

/// Reads a filter: an expression, or the older form (`["==", "kind", "lake"]`, `none`, `!in`, `!has`, `$type`).
pub(super) fn filter(parser: Parser<'_>, json: &Json) -> Result<Expr, String> {
    if is_expression(json) { parser.expr(json) } else { older(json) }
}

/// Which of the two it is, as the specification's own parser decides.
fn is_expression(json: &Json) -> bool {
    let Some((operator, arguments)) = json.as_array().and_then(|parts| parts.split_first()) else {
        return true;
    };
    match operator.as_str() {
        Some("has") => {
            arguments.first().and_then(Json::as_str).is_some_and(|key| key != "$id" && key != "$type")
        }
        Some("in") => arguments.len() >= 2 && (!arguments[0].is_string() || arguments[1].is_array()),
        Some("!in" | "!has" | "none") => false,
        Some("==" | "!=" | ">" | ">=" | "<" | "<=") => {
            arguments.len() != 2 || arguments[0].is_array() || arguments[1].is_array()
        }
        Some("any" | "all") => {
            arguments.iter().all(|argument| argument.is_boolean() || is_expression(argument))
        }
        _ => true,
    }
}

fn older(json: &Json) -> Result<Expr, String> {
    let wrong = || "this is no filter".to_owned();
    let (operator, arguments) = json.as_array().and_then(|parts| parts.split_first()).ok_or_else(wrong)?;
    let operator = operator.as_str().ok_or_else(wrong)?;
    let all = || arguments.iter().map(older).collect::<Result<Vec<_>, _>>();
    let key =
        || arguments.first().and_then(Json::as_str).ok_or_else(|| format!("“{operator}” names a property"));
    let value = || key().map(property);
    let not = |expr| Expr::Not(Box::new(expr));
    let among = || {
        let list = arguments.iter().skip(1).map(literal).collect::<Result<Vec<_>, _>>()?;
        Ok::<_, String>(Expr::In(Box::new((value()?, Expr::Literal(Datum::Owned(list))))))
    };
    if let Some(comparison) = comparison(operator) {
        let [_, against] = arguments else {
            return Err(format!("“{operator}” takes a property and a value"));
        };
        return Ok(Expr::Compare(comparison, Box::new((value()?, Expr::Literal(literal(against)?)))));
    }
    match operator {
        "all" => Ok(Expr::All(all()?)),
        "any" => Ok(Expr::Any(all()?)),
        "none" => Ok(not(Expr::Any(all()?))),
        "in" => among(),
        "!in" => Ok(not(among()?)),
        "has" => Ok(has(key()?)),
        "!has" => Ok(not(has(key()?))),
        _ => Err(format!("“{operator}” can't stand in a filter of the older form")),
    }
}

fn property(key: &str) -> Expr {
    match key {
        "$type" => Expr::GeometryType,
        "$id" => Expr::Id,
        key => Expr::Get(key.into()),
    }
}

fn has(key: &str) -> Expr {
    match key {
        "$type" => Expr::Literal(Datum::Bool(true)),
        "$id" => {
            Expr::Compare(super::expr::Comparison::NotEqual, Box::new((Expr::Id, Expr::Literal(Datum::Null))))
        }
        key => Expr::Has(Cow::Borrowed(key).into()),
    }
}
