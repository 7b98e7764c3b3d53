//! `cargo xtask`: the errands of the workspace.
//!
//! One command checks everything (`test`), one generates what the shells call (`bindings`), one looks for rare
//! mistakes over millions of made-up cases (`soak`), one measures (`bench`). Logs land in `target/xtask/`.

mod args;
mod bench;
mod bindings;
mod checks;
mod house;
mod log;
mod metadata;
mod report;
mod soak;
mod spdx;
mod sync;
mod trouble;

use std::process::ExitCode;

use args::Args;
use house::House;
use trouble::Trouble;

const USAGE: &str = "\
cargo xtask test [--only NAME]...           run every check, or only those named
cargo xtask bindings                        generate the Kotlin and Swift code into target/bindings
cargo xtask soak [--minutes N] [--cases N] [--seed N] [--package NAME]
                                            run the property tests over many more cases than usual
cargo xtask bench [--rounds N]              measure ours and its peer alternately, write docs/benchmarks.md
";

fn main() -> ExitCode {
    match errand() {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("xtask: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn errand() -> Result<ExitCode, Trouble> {
    let mut words = std::env::args().skip(1);
    let verb = words.next().unwrap_or_default();
    let mut args = Args::new(words.collect());
    match verb.as_str() {
        "test" => {
            let only = args.all("--only")?;
            args.finish()?;
            checks::run(&House::find()?, &only)
        }
        "bindings" => {
            args.finish()?;
            bindings::errand(&House::find()?)
        }
        "soak" => {
            let plan = soak::Plan::from_args(&mut args)?;
            args.finish()?;
            soak::run(&House::find()?, &plan)
        }
        "bench" => {
            let rounds = args.number("--rounds")?.unwrap_or(5);
            args.finish()?;
            bench::run(&House::find()?, rounds)
        }
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            eprint!("{USAGE}");
            Ok(ExitCode::from(2))
        }
    }
}
