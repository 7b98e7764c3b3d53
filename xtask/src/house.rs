//! Where things are: the workspace, the target folder, and the commands that other rooms start.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::metadata::Metadata;
use crate::trouble::Trouble;

/// What `cargo build` is told everywhere: all members with their tests, because this selection is the one that
/// `cargo test --workspace` uses. Features are unified per selection, so another one would compile dependencies anew.
pub(crate) const SAME_SELECTION: [&str; 5] = ["--workspace", "--lib", "--bins", "--tests", "--examples"];

/// The workspace on this machine.
#[derive(Debug)]
pub(crate) struct House {
    pub(crate) root: PathBuf,
    pub(crate) target: PathBuf,
}

impl House {
    /// Asks cargo, so that a target folder set elsewhere is found too.
    pub(crate) fn find() -> Result<Self, Trouble> {
        let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let manifest = Path::new(&here).join("../Cargo.toml").canonicalize()?;
        let metadata = Metadata::read(&manifest, false)?;
        Ok(Self { root: metadata.workspace_root, target: metadata.target_directory })
    }

    /// A command that starts in the workspace.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).stdin(Stdio::null());
        command
    }

    /// The cargo that runs this errand.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// A program of the workspace, once it has been built with the dev profile.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// The library that Kotlin and Swift load, once it has been built with the dev profile.
    pub(crate) fn ffi_library(&self) -> PathBuf {
        self.target.join("debug").join(format!(
            "{}otkel_ffi{}",
            env::consts::DLL_PREFIX,
            env::consts::DLL_SUFFIX
        ))
    }

    /// The folder that it lies in, which is all that Java wants to know.
    pub(crate) fn library_folder(&self) -> PathBuf {
        self.target.join("debug")
    }

    pub(crate) fn generated(&self) -> PathBuf {
        self.target.join("bindings")
    }

    pub(crate) fn has_member(&self, name: &str) -> Result<bool, Trouble> {
        let metadata = Metadata::read(&self.root.join("Cargo.toml"), false)?;
        Ok(metadata.packages.iter().any(|package| package.member && package.name == name))
    }
}

/// Whether a program answers at all, asked with an argument that has no effect.
pub(crate) fn answers(program: impl AsRef<OsStr>, harmless: &str) -> bool {
    Command::new(program)
        .arg(harmless)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What a command printed, if it went well.
pub(crate) fn output_of(command: &mut Command) -> Result<String, Trouble> {
    let output =
        command.output().map_err(|error| Trouble::failed(format!("{}: {error}", spoken(command))))?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr);
        return Err(Trouble::failed(format!("{}: {}\n{}", spoken(command), output.status, words.trim_end())));
    }
    String::from_utf8(output.stdout)
        .map_err(|_| Trouble::failed(format!("{}: printed what is not UTF-8", spoken(command))))
}

/// A command as one would type it.
pub(crate) fn spoken(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// A command by its name, with its subcommand if it has one: enough where the whole line stands in the log.
pub(crate) fn called(command: &Command) -> String {
    let line = spoken(command);
    line.split(' ').take(2).filter(|word| !word.starts_with('-')).collect::<Vec<_>>().join(" ")
}
