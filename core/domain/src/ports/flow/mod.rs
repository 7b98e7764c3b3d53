//! The wave forecast: how many come, and how long they wait.
//!
//! `demand` (base × season × weekday × event) gives persons or vehicles a day; `arrivals` spreads them over the hours;
//! `queue` is a fluid queue against lanes that serve while the hall is open; `forecast` reads waits off it by hour.
//! Only base, season and peaks rest on data; the rest are guesses and labelled so. Persons and vehicles stand in
//! queues of their own. Without a count there is no model, and the wait is unknown.

mod demand;
mod forecast;
mod queue;

pub use demand::{DayDemand, FlowModel};
pub use forecast::{DayForecast, HourForecast, forecast};
pub use queue::{BLOCK, QueueTable, STEP, block_of};
