use super::expr::{Comparison, Function};

/// A comparison by its sign.
pub(super) fn comparison(sign: &str) -> Option<Comparison> {
    Some(match sign {
        "==" => Comparison::Equal,
        "!=" => Comparison::NotEqual,
        "<" => Comparison::Less,
        "<=" => Comparison::LessOrEqual,
        ">" => Comparison::Greater,
        ">=" => Comparison::GreaterOrEqual,
        _ => return None,
    })
}

/// A function by its name in the specification, with the fewest and most arguments.
pub(super) fn function(name: &str) -> Option<(Function, usize, usize)> {
    const MANY: usize = 256;
    Some(match name {
        "concat" => (Function::Concat, 0, MANY),
        "upcase" => (Function::Upcase, 1, 1),
        "downcase" => (Function::Downcase, 1, 1),
        "length" => (Function::Length, 1, 1),
        "to-string" => (Function::ToString, 1, 1),
        "to-number" => (Function::ToNumber, 1, MANY),
        "to-color" => (Function::ToColor, 1, MANY),
        "to-boolean" => (Function::ToBoolean, 1, 1),
        "rgb" => (Function::Rgb, 3, 3),
        "rgba" => (Function::Rgba, 4, 4),
        "string" => (Function::IsText, 1, MANY),
        "number" => (Function::IsNumber, 1, MANY),
        "boolean" => (Function::IsBoolean, 1, MANY),
        "+" => (Function::Add, 1, MANY),
        "*" => (Function::Multiply, 1, MANY),
        "-" => (Function::Subtract, 1, 2),
        "/" => (Function::Divide, 2, 2),
        "%" => (Function::Remainder, 2, 2),
        "^" => (Function::Power, 2, 2),
        "min" => (Function::Min, 1, MANY),
        "max" => (Function::Max, 1, MANY),
        "abs" => (Function::Abs, 1, 1),
        "ceil" => (Function::Ceil, 1, 1),
        "floor" => (Function::Floor, 1, 1),
        "round" => (Function::Round, 1, 1),
        "sqrt" => (Function::Sqrt, 1, 1),
        "ln" => (Function::Ln, 1, 1),
        "log2" => (Function::Log2, 1, 1),
        "log10" => (Function::Log10, 1, 1),
        _ => return None,
    })
}
