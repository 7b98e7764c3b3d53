use otkel_maps::{
    earth::LonLat,
    find::{Kind, Names},
};

/// A place, as sources give it to the writer of the index.
///
/// ```
/// use otkel_mapmaker::places::PlaceEntry;
/// use otkel_maps::{earth::LonLat, find::{Kind, Names}};
///
/// let names = Names { local: "Қорғас".into(), ru: "Хоргос".into(), ..Names::default() };
/// let mut khorgos = PlaceEntry::new(Kind::Town, LonLat::new(80.4, 44.2).unwrap(), names);
/// khorgos.importance = 0.6;
/// khorgos.country = "KZ".into();
/// khorgos.aliases = vec!["Khorgos".into()];
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceEntry {
    /// What it is.
    pub kind: Kind,
    /// Where it is; of something large, where its label would stand.
    pub at: LonLat,
    /// What it is called. Without a name it is written only if a category finds it (a filling station).
    pub names: Names,
    /// Other names that find it: old ones, spellings, codes. In any script; transliterations and pinyin are made by the
    /// writer and need not be here.
    pub aliases: Vec<String>,
    /// 0..1, see [`importance`](super::importance): 1 a capital of millions, 0.3 a village, 0.1 a street or shop.
    pub importance: f32,
    /// ISO 3166-1 code (`KZ`), or empty when not known.
    pub country: String,
    /// The id of the content pack's port, or empty.
    pub port: String,
    /// The id of the content pack's place, or empty.
    pub place: String,
    /// `opening_hours` as tagged, or empty.
    pub hours: String,
    /// Telephone as tagged, or empty.
    pub phone: String,
}

impl PlaceEntry {
    /// A place with the importance that its kind alone gives it, and nothing else known.
    pub fn new(kind: Kind, at: LonLat, names: Names) -> Self {
        Self {
            kind,
            at,
            names,
            aliases: Vec::new(),
            importance: super::importance::of_kind(kind),
            country: String::new(),
            port: String::new(),
            place: String::new(),
            hours: String::new(),
            phone: String::new(),
        }
    }
}
