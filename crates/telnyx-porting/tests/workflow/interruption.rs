//! A workflow that is killed anywhere, run again, ends with the same orders: one set, all confirmed.

use telnyx_porting::RetryPolicy;
use telnyx_porting::workflow::FileStore;
use telnyx_porting_sim::{Fault, FaultKind, Simulator};

use crate::support::{NUMBERS, client, client_with, request, simulator};

/// Calls of a clean run; a run that is killed at each of them covers every step.
async fn clean_calls() -> usize {
    let sim = simulator().await;
    client(&sim).port(request()).run().await.unwrap();
    sim.calls().len()
}

fn assert_one_set(sim: &Simulator, killed: &str) {
    let mut orders = sim.orders();
    let mut numbers: Vec<String> = orders.iter().flat_map(|order| order.phone_numbers.clone()).collect();
    numbers.sort();
    let mut wanted = NUMBERS.map(str::to_owned).to_vec();
    wanted.sort();
    assert_eq!(numbers, wanted, "{killed}: each number in one order");
    orders.retain(|order| order.status == "draft");
    assert!(orders.is_empty(), "{killed}: {} orders left as drafts", orders.len());
    sim.assert_no_doubled_orders();
}

/// Whatever happens to one call, with no retry below, a second run sets it right.
async fn killed_at_each_call(kind: FaultKind, with_checkpoint: bool) {
    for call in 1..=clean_calls().await {
        let sim = simulator().await;
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::new(folder.path().join("checkpoint.json"));
        sim.inject(Fault::new("*", "/**", kind.clone()).nth(call));
        let killed = format!("{kind:?} at call {call}");

        let fragile = client_with(&sim, RetryPolicy::never());
        let run = |client: telnyx_porting::Client| {
            let workflow = client.port(request());
            if with_checkpoint { workflow.checkpoint(store.clone()) } else { workflow }
        };
        // It may fail, as a whole or for one order; it may also survive.
        let first = run(fragile).run().await;
        let second = run(client(&sim)).run().await.unwrap_or_else(|error| panic!("{killed}: {error} after {first:?}"));
        assert!(second.is_complete(), "{killed}: {second:?}");
        assert_one_set(&sim, &killed);
    }
}

#[tokio::test]
async fn reset_before_the_effect() {
    killed_at_each_call(FaultKind::Reset, true).await;
}

#[tokio::test]
async fn reply_lost_after_the_effect() {
    killed_at_each_call(FaultKind::LostReply, true).await;
}

#[tokio::test]
async fn reply_lost_and_checkpoint_lost_too() {
    killed_at_each_call(FaultKind::LostReply, false).await;
}

#[tokio::test]
async fn answer_cut_off() {
    killed_at_each_call(FaultKind::TruncatedBody, true).await;
}

#[tokio::test]
async fn server_error_at_each_call() {
    killed_at_each_call(FaultKind::Status(500), true).await;
}

/// The process dies between two calls: the future is dropped when the server has just answered the nth call.
#[tokio::test]
async fn dropped_after_each_call() {
    for call in 1..=clean_calls().await {
        let sim = simulator().await;
        let folder = tempfile::tempdir().unwrap();
        let store = FileStore::new(folder.path().join("checkpoint.json"));
        let workflow = client(&sim).port(request()).checkpoint(store.clone());
        let mut running = Box::pin(workflow.run());
        let done = loop {
            tokio::select! {
                biased;
                result = &mut running => break Some(result),
                () = tokio::task::yield_now() => if sim.calls().len() >= call { break None },
            }
        };
        drop(running);
        if let Some(result) = done {
            assert!(result.unwrap().is_complete());
        }
        let again = client(&sim).port(request()).checkpoint(store).run().await.unwrap();
        assert!(again.is_complete(), "dropped after call {call}: {again:?}");
        assert_one_set(&sim, &format!("dropped after call {call}"));
    }
}

#[tokio::test]
async fn a_lost_reply_to_create_is_survived_in_the_same_run() {
    let sim = simulator().await;
    sim.inject(Fault::lost_reply("POST", "/porting_orders").times(1));
    let report = client(&sim).port(request()).run().await.unwrap();
    assert!(report.is_complete());
    sim.assert_called("POST", "/porting_orders", 1);
    assert_one_set(&sim, "lost reply");
}

#[tokio::test]
async fn a_create_that_never_arrived_is_made_again_in_the_same_run() {
    let sim = simulator().await;
    sim.inject(Fault::reset("POST", "/porting_orders").times(1));
    let report = client(&sim).port(request()).run().await.unwrap();
    assert!(report.is_complete());
    assert_one_set(&sim, "reset");
}

#[tokio::test]
async fn documents_that_went_out_of_date_are_uploaded_again() {
    let sim = simulator().await;
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("checkpoint.json"));
    // Every edit fails, so that what was uploaded is not linked.
    sim.inject(Fault::status("PATCH", "/porting_orders/{id}", 500));
    let fragile = client_with(&sim, RetryPolicy::never());
    let report = fragile.port(request()).checkpoint(store.clone()).run().await.unwrap();
    assert_eq!(report.confirmed().count(), 0);
    assert_eq!(sim.documents().len(), 2);

    sim.clear_faults();
    sim.clock().advance(std::time::Duration::from_secs(31 * 60));
    assert!(sim.documents().is_empty(), "they are gone");
    let report = client(&sim).port(request()).checkpoint(store).run().await.unwrap();
    assert!(report.is_complete(), "{report:?}");
    assert_eq!(sim.documents().len(), 2);
}

#[tokio::test]
async fn a_checkpoint_of_another_request_is_refused() {
    let sim = simulator().await;
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("checkpoint.json"));
    client(&sim).port(request()).checkpoint(store.clone()).run().await.unwrap();
    let mut other = request();
    other.customer_reference = Some("move-2".to_owned());
    let error = client(&sim).port(other).checkpoint(store).run().await.unwrap_err();
    assert!(error.to_string().contains("move-1"), "{error}");
    assert_eq!(sim.orders().len(), 3);
}
