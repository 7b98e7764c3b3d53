//! *Will I make it?* – the planner.

mod event;
mod legs;
mod model;
mod reasons;
mod view;

pub use event::PlanEvent;
pub use model::{PlanModel, update};
pub use view::{
    BatchView, ExcludedView, LegView, OptionView, PlanLabels, PlanView, ReasonView, SeverityView, view,
};
