//! The words that every room speaks: ids, countries and means, the two clocks, and facts with their source.
//!
//! Nothing here knows a rule of the border; a fact is a value plus where it comes from, how sure it is and until
//! when it may be used ([`Sourced`]).

mod clock;
mod country;
pub mod facts;
mod ids;
mod names;
mod sourced;
mod travel;

pub use clock::{Instant, LocalTimeError, Zone, ZoneOffset};
pub use country::{Country, CountryError, Side};
pub use facts::Facts;
pub use ids::{
    CategoryId, ContactId, DishId, GateId, HolidayId, IngredientId, PaperId, PhraseId, PlaceId, PortId,
    RuleId, ServiceId, SignId, SourceId, StepId, TextKey, VersionId, ZoneId,
};
pub use names::{Lang, Names};
pub use sourced::{Certainty, Confidence, FactKind, Provenance, Sourced};
pub use travel::{Audience, Direction, Means, QueueClass, Scenario};
