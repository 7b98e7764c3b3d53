//! Plans over all ports, opening the pack, and sizes.

use std::{error::Error, fs, path::Path, time::Instant as Watch};

use otkel_app::{
    FixedClock, Services,
    ask::{PlanForm, request},
};
use otkel_domain::model::Lang;
use otkel_pack::Pack;

use crate::timing::{BATCHES, batches, median, say};

pub(crate) fn measure(content: &Path) -> Result<(), Box<dyn Error>> {
    let bytes = otkel_pack::build(content)?;
    say("pack.size", "KiB", bytes.len() as f64 / 1024.0);
    let clock = FixedClock::parse("2026-11-20T10:00:00Z")?;
    let form = |means: &[&str], from: &str, to: &str, arrive: bool| {
        let at = Some("2026-11-24 12:00".to_owned());
        PlanForm {
            from: from.to_owned(),
            to: to.to_owned(),
            means: means.iter().map(|word| (*word).to_owned()).collect(),
            leave: if arrive { None } else { at.clone() },
            arrive: if arrive { at } else { None },
            passports: vec!["CN".to_owned()],
            ..PlanForm::default()
        }
    };
    let services = Services::new(Pack::from_bytes(&bytes)?, Lang::En, Box::new(clock));
    let cases = [
        ("plan.coach", form(&["coach"], "Yining", "Almaty", false)),
        ("plan.taxi", form(&["taxi"], "Tacheng", "Lake Alakol", false)),
        (
            "plan.car",
            PlanForm {
                vehicle: Some("CN".to_owned()),
                people: 4,
                ..form(&["car"], "Urumqi", "Almaty", false)
            },
        ),
        ("plan.arrive", form(&["taxi"], "Yining", "Almaty", true)),
    ];
    for (name, form) in cases {
        let request = request(services.facts(), &services.words, &form, clock.0)?;
        let mut figures = Vec::new();
        batches(&mut figures, 50, || {
            (0..50).filter(|_| services.planner.plan(std::hint::black_box(&request)).is_ok()).count()
        });
        say(name, "µs", median(figures) / 1000.0);
    }
    // Cold: opening the pack and the first plan, as after a start of the app (the file itself is in memory).
    let first = form(&["coach"], "Yining", "Almaty", false);
    let (mut open, mut both) = (Vec::new(), Vec::new());
    for _ in 0..BATCHES {
        let watch = Watch::now();
        let services = Services::new(Pack::from_bytes(&bytes)?, Lang::En, Box::new(clock));
        open.push(watch.elapsed().as_secs_f64() * 1000.0);
        let request = request(services.facts(), &services.words, &first, clock.0)?;
        std::hint::black_box(services.planner.plan(&request).is_ok());
        both.push(watch.elapsed().as_secs_f64() * 1000.0);
    }
    say("pack.open", "ms", median(open));
    say("pack.open_and_first_plan", "ms", median(both));
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/mobile/libotkel_ffi.so");
    if let Ok(meta) = fs::metadata(library) {
        say("ffi.size", "MB", meta.len() as f64 / 1e6);
    }
    Ok(())
}
