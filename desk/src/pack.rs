//! `otkel pack`.

use std::{fs, path::Path};

use otkel_pack::{Pack, Problems, build, check_content};

use crate::{Failure, Outcome, args::PackAction};

pub(crate) fn run(action: &PackAction) -> Result<Outcome, Failure> {
    match action {
        PackAction::Check { content } => {
            let checked = check_content(content).map_err(|problems| bad(&problems))?;
            let facts = &checked.facts;
            let counts = [
                (facts.ports.len(), "ports"),
                (facts.places.len(), "places"),
                (facts.hours.len(), "versions of hours"),
                (facts.closures.len(), "closures"),
                (facts.closure_rules.len(), "closure rules"),
                (facts.corridors.len(), "corridors"),
                (facts.road_states.len(), "states of roads"),
                (facts.services.len(), "services"),
                (facts.steps.len(), "steps"),
                (facts.statistics.len(), "statistics"),
                (facts.sources.len(), "sources"),
            ];
            let counts: Vec<String> = counts.iter().map(|(count, what)| format!("{count} {what}")).collect();
            Ok(Outcome::Lines(vec![format!("{}: no problems; {}", content.display(), counts.join(", "))]))
        }
        PackAction::Build { content, out } => {
            let bytes = build(content).map_err(|problems| bad(&problems))?;
            write(out, &bytes).map_err(|text| Failure { code: 2, text })
        }
    }
}

/// Writes beside and renames, so that a crash leaves the old pack or the new one, never half of one.
fn write(out: &Path, bytes: &[u8]) -> Result<Outcome, String> {
    let cannot = |error: std::io::Error| format!("{} can't be written: {error}", out.display());
    fs::create_dir_all(out).map_err(cannot)?;
    let (file, part) = (out.join("facts.db"), out.join("facts.db.part"));
    fs::write(&part, bytes).map_err(cannot)?;
    fs::rename(&part, &file).map_err(cannot)?;
    let pack = Pack::open(&file).map_err(|error| error.to_string())?;
    let line = format!(
        "{}: {} bytes, {} facts, digest {}",
        file.display(),
        bytes.len(),
        pack.info.facts,
        pack.info.digest
    );
    Ok(Outcome::Lines(vec![line]))
}

fn bad(problems: &Problems) -> Failure {
    let count = problems.sorted().len();
    Failure { code: 3, text: format!("{count} problems in the content:\n{problems}") }
}
