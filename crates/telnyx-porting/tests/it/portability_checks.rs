use futures::StreamExt as _;
use insta::assert_snapshot;
use telnyx_porting::{ErrorKind, PhoneNumber};
use telnyx_porting_sim::{Fault, Simulator};

use crate::support::{Answer, Wire, client_of};

fn number(text: &str) -> PhoneNumber {
    text.parse().unwrap()
}

/// `count` numbers of the same plan, all different.
fn numbers(count: u64) -> Vec<PhoneNumber> {
    (0..count).map(|n| number(&format!("+1303555{:04}", 100 + n))).collect()
}

/// Answers every number that is asked for, without the plus sign and backwards.
fn backwards(body: &str) -> Answer {
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    let asked = body["phone_numbers"].as_array().unwrap().iter().rev();
    let results: Vec<_> = asked
        .map(|number| {
            let digits = number.as_str().unwrap().trim_start_matches('+');
            serde_json::json!({ "phone_number": digits, "portable": true })
        })
        .collect();
    Answer::json(201, &serde_json::json!({ "data": results }).to_string())
}

#[tokio::test]
async fn check() {
    let answer = r#"{"data":[
        {"record_type":"portability_check_result","phone_number":"13035550199","portable":false,
         "fast_portable":false,"not_portable_reason":"no_coverage","carrier_name":"","messaging_capable":null},
        {"phone_number":"+18005550142","portable":true,"not_portable_reason":null},
        {"phone_number":"+13035550123","portable":true,"fast_portable":true,"not_portable_reason":"",
         "phone_number_type":"local"},
        {"phone_number":"unknown"}]}"#;
    let wire = Wire::answering(201, answer).await;
    let asked = ["+13035550123", "+13035550199", "+13035550123"].map(number);
    let results = wire.client().portability_checks().check(asked).send().await.unwrap();
    let found: Vec<_> = results.iter().map(|r| (r.phone_number.as_str(), r.portable)).collect();
    assert_eq!(found, [("+13035550123", Some(true)), ("+13035550199", Some(false)), ("+13035550123", Some(true))]);
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/portability_checks
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"phone_numbers":["+13035550123","+13035550199"]}
    "#);
}

#[tokio::test]
async fn many_numbers_are_many_calls_and_one_result_in_order() {
    let wire = Wire::responding(backwards).await;
    let asked = numbers(250);
    let check = wire.client().portability_checks().check(asked.clone());
    let results = check.clone().send().await.unwrap();
    assert_eq!(wire.count(), 3, "100, 100 and 50");
    assert_eq!(results.len(), 250);
    assert!(asked.iter().zip(&results).all(|(n, r)| n.to_string() == r.phone_number));

    check.numbers_per_call(1_000_000).send().await.unwrap();
    assert_eq!(wire.count(), 4);
}

#[tokio::test]
async fn no_numbers_are_no_call() {
    let wire = Wire::responding(backwards).await;
    let results = wire.client().portability_checks().check([]).send().await.unwrap();
    assert!(results.is_empty());
    assert_eq!(wire.count(), 0);
}

#[tokio::test]
async fn a_number_without_a_result_is_an_error() {
    let wire = Wire::answering(201, r#"{"data":[{"phone_number":"+13035550101","portable":true}]}"#).await;
    let error = wire.client().portability_checks().check(numbers(8)).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_snapshot!(error, @"the answer could not be read: the portability check has no result for 7 of 8 numbers: +13035550100, +13035550102, +13035550103, +13035550104, +13035550105, …");
}

#[tokio::test]
async fn a_call_that_fails_does_not_take_the_others_with_it() {
    let sim = Simulator::start().await.unwrap();
    sim.inject(Fault::status("POST", "/portability_checks", 422).nth(2));
    let check = client_of(&sim).portability_checks().check(numbers(5));
    let check = check.numbers_per_call(2).concurrent_calls(1);

    let results: Vec<_> = check.clone().results().collect().await;
    let found: Vec<_> = results.iter().map(|r| r.as_ref().map_or(0, |_| 1)).collect();
    assert_eq!(found, [1, 1, 0, 1]);

    sim.inject(Fault::status("POST", "/portability_checks", 422).nth(1));
    assert_eq!(check.send().await.unwrap_err().kind(), ErrorKind::Validation);
}
