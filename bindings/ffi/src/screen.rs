//! A screen as an object, written once.

mod canvas;
mod sheet;

pub use canvas::Cancelling;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak};

use otkel_app::{
    OtkelError, Services,
    screens::{
        card::{self, CardEvent, CardModel, CardView},
        help::{self, HelpEvent, HelpModel, HelpView},
        map::{self, MapEvent, MapModel, MapView},
        menu::{self, MenuEvent, MenuModel, MenuView},
        phrases::{self, PhrasesEvent, PhrasesModel, PhrasesView},
        plan::{self, PlanEvent, PlanModel, PlanView},
        ports::{self, PortsEvent, PortsModel, PortsView},
        settings::{self, SettingsEvent, SettingsModel, SettingsView},
        start::{self, StartEvent, StartModel, StartView},
        today::{self, TodayEvent, TodayModel, TodayView},
    },
};

/// Keeps a listener listening; when it is dropped or cancelled the listener goes silent.
#[derive(uniffi::Object)]
pub struct Subscription {
    cancel: Mutex<Option<Box<dyn FnOnce() + Send>>>,
}

#[uniffi::export]
impl Subscription {
    /// Ends it now.
    pub fn cancel(&self) {
        let cancel = lock(&self.cancel).take();
        if let Some(cancel) = cancel {
            cancel();
        }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.cancel();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while the lock was held left plain data behind, never half of an invariant.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a screen remembers, and since which forgetting.
struct Remembered<M> {
    epoch: u64,
    model: M,
}

/// `send`, `view` and `subscribe` over a screen's three functions.
macro_rules! screen {
    ($screen:ident, $listener:ident, $room:ident, $event:ident, $model:ident, $view:ident) => {
        /// Hears of this screen's views.
        #[uniffi::export(with_foreign)]
        pub trait $listener: Send + Sync {
            /// A new view; called on the thread that sent the event.
            fn on_view(&self, view: $view);
        }

        /// One screen: what it remembers, and who listens.
        #[derive(uniffi::Object)]
        pub struct $screen {
            services: Arc<RwLock<Services>>,
            restore: fn(&Services) -> $model,
            remembered: Mutex<Remembered<$model>>,
            listeners: Mutex<Vec<(u64, Arc<dyn $listener>)>>,
        }

        impl $screen {
            /// `restore` makes the model as it was left – or as it begins, once everything was forgotten.
            pub(crate) fn over(
                services: Arc<RwLock<Services>>,
                restore: fn(&Services) -> $model,
            ) -> Arc<Self> {
                let first = {
                    let services = services.read().unwrap_or_else(PoisonError::into_inner);
                    Remembered { epoch: services.epoch, model: restore(&services) }
                };
                Arc::new(Self {
                    services,
                    restore,
                    remembered: Mutex::new(first),
                    listeners: Mutex::default(),
                })
            }

            /// What the screen remembers; nothing from before everything was forgotten.
            fn fresh(&self, services: &Services) -> MutexGuard<'_, Remembered<$model>> {
                let mut remembered = lock(&self.remembered);
                if remembered.epoch != services.epoch {
                    *remembered = Remembered { epoch: services.epoch, model: (self.restore)(services) };
                }
                remembered
            }
        }

        #[uniffi::export]
        impl $screen {
            /// Sends an event. One that can't be taken changes nothing and says why.
            pub fn send(&self, event: $event) -> Result<(), OtkelError> {
                {
                    let mut services = self.services.write().unwrap_or_else(PoisonError::into_inner);
                    let mut model = self.fresh(&services).model.clone();
                    $room::update(event, &mut model, &mut services)?;
                    *lock(&self.remembered) = Remembered { epoch: services.epoch, model };
                }
                // Listeners are called without a lock held, so that they may send events themselves.
                let listeners: Vec<_> = lock(&self.listeners).iter().map(|(_, l)| l.clone()).collect();
                if !listeners.is_empty() {
                    let view = self.view();
                    for listener in listeners {
                        listener.on_view(view.clone());
                    }
                }
                Ok(())
            }

            /// What is shown now.
            pub fn view(&self) -> $view {
                let services = self.services.read().unwrap_or_else(PoisonError::into_inner);
                let model = self.fresh(&services).model.clone();
                $room::view(&model, &services)
            }

            /// First the whole view, then each new one, until the subscription is dropped.
            pub fn subscribe(self: Arc<Self>, listener: Arc<dyn $listener>) -> Arc<Subscription> {
                let id = {
                    let mut listeners = lock(&self.listeners);
                    let id = listeners.last().map_or(0, |(id, _)| id + 1);
                    listeners.push((id, listener.clone()));
                    id
                };
                listener.on_view(self.view());
                let screen: Weak<Self> = Arc::downgrade(&self);
                let cancel = move || {
                    if let Some(screen) = screen.upgrade() {
                        lock(&screen.listeners).retain(|(known, _)| *known != id);
                    }
                };
                Arc::new(Subscription { cancel: Mutex::new(Some(Box::new(cancel))) })
            }
        }
    };
}

screen!(StartScreen, StartListener, start, StartEvent, StartModel, StartView);
screen!(TodayScreen, TodayListener, today, TodayEvent, TodayModel, TodayView);
screen!(PlanScreen, PlanListener, plan, PlanEvent, PlanModel, PlanView);
screen!(PortsScreen, PortsListener, ports, PortsEvent, PortsModel, PortsView);
screen!(MapScreen, MapListener, map, MapEvent, MapModel, MapView);
screen!(PhrasesScreen, PhrasesListener, phrases, PhrasesEvent, PhrasesModel, PhrasesView);
screen!(MenuScreen, MenuListener, menu, MenuEvent, MenuModel, MenuView);
screen!(HelpScreen, HelpListener, help, HelpEvent, HelpModel, HelpView);
screen!(CardScreen, CardListener, card, CardEvent, CardModel, CardView);
screen!(SettingsScreen, SettingsListener, settings, SettingsEvent, SettingsModel, SettingsView);
