//! Views as lines of text: what the command line prints, and what golden cases pin.

mod phrases;

pub use phrases::phrases;

use crate::screens::{
    AskView, SourceView,
    help::HelpView,
    plan::{OptionView, PlanLabels, PlanView},
    ports::{PageView, PortsView, WaveView},
};

/// The planner as lines.
pub fn plan(view: &PlanView) -> Vec<String> {
    let mut out = vec![view.title.clone(), view.asked.clone()];
    out.extend(view.notice.clone());
    out.extend(view.problem.clone());
    let mut cited: Vec<SourceView> = Vec::new();
    for (index, option) in view.options.iter().enumerate() {
        out.push(String::new());
        self::option(&mut out, &mut cited, index + 1, option, &view.labels);
    }
    if !view.advice.is_empty() {
        out.extend([String::new(), view.labels.advice.clone()]);
        out.extend(view.advice.iter().map(|reason| format!("   • {}", reason.text)));
    }
    if !view.excluded.is_empty() {
        out.extend([String::new(), view.labels.excluded.clone()]);
        out.extend(view.excluded.iter().map(|excluded| format!("   – {}: {}", excluded.name, excluded.text)));
    }
    if !cited.is_empty() {
        out.extend([String::new(), view.labels.sources.clone()]);
        out.extend(
            cited.iter().enumerate().map(|(index, source)| format!("   {}. {}", index + 1, line_of(source))),
        );
    }
    out.push(String::new());
    out.push(view.knowledge.clone());
    out
}

/// One way as text for others: what, when, by which port; not who goes.
pub(crate) fn share(option: &OptionView, labels: &PlanLabels) -> Vec<String> {
    let mut out = vec![format!("{} · {}", option.name, option.means), option.headline.clone()];
    let marks = [(&labels.leave_by, &option.leave_by), (&labels.arrive, &option.arrive)];
    for (label, clock) in marks {
        out.extend(clock.as_ref().map(|clock| format!("{label}: {}", clock.both)));
    }
    out.push(option.wait.clone());
    out.extend(option.legs.iter().map(|leg| leg.line.clone()));
    out
}

fn option(
    out: &mut Vec<String>,
    cited: &mut Vec<SourceView>,
    number: usize,
    option: &OptionView,
    labels: &PlanLabels,
) {
    out.push(format!("{number}. {} · {}", option.name, option.means));
    out.push(format!("   {} [{}] {}", option.verdict_word.to_uppercase(), option.certainty, option.headline));
    out.extend(option.if_hours_hold.as_ref().map(|text| format!("   {text}")));
    let marks = [
        (&labels.leave_by, &option.leave_by),
        (&labels.arrive, &option.arrive),
        (&labels.turn_back, &option.turn_back),
    ];
    for (label, clock) in marks {
        out.extend(clock.as_ref().map(|clock| format!("   {label}: {}", clock.both)));
    }
    out.push(format!("   {}", option.wait));
    out.extend(option.legs.iter().map(|leg| format!("   │ {}", leg.line)));
    if !option.back.is_empty() {
        out.push(format!("   {}", labels.back));
        out.extend(option.back.iter().map(|leg| format!("   │ {}", leg.line)));
    }
    out.extend(option.batches.iter().map(|batch| format!("   ⋮ {}", batch.line)));
    out.extend(option.reasons.iter().map(|reason| format!("   • {}", reason.text)));
    asks(out, &option.ask);
    let numbers: Vec<String> = option
        .sources
        .iter()
        .map(|source| {
            let known = cited.iter().position(|known| known.id == source.id);
            let index = known.unwrap_or_else(|| {
                cited.push(source.clone());
                cited.len() - 1
            });
            (index + 1).to_string()
        })
        .collect();
    out.push(format!("   § {}", numbers.join(" ")));
}

fn line_of(source: &SourceView) -> String {
    let url = source.url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
    format!("{} – {}{url}", source.publisher, source.title)
}

fn asks(out: &mut Vec<String>, asks: &[AskView]) {
    out.extend(asks.iter().map(|ask| format!("   ☎ {}: {} ({})", ask.name, ask.phone, ask.certainty)));
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
    out.push(page.labels.fortnight.clone());
    for day in &page.days {
        out.push(format!("{} [{}] {}", day.day, day.certainty, day.text));
    }
    for wave in &page.waves {
        out.push(String::new());
        self::wave(out, wave);
    }
    out.push(String::new());
    out.push(page.labels.versions.clone());
    for version in &page.versions {
        let mark = if version.chosen { "✓" } else { "·" };
        out.push(format!("{mark} {}: {} ({})", version.what, version.hours, version.about));
    }
    asks(out, &page.ask);
    out.extend(page.sources.iter().map(|source| format!("   § {}", line_of(source))));
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
    out.extend([String::new(), view.note.clone()]);
    for topic in &view.topics {
        out.push(String::new());
        out.push(topic.title.clone());
        out.extend(topic.steps.iter().enumerate().map(|(index, step)| format!("   {}. {step}", index + 1)));
    }
    out.push(String::new());
    out.push(view.knowledge.clone());
    out
}
