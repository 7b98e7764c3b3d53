//! `otkel`: the planner, the ports, the maps and the packs from the command line. It prints the same views as the apps show.
//!
//! Exit code 0 for an answer (whatever the verdict), 2 for bad input, 3 for bad content – also when the answer comes from
//! the built-in pack because the one asked for can't be used.

mod args;
mod clock;
mod map;
mod menu;
mod pack;
mod plan;
mod port;
mod say;
mod sos;

use std::{io::Write as _, process::ExitCode};

use args::{Command, Options};
use clap::Parser as _;
use otkel_app::{OtkelError, Services, l10n::Tongue};

/// The starter pack, built from `content/` by the build script.
static STARTER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.db"));

/// What a command came to.
enum Outcome {
    /// Text to print.
    Lines(Vec<String>),
    /// JSON to print.
    Json(serde_json::Value),
}

/// What went wrong, with the exit code it means.
struct Failure {
    code: u8,
    text: String,
}

impl From<OtkelError> for Failure {
    fn from(error: OtkelError) -> Self {
        let code = if matches!(error, OtkelError::BadPack { .. }) { 3 } else { 2 };
        Self { code, text: error.to_string() }
    }
}

fn main() -> ExitCode {
    let options = match Options::try_parse() {
        Ok(options) => options,
        Err(error) => return refuse(&error),
    };
    match run(&options) {
        Ok((outcome, bad_pack)) => {
            let text = match outcome {
                Outcome::Lines(lines) => lines.join("\n"),
                Outcome::Json(value) => serde_json::to_string_pretty(&value).unwrap_or_default(),
            };
            // A closed pipe (`otkel port | head`) is no mistake.
            let _ = writeln!(std::io::stdout(), "{text}");
            if bad_pack { ExitCode::from(3) } else { ExitCode::SUCCESS }
        }
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "otkel: {}", failure.text.trim_end());
            ExitCode::from(failure.code)
        }
    }
}

/// Help and version are answers; anything else that can't be read is one sentence, as every other bad input.
fn refuse(error: &clap::Error) -> ExitCode {
    let text = error.to_string();
    if !error.use_stderr() {
        let _ = write!(std::io::stdout(), "{text}");
        return ExitCode::SUCCESS;
    }
    let sentence: Vec<&str> = text.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    let sentence = sentence.join(" ");
    let _ = writeln!(std::io::stderr(), "otkel: {}", sentence.trim_start_matches("error: "));
    ExitCode::from(2)
}

/// The answer, and whether it comes from the built-in pack because the one asked for can't be used.
fn run(options: &Options) -> Result<(Outcome, bool), Failure> {
    let answer: &dyn Fn(&mut Services) -> Result<Outcome, Failure> = match &options.command {
        Command::Pack { action } => return Ok((pack::run(action)?, false)),
        Command::Plan(args) => &|services| plan::run(services, args),
        Command::Port(args) => &|services| port::run(services, args),
        Command::Map { action } => &|services| map::run(services, action),
        Command::Say(args) => &|services| say::say(services, args),
        Command::Phrase(args) => &|services| say::phrase(services, args),
        Command::Menu(args) => &|services| menu::run(services, args),
        Command::Sos(args) => &|services| sos::run(services, args),
    };
    let mut services = services(options)?;
    if let Some(said) = services.notice() {
        let _ = writeln!(std::io::stderr(), "otkel: {said}");
    }
    let outcome = answer(&mut services);
    Ok((outcome?, services.pack_notice.is_some()))
}

fn services(options: &Options) -> Result<Services, Failure> {
    let tongue = Tongue::from_tag(&options.lang).ok_or_else(|| Failure {
        code: 2,
        text: format!("{:?} is no language of Otkel; use en, zh, kk, kk-Arab, ru or ug", options.lang),
    })?;
    let clock = clock::of(options.command.now())?;
    Ok(Services::open(options.pack.as_deref(), STARTER, tongue, clock)?)
}
