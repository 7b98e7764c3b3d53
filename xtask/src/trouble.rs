//! Why an errand did not end well: it failed, or it could not be run at all. The two are never confused, because a
//! check that was not run proves nothing.

use std::fmt;
use std::io;

/// The end of an errand that did not go well.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// What was checked is wrong, or the check itself broke.
    Failed(String),
    /// Something that the check needs is not on this machine.
    NotRun(String),
}

impl Trouble {
    pub(crate) fn failed(why: impl Into<String>) -> Self {
        Self::Failed(why.into())
    }

    pub(crate) fn not_run(why: impl Into<String>) -> Self {
        Self::NotRun(why.into())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(why) => f.write_str(why),
            Self::NotRun(why) => write!(f, "not run: {why}"),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(format!("unreadable JSON: {error}"))
    }
}
