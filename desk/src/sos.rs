//! `otkel sos`.

use otkel_app::{
    Services, lines,
    screens::help::{HelpEvent, HelpModel, update, view},
};

use crate::{Failure, Outcome, args::SosArgs};

pub(crate) fn run(services: &mut Services, args: &SosArgs) -> Result<Outcome, Failure> {
    let mut model = HelpModel::default();
    update(HelpEvent::Show { side: args.side.clone() }, &mut model, services)?;
    if let Some(country) = &args.passport {
        update(HelpEvent::Citizen { country: country.clone() }, &mut model, services)?;
    }
    Ok(Outcome::Lines(lines::help(&view(&model, services))))
}
