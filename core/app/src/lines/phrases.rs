//! The phrasebook as lines.

use otkel_domain::phrasebook::BLANK;

use crate::screens::phrases::{PhrasePage, PhraseRow, PhrasesView, PickerView, SaidView, TalkView};

/// The open phrase with its answers, else what can be opened.
pub fn phrases(view: &PhrasesView) -> Vec<String> {
    let mut out: Vec<String> = view.fallback.iter().cloned().collect();
    let Some(page) = &view.page else {
        out.extend(view.nothing.clone());
        for section in &view.sections {
            out.push(section.title.clone());
            for row in &section.rows {
                listed(&mut out, row);
            }
            out.push(String::new());
        }
        out.extend(view.chapters.iter().map(|chapter| format!("   {} · {}", chapter.label, chapter.count)));
        out.push(view.about.clone());
        return out;
    };
    one(&mut out, page);
    if let Some(talk) = &view.talk {
        two(&mut out, talk);
    }
    if let Some(picker) = &view.picker {
        pointed_at(&mut out, picker);
        out.extend(picker.problem.clone());
    }
    out
}

/// The places of a picker's map, and what was touched there.
fn pointed_at(out: &mut Vec<String>, picker: &PickerView) {
    let Some(map) = picker.map.as_ref().filter(|map| map.shown) else { return };
    out.push(String::new());
    out.push(format!("{}:", picker.label));
    for choice in &picker.choices {
        let mark = if choice.chosen { '●' } else { '○' };
        out.push(format!("   {mark} {} ({})", choice.label, choice.code));
    }
    out.extend(map.chosen.iter().chain(&map.hint).cloned());
}

fn one(out: &mut Vec<String>, page: &PhrasePage) {
    said(out, &page.theirs, "");
    out.extend(page.beside.as_ref().map(|beside| format!("   {} ({})", beside.text, beside.language)));
    out.push(format!("   = {}", page.own.text));
    out.extend(page.by.as_ref().map(|by| format!("   – {by}")));
    for slot in &page.slots {
        let value = slot.value.as_deref().or(slot.problem.as_deref()).unwrap_or(BLANK);
        out.push(format!("   {} ({}): {value}", slot.label, slot.slot));
    }
    out.extend(
        page.open_slots.iter().chain(&page.draft).chain(&page.no_voice).map(|line| format!("   {line}")),
    );
}

fn two(out: &mut Vec<String>, talk: &TalkView) {
    out.push(String::new());
    out.push(talk.prompt.clone());
    for answer in &talk.answers {
        let mark = if answer.chosen { '●' } else { '○' };
        out.push(format!("   {mark} {} = {} ({})", answer.text, answer.other, answer.answer));
        out.extend(answer.beside.as_ref().map(|beside| format!("        {beside}")));
    }
    if let (Some(pointed), Some(other)) = (&talk.pointed, &talk.pointed_other) {
        out.push(format!("{}:", talk.understood));
        said(out, pointed, "   ");
        said(out, other, "   ");
        let beside = talk.pointed_beside.as_ref();
        out.extend(beside.map(|beside| format!("   {} ({})", beside.text, beside.language)));
    }
}

fn said(out: &mut Vec<String>, said: &SaidView, indent: &str) {
    out.push(format!("{indent}{}", said.text));
    out.extend(said.reading.as_ref().map(|reading| format!("{indent}   [{reading}]")));
}

fn listed(out: &mut Vec<String>, row: &PhraseRow) {
    let by = row.by.as_ref().map_or_else(String::new, |by| format!(" – {by}"));
    out.push(format!("   {}{by}", row.text));
    out.extend(row.beside.as_ref().map(|beside| format!("      {beside}")));
    out.push(format!("      {} ({})", row.other, row.id));
}
