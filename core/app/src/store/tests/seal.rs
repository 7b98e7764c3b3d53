//! What a seal holds against.

use crate::store::{Kind, MAX_BYTES, SealKey};

const PLAIN: &[u8] = "{\"v\":1,\"body\":\"护照\"}".as_bytes();

#[test]
fn every_byte_is_guarded() {
    let key = SealKey::fresh().unwrap();
    let sealed = key.seal(Kind::Profile, "me", PLAIN).unwrap();
    assert_eq!(key.open(Kind::Profile, "me", &sealed).unwrap().as_slice(), PLAIN);
    for at in 0..sealed.len() {
        for bit in 0..8 {
            let mut changed = sealed.clone();
            changed[at] ^= 1 << bit;
            assert!(key.open(Kind::Profile, "me", &changed).is_none(), "byte {at}");
        }
    }
    for length in 0..sealed.len() {
        assert!(key.open(Kind::Profile, "me", &sealed[..length]).is_none(), "{length} bytes");
    }
    let longer = [&sealed[..], &[0]].concat();
    assert!(key.open(Kind::Profile, "me", &longer).is_none());
}

#[test]
fn a_record_holds_in_its_own_place_only() {
    let key = SealKey::fresh().unwrap();
    let sealed = key.seal(Kind::Profile, "me", PLAIN).unwrap();
    for (kind, id) in [(Kind::Plan, "me"), (Kind::Profile, "you"), (Kind::Profile, "m"), (Kind::Profile, "")]
    {
        assert!(key.open(kind, id, &sealed).is_none());
    }
}

#[test]
fn another_key_opens_nothing() {
    let sealed = SealKey::fresh().unwrap().seal(Kind::Plan, "one", PLAIN).unwrap();
    assert!(SealKey::fresh().unwrap().open(Kind::Plan, "one", &sealed).is_none());
}

#[test]
fn the_same_body_is_never_sealed_alike() {
    let key = SealKey::fresh().unwrap();
    let [one, other] = [0, 1].map(|_| key.seal(Kind::Plan, "one", PLAIN).unwrap());
    assert_ne!(one[1..25], other[1..25], "the nonces");
    assert_ne!(one[25..], other[25..], "the ciphertexts");
}

#[test]
fn empty_and_large_bodies_are_sealed() {
    let key = SealKey::fresh().unwrap();
    for plain in [vec![], vec![9; MAX_BYTES]] {
        let sealed = key.seal(Kind::Plan, "one", &plain).unwrap();
        assert_eq!(sealed.len(), plain.len() + 1 + 24 + 16);
        assert_eq!(*key.open(Kind::Plan, "one", &sealed).unwrap(), plain);
    }
}

/// Sealed by another implementation: ChaCha20-Poly1305 of OpenSSL under a subkey by a `HChaCha20` written from the draft,
/// key 80 81 … 9f, nonce 40 41 … 57. So the format is the one that `docs/format/store.md` tells.
const FROM_ELSEWHERE: &str = "01404142434445464748494a4b4c4d4e4f5051525354555657\
    8a2e05d661c1d878887301b6928ca7621e651001613dbed6e8f894672a2174ea7dcae4a0d7d8d3ec4af66201ffea315b93";

#[test]
fn a_seal_from_elsewhere_is_opened() {
    let key = SealKey::from_bytes(&(0x80..0xa0).collect::<Vec<u8>>()).unwrap();
    let byte = |at| u8::from_str_radix(&FROM_ELSEWHERE[at..at + 2], 16).unwrap();
    let sealed: Vec<u8> = (0..FROM_ELSEWHERE.len()).step_by(2).map(byte).collect();
    let plain = key.open(Kind::Plan, "plan/1", &sealed).unwrap();
    assert_eq!(plain.as_slice(), br#"{"v":1,"saved":7,"body":"Bakhty"}"#);
}

#[test]
fn keys_go_to_the_keystore_and_back() {
    let key = SealKey::fresh().unwrap();
    let sealed = key.seal(Kind::Plan, "one", PLAIN).unwrap();
    let again = SealKey::from_bytes(&key.to_bytes()).unwrap();
    assert!(again.open(Kind::Plan, "one", &sealed).is_some());
    for length in [0, 16, 31, 33, 64] {
        assert!(SealKey::from_bytes(&vec![1; length]).is_none());
    }
}
