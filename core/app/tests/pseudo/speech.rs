//! Two languages that nobody speaks, made from the English messages: a long one with a mark on every letter, and one in
//! Hebrew letters from right to left. They reach the app as the content's texts do, which override the app's own, so
//! nothing in the app knows of them.

use std::{collections::BTreeMap, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser, serializer,
};
use otkel_app::Lang;
use otkel_domain::{
    model::{Facts, Names, facts::RawFacts},
    phrasebook::{Forms, Template},
};
use otkel_pack::Pack;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pseudo {
    /// Two fifths longer than English.
    Long,
    /// From right to left.
    Mirrored,
}

/// Where a message or a name begins and ends.
pub const MARKS: (char, char) = ('⟦', '⟧');

const LONG: &str = "áƀçðéƒğĥíĵķļɱñöþɋřšŧûṽŵẋýžÁƁÇÐÉƑĞĤÍĴĶĻṀÑÖÞɊŘŠŦÛṼŴẊÝŽ";
const MIRRORED: &str = "אבגדהוזחטיכלמנסעפצקרשתךםןףאבגדהוזחטיכלמנסעפצקרשתךםןף";

impl Pseudo {
    /// Which of the app's languages it takes the place of: what is laid out from the right is decided by that.
    pub const fn lang(self) -> Lang {
        match self {
            Self::Long => Lang::En,
            Self::Mirrored => Lang::Ug,
        }
    }

    /// Whether a letter can only have come from a message or a name.
    pub fn has(self, letter: char) -> bool {
        let letters = if self == Self::Long { LONG } else { MIRRORED };
        // Words may be put in capitals.
        letters.contains(letter) || letter.to_lowercase().all(|small| letters.contains(small))
    }

    fn letter(self, c: char) -> char {
        let letters = if self == Self::Long { LONG } else { MIRRORED };
        let index = match c {
            'a'..='z' => c as usize - 'a' as usize,
            'A'..='Z' => c as usize - 'A' as usize + 26,
            '→' if self == Self::Mirrored => return '←',
            other if other.is_alphabetic() => 25,
            other => return other,
        };
        letters.chars().nth(index).expect("52 letters")
    }

    /// Text as this language has it, without marks.
    pub fn spell(self, text: &str) -> String {
        text.chars().map(|c| self.letter(c)).collect()
    }

    fn name(self, text: &str) -> String {
        format!("{}{}{}", MARKS.0, self.spell(text), MARKS.1)
    }

    /// A phrase, with its slots.
    fn template(self, phrase: &Template) -> Template {
        let (phrase, mut slot) = (phrase.to_string(), false);
        let spelled = phrase.chars().map(|c| {
            slot = (slot || c == '{') && c != '}';
            if slot { c } else { self.letter(c) }
        });
        let text = format!("{}{}{}", MARKS.0, spelled.collect::<String>(), MARKS.1);
        Template::parse(&text).expect("a phrase")
    }

    fn names(self, names: &mut Names) {
        let own = self.name(&names.en);
        for name in [&mut names.en, &mut names.zh, &mut names.kk, &mut names.ru, &mut names.ug] {
            name.clone_from(&own);
        }
    }

    /// Fluent source in this language.
    pub fn source(self, english: &str) -> String {
        let mut resource = parser::parse(english.to_owned()).expect("the English messages parse");
        for entry in &mut resource.body {
            if let Entry::Message(message) = entry
                && let Some(pattern) = &mut message.value
            {
                let letters = self.spell_pattern(pattern);
                // A separator is no sentence.
                if letters > 0 {
                    let more = if self == Self::Long {
                        "~".repeat((letters * 2).div_ceil(5))
                    } else {
                        String::new()
                    };
                    pattern.elements.insert(0, PatternElement::TextElement { value: MARKS.0.to_string() });
                    pattern
                        .elements
                        .push(PatternElement::TextElement { value: format!("{more}{}", MARKS.1) });
                }
            }
        }
        serializer::serialize(&resource)
    }

    /// Spells the text in a pattern; how many letters it has.
    fn spell_pattern(self, pattern: &mut Pattern<String>) -> usize {
        let mut letters = 0;
        for element in &mut pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    letters += value.chars().filter(|c| c.is_alphabetic()).count();
                    *value = self.spell(value);
                }
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    letters += variants
                        .iter_mut()
                        .map(|variant| self.spell_pattern(&mut variant.value))
                        .max()
                        .unwrap_or(0);
                }
                // A message of values alone is marked too; a separator given as `{", "}` isn't.
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { .. }),
                } => letters = letters.max(1),
                PatternElement::Placeable { expression: Expression::Inline(_) } => {}
            }
        }
        letters
    }

    /// The starter pack in this language: every message of the app and of the content, every name.
    pub fn pack(self, mut pack: Pack) -> Pack {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut english = String::new();
        for folder in ["locales/en", "../../content/texts/en"] {
            let mut files: Vec<_> = fs::read_dir(root.join(folder))
                .expect("there are messages")
                .map(|entry| entry.expect("an entry").path())
                .collect();
            files.sort();
            for file in files {
                english.push_str(&fs::read_to_string(file).expect("messages are text"));
                english.push('\n');
            }
        }
        let source = self.source(&english);
        pack.texts = Lang::ALL.into_iter().map(|lang| (lang, source.clone())).collect::<BTreeMap<_, _>>();
        let mut raw = pack.facts.raw.clone();
        self.all_names(&mut raw);
        pack.facts = Facts::build(raw).expect("the same facts");
        pack
    }

    fn all_names(self, raw: &mut RawFacts) {
        let names = (raw.countries.iter_mut().map(|it| &mut it.names))
            .chain(raw.holidays.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.places.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.ports.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.halls.iter_mut().map(|it| &mut it.names))
            .chain(raw.contacts.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.closures.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.closure_rules.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.gates.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.services.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.papers.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.road_states.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.categories.iter_mut().map(|it| &mut it.names))
            .chain(raw.ingredients.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.dishes.iter_mut().map(|it| &mut it.value.names))
            .chain(raw.signs.iter_mut().flat_map(|it| [&mut it.value.names, &mut it.value.about]));
        names.for_each(|names| self.names(names));
        for phrase in &mut raw.phrases {
            let said = self.template(&phrase.value.say.en);
            for lang in Lang::ALL {
                phrase.value.say.get_mut(lang).clone_from(&said);
            }
        }
        for unit in &mut raw.units {
            let one = Forms { one: None, few: None, many: None, other: self.template(&unit.en.other) };
            for forms in [&mut unit.en, &mut unit.zh, &mut unit.kk, &mut unit.ru, &mut unit.ug] {
                forms.clone_from(&one);
            }
        }
    }
}
