//! Damaged and hostile packs and content: errors in words, never a panic.

use std::{path::Path, sync::OnceLock};

use otkel_pack::{Pack, PackError, Problems, build, content::Content};
use proptest::prelude::*;

fn good() -> &'static [u8] {
    static PACK: OnceLock<Vec<u8>> = OnceLock::new();
    PACK.get_or_init(|| {
        build(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).expect("the starter pack builds")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_flipped_bit_is_found_or_harmless(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut bytes = good().to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(pack) = Pack::from_bytes(&bytes) {
            // What the digest doesn't cover (free bytes of pages, SQLite's own counters) changes no fact.
            let whole = Pack::from_bytes(good()).expect("the good one opens");
            prop_assert_eq!(pack.info.digest, whole.info.digest);
            prop_assert_eq!(pack.facts.raw.hours, whole.facts.raw.hours);
        }
    }

    #[test]
    fn a_cut_pack_is_damaged(keep in 0.0f64..0.999) {
        let length = (good().len() as f64 * keep) as usize;
        prop_assert!(Pack::from_bytes(&good()[..length]).is_err());
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..4096)) {
        prop_assert!(matches!(Pack::from_bytes(&bytes), Err(PackError::Damaged(_))));
    }

    #[test]
    fn any_toml_like_text_gives_problems_and_no_panic(text in "[\\[\\]a-z_=\"0-9\\-:, {}\n#.\u{4e00}-\u{4e20}]{0,400}") {
        let folder = std::env::temp_dir().join(format!("otkel-hostile-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("texts/en")).expect("a temporary folder");
        for file in ["any.toml", "any.csv", "texts/en/any.ftl"] {
            std::fs::write(folder.join(file), &text).expect("a temporary file");
        }
        let mut problems = Problems::default();
        let mut content = Content::read(&folder, &mut problems);
        otkel_pack::check::all(&mut content, &mut problems);
        prop_assert!(!problems.is_empty(), "nothing like that is content");
        std::fs::remove_dir_all(&folder).expect("the temporary folder goes");
    }
}

#[test]
fn a_newer_pack_says_so() {
    let mut bytes = good().to_vec();
    bytes[60..64].copy_from_slice(&7u32.to_be_bytes()); // SQLite keeps user_version in bytes 60..64
    assert!(matches!(Pack::from_bytes(&bytes), Err(PackError::Newer { found: 7, known: 1 })));
}
