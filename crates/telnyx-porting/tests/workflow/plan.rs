//! Looking before anything is done.

use telnyx_porting::port_request::{FocDate, LoaTemplate};
use telnyx_porting::types::PortingOrderStatusValue;
use telnyx_porting::workflow::FileStore;

use crate::support::{builder, client, request, simulator};

/// Reads, and the portability check, which stores nothing.
fn assert_only_looked(sim: &telnyx_porting_sim::Simulator) {
    for call in sim.calls() {
        assert!(call.method == "GET" || call.is("POST", "/portability_checks"), "{} {}", call.method, call.path);
    }
}

#[tokio::test]
async fn the_plan_shows_the_orders_that_will_be_made() {
    let sim = simulator().await;
    let client = client(&sim);
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("checkpoint.json"));
    let mixed = || builder().phone_number("+12125550199").phone_number("+12125550180").build().unwrap();
    let plan = client.port(mixed()).checkpoint(store).dry_run().await.unwrap();
    assert_only_looked(&sim);
    assert!(sim.orders().is_empty() && sim.documents().is_empty());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "no checkpoint either");

    assert_eq!(plan.customer_reference.as_deref(), Some("move-1"));
    assert_eq!(plan.not_portable.len(), 1);
    assert!(plan.existing.is_empty() && !plan.is_ready());
    let shown = plan.to_string();
    assert!(shown.contains("new order, 2 numbers, local, from EXAMPLE BELL - IL"), "{shown}");
    assert!(shown.contains("not portable: +12125550199 (no_coverage)"), "{shown}");

    // The server splits as it was foreseen.
    let policy = telnyx_porting::workflow::NotPortablePolicy::LeaveOut;
    let report = client.port(mixed()).not_portable(policy).run().await.unwrap();
    let planned: Vec<_> = plan.to_create.iter().map(|order| order.numbers.clone()).collect();
    let made: Vec<_> = report.orders.iter().map(|order| order.numbers.clone()).collect();
    assert_eq!(planned, made);
    assert!(plan.gaps().next().is_none());
}

#[tokio::test]
async fn the_plan_shows_what_will_be_missing() {
    let sim = simulator().await;
    let mut request = request();
    request.phone_numbers.retain(|number| number.starts_with("+1212"));
    request.documents.invoice = None;
    request.documents.loa = Some(LoaTemplate::default().into());
    let plan = client(&sim).port(request).dry_run().await.unwrap();
    let gaps: Vec<_> = plan.gaps().map(|gap| (gap.pointer.as_str(), gap.message.as_str())).collect();
    assert_eq!(
        gaps,
        [("/documents/loa", "the LOA has to be signed"), ("/documents/invoice", "the invoice is missing")]
    );
}

#[tokio::test]
async fn orders_of_an_earlier_run_are_shown_as_they_are() {
    let sim = simulator().await;
    let client = client(&sim);
    client.port(request()).without_confirming().run().await.unwrap();
    let first = telnyx_porting::types::PortingOrderId::from(sim.orders()[0].id);
    client.porting_orders().confirm(&first).send().await.unwrap();
    sim.clear_calls();

    let plan = client.port(request()).dry_run().await.unwrap();
    assert_only_looked(&sim);
    assert!(plan.is_ready() && plan.to_create.is_empty());
    assert_eq!(plan.existing.len(), 3);
    let statuses: Vec<_> = plan.existing.iter().map(|order| order.status.clone()).collect();
    use PortingOrderStatusValue::{Draft, InProcess};
    assert_eq!(statuses, [InProcess, Draft, Draft]);
    assert_eq!(plan.existing[0].foc_date, None);
    assert!(plan.existing[1].foc_date.is_some());

    let mut late = request();
    late.foc = Some(FocDate::On("2031-01-01".parse().unwrap()).into());
    let plan = client.port(late).dry_run().await.unwrap();
    let pointers: Vec<_> = plan.gaps().map(|gap| gap.pointer.as_str()).collect();
    assert_eq!(pointers, ["/activation_settings/foc_datetime_requested"; 2]);
}
