//! `otkel port`.

use otkel_app::{
    InputCode, Services,
    ask::{find_ports, nearest, observation, on_date},
    lines, report,
    screens::ports::{PortsEvent, PortsModel, update, view},
};
use otkel_domain::{model::Side, ports::Observation};
use serde_json::Value;

use crate::{Failure, Outcome, args::PortArgs};

pub(crate) fn run(services: &mut Services, args: &PortArgs) -> Result<Outcome, Failure> {
    let (facts, words, now) = (services.facts(), &services.words, services.clock.now());
    let observed = args.observed.iter().map(|text| observation(facts, words, text, now));
    let observed = observed.collect::<Result<Vec<Observation>, _>>()?;
    if args.json {
        let on = match &args.on {
            Some(on) => on_date(words, on)?,
            None => facts.zone(Side::Cn).date(now),
        };
        let one = |port| report::port(services, port, on, &observed);
        return Ok(Outcome::Json(match &args.name {
            Some(name) => {
                let found = find_ports(facts, name);
                let port =
                    found.first().ok_or_else(|| nearest(facts, words, name, InputCode::UnknownPort))?;
                one(port)
            }
            None => facts.ports.iter().map(one).collect::<Value>(),
        }));
    }
    let mut model = PortsModel { observed, ..PortsModel::default() };
    if let Some(name) = &args.name {
        update(PortsEvent::Show { port: name.clone(), on: args.on.clone() }, &mut model, services)?;
    } else if let Some(on) = &args.on {
        on_date(words, on)?;
        return Err(Failure { code: 2, text: words.word("error-date-without-port") });
    }
    Ok(Outcome::Lines(lines::ports(&view(&model, services))))
}
