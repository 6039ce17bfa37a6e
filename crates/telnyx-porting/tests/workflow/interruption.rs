//! A workflow that is killed anywhere, run again, ends with the same orders: one set, all confirmed.

use telnyx_porting::RetryPolicy;
use telnyx_porting::workflow::{Checkpoint, CheckpointStore, FileStore, Storing};
use telnyx_porting_sim::{Fault, FaultKind};

use crate::support::{NUMBERS, assert_one_set, client, client_with, request, simulator};

/// Calls of a clean run; a run that is killed at each of them covers every step.
async fn clean_calls() -> usize {
    let sim = simulator().await;
    client(&sim).port(request()).run().await.unwrap();
    sim.calls().len()
}

/// Whatever happens to one call, with no retry below, a second run sets it right.
async fn killed_at_each_call(kind: FaultKind, with_checkpoint: bool) {
    let kills = (1..=clean_calls().await).map(|call| killed_at(call, kind.clone(), with_checkpoint));
    futures::future::join_all(kills).await;
}

async fn killed_at(call: usize, kind: FaultKind, with_checkpoint: bool) {
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

/// A store that cannot save once.
#[derive(Debug)]
struct Unsteady {
    file: FileStore,
    saves_left: std::sync::atomic::AtomicUsize,
}

impl CheckpointStore for Unsteady {
    fn load(&self) -> Storing<'_, Option<Checkpoint>> {
        self.file.load()
    }

    fn save<'a>(&'a self, checkpoint: &'a Checkpoint) -> Storing<'a, ()> {
        use std::sync::atomic::Ordering::SeqCst;
        if self.saves_left.fetch_sub(1, SeqCst) == 1 {
            return Box::pin(std::future::ready(Err(std::io::Error::other("the disk is full"))));
        }
        self.file.save(checkpoint)
    }
}

#[tokio::test]
async fn a_checkpoint_that_cannot_be_saved_at_any_point() {
    for save in 1_usize.. {
        let sim = simulator().await;
        let folder = tempfile::tempdir().unwrap();
        let file = FileStore::new(folder.path().join("checkpoint.json"));
        let store = Unsteady { file: file.clone(), saves_left: save.into() };
        let first = client(&sim).port(request()).checkpoint(store).run().await;
        let was_complete = first.as_ref().is_ok_and(telnyx_porting::workflow::PortReport::is_complete);
        let second = client(&sim).port(request()).checkpoint(file).run().await.unwrap();
        assert!(second.is_complete(), "save {save}: {second:?} after {first:?}");
        assert_one_set(&sim, &format!("save {save}"));
        if was_complete && save > 10 {
            return;
        }
    }
}

/// A draft that is gone does not haunt the checkpoint, and an order that the list does not show is not made again.
#[tokio::test]
async fn a_checkpoint_knows_the_orders_by_their_ids() {
    let sim = simulator().await;
    let client = client(&sim);
    let report = client.port(request()).without_confirming().run().await.unwrap();
    // One loses its reference, one is deleted by hand.
    let [first, second, _] = report.orders.as_slice() else { panic!("{report:?}") };
    client.porting_orders().update(&first.id).clear_customer_reference().send().await.unwrap();
    client.porting_orders().delete(&second.id).send().await.unwrap();

    let resumed = client.port(request()).resume(report.checkpoint.clone()).run().await.unwrap();
    assert!(resumed.is_complete(), "{resumed:?}");
    assert!(resumed.orders.iter().any(|order| order.id == first.id));
    assert!(!resumed.checkpoint.orders.contains_key(&second.id));
    let mut numbers: Vec<String> = sim.orders().iter().flat_map(|order| order.phone_numbers.clone()).collect();
    numbers.sort();
    assert_eq!(numbers, NUMBERS, "each number in one order");
}

/// After a lost answer orders may take a while to show: the first look fails, the second one finds them.
#[tokio::test]
async fn a_look_after_a_loss_that_fails_is_repeated() {
    let sim = simulator().await;
    sim.inject(Fault::lost_reply("POST", "/porting_orders").times(1));
    sim.inject(Fault::status("GET", "/porting_orders", 503).nth(2));
    let report = client(&sim).port(request()).run().await.unwrap();
    assert!(report.is_complete());
    sim.assert_called("POST", "/porting_orders", 1);
    sim.assert_called("GET", "/porting_orders", 3);
}

/// A checkpoint that takes documents for linked does not know that their orders were deleted and they with them.
#[tokio::test]
async fn documents_that_went_with_their_orders_are_uploaded_again() {
    let sim = simulator().await;
    let client = client(&sim);
    let report = client.port(request()).without_confirming().run().await.unwrap();
    assert!(report.checkpoint.documents.values().all(|document| document.linked));
    assert!(client.abandon_port("move-1").run().await.unwrap().is_complete());
    sim.clock().advance(std::time::Duration::from_secs(31 * 60));
    assert!(sim.documents().is_empty(), "they are gone");

    let resumed = client.port(request()).resume(report.checkpoint).run().await.unwrap();
    assert!(resumed.is_complete(), "{resumed:?}");
    assert_eq!(sim.documents().len(), 2);
}
