//! `cargo xtask`: the errands of the workspace.
//!
//! One command checks everything (`test`), one generates what the shells call (`bindings`), two show the Android screens
//! on a desk (`preview`, `shots`), one derives the sources of the overview map (`overview`), two look for rare mistakes
//! over millions of made-up cases (`soak`) and hostile bytes (`fuzz`), one measures (`bench`). Logs land in `target/xtask/`.

mod android;
mod args;
mod bench;
mod bindings;
mod checks;
mod fuzz;
mod house;
mod log;
mod maven;
mod metadata;
mod overview;
mod preview;
mod python;
mod report;
mod shots;
mod soak;
mod spdx;
mod sync;
mod trouble;
mod xcframework;

use std::process::ExitCode;

use args::Args;
use house::House;
use trouble::Trouble;

const USAGE: &str = "\
cargo xtask test [--only NAME]...           run every check, or only those named
cargo xtask bindings                        generate the Kotlin and Swift code into target/bindings
cargo xtask preview [--lang TAG] [--now TIME] [--pack FOLDER] [--size WxH] [--shot FILE]
                                            show the Android screens in a window, or write a picture of the first
cargo xtask shots [--only NAME]... [--approve]
                                            take the pictures of the screens into target/shots; keep them
cargo xtask xcframework                     build the core as Xcode links it (on a Mac)
cargo xtask soak [--minutes N] [--cases N] [--seed N] [--package NAME]
                                            run the property tests over many more cases than usual
cargo xtask overview [--check] [--hand]     derive the sources of the overview map, or compare them; --hand: only what
                                            the lists made by hand come to, without fetching packages
cargo xtask fuzz [TARGET] [--seconds N]     run each fuzz target of tests/fuzz, or only one, for so long (60 s)
cargo xtask bench [--rounds N]              measure ours and its peer alternately, write docs/benchmarks.md
cargo xtask bench maps [--only building|routing|drawing|search]... [--rounds N] [--now DATE] [--install]
                                            the same for the maps, into docs/benchmarks-maps.md; --install lets apt-get
                                            bring peers
cargo xtask bench phrases [--rounds N] [--now DATE]
                                            the same for the phrasebook, into docs/benchmarks-phrases.md
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
        "preview" => {
            let plan = preview::Plan::from_args(&mut args)?;
            args.finish()?;
            preview::run(&House::find()?, &plan)
        }
        "shots" => {
            let plan = shots::Plan::from_args(&mut args)?;
            args.finish()?;
            shots::run(&House::find()?, &plan)
        }
        "xcframework" => {
            args.finish()?;
            xcframework::errand(&House::find()?)
        }
        "soak" => {
            let plan = soak::Plan::from_args(&mut args)?;
            args.finish()?;
            soak::run(&House::find()?, &plan)
        }
        "overview" => {
            let plan = overview::Plan::from_args(&mut args);
            args.finish()?;
            overview::run(&House::find()?, &plan)
        }
        "fuzz" => {
            let plan = fuzz::Plan::from_args(&mut args)?;
            args.finish()?;
            fuzz::run(&House::find()?, &plan)
        }
        "bench" => {
            // Taken from the front, so that it isn't mistaken for the value of a flag.
            if args.verb("maps") {
                let plan = bench::maps::Plan::from_args(&mut args)?;
                args.finish()?;
                return bench::maps::run(&House::find()?, &plan);
            }
            if args.verb("phrases") {
                let plan = bench::phrases::Plan::from_args(&mut args)?;
                args.finish()?;
                return bench::phrases::run(&House::find()?, &plan);
            }
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
