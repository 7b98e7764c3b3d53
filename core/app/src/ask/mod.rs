//! From what people type to what the domain is asked: names in any language, local times, means, passports, papers.

mod find;
mod form;
mod observed;
mod times;

pub(crate) use find::written_arabic;
pub use find::{Found, find_ports, nearest, normalise, places_of};
pub use form::{PlanForm, request};
pub use observed::observation;
pub use times::{moment, on_date};
