//! What every shelf promises, held against each, and both against each other.

use proptest::{collection::vec, prelude::*};
use tempfile::TempDir;

use crate::store::{
    Kind, MAX_BYTES, MAX_ID, MAX_RECORDS, MemoryShelf, Record, Shelf, SqliteShelf, StoreError,
};

fn sqlite() -> (Box<dyn Shelf>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let opened = SqliteShelf::open(&folder.path().join("store.db")).unwrap();
    assert_eq!(opened.notice, None);
    (Box::new(opened.shelf), folder)
}

/// Runs one promise for both shelves, as two tests.
macro_rules! both {
    ($($promise:ident),* $(,)?) => {
        mod memory {
            $(#[test]
            fn $promise() {
                super::$promise(Box::new(super::MemoryShelf::default()));
            })*
        }
        mod sqlite {
            $(#[test]
            fn $promise() {
                let (shelf, _folder) = super::sqlite();
                super::$promise(shelf);
            })*
        }
    };
}

both!(
    gives_back,
    replaces,
    lists_newest_first,
    forgets,
    wipes,
    bounds_ids,
    bounds_bytes,
    ages,
    does_not_age_profiles
);

fn ids(shelf: &dyn Shelf, kind: Kind) -> Vec<String> {
    shelf.all(kind).unwrap().into_iter().map(|record| record.id).collect()
}

fn gives_back(mut shelf: Box<dyn Shelf>) {
    let every: Vec<u8> = (0..=255).collect();
    for (kind, saved) in Kind::ALL.into_iter().zip([i64::MIN, -1, 0, i64::MAX]) {
        assert_eq!(shelf.get(kind, "a/b-1"), Ok(None));
        shelf.put(kind, "a/b-1", saved, &every).unwrap();
        let record = Record { id: "a/b-1".to_owned(), saved, sealed: every.clone() };
        assert_eq!(shelf.get(kind, "a/b-1"), Ok(Some(record)));
    }
    shelf.put(Kind::Screen, "empty", 0, b"").unwrap();
    assert_eq!(shelf.get(Kind::Screen, "empty").unwrap().unwrap().sealed, b"");
}

fn replaces(mut shelf: Box<dyn Shelf>) {
    shelf.put(Kind::Plan, "one", 1, b"long before").unwrap();
    shelf.put(Kind::Plan, "one", 2, b"now").unwrap();
    shelf.put(Kind::Screen, "one", 3, b"of another kind").unwrap();
    let record = Record { id: "one".to_owned(), saved: 2, sealed: b"now".to_vec() };
    assert_eq!(shelf.all(Kind::Plan), Ok(vec![record]));
    assert_eq!((shelf.count(Kind::Plan), shelf.count(Kind::Profile)), (Ok(1), Ok(0)));
}

fn lists_newest_first(mut shelf: Box<dyn Shelf>) {
    for (id, saved) in [("c", 5), ("b", 5), ("new", 9), ("old", -9), ("a", 5)] {
        shelf.put(Kind::Plan, id, saved, b"x").unwrap();
    }
    assert_eq!(ids(&*shelf, Kind::Plan), ["new", "a", "b", "c", "old"]);
}

fn forgets(mut shelf: Box<dyn Shelf>) {
    shelf.put(Kind::Plan, "one", 1, b"x").unwrap();
    shelf.put(Kind::Screen, "one", 1, b"x").unwrap();
    shelf.forget(Kind::Plan, "one").unwrap();
    shelf.forget(Kind::Plan, "one").unwrap();
    assert_eq!(shelf.get(Kind::Plan, "one"), Ok(None));
    assert_eq!(ids(&*shelf, Kind::Screen), ["one"]);
}

fn wipes(mut shelf: Box<dyn Shelf>) {
    shelf.wipe().unwrap();
    for kind in Kind::ALL {
        shelf.put(kind, "one", 1, b"x").unwrap();
    }
    shelf.wipe().unwrap();
    for kind in Kind::ALL {
        assert_eq!((shelf.all(kind), shelf.count(kind)), (Ok(vec![]), Ok(0)));
    }
    shelf.put(Kind::Plan, "again", 1, b"x").unwrap();
    assert_eq!(ids(&*shelf, Kind::Plan), ["again"]);
}

fn bounds_ids(mut shelf: Box<dyn Shelf>) {
    let longest = "a".repeat(MAX_ID);
    shelf.put(Kind::Plan, &longest, 1, b"x").unwrap();
    let too_long = "a".repeat(MAX_ID + 1);
    for id in ["", "A", "a b", "a_b", "a.b", "é", "護照", "a\0", "'", "%", &too_long] {
        assert_eq!(shelf.put(Kind::Plan, id, 1, b"x"), Err(StoreError::BadId));
        assert_eq!(shelf.get(Kind::Plan, id), Err(StoreError::BadId));
        assert_eq!(shelf.forget(Kind::Plan, id), Err(StoreError::BadId));
    }
    assert_eq!(ids(&*shelf, Kind::Plan), [longest]);
}

fn bounds_bytes(mut shelf: Box<dyn Shelf>) {
    let largest = vec![7; MAX_BYTES];
    shelf.put(Kind::Plan, "one", 1, &largest).unwrap();
    assert_eq!(shelf.put(Kind::Plan, "one", 2, &vec![8; MAX_BYTES + 1]), Err(StoreError::TooBig));
    assert_eq!(shelf.get(Kind::Plan, "one").unwrap().unwrap().sealed, largest);
}

fn ages(mut shelf: Box<dyn Shelf>) {
    for kind in [Kind::Plan, Kind::Observation] {
        for number in 0..MAX_RECORDS as i64 {
            // Two a minute, so that the id decides, too.
            shelf.put(kind, &format!("n-{number:03}"), number / 2, b"x").unwrap();
        }
        shelf.put(kind, "n-000", 0, b"again, nobody goes").unwrap();
        assert_eq!(shelf.count(kind), Ok(MAX_RECORDS));
        // Of the oldest minute the last one goes; a new record stays even when a wrong clock makes it the oldest.
        shelf.put(kind, "older-than-all", -5, b"x").unwrap();
        assert_eq!(shelf.get(kind, "n-001"), Ok(None));
        shelf.put(kind, "newest", 9_999, b"x").unwrap();
        assert_eq!(shelf.count(kind), Ok(MAX_RECORDS));
        let ids = ids(&*shelf, kind);
        assert_eq!((ids[0].as_str(), ids[MAX_RECORDS - 1].as_str()), ("newest", "n-000"));
    }
}

fn does_not_age_profiles(mut shelf: Box<dyn Shelf>) {
    for kind in [Kind::Profile, Kind::Screen] {
        for number in 0..MAX_RECORDS {
            shelf.put(kind, &format!("n-{number}"), 1, b"x").unwrap();
        }
        assert_eq!(shelf.put(kind, "one-more", 2, b"x"), Err(StoreError::TooMany));
        assert_eq!((shelf.count(kind), shelf.get(kind, "one-more")), (Ok(MAX_RECORDS), Ok(None)));
        shelf.put(kind, "n-7", 3, b"changed").unwrap();
        shelf.forget(kind, "n-8").unwrap();
        shelf.put(kind, "one-more", 2, b"x").unwrap();
    }
}

#[derive(Debug, Clone)]
enum Deed {
    Put(Kind, String, i64, Vec<u8>),
    Get(Kind, String),
    Forget(Kind, String),
    All(Kind),
    Wipe,
}

fn deed() -> impl Strategy<Value = Deed> {
    let kind = || prop::sample::select(Kind::ALL.to_vec());
    let id = || {
        prop_oneof![
            9 => prop::sample::select(vec!["a", "b", "c/1", "c/2", "d-d"]).prop_map(str::to_owned),
            1 => any::<String>(),
        ]
    };
    let saved = prop_oneof![9 => -2..3i64, 1 => any::<i64>()];
    prop_oneof![
        6 => (kind(), id(), saved, vec(any::<u8>(), 0..40)).prop_map(|(k, i, s, b)| Deed::Put(k, i, s, b)),
        3 => (kind(), id()).prop_map(|(k, i)| Deed::Get(k, i)),
        3 => (kind(), id()).prop_map(|(k, i)| Deed::Forget(k, i)),
        3 => kind().prop_map(Deed::All),
        1 => Just(Deed::Wipe),
    ]
}

fn shelves_agree(deeds: Vec<Deed>) {
    let mut memory = MemoryShelf::default();
    let (mut sqlite, _folder) = sqlite();
    for deed in deeds {
        match deed {
            Deed::Put(kind, id, saved, bytes) => {
                assert_eq!(memory.put(kind, &id, saved, &bytes), sqlite.put(kind, &id, saved, &bytes));
            }
            Deed::Get(kind, id) => assert_eq!(memory.get(kind, &id), sqlite.get(kind, &id)),
            Deed::Forget(kind, id) => assert_eq!(memory.forget(kind, &id), sqlite.forget(kind, &id)),
            Deed::All(kind) => assert_eq!(memory.all(kind), sqlite.all(kind)),
            Deed::Wipe => assert_eq!(memory.wipe(), sqlite.wipe()),
        }
    }
    for kind in Kind::ALL {
        assert_eq!(memory.all(kind), sqlite.all(kind));
        assert_eq!(memory.count(kind), sqlite.count(kind));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn both_shelves_agree(deeds in vec(deed(), 0..40)) {
        shelves_agree(deeds);
    }
}
