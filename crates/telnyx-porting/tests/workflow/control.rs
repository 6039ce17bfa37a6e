//! Watching, holding and ending a run.

use std::time::Duration;

use futures::{FutureExt, StreamExt};
use telnyx_porting::RetryPolicy;
use telnyx_porting::workflow::{Cause, FileStore, OrderOutcome, PortControl, Progress, ProgressEvent, Step};
use telnyx_porting_sim::Fault;

use crate::support::{assert_one_set, client, client_with, request, simulator};

#[tokio::test]
async fn events_tell_step_order_and_counts_and_end_with_the_run() {
    let sim = simulator().await;
    let run = client(&sim).port(request()).run();
    let (events, late) = (run.events(), run.events());
    drop(late);
    let report = run.await.unwrap();
    let events: Vec<ProgressEvent> = events.collect().await;

    assert_eq!(events[0].step, Step::Validate);
    assert_eq!(events[0].to_string(), "porting 5 numbers as move-1");
    let steps: Vec<Step> = events.iter().map(|event| event.step).collect();
    let first = |step| steps.iter().position(|known| *known == step).unwrap();
    assert!(first(Step::CheckPortability) < first(Step::CreateOrders));
    assert!(first(Step::CreateOrders) < first(Step::UploadDocuments));
    assert!(first(Step::UploadDocuments) < first(Step::FillIn));
    assert!(first(Step::FillIn) < first(Step::Confirm));
    for order in &report.orders {
        let about: Vec<Step> =
            events.iter().filter(|event| event.order.as_ref() == Some(&order.id)).map(|event| event.step).collect();
        assert_eq!(about, [Step::FillIn, Step::Confirm]);
    }
    let counts = events.last().unwrap().counts;
    assert_eq!((counts.numbers, counts.orders, counts.prepared, counts.confirmed, counts.done), (5, 3, 3, 3, 3));
    // They only ever grow.
    assert!(events.is_sorted_by_key(|event| event.counts.done));
}

#[tokio::test]
async fn counts_of_a_rerun_begin_anew() {
    let sim = simulator().await;
    client(&sim).port(request()).run().await.unwrap();
    let run = client(&sim).port(request()).run();
    let events = run.events();
    run.await.unwrap();
    let counts = events.collect::<Vec<_>>().await.last().unwrap().counts;
    assert_eq!((counts.orders, counts.prepared, counts.confirmed, counts.done), (3, 0, 3, 3));
}

/// Cancels as soon as `until` happens.
fn cancel_at(
    control: &PortControl,
    mut events: telnyx_porting::workflow::ProgressEvents,
    until: fn(&Progress) -> bool,
) {
    let control = control.clone();
    tokio::spawn(async move {
        while let Some(event) = events.next().await {
            if until(&event.progress) {
                control.cancel();
            }
        }
    });
}

#[tokio::test]
async fn cancelling_midway_leaves_a_checkpoint_to_go_on_from() {
    let sim = simulator().await;
    let run = client(&sim).port(request()).concurrency(std::num::NonZero::<usize>::MIN).run();
    cancel_at(&run.control(), run.events(), |progress| matches!(progress, Progress::OrderConfirmed { .. }));
    let report = run.await.unwrap();
    assert!(!report.is_complete());
    assert!(report.confirmed().count() >= 1);
    let stopped = report.orders.iter().filter(|order| matches!(order.outcome, OrderOutcome::Stopped)).count();
    assert!(stopped >= 1 && report.confirmed().count() + stopped == 3, "{report:?}");
    assert_eq!(report.checkpoint.orders.len(), 3);

    // As text, as somebody would keep it.
    let checkpoint = serde_json::to_string(&report.checkpoint).unwrap();
    assert!(!checkpoint.contains("Quill") && !checkpoint.contains("HP-20481"), "{checkpoint}");
    let resumed = client(&sim).port(request()).resume(serde_json::from_str(&checkpoint).unwrap()).run().await.unwrap();
    assert!(resumed.is_complete());
    assert_one_set(&sim, "cancelled");
    sim.assert_called("POST", "/porting_orders", 1);
    sim.assert_called("POST", "/documents", 2);
}

#[tokio::test]
async fn cancelling_before_there_are_orders_is_an_error_that_leads_on() {
    let sim = simulator().await;
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("checkpoint.json"));
    let run = client(&sim).port(request()).checkpoint(store.clone()).run();
    run.control().cancel();
    let error = run.await.unwrap_err();
    assert!(matches!(error.cause(), Cause::Cancelled), "{error}");
    assert_eq!(error.customer_reference(), Some("move-1"));
    assert!(sim.calls().is_empty(), "not a call was made");
    let checkpoint = error.checkpoint().unwrap().clone();
    assert!(client(&sim).port(request()).resume(checkpoint).run().await.unwrap().is_complete());
}

#[tokio::test]
async fn a_pause_holds_every_call_until_it_ends() {
    let sim = simulator().await;
    let mut run = client(&sim).port(request()).run();
    let control = run.control();
    control.pause();
    assert!(control.is_paused());
    for _ in 0..100 {
        assert!((&mut run).now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    assert!(sim.calls().is_empty());
    control.resume();
    assert!(run.await.unwrap().is_complete());
}

/// Whenever a run is paused, documents are good when it goes on: those that are too old by then are uploaded again.
#[tokio::test]
async fn a_long_pause_costs_nothing_but_an_upload() {
    let sim = simulator().await;
    let run = client(&sim).port(request()).concurrency(std::num::NonZero::<usize>::MIN).run();
    let (control, mut events) = (run.control(), run.events());
    let clock = sim.clock();
    let watched = tokio::spawn(async move {
        while let Some(event) = events.next().await {
            if matches!(event.progress, Progress::DocumentUploaded { .. }) && !control.is_paused() {
                control.pause();
                clock.advance(Duration::from_secs(31 * 60));
                control.resume();
                return;
            }
        }
    });
    let report = run.await.unwrap();
    watched.await.unwrap();
    assert!(report.is_complete(), "{report:?}");
    assert_one_set(&sim, "paused");
}

#[tokio::test]
async fn a_failure_says_what_may_have_been_done() {
    let sim = simulator().await;
    sim.inject(Fault::lost_reply("POST", "/porting_orders/{id}/actions/confirm"));
    let report = client_with(&sim, RetryPolicy::never()).port(request()).run().await.unwrap();
    for order in &report.orders {
        let OrderOutcome::Failed(error) = &order.outcome else { panic!("{:?}", order.outcome) };
        assert!(error.may_have_been_applied());
        assert_eq!(error.operation(), Some("confirm_porting_order"));
    }
    sim.clear_faults();
    assert!(client(&sim).port(request()).run().await.unwrap().is_complete());
    assert_one_set(&sim, "confirmed all the same");
}
