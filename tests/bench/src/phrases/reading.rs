//! Reading aids, beside the `pinyin` crate alone, character by character.

use otkel_app::{
    Lang,
    l10n::{Tongue, reading},
    say::blank_values,
};
use pinyin::ToPinyin as _;
use serde_json::json;

use super::{Row, book::Book, mean, nanos, percentile};

const CALLS: usize = 10;
const PEER: &str = "pinyin 0.11, each character";

pub(super) fn measure(book: &Book) {
    for lang in [Lang::Zh, Lang::Kk, Lang::Ru, Lang::Ug] {
        let tongue = Tongue::Plain(lang);
        let sentence =
            |at| book.services.sentence(at, tongue, &blank_values()).replace(['\u{2066}', '\u{2069}'], "");
        let sentences: Vec<String> = (0..book.raw().phrases.len()).map(sentence).collect();
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for text in &sentences {
            ours.push(nanos(CALLS, || reading::latin(tongue, text)) / 1e3);
            if lang == Lang::Zh {
                theirs.push(nanos(CALLS, || characters(text)) / 1e3);
            }
        }
        for (what, point) in
            [("read, p50", percentile as fn(&[f64], usize) -> f64), ("read, mean", |all, _| mean(all))]
        {
            let peer = (lang == Lang::Zh).then(|| (PEER, point(&theirs, 50)));
            Row { what, of: lang.code(), unit: "µs", ours: point(&ours, 50), peer, goal: None }.print();
        }
        if lang == Lang::Zh {
            alike(tongue, &sentences);
        }
    }
}

/// How far both read the same: letters with their tones, spaces and capitals apart.
fn alike(tongue: Tongue, sentences: &[String]) {
    let (mut all, mut letters) = (0, 0);
    for text in sentences {
        let (ours, theirs) = (reading::latin(tongue, text).unwrap_or_default(), characters(text));
        let same = bare(&ours) == bare(&theirs);
        all += usize::from(same);
        letters += usize::from(toneless(&ours) == toneless(&theirs));
        if !same {
            eprintln!("read differently: {text}: {ours} / {theirs}");
        }
    }
    println!(
        "{}",
        json!({"note": format!("Read the same as by the `pinyin` crate alone: {all} of {} Chinese sentences with tones, {letters} without.", sentences.len())})
    );
}

fn characters(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        match c.to_pinyin() {
            Some(read) => {
                out.push_str(read.with_tone());
                out.push(' ');
            }
            None => out.push(c),
        }
    }
    out
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn toneless(text: &str) -> String {
    let plain = |c: char| match c {
        'ā' | 'á' | 'ǎ' | 'à' => 'a',
        'ē' | 'é' | 'ě' | 'è' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'ü',
        other => other,
    };
    bare(text).chars().map(plain).collect()
}
