//! *Will I make it?* – the planner.

mod edit;
mod event;
mod form;
pub(crate) mod legs;
mod model;
mod parts;
mod reasons;
mod time;
mod view;

pub use event::{FormEdit, PlanEvent, WhichWay};
pub use form::{FormView, PlaceField, suggestions};
pub use model::{PlanModel, update};
pub use parts::{
    BatchView, ExcludedView, LegView, OptionView, PlanLabels, PlanView, ReasonView, SeverityView,
};
pub(crate) use time::month_view;
pub use time::{DayCell, MonthView, WhenView};
pub(crate) use view::option_id;
pub use view::view;
