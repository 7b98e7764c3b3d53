//! What one types.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::map::MapAction;

/// Will I make it? Plans crossings between China and Kazakhstan, offline.
#[derive(Debug, Parser)]
#[command(name = "otkel", version, disable_help_subcommand = true)]
pub(crate) struct Options {
    /// The language: en, zh, kk, kk-Arab (Kazakh in Arabic letters), ru or ug.
    #[arg(long, global = true, default_value = "en")]
    pub lang: String,
    /// Another pack than the built-in one: facts.db or its folder.
    #[arg(long, global = true)]
    pub pack: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Will I make it, by which port, when must I leave?
    Plan(Box<PlanArgs>),
    /// The board of all ports, or one port's page.
    Port(PortArgs),
    /// Emergency and consular numbers, and what to do when something goes wrong.
    Sos(SosArgs),
    /// Says a phrase in another's language: by its id, or by words in any language.
    Say(SayArgs),
    /// Finds phrases by words of any of the languages; without words, the chapters and what is needed often.
    Phrase(PhraseArgs),
    /// A host's menu: a sheet to print in several languages, a link, a QR code (docs/menus.md).
    Menu(MenuArgs),
    /// Maps: builds them, draws them, finds places and ways on them.
    Map {
        #[command(subcommand)]
        action: Box<MapAction>,
    },
    /// Builds or checks packs.
    Pack {
        #[command(subcommand)]
        action: PackAction,
    },
}

impl Command {
    pub(crate) fn now(&self) -> Option<&str> {
        match self {
            Self::Plan(args) => args.now.as_deref(),
            Self::Port(args) => args.now.as_deref(),
            Self::Map { action } => action.now(),
            Self::Say(args) => args.now.as_deref(),
            Self::Menu(_) | Self::Phrase(_) | Self::Sos(_) | Self::Pack { .. } => None,
        }
    }
}

/// `otkel plan`.
#[derive(Debug, Args)]
pub(crate) struct PlanArgs {
    /// From where: any name in any of the five languages.
    pub from: String,
    /// To where.
    pub to: String,
    /// By what: coach, shuttle, taxi, car, motorcycle, lorry, train, foot, plane; several with commas.
    #[arg(long, value_delimiter = ',')]
    pub means: Vec<String>,
    /// When one leaves, by the legal time of the place left ("2026-11-23 08:00"; also "… KZ", "…+05:00", "now").
    #[arg(long, conflicts_with = "arrive")]
    pub leave: Option<String>,
    /// By when one must be there, by the legal time of the place reached.
    #[arg(long)]
    pub arrive: Option<String>,
    /// When one leaves for the way back, by the legal time of the place reached.
    #[arg(long = "return")]
    pub back: Option<String>,
    /// The nationalities, two letters each, with commas.
    #[arg(long, value_delimiter = ',', required = true)]
    pub passport: Vec<String>,
    /// How many people; left out: as many as passports.
    #[arg(long)]
    pub people: Option<u32>,
    /// The country of the vehicle's plate.
    #[arg(long)]
    pub vehicle: Option<String>,
    /// Somebody is old, ill, with a small child or in a wheelchair.
    #[arg(long)]
    pub vulnerable: bool,
    /// Papers in hand: visa, or (a part of) the ids that a missing paper is named with.
    #[arg(long, value_delimiter = ',', num_args = 1..)]
    pub have: Vec<String>,
    /// What you were told or saw: "bakhty/CN=10:30-19:00", "khorgos/KZ=closed", with "@time" if not now.
    #[arg(long)]
    pub observed: Vec<String>,
    /// How many times you have crossed this month already.
    #[arg(long, default_value_t = 0)]
    pub crossings: u32,
    /// What time it is, instead of the clock.
    #[arg(long)]
    pub now: Option<String>,
    /// Stable JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `otkel port`.
#[derive(Debug, Args)]
pub(crate) struct PortArgs {
    /// Any of its names; left out: the board.
    pub name: Option<String>,
    /// The date on the side one leaves (2026-12-16); left out: today.
    #[arg(long)]
    pub on: Option<String>,
    /// What you were told or saw: "bakhty/CN=10:30-19:00", with "@time" if not now.
    #[arg(long)]
    pub observed: Vec<String>,
    /// What time it is, instead of the clock.
    #[arg(long)]
    pub now: Option<String>,
    /// Stable JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `otkel sos`.
#[derive(Debug, Args)]
pub(crate) struct SosArgs {
    /// The side one is on: CN or KZ.
    pub side: String,
    /// Whose passport one has.
    #[arg(long)]
    pub passport: Option<String>,
}

/// `otkel say`.
#[derive(Debug, Args)]
pub(crate) struct SayArgs {
    /// A phrase's id (customs-cash), or words in any language; the phrase that fits best is said.
    pub what: String,
    /// To whom: zh, kk, kk-Arab, ru, ug or en; left out, what everybody reads on the side.
    #[arg(long)]
    pub to: Option<String>,
    /// On which side one is: CN or KZ. It says which clock and money are meant, and what stands beside a draft.
    #[arg(long)]
    pub side: Option<String>,
    /// What is filled in: amount="500 KZT", time="10:30 CN", date=2026-11-23, place=almaty, days=5, name="…"; what no list has, after
    /// own: place="own:Sayram Lake"; in an answer that has several, after its id: lost-passport-last-time/date=2026-11-23.
    #[arg(long = "slot")]
    pub slots: Vec<String>,
    /// With the answers that the other can point at; "--answer ID" points at one.
    #[arg(long)]
    pub talk: bool,
    /// What the other pointed at: an answer's id, or a pad with its value: "@number=5".
    #[arg(long)]
    pub answer: Option<String>,
    /// What time it is, instead of the clock.
    #[arg(long)]
    pub now: Option<String>,
    /// JSON instead of text: what the phone's screen shows.
    #[arg(long)]
    pub json: bool,
}

/// `otkel phrase`.
#[derive(Debug, Args)]
pub(crate) struct PhraseArgs {
    /// Words, half words or mistyped ones; any language, script, pinyin.
    #[arg(long)]
    pub search: Option<String>,
    /// A chapter: border, customs, food, ….
    #[arg(long)]
    pub chapter: Option<String>,
    /// To whom: zh, kk, kk-Arab, ru, ug or en.
    #[arg(long)]
    pub to: Option<String>,
    /// On which side one is: CN or KZ.
    #[arg(long)]
    pub side: Option<String>,
    /// Only what they say.
    #[arg(long)]
    pub theirs: bool,
    /// JSON instead of text: what the phone's screen shows.
    #[arg(long)]
    pub json: bool,
}

/// `otkel menu`.
#[derive(Debug, Args)]
pub(crate) struct MenuArgs {
    /// The menu file, or a link to a menu, which begins with `otkel://menu`.
    pub file: String,
    /// What to make of it.
    #[arg(long, value_enum, default_value_t = MenuForm::Text)]
    pub to: MenuForm,
    /// The languages of the sheet, with commas, the largest first: zh, kk, kk-Arab, ru, ug, en.
    #[arg(long, value_delimiter = ',', default_value = "zh,kk,ru,ug,en")]
    pub langs: Vec<String>,
    /// Where to write it; left out: printed.
    #[arg(long)]
    pub out: Option<PathBuf>,
}

/// What a menu becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MenuForm {
    /// One HTML file to print, with nothing from elsewhere.
    Html,
    /// A link that opens it in Otkel.
    Link,
    /// The link as a QR code, an SVG picture.
    Qr,
    /// Lines in one language.
    Text,
}

/// `otkel pack`.
#[derive(Debug, Subcommand)]
pub(crate) enum PackAction {
    /// Checks a content folder and names every problem with file and line.
    Check {
        /// The folder.
        #[arg(long, default_value = "content")]
        content: PathBuf,
    },
    /// Checks a content folder and writes its pack.
    Build {
        /// The folder.
        #[arg(long, default_value = "content")]
        content: PathBuf,
        /// Where to write facts.db.
        #[arg(long, default_value = "target/pack")]
        out: PathBuf,
    },
}
