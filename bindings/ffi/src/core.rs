//! The core: a pack, a language, a clock.

use std::{
    path::Path,
    sync::{Arc, RwLock},
};

use otkel_app::{Clock, FixedClock, InputCode, Lang, OtkelError, Services};

use crate::{
    clock::System,
    screen::{HelpScreen, PlanScreen, PortsScreen},
};

/// The starter pack, built from `content/` by the build script.
static STARTER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.db"));

/// How to open the core.
#[derive(Debug, Clone, uniffi::Record)]
pub struct OpenOptions {
    /// A pack other than the built-in one: `facts.db` or its folder. One that can't be used is not an error: the
    /// built-in one is taken, and [`Otkel::pack_notice`] says why.
    pub pack_dir: Option<String>,
    /// A BCP 47 tag; only its language counts.
    pub lang: String,
    /// What time it is, RFC 3339, instead of the phone's clock: for tests and previews.
    pub now: Option<String>,
}

/// The core.
#[derive(uniffi::Object)]
pub struct Otkel {
    services: Arc<RwLock<Services>>,
}

#[uniffi::export]
impl Otkel {
    /// Opens the core. Fails for a language that Otkel doesn't have and for a `now` that can't be read.
    #[uniffi::constructor]
    pub fn open(options: OpenOptions) -> Result<Arc<Self>, OtkelError> {
        let lang = language(&options.lang)?;
        let clock: Box<dyn Clock> = match &options.now {
            None => Box::new(System),
            Some(text) => Box::new(FixedClock::parse(text)?),
        };
        let services = Services::open(options.pack_dir.as_deref().map(Path::new), STARTER, lang, clock)?;
        Ok(Arc::new(Self { services: Arc::new(RwLock::new(services)) }))
    }

    /// Why the built-in pack is in use instead of the one asked for; nothing when all is well.
    pub fn pack_notice(&self) -> Option<String> {
        let services = self.services.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        services.pack_notice.as_ref().map(ToString::to_string)
    }

    /// Switches the language of every screen; each shows it with its next view.
    pub fn speak(&self, lang: String) -> Result<(), OtkelError> {
        let lang = language(&lang)?;
        self.services.write().unwrap_or_else(std::sync::PoisonError::into_inner).speak(lang);
        Ok(())
    }

    /// A new planner.
    pub fn plan(&self) -> Arc<PlanScreen> {
        PlanScreen::over(self.services.clone())
    }

    /// A new board of the ports.
    pub fn ports(&self) -> Arc<PortsScreen> {
        PortsScreen::over(self.services.clone())
    }

    /// A new help screen.
    pub fn help(&self) -> Arc<HelpScreen> {
        HelpScreen::over(self.services.clone())
    }
}

fn language(tag: &str) -> Result<Lang, OtkelError> {
    Lang::from_tag(tag).ok_or_else(|| OtkelError::BadInput {
        code: InputCode::UnknownLanguage,
        detail: format!(
            "{:?} is no language of Otkel; use en, zh, kk, ru or ug",
            tag.chars().take(40).collect::<String>()
        ),
    })
}
