//! Views as lines of text: what the command line prints, and what golden cases pin.

use crate::screens::{
    AskView, SourceView,
    help::HelpView,
    plan::{OptionView, PlanView},
    ports::{PageView, PortsView, WaveView},
};

/// The planner as lines.
pub fn plan(view: &PlanView) -> Vec<String> {
    let mut out = vec![view.title.clone(), view.asked.clone()];
    out.extend(view.notice.clone());
    out.extend(view.problem.clone());
    for (index, option) in view.options.iter().enumerate() {
        out.push(String::new());
        self::option(&mut out, index + 1, option);
    }
    if !view.excluded.is_empty() {
        out.push(String::new());
        out.extend(view.excluded.iter().map(|excluded| format!("– {}: {}", excluded.name, excluded.text)));
    }
    out.push(String::new());
    out.push(view.knowledge.clone());
    out
}

fn option(out: &mut Vec<String>, number: usize, option: &OptionView) {
    out.push(format!("{number}. {} · {}", option.name, option.means));
    out.push(format!("   {} [{}] {}", option.verdict_word.to_uppercase(), option.certainty, option.headline));
    out.extend(option.if_hours_hold.as_ref().map(|text| format!("   {text}")));
    for (mark, clock) in [("⇥", &option.leave_by), ("→", &option.arrive), ("↩", &option.turn_back)] {
        out.extend(clock.as_ref().map(|clock| format!("   {mark} {}", clock.both)));
    }
    out.push(format!("   ⧗ {}", option.wait));
    out.extend(option.legs.iter().map(|leg| format!("   │ {}", leg.line)));
    out.extend(option.back.iter().map(|leg| format!("   ↩ {}", leg.line)));
    out.extend(option.batches.iter().map(|batch| format!("   ⋮ {}", batch.line)));
    out.extend(option.reasons.iter().map(|reason| format!("   • {}", reason.text)));
    asks(out, &option.ask);
    sources(out, &option.sources);
}

fn asks(out: &mut Vec<String>, asks: &[AskView]) {
    out.extend(asks.iter().map(|ask| format!("   ☎ {}: {} ({})", ask.name, ask.phone, ask.certainty)));
}

fn sources(out: &mut Vec<String>, sources: &[SourceView]) {
    for source in sources {
        let url = source.url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
        out.push(format!("   § {} – {}{url}", source.publisher, source.title));
    }
}

/// The board and the open page as lines.
pub fn ports(view: &PortsView) -> Vec<String> {
    let mut out = vec![view.title.clone(), view.now.both.clone()];
    out.extend(view.notice.clone());
    if let Some(page) = &view.page {
        self::page(&mut out, page);
    } else {
        for row in &view.board {
            out.push(format!("{} · {}", row.name, row.direction));
            out.push(format!("   {} [{}] {}", row.state_word.to_uppercase(), row.certainty, row.detail));
        }
    }
    out.push(String::new());
    out.push(view.knowledge.clone());
    out
}

fn page(out: &mut Vec<String>, page: &PageView) {
    out.push(String::new());
    out.push(format!("{} · {}", page.name, page.on));
    out.push(page.halls.clone());
    out.extend(page.note.clone());
    for row in &page.services {
        out.push(format!("{}: {} [{}]", row.what, row.state_word.to_uppercase(), row.certainty));
        out.extend(row.windows.iter().map(|window| format!("   {window}")));
        out.extend(row.because.iter().map(|because| format!("   • {because}")));
    }
    out.push(String::new());
    for day in &page.days {
        out.push(format!("{} [{}] {}", day.day, day.certainty, day.text));
    }
    for wave in &page.waves {
        out.push(String::new());
        self::wave(out, wave);
    }
    out.push(String::new());
    for version in &page.versions {
        let mark = if version.chosen { "✓" } else { "·" };
        out.push(format!("{mark} {}: {} ({})", version.what, version.hours, version.about));
    }
    asks(out, &page.ask);
    sources(out, &page.sources);
}

/// A wave as a bar chart: a full block for each five minutes of a typical day, a light one for the bad day's rest.
fn wave(out: &mut Vec<String>, wave: &WaveView) {
    out.push(format!("{}: {} [{}]", wave.what, wave.total, wave.certainty));
    out.extend(wave.guessed.iter().map(|guessed| format!("   {guessed}")));
    for hour in &wave.hours {
        let (typical, slow) = (hour.typical.div_ceil(5).min(36), hour.slow.div_ceil(5).min(48));
        let bar = "█".repeat(typical as usize) + &"░".repeat(slow.saturating_sub(typical) as usize);
        out.push(format!("   {} {bar} {} ({})", hour.label, hour.wait, hour.arrivals));
    }
}

/// The help screen as lines.
pub fn help(view: &HelpView) -> Vec<String> {
    let mut out = vec![view.title.clone()];
    asks(&mut out, &view.emergency);
    asks(&mut out, &view.others);
    for topic in &view.topics {
        out.push(String::new());
        out.push(topic.title.clone());
        out.extend(topic.steps.iter().enumerate().map(|(index, step)| format!("   {}. {step}", index + 1)));
    }
    out.push(String::new());
    out.push(view.knowledge.clone());
    out
}
