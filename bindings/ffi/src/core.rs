//! The core: a pack, a language, a clock.

use std::{
    path::Path,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard},
};

use otkel_app::{
    Clock, FixedClock, InputCode, OtkelError, Services,
    l10n::Tongue,
    maps::{Atlas, MapBytes},
    screens::{
        ChoiceView,
        card::CardModel,
        countries,
        help::HelpModel,
        map::MapModel,
        menu::MenuModel,
        phrases::PhrasesModel,
        plan::{PlanModel, suggestions},
        ports::PortsModel,
        settings::SettingsModel,
        shell::{self, ShellView},
        start::StartModel,
        today::TodayModel,
    },
    store::{KeyVault, Store},
};

use crate::{
    clock::System,
    screen::{
        CardScreen, HelpScreen, MapScreen, MenuScreen, PhrasesScreen, PlanScreen, PortsScreen,
        SettingsScreen, StartScreen, TodayScreen,
    },
};

/// The starter pack, built from `content/` by the build script.
static STARTER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.db"));

/// The starter map, built from `content/map` by the build script.
static STARTER_MAP: MapBytes = MapBytes {
    tiles: include_bytes!(concat!(env!("OUT_DIR"), "/map.pmtiles")),
    roads: include_bytes!(concat!(env!("OUT_DIR"), "/roads.graph")),
    places: include_bytes!(concat!(env!("OUT_DIR"), "/places.db")),
};

/// How to open the core.
#[derive(Debug, Clone, Default, uniffi::Record)]
pub struct OpenOptions {
    /// A pack other than the built-in one: `facts.db` or its folder. One that can't be used is not an error: the
    /// built-in one is taken, and the notice in [`ShellView`] says why.
    pub pack_dir: Option<String>,
    /// The folder, not copied to backups, where what is the person's own lies sealed; without one, or without a vault,
    /// it is kept in memory.
    pub data_dir: Option<String>,
    /// The phone's languages as BCP 47 tags, the first one first. What the person chose in the app comes before them;
    /// if Otkel has none of them, the nearest is taken.
    pub langs: Vec<String>,
    /// What time it is, RFC 3339, instead of the phone's clock: for tests and previews.
    pub now: Option<String>,
    /// The folder of a detailed map as `otkel map build` writes it, over the built-in overview; the pack's folder when
    /// left out. It needn't hold one, and one that can't be used is left out: the map's notices say why.
    #[uniffi(default = None)]
    pub map_dir: Option<String>,
}

/// The core.
#[derive(uniffi::Object)]
pub struct Otkel {
    services: Arc<RwLock<Services>>,
}

#[uniffi::export]
impl Otkel {
    /// Opens the core. Fails for a `now` that can't be read, and for nothing that can go wrong on a phone: a damaged
    /// pack, a damaged store, an unknown language each have a way on, which the frame's notice names.
    #[uniffi::constructor]
    pub fn open(options: OpenOptions, vault: Option<Arc<dyn KeyVault>>) -> Result<Arc<Self>, OtkelError> {
        let tongue = Tongue::best(options.langs.iter().map(String::as_str));
        let clock: Box<dyn Clock> = match &options.now {
            None => Box::new(System),
            Some(text) => Box::new(FixedClock::parse(text)?),
        };
        let mut services =
            Services::open(options.pack_dir.as_deref().map(Path::new), STARTER, tongue, clock)?;
        let map_dir = options.map_dir.as_ref().or(options.pack_dir.as_ref());
        services.chart(Atlas::open(map_dir.map(Path::new), &STARTER_MAP));
        if let (Some(folder), Some(vault)) = (&options.data_dir, vault) {
            let (store, notice) = Store::open(Some(Path::new(folder)), vault);
            services.own(store, notice);
        }
        Ok(Arc::new(Self { services: Arc::new(RwLock::new(services)) }))
    }

    /// What surrounds every screen. To be asked for anew after each event: a language may have been chosen.
    pub fn shell(&self) -> ShellView {
        shell::view(&self.read())
    }

    /// Switches the language of every screen; each shows it with its next view.
    pub fn speak(&self, lang: String) -> Result<(), OtkelError> {
        let mut services = self.services.write().unwrap_or_else(PoisonError::into_inner);
        let tongue = Tongue::from_tag(&lang).ok_or_else(|| OtkelError::BadInput {
            code: InputCode::UnknownLanguage,
            detail: services.words.say("error-unknown-choice", &[("choice", short(&lang).into())]),
        })?;
        services.speak(tongue);
        Ok(())
    }

    /// Countries by letters of their name, or all of them.
    pub fn countries(&self, typed: String) -> Vec<ChoiceView> {
        countries(&self.read(), &typed, None)
    }

    /// Places by letters of any of their names, those across the border from the opposite end (its code or name) first.
    pub fn places(&self, typed: String, opposite: String) -> Vec<ChoiceView> {
        suggestions(&self.read(), &typed, &opposite, PLACES_SHOWN)
    }

    /// The first minute.
    pub fn start(&self) -> Arc<StartScreen> {
        StartScreen::over(self.services.clone(), StartModel::restore)
    }

    /// A new screen of today.
    pub fn today(&self) -> Arc<TodayScreen> {
        TodayScreen::over(self.services.clone(), TodayModel::restore)
    }

    /// A planner, as it was left.
    pub fn plan(&self) -> Arc<PlanScreen> {
        PlanScreen::over(self.services.clone(), PlanModel::restore)
    }

    /// A new board of the ports.
    pub fn ports(&self) -> Arc<PortsScreen> {
        PortsScreen::over(self.services.clone(), PortsModel::restore)
    }

    /// The map, as it was left.
    pub fn map(&self) -> Arc<MapScreen> {
        MapScreen::over(self.services.clone(), MapModel::restore)
    }

    /// The phrasebook, with its language, stars and what was said lately as they were left.
    pub fn phrases(&self) -> Arc<PhrasesScreen> {
        PhrasesScreen::over(self.services.clone(), PhrasesModel::restore)
    }

    /// Food and signs, with the menus that are kept.
    pub fn menu(&self) -> Arc<MenuScreen> {
        MenuScreen::over(self.services.clone(), MenuModel::restore)
    }

    /// A help screen, for the side that was chosen last.
    pub fn help(&self) -> Arc<HelpScreen> {
        HelpScreen::over(self.services.clone(), HelpModel::restore)
    }

    /// A new card.
    pub fn card(&self) -> Arc<CardScreen> {
        CardScreen::over(self.services.clone(), CardModel::restore)
    }

    /// New settings.
    pub fn settings(&self) -> Arc<SettingsScreen> {
        SettingsScreen::over(self.services.clone(), SettingsModel::restore)
    }
}

impl Otkel {
    fn read(&self) -> RwLockReadGuard<'_, Services> {
        // A panic while the lock was held left plain data behind, never half of an invariant.
        self.services.read().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many places a picker shows: all cities, when nothing was typed.
const PLACES_SHOWN: usize = 40;

fn short(text: &str) -> String {
    text.chars().take(40).collect()
}
