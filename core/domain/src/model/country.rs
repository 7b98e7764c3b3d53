//! Countries and the two sides of the border.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A country or territory by its ISO 3166-1 alpha-2 code; Kosovo, which has none, by `XK`, as CLDR has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

/// A code that no country has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no ISO 3166 country code; give two letters such as CN, KZ or PL")]
pub struct CountryError(pub String);

impl Country {
    /// China.
    pub const CN: Self = Self(*b"CN");
    /// Kazakhstan.
    pub const KZ: Self = Self(*b"KZ");

    /// Reads a code in either case.
    ///
    /// ```
    /// use otkel_domain::model::Country;
    /// assert_eq!(Country::parse("kz"), Ok(Country::KZ));
    /// assert!(Country::parse("XX").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, CountryError> {
        let upper = text.trim().to_ascii_uppercase();
        let found = ISO_3166.split(' ').find(|code| *code == upper);
        match found.map(str::as_bytes) {
            Some([a, b]) => Ok(Self([*a, *b])),
            _ => Err(CountryError(text.trim().chars().take(40).collect())),
        }
    }

    /// The two letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl TryFrom<String> for Country {
    type Error = CountryError;
    fn try_from(text: String) -> Result<Self, CountryError> {
        Self::parse(&text)
    }
}
impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.code().to_owned()
    }
}

/// A side of the border, by whose hall it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The Chinese hall, Beijing time.
    #[serde(rename = "CN")]
    Cn,
    /// The Kazakh hall, Kazakh time.
    #[serde(rename = "KZ")]
    Kz,
}

impl Side {
    /// Both, China first.
    pub const BOTH: [Self; 2] = [Self::Cn, Self::Kz];

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Cn => Self::Kz,
            Self::Kz => Self::Cn,
        }
    }

    /// `CN` or `KZ`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cn => "CN",
            Self::Kz => "KZ",
        }
    }

    /// Whose side it is.
    pub const fn country(self) -> Country {
        match self {
            Self::Cn => Country::CN,
            Self::Kz => Country::KZ,
        }
    }

    /// From which side of the China–Kazakhstan border a country is reached overland: Nepal through China, Kyrgyzstan
    /// and Russia through Kazakhstan. `None` for countries the content doesn't connect.
    pub fn reaching(country: Country) -> Option<Self> {
        match country.code() {
            "CN" | "NP" => Some(Self::Cn),
            "KZ" | "KG" | "RU" => Some(Self::Kz),
            _ => None,
        }
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// ISO 3166-1 alpha-2, officially assigned codes, and `XK` of those left to users: people travel with its passports.
const ISO_3166: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI \
FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS \
IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA \
RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT \
TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";
