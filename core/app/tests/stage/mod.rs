//! What the tests of the shells' screens share: the real content, a moment, a question filled in.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file takes what it needs")]

use std::{path::Path, sync::OnceLock};

use otkel_app::{
    FixedClock, Services,
    l10n::Tongue,
    screens::plan::{self, FormEdit, PlanEvent, PlanModel, WhichWay},
};
use otkel_pack::{Pack, build};

/// The moment of most tests.
pub const NOW: &str = "2026-11-20T10:00:00Z";

/// The core over the real content.
pub fn open(tongue: impl Into<Tongue>) -> Services {
    static STARTER: OnceLock<Vec<u8>> = OnceLock::new();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let bytes = STARTER.get_or_init(|| build(&content).expect("the starter pack builds"));
    let clock = FixedClock::parse(NOW).expect("a literal");
    Services::new(Pack::from_bytes(bytes).expect("it opens"), tongue, Box::new(clock))
}

/// Another moment.
pub fn at(services: &mut Services, now: &str) {
    services.clock = Box::new(FixedClock::parse(now).expect("a literal"));
}

/// One change of the form.
pub fn edit(services: &mut Services, model: &mut PlanModel, edit: FormEdit) {
    plan::update(PlanEvent::Edit { edit }, model, services).expect("an edit that is offered");
}

/// Yining to Almaty by coach on Monday at eight.
pub fn fill_in(services: &mut Services, model: &mut PlanModel) {
    let text = |text: &str| text.to_owned();
    edit(services, model, FormEdit::From { text: text("yining") });
    edit(services, model, FormEdit::To { text: text("almaty") });
    edit(services, model, FormEdit::Means { code: text("coach") });
    edit(services, model, FormEdit::Passport { country: text("CN") });
    edit(services, model, FormEdit::When { code: text("leave") });
    edit(services, model, FormEdit::Day { way: WhichWay::There, date: text("2026-11-23") });
    edit(services, model, FormEdit::Time { way: WhichWay::There, time: text("08:00") });
    plan::update(PlanEvent::Go, model, services).expect("go never fails");
}
