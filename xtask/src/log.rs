//! One log file a check: everything that its commands print goes there, and its end is shown when the check fails.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::Instant;

use crate::house::{called, spoken};
use crate::trouble::Trouble;

/// Where one check writes what it does.
#[derive(Debug)]
pub(crate) struct Log {
    path: PathBuf,
    file: File,
}

impl Log {
    pub(crate) fn create(target: &Path, name: &str) -> io::Result<Self> {
        let folder = target.join("xtask");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.log"));
        let file = File::create(&path)?;
        Ok(Self { path, file })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn say(&mut self, words: &str) -> io::Result<()> {
        writeln!(self.file, "{words}")
    }

    /// Runs a command with its output into the log.
    pub(crate) fn status(&mut self, command: &mut Command) -> Result<ExitStatus, Trouble> {
        let line = spoken(command);
        self.say(&format!("$ {line}"))?;
        command.stdout(self.file.try_clone()?).stderr(self.file.try_clone()?);
        let began = Instant::now();
        let status = command.status().map_err(|error| Trouble::failed(format!("{line}: {error}")))?;
        self.say(&format!("# {status}, {:.1} s", began.elapsed().as_secs_f64()))?;
        Ok(status)
    }

    /// Runs a command that has to succeed.
    pub(crate) fn run(&mut self, command: &mut Command) -> Result<(), Trouble> {
        let status = self.status(command)?;
        if status.success() {
            return Ok(());
        }
        Err(Trouble::failed(format!("{}: {status}", called(command))))
    }

    /// All that was written so far.
    pub(crate) fn text(&self) -> io::Result<String> {
        Ok(String::from_utf8_lossy(&fs::read(&self.path)?).into_owned())
    }

    /// The last lines, which are the ones that say what went wrong.
    pub(crate) fn tail(&self, lines: usize) -> io::Result<Vec<String>> {
        let text = self.text()?;
        let all: Vec<&str> = text.lines().collect();
        Ok(all[all.len().saturating_sub(lines)..].iter().map(|&line| line.to_owned()).collect())
    }
}
