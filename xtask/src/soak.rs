//! Long runs of the property tests: the same tests, over many more made-up cases and a new seed each round. The tests
//! read `OTKEL_CASES` and `OTKEL_SEED`; a failing round prints the command that repeats it.

use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::args::Args;
use crate::checks::tests_in;
use crate::house::House;
use crate::log::Log;
use crate::trouble::Trouble;

/// How long and how much.
#[derive(Debug)]
pub(crate) struct Plan {
    minutes: u64,
    cases: u64,
    seed: Option<u64>,
    package: String,
}

impl Plan {
    pub(crate) fn from_args(args: &mut Args) -> Result<Self, Trouble> {
        Ok(Self {
            minutes: args.number("--minutes")?.unwrap_or(0),
            cases: args.number("--cases")?.unwrap_or(1_000_000),
            seed: args.number("--seed")?,
            package: args.one("--package")?.unwrap_or_else(|| "otkel-domain".to_owned()),
        })
    }
}

/// Runs one round, then more until the minutes are over. A given seed is for repeating, so it is run once.
pub(crate) fn run(house: &House, plan: &Plan) -> Result<ExitCode, Trouble> {
    let mut log = Log::create(&house.target, "soak")?;
    let began = Instant::now();
    let length = Duration::from_secs(plan.minutes * 60);
    let mut seed = plan.seed.unwrap_or_else(seed_of_today);
    let mut rounds = 0_u32;
    loop {
        let round = Instant::now();
        let mut command = house.cargo();
        command
            .args(["test", "--release", "--tests", "--package", &plan.package, "--", "--include-ignored"])
            .env("OTKEL_CASES", plan.cases.to_string())
            .env("OTKEL_SEED", seed.to_string());
        let before = log.text()?.len();
        let status = log.status(&mut command)?;
        rounds += 1;
        let seconds = round.elapsed().as_secs_f64();
        if !status.success() {
            for line in log.tail(60)? {
                eprintln!("    | {line}");
            }
            eprintln!("round {rounds}, seed {seed}: FAILED after {seconds:.0} s; repeat it with");
            eprintln!("cargo xtask soak --package {} --cases {} --seed {seed}", plan.package, plan.cases);
            return Ok(ExitCode::FAILURE);
        }
        let tests = tests_in(&log.text()?[before..]).passed;
        println!("round {rounds}, seed {seed}: {tests} tests, {} cases each, {seconds:.0} s", plan.cases);
        if plan.seed.is_some() || began.elapsed() >= length {
            break;
        }
        seed = seed.wrapping_add(1);
    }
    println!("{rounds} rounds without a failure in {:.0} s", began.elapsed().as_secs_f64());
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::disallowed_methods, reason = "a new seed each day is the purpose, and it is printed")]
fn seed_of_today() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_secs())
}
