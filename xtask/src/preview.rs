//! `cargo xtask preview`: the screens in a window on this desk, or one picture of the first of them.

use std::env;
use std::path;
use std::process::ExitCode;

use crate::android::{self, Phase};
use crate::args::Args;
use crate::house::House;
use crate::log::Log;
use crate::maven;
use crate::trouble::Trouble;

const MAIN: &str = "app.otkel.desktop.PreviewKt";

/// How much of a failing build is worth seeing at once.
const TAIL: usize = 40;

/// What the window is told.
#[derive(Debug)]
pub(crate) struct Plan {
    words: Vec<String>,
    /// A picture instead of a window.
    shot: bool,
}

impl Plan {
    pub(crate) fn from_args(args: &mut Args) -> Result<Self, Trouble> {
        let mut words = Vec::new();
        for flag in ["--lang", "--now", "--size"] {
            words.extend(args.one(flag)?.into_iter().flat_map(|value| [flag.to_owned(), value]));
        }
        // Java starts in the workspace, wherever this was typed.
        for flag in ["--pack", "--data", "--shot"] {
            if let Some(file) = args.one(flag)? {
                words.extend([flag.to_owned(), path::absolute(file)?.display().to_string()]);
            }
        }
        let shot = words.iter().any(|word| word == "--shot");
        Ok(Self { words, shot })
    }
}

pub(crate) fn run(house: &House, plan: &Plan) -> Result<ExitCode, Trouble> {
    if !plan.shot && !has_display() {
        return Err(Trouble::failed(
            "there is no display for a window. Either take a picture:\n  \
             cargo xtask preview --shot start.png --size 412x892\n\
             or start one that nobody sees (Debian: apt-get install xvfb xauth):\n  \
             SKIKO_RENDER_API=SOFTWARE xvfb-run -a cargo xtask preview",
        ));
    }
    maven::needed(house)?;
    let mut log = Log::create(&house.target, "preview")?;
    let mut java = match android::desktop(house, &mut log, Phase::Window) {
        Ok(java) => java,
        Err(trouble) => {
            for line in log.tail(TAIL)? {
                eprintln!("    | {line}");
            }
            return Err(trouble);
        }
    };
    if plan.shot {
        java.arg("-Djava.awt.headless=true");
    }
    let status = java.arg(MAIN).args(&plan.words).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Java's windows are X11's on Linux, on Wayland too.
fn has_display() -> bool {
    !cfg!(target_os = "linux") || env::var_os("DISPLAY").is_some_and(|display| !display.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_passed_on_and_places_made_absolute() -> Result<(), Trouble> {
        let words = ["--shot", "a.png", "--lang=zh"].map(str::to_owned);
        let mut args = Args::new(words.to_vec());
        let plan = Plan::from_args(&mut args)?;
        args.finish()?;
        assert!(plan.shot);
        assert_eq!(plan.words[..3], ["--lang", "zh", "--shot"]);
        assert!(path::Path::new(&plan.words[3]).is_absolute());
        Ok(())
    }
}
