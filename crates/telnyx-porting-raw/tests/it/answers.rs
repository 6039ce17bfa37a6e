//! Every operation decodes whatever success its contract allows, through the client itself.

use serde_json::{Value, json};
use telnyx_porting_raw::{Error, OPERATIONS, Operation, ResponseBody};

use crate::calls::{self, Call, Problem};
use crate::contract::{self, Sample};
use crate::recorder::Recorder;

async fn answered(call: &Call, status: u16, body: impl Into<Vec<u8>>) -> Result<String, Error<()>> {
    (call.send)(Recorder::answering(status, body).client(), "po-1").await
}

fn problem_of(call: &Call) -> Problem {
    (call.about)(Recorder::answering(200, "").client()).1
}

fn operations(body: ResponseBody) -> impl Iterator<Item = (Call, &'static Operation)> {
    let all = calls::all().into_iter().map(|call| {
        let operation = Operation::find(call.id).unwrap();
        (call, operation)
    });
    all.filter(move |(_, operation)| operation.body == body)
}

#[test]
fn the_table_agrees_with_the_contract_on_what_is_answered() {
    for operation in &OPERATIONS {
        let documented = contract::operation(operation.id);
        assert_eq!(documented["x-repeatable"], json!(operation.repeatable), "{}", operation.id);
        let media = contract::answer_media(documented);
        let csv = operation.id.ends_with("_csv");
        let (body, accept) = match media.as_slice() {
            [] => (ResponseBody::Empty, "application/json"),
            ["application/json", "text/csv"] if csv => (ResponseBody::Bytes, "text/csv"),
            ["application/json", ..] => (ResponseBody::Json, "application/json"),
            // A document is of the type it was uploaded with.
            ["application/octet-stream"] => (ResponseBody::Bytes, "*/*"),
            [media] => (ResponseBody::Bytes, *media),
            other => panic!("{}: {other:?}", operation.id),
        };
        assert_eq!((operation.body, operation.accept), (body, accept), "{}", operation.id);
    }
}

#[tokio::test]
async fn every_answer_decodes_full_null_missing_extra_or_of_other_types() {
    let mut decoded = 0;
    for (call, operation) in operations(ResponseBody::Json) {
        let schema = contract::answer_schema(contract::operation(call.id)).unwrap();
        let problem = problem_of(&call);
        for sample in Sample::ALL {
            let body = sample.of(schema).to_string();
            assert_eq!(problem(body.as_bytes()), None, "{} {sample:?}", operation.id);
            // 200 where 201 is documented and the other way round; 202 is as good.
            for status in [200, 201, 202] {
                let answer = answered(&call, status, body.as_str()).await;
                assert!(answer.is_ok(), "{} {status} {sample:?}: {answer:?}", operation.id);
                decoded += 1;
            }
        }
    }
    assert!(decoded > 900, "only {decoded} answers were tried");
}

#[tokio::test]
async fn no_answer_with_personal_data_shows_it_in_debug() {
    for (call, operation) in operations(ResponseBody::Json) {
        let schema = contract::answer_schema(contract::operation(call.id)).unwrap();
        let shown = answered(&call, 200, Sample::Full.of(schema).to_string()).await.unwrap();
        assert!(!shown.contains(contract::MARKER), "{}: {shown}", operation.id);
    }
}

#[tokio::test]
async fn one_object_stands_for_a_list_of_one_and_the_other_way_round() {
    let mut lists = 0;
    for (call, operation) in operations(ResponseBody::Json) {
        let schema = contract::answer_schema(contract::operation(call.id)).unwrap();
        let full = Sample::Full.of(schema);
        let Some(data) = full.get("data") else {
            continue;
        };
        let other = match data {
            Value::Array(list) => list[0].clone(),
            object => json!([object]),
        };
        lists += usize::from(data.is_array());
        let mut swapped = full.clone();
        swapped["data"] = other;
        let as_documented = answered(&call, 200, full.to_string()).await.unwrap();
        let as_other = answered(&call, 200, swapped.to_string()).await.unwrap();
        assert_eq!(as_other, as_documented, "{}", operation.id);
    }
    assert!(lists > 20);
}

/// An empty list is one thing, an answer that is about something else another.
#[tokio::test]
async fn an_answer_without_its_data_is_an_error() {
    let strange = [
        "",
        "null",
        "{}",
        "true",
        "\"ok\"",
        r#"{"data":null}"#,
        r#"{"data":"queued"}"#,
        r#"{"data":[null]}"#,
        r#"{"errors":[{"code":"10015","title":"Bad request"}]}"#,
        "<html></html>",
        r#"{"data":[{"#,
    ];
    for (call, operation) in operations(ResponseBody::Json) {
        let with_data = contract::answer_schema(contract::operation(call.id))
            .is_some_and(|schema| Sample::Full.of(schema).get("data").is_some());
        if operation.method == "DELETE" || !with_data {
            continue;
        }
        for body in strange {
            let answer = answered(&call, 200, body).await;
            assert!(matches!(answer, Err(Error::InvalidResponsePayload(..))), "{} {body}: {answer:?}", call.id);
            let problem = problem_of(&call)(body.as_bytes());
            assert!(problem.is_some_and(|p| !p.reason.is_empty()), "{} {body}", call.id);
        }
    }
}

/// A requirement group comes without an envelope, and a list of them as a bare array.
#[tokio::test]
async fn requirement_groups_are_bare() {
    for (call, _) in operations(ResponseBody::Json).filter(|(call, _)| call.id.contains("requirement_group")) {
        let (good, bad) = match call.id {
            "list_requirement_groups" => (r#"[{"id":"rg-1"},{"id":"rg-2"}]"#, "{}"),
            _ => (r#"{"id":"rg-1"}"#, r#"{"errors":[]}"#),
        };
        let shown = answered(&call, 200, good).await.unwrap();
        assert!(shown.contains("RequirementGroupId(rg-1)"), "{shown}");
        assert!(answered(&call, 200, bad).await.is_err(), "{}", call.id);
    }
}

#[tokio::test]
async fn a_delete_may_answer_with_nothing() {
    let mut tried = 0;
    for (call, operation) in operations(ResponseBody::Json).filter(|(_, o)| o.method == "DELETE") {
        for (status, body) in [(204, ""), (200, ""), (200, " \r\n\t"), (200, "null")] {
            assert_eq!(answered(&call, status, body).await.unwrap(), "None", "{}", operation.id);
        }
        let schema = contract::answer_schema(contract::operation(call.id)).unwrap();
        let shown = answered(&call, 200, Sample::Full.of(schema).to_string()).await.unwrap();
        assert!(shown.starts_with("Some("), "{shown}");
        // Something that is neither nothing nor the object is not success.
        let answer = answered(&call, 200, "<html>").await;
        assert!(matches!(answer, Err(Error::InvalidResponsePayload(..))), "{answer:?}");
        let answer = answered(&call, 404, "").await;
        assert!(matches!(answer, Err(Error::UnexpectedResponse(_))), "{answer:?}");
        tried += 1;
    }
    assert_eq!(tried, 5);
}

#[tokio::test]
async fn an_operation_without_answer_takes_any_success() {
    let mut tried = 0;
    for (call, operation) in operations(ResponseBody::Empty) {
        for (status, body) in [(204, ""), (200, r#"{"data":{"id":"po-1"}}"#), (202, "accepted"), (200, "")] {
            assert_eq!(answered(&call, status, body).await.unwrap(), "()", "{}", operation.id);
        }
        tried += 1;
    }
    assert_eq!(tried, 5);
}

#[tokio::test]
async fn files_are_passed_on_as_they_are() {
    let mut tried = 0;
    for (call, operation) in operations(ResponseBody::Bytes) {
        // Neither text nor JSON; the status is all that the shared call shows.
        let shown = answered(&call, 200, [0x25, 0x50, 0x44, 0x46, 0xff, 0x00]).await.unwrap();
        assert_eq!(shown, "200 OK", "{}", operation.id);
        tried += 1;
    }
    assert_eq!(tried, 5);

    let recorder = Recorder::answering(200, [0x25, 0x50, 0xff, 0x00]);
    let answer = recorder.client().get_loa_template().id("po-1").send().await.unwrap();
    assert_eq!(answer.content_length(), None);
    let file = read(answer).await;
    assert_eq!(file, [0x25, 0x50, 0xff, 0x00]);
}

/// Reads a stream to its end.
pub(crate) async fn read(answer: telnyx_porting_raw::ResponseValue<telnyx_porting_raw::ByteStream>) -> Vec<u8> {
    let mut stream = answer.into_inner_stream();
    let mut bytes = Vec::new();
    while let Some(chunk) = std::future::poll_fn(|context| stream.as_mut().poll_next(context)).await {
        bytes.extend_from_slice(&chunk.unwrap());
    }
    bytes
}
