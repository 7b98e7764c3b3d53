//! *Will I make it?* – the planner.

mod event;
mod legs;
mod model;
mod parts;
mod reasons;
mod view;

pub use event::PlanEvent;
pub use model::{PlanModel, update};
pub use parts::{
    BatchView, ExcludedView, LegView, OptionView, PlanLabels, PlanView, ReasonView, SeverityView,
};
pub use view::view;
