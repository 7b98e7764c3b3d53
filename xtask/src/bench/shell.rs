//! The Android shell's figures, taken on a desktop JVM with the library as it ships.

use std::path::PathBuf;

use crate::android::{self, Phase};
use crate::house::{House, output_of};
use crate::log::Log;
use crate::trouble::Trouble;

const MAIN: &str = "app.otkel.desktop.MeasureKt";

/// Ready to be measured, again and again.
pub(super) struct Shell<'h> {
    house: &'h House,
    class_path: std::ffi::OsString,
    program: PathBuf,
}

impl<'h> Shell<'h> {
    /// Compiles it.
    pub(super) fn of(house: &'h House, log: &mut Log) -> Result<Self, Trouble> {
        let java = android::desktop(house, log, Phase::Tests)?;
        let class_path = java
            .get_envs()
            .find_map(|(name, value)| value.filter(|_| name == "CLASSPATH"))
            .ok_or_else(|| Trouble::failed("Java has no class path"))?;
        Ok(Self { house, class_path: class_path.to_owned(), program: java.get_program().into() })
    }

    /// What one run says, as lines of the contract.
    pub(super) fn measure(&self) -> Result<String, Trouble> {
        let mut java = self.house.command(&self.program);
        java.env("CLASSPATH", &self.class_path)
            .arg(format!("-Djna.library.path={}", self.house.target.join("mobile").display()))
            // About what a phone grants; without it Java takes a quarter of the machine before it tidies up.
            .args(["-Xmx256m", "-Djava.awt.headless=true", MAIN]);
        let said = output_of(&mut java)?;
        Ok(said
            .lines()
            .filter(|line| line.starts_with('{'))
            .fold(String::from("\n"), |text, line| text + line + "\n"))
    }
}
