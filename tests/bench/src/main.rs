//! `otkel-bench cases`, `otkel-bench measure CASES` and `otkel-bench phrases`: what `tests/bench/README.md` describes.

mod cases;
mod hours;
mod phrases;
mod plans;
mod timing;

use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["cases"] => println!("{}", serde_json::to_string(&cases::of(&content)?)?),
        ["measure", file] => {
            println!("{}", serde_json::json!({ "program": concat!("otkel ", env!("CARGO_PKG_VERSION")) }));
            hours::measure(&serde_json::from_str(&fs::read_to_string(file)?)?)?;
            plans::measure(&content)?;
        }
        ["phrases"] => phrases::measure(&content)?,
        _ => return Err("usage: otkel-bench cases | measure CASES | phrases".into()),
    }
    Ok(())
}
