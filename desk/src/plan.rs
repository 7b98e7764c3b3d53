//! `otkel plan`.

use otkel_app::{
    Services,
    ask::{self, PlanForm},
    lines, report,
    screens::plan::{PlanEvent, PlanModel, update, view},
};

use crate::{Failure, Outcome, args::PlanArgs};

pub(crate) fn run(services: &mut Services, args: &PlanArgs) -> Result<Outcome, Failure> {
    let people = match args.people {
        // 0 would mean "as many as passports" in the form; a party of nobody is an error here.
        Some(0) => {
            let detail = services.words.word("error-bad-party");
            return Err(Failure { code: 2, text: detail });
        }
        people => people.unwrap_or(0),
    };
    let form = PlanForm {
        from: args.from.clone(),
        to: args.to.clone(),
        means: args.means.clone(),
        leave: args.leave.clone(),
        arrive: args.arrive.clone(),
        back: args.back.clone(),
        passports: args.passport.clone(),
        people,
        vehicle: args.vehicle.clone(),
        vulnerable: args.vulnerable,
        have: args.have.clone(),
        observed: args.observed.clone(),
        crossings: args.crossings,
    };
    if args.json {
        let request = ask::request(services.facts(), &services.words, &form, services.clock.now())?;
        let plan =
            services.planner.plan(&request).map_err(|error| Failure { code: 2, text: error.to_string() })?;
        return Ok(Outcome::Json(report::plan(services, &request, &plan)));
    }
    let mut model = PlanModel::default();
    update(PlanEvent::Ask { form }, &mut model, services)?;
    Ok(Outcome::Lines(lines::plan(&view(&model, services))))
}
