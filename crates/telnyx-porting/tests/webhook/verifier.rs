use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue};
use proptest::prelude::*;
use telnyx_porting::webhook::{InvalidEvent, InvalidPublicKey, MAX_BODY_BYTES, Verifier, VerifyError, WebhookError};

use crate::signing::{At, BODY, PUBLIC_KEY, SIGNATURE, SIGNED, headers, other_key, public, sign};

fn verifier() -> Verifier {
    Verifier::new(PUBLIC_KEY).unwrap().clock(At(SIGNED))
}

fn genuine() -> HeaderMap {
    headers(&SIGNED.to_string(), SIGNATURE)
}

#[test]
fn what_another_implementation_signed_is_genuine() {
    assert_eq!(verifier().verify(&genuine(), BODY.as_bytes()), Ok(()));
    let event = verifier().event(&genuine(), BODY.as_bytes()).unwrap();
    assert_eq!(event.event_type.as_str(), "porting_order.deleted");
}

#[test]
fn every_changed_byte_of_the_body_is_noticed() {
    for at in 0..BODY.len() {
        let mut body = BODY.as_bytes().to_vec();
        body[at] ^= 1 << (at % 8);
        assert_eq!(verifier().verify(&genuine(), &body), Err(VerifyError::BadSignature), "byte {at}");
    }
    for body in [&BODY.as_bytes()[1..], &BODY.as_bytes()[..BODY.len() - 1], format!("{BODY}\n").as_bytes(), b""] {
        assert_eq!(verifier().verify(&genuine(), body), Err(VerifyError::BadSignature));
    }
}

#[test]
fn every_changed_byte_of_the_signature_is_noticed() {
    let signature = STANDARD.decode(SIGNATURE).unwrap();
    for at in 0..signature.len() {
        let mut changed = signature.clone();
        changed[at] ^= 1 << (at % 8);
        let headers = headers(&SIGNED.to_string(), &STANDARD.encode(changed));
        assert_eq!(verifier().verify(&headers, BODY.as_bytes()), Err(VerifyError::BadSignature), "byte {at}");
    }
}

#[test]
fn every_changed_character_of_the_signature_header_is_noticed() {
    for at in 0..SIGNATURE.len() {
        for other in [b'A', b'=', b'-'] {
            let mut text = SIGNATURE.as_bytes().to_vec();
            if std::mem::replace(&mut text[at], other) == other {
                continue;
            }
            let headers = headers(&SIGNED.to_string(), std::str::from_utf8(&text).unwrap());
            let refused = verifier().verify(&headers, BODY.as_bytes()).unwrap_err();
            assert!(matches!(refused, VerifyError::BadSignature | VerifyError::MalformedSignature), "{at}: {refused}");
        }
    }
}

#[test]
fn the_timestamp_is_signed_too() {
    // Well inside the tolerance, and not what was signed; other spellings of the same number are other messages.
    for timestamp in [(SIGNED + 1).to_string(), (SIGNED - 1).to_string(), format!("0{SIGNED}")] {
        let headers = headers(&timestamp, SIGNATURE);
        assert_eq!(verifier().verify(&headers, BODY.as_bytes()), Err(VerifyError::BadSignature), "{timestamp}");
    }
}

#[test]
fn too_old_and_too_far_in_the_future_are_told_apart() {
    let at = |now| verifier().clock(At(now)).verify(&genuine(), BODY.as_bytes());
    assert_eq!(at(SIGNED + 300), Ok(()));
    assert_eq!(at(SIGNED + 301), Err(VerifyError::TooOld { seconds: 301 }));
    assert_eq!(at(SIGNED - 300), Ok(()));
    assert_eq!(at(SIGNED - 301), Err(VerifyError::TooFarInTheFuture { seconds: 301 }));
    let strict = verifier().tolerance(Duration::from_secs(5)).clock(At(SIGNED + 6));
    assert_eq!(strict.verify(&genuine(), BODY.as_bytes()), Err(VerifyError::TooOld { seconds: 6 }));
    // Milliseconds, a usual mistake.
    let headers = headers(&format!("{SIGNED}000"), SIGNATURE);
    let refused = verifier().verify(&headers, BODY.as_bytes());
    assert!(matches!(refused, Err(VerifyError::TooFarInTheFuture { .. })));
}

#[test]
fn headers_are_found_in_any_case_and_must_be_there_once() {
    let named = |timestamp: &[u8], signature: &[u8]| {
        let name = |bytes| HeaderName::from_bytes(bytes).unwrap();
        HeaderMap::from_iter([
            (name(timestamp), HeaderValue::from(SIGNED)),
            (name(signature), HeaderValue::from_static(SIGNATURE)),
        ])
    };
    for names in [
        (b"Telnyx-Timestamp".as_slice(), b"Telnyx-Signature-Ed25519".as_slice()),
        (b"TELNYX-TIMESTAMP", b"TELNYX-SIGNATURE-ED25519"),
    ] {
        assert_eq!(verifier().verify(&named(names.0, names.1), BODY.as_bytes()), Ok(()));
    }

    let refused = |headers: &HeaderMap| verifier().verify(headers, BODY.as_bytes()).unwrap_err();
    for name in ["telnyx-timestamp", "telnyx-signature-ed25519"] {
        let mut missing = genuine();
        missing.remove(name);
        assert_eq!(refused(&missing), VerifyError::MissingHeader(name));
        let mut twice = genuine();
        twice.append(name, genuine()[name].clone());
        assert_eq!(refused(&twice), VerifyError::RepeatedHeader(name));
    }
}

#[test]
fn a_timestamp_is_digits() {
    for odd in
        ["", "-5", "+1772463600", "1772463600.5", "1e9", "0x10", "99999999999999999999", "2026-03-02T15:00:00Z", "é"]
    {
        let refused = verifier().verify(&headers(odd, SIGNATURE), BODY.as_bytes());
        assert_eq!(refused, Err(VerifyError::BadTimestamp), "{odd}");
    }
    let far = verifier().verify(&headers(&i64::MAX.to_string(), SIGNATURE), BODY.as_bytes());
    assert!(matches!(far, Err(VerifyError::TooFarInTheFuture { .. })));
}

#[test]
fn a_signature_is_base64_of_64_bytes() {
    let short = STANDARD.encode([7; 63]);
    for odd in ["", "====", "not base64!", short.as_str(), SIGNATURE.trim_end_matches('='), "é"] {
        let refused = verifier().verify(&headers(&SIGNED.to_string(), odd), BODY.as_bytes());
        assert_eq!(refused, Err(VerifyError::MalformedSignature), "{odd}");
    }
}

#[test]
fn while_a_key_is_replaced_both_are_good() {
    let new = other_key();
    let timestamp = SIGNED.to_string();
    let by_new = headers(&timestamp, &sign(&new, &timestamp, BODY.as_bytes()));
    let both = Verifier::new(PUBLIC_KEY).unwrap().or_key(public(&new)).unwrap().clock(At(SIGNED));
    assert_eq!(both.verify(&genuine(), BODY.as_bytes()), Ok(()));
    assert_eq!(both.verify(&by_new, BODY.as_bytes()), Ok(()));
    assert_eq!(verifier().verify(&by_new, BODY.as_bytes()), Err(VerifyError::BadSignature));
}

#[test]
fn only_a_public_key_is_a_public_key() {
    assert!(Verifier::new(format!(" {PUBLIC_KEY}\n")).is_ok(), "as it is copied from a page");
    let of_32_bytes = |byte| STANDARD.encode([byte; 32]);
    // All zeros, and the neutral element, are points of small order: anybody can sign for those.
    let neutral = STANDARD.encode([[1].as_slice(), &[0; 31]].concat());
    let odd = ["", "AAAA", "not a key", SIGNATURE, &of_32_bytes(0), &neutral, &of_32_bytes(2)];
    for key in odd {
        let refused: InvalidPublicKey = Verifier::new(key).unwrap_err();
        assert!(refused.to_string().contains("44 characters"), "{key}");
    }
}

#[test]
fn nothing_is_parsed_before_it_is_verified() {
    let refused = verifier().event(&genuine(), b"{not json").unwrap_err();
    assert_eq!(refused, WebhookError::Unverified(VerifyError::BadSignature));

    let timestamp = SIGNED.to_string();
    let key = other_key();
    let trusting = Verifier::new(public(&key)).unwrap().clock(At(SIGNED));
    let headers = headers(&timestamp, &sign(&key, &timestamp, b"{not json"));
    let refused = trusting.event(&headers, b"{not json").unwrap_err();
    assert_eq!(refused, WebhookError::NoEvent(InvalidEvent::NotJson { line: 1, column: 2 }));
}

#[test]
fn a_megabyte_is_the_most() {
    let key = other_key();
    let timestamp = SIGNED.to_string();
    let trusting = Verifier::new(public(&key)).unwrap().clock(At(SIGNED));
    let signed = |body: &[u8]| trusting.verify(&headers(&timestamp, &sign(&key, &timestamp, body)), body);
    assert_eq!(signed(&vec![b' '; MAX_BODY_BYTES]), Ok(()));
    assert_eq!(signed(&vec![b' '; MAX_BODY_BYTES + 1]), Err(VerifyError::TooLarge));
}

#[test]
fn keys_and_bodies_are_not_printed() {
    let shown = format!("{:?} {:?}", verifier(), verifier().verify(&genuine(), b"Ada Quill"));
    assert!(!shown.contains("Quill") && !shown.contains("A6EH"), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// No headers and no body make it panic, or pass.
    #[test]
    fn nothing_but_a_signature_passes(
        timestamp in prop_oneof!["[ -~]{0,24}", "[0-9]{1,20}", Just(SIGNED.to_string())],
        signature in prop_oneof!["[ -~]{0,100}", "[A-Za-z0-9+/]{86}==", Just(SIGNATURE.to_owned())],
        body in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        prop_assert!(verifier().verify(&headers(&timestamp, &signature), &body).is_err());
    }

    #[test]
    fn whatever_is_signed_passes(body in prop::collection::vec(any::<u8>(), 0..500), seed in any::<[u8; 32]>()) {
        let key = ed25519_dalek::SigningKey::from_bytes(&seed);
        let timestamp = SIGNED.to_string();
        let headers = headers(&timestamp, &sign(&key, &timestamp, &body));
        let verifier = Verifier::new(public(&key)).unwrap().clock(At(SIGNED));
        prop_assert_eq!(verifier.verify(&headers, &body), Ok(()));
    }
}
