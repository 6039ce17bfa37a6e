//! How a workflow ends, order by order.

use std::sync::{Arc, Mutex};

use telnyx_porting::RetryPolicy;
use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, ServiceAddress};
use telnyx_porting::types::PortingOrderStatusValue;
use telnyx_porting::workflow::{Cause, GapSource, NotPortablePolicy, OrderOutcome, Step};
use telnyx_porting_sim::Fault;

use crate::support::{builder, client, client_with, example, request, simulator};

#[tokio::test]
async fn five_numbers_of_three_carriers_are_ported() {
    let sim = simulator().await;
    let client = client(&sim);
    let lines = Arc::new(Mutex::new(Vec::new()));
    let seen = lines.clone();
    let report = client
        .port(request())
        .on_progress(move |progress| seen.lock().unwrap().push(progress.to_string()))
        .run()
        .await
        .unwrap();

    assert!(report.is_complete());
    let sizes: Vec<usize> = report.orders.iter().map(|order| order.numbers.len()).collect();
    assert_eq!(sizes, [2, 2, 1]);
    assert!(report.orders.iter().all(|order| order.foc_requested.is_some()));
    let lines = lines.lock().unwrap().clone();
    assert_eq!(lines[0], "porting 5 numbers as move-1");
    assert_eq!(lines.iter().filter(|line| line.ends_with(": confirmed")).count(), 3);

    let ended = client.track(report.orders.iter().map(|o| o.id.clone())).until_final().await.unwrap();
    assert_eq!(ended.len(), 3);
    assert!(ended.iter().all(|order| order.status.value == PortingOrderStatusValue::Ported));
    assert!(ended.iter().all(|order| order.foc_date().is_some()));
}

/// Five calls for the batch and at most seven for each order.
#[tokio::test]
async fn a_hundred_numbers_cost_few_calls() {
    let sim = simulator().await;
    let mut request = request();
    let prefixes = ["+12125550", "+14155550", "+18885550", "+14165550"];
    request.phone_numbers =
        prefixes.iter().flat_map(|prefix| (100..125).map(move |n| format!("{prefix}{n}"))).collect();
    request.end_user.admin = request.end_user.admin.billing_phone_number("+12125550100");
    let report = client(&sim).port(request).run().await.unwrap();
    assert!(report.is_complete());
    let orders = report.orders.len();
    assert_eq!(orders, 4);
    let calls = sim.calls().len();
    assert!(calls <= 5 + 7 * orders, "{calls} calls");
    // What it is today: found, checked, made, two uploads; and windows, edit, confirmation of each.
    assert_eq!(calls, 5 + 3 * orders);
}

#[tokio::test]
async fn the_same_request_again_changes_nothing() {
    let sim = simulator().await;
    let client = client(&sim);
    client.port(request()).run().await.unwrap();
    sim.clear_calls();
    let report = client.port(request()).run().await.unwrap();
    assert!(report.is_complete());
    assert!(sim.calls().iter().all(|call| call.method == "GET"), "only looks");
    assert_eq!(sim.orders().len(), 3);
}

#[tokio::test]
async fn an_order_with_more_numbers_than_are_embedded_is_made_once() {
    let sim = simulator().await;
    let client = client(&sim);
    let many = || {
        let numbers = (100..180).map(|n| format!("+12125550{n}"));
        let mut request = builder().build().unwrap();
        request.phone_numbers = numbers.collect();
        request.end_user.admin = request.end_user.admin.billing_phone_number("+12125550100");
        request
    };
    let report = client.port(many()).run().await.unwrap();
    assert!(report.is_complete(), "{report:?}");
    assert_eq!(report.orders.len(), 1);
    assert_eq!(report.orders[0].numbers.len(), 80);
    sim.assert_called("POST", "/porting_orders", 1);
    assert!(client.port(many()).run().await.unwrap().is_complete());
    assert_eq!(sim.orders().len(), 1);
}

#[tokio::test]
async fn an_order_file_is_ported() {
    let sim = simulator().await;
    let request = PortRequest::load(example("order.toml")).await.unwrap();
    let report = client(&sim).port(request).run().await.unwrap();
    assert!(report.is_complete(), "{report:?}");
    assert_eq!(report.orders.len(), 3);
}

#[tokio::test]
async fn without_confirming_everything_is_ready_and_nothing_on_its_way() {
    let sim = simulator().await;
    let client = client(&sim);
    let report = client.port(request()).without_confirming().run().await.unwrap();
    assert!(report.orders.iter().all(|order| matches!(order.outcome, OrderOutcome::Ready)));
    assert!(sim.orders().iter().all(|order| order.status == "draft"));
    // The real run takes the same drafts.
    assert!(client.port(request()).run().await.unwrap().is_complete());
    assert_eq!(sim.orders().len(), 3);
}

#[tokio::test]
async fn numbers_that_are_not_portable_stop_it_or_are_left_out() {
    let sim = simulator().await;
    let client = client(&sim);
    let mixed = || builder().phone_number("+12125550199").build().unwrap();

    let error = client.port(mixed()).run().await.unwrap_err();
    assert_eq!(error.step(), Step::CheckPortability);
    assert!(matches!(error.cause(), Cause::NotPortable(numbers) if numbers.len() == 1));
    assert!(error.to_string().contains("+12125550199 (no_coverage)"), "{error}");
    assert!(sim.orders().is_empty(), "nothing was made");

    let report = client.port(mixed()).not_portable(NotPortablePolicy::LeaveOut).run().await.unwrap();
    assert_eq!(report.not_portable.len(), 1);
    assert_eq!(report.confirmed().count(), 3);
    assert!(!report.is_complete());
}

#[tokio::test]
async fn one_order_that_fails_does_not_stop_the_others() {
    let sim = simulator().await;
    let client = client(&sim);
    // The second confirmation fails, and is not tried again.
    sim.inject(Fault::status("POST", "/porting_orders/{id}/actions/confirm", 500).nth(2));
    let fragile = client_with(&sim, RetryPolicy::never());
    let report = fragile.port(request()).run().await.unwrap();
    assert_eq!(report.confirmed().count(), 2);
    let failed: Vec<_> = report.orders.iter().filter(|o| matches!(o.outcome, OrderOutcome::Failed(_))).collect();
    assert_eq!(failed.len(), 1);
    let OrderOutcome::Failed(error) = &failed[0].outcome else { unreachable!() };
    assert_eq!(error.order_id().as_ref(), Some(&failed[0].id));
    // Running again confirms the rest.
    assert!(client.port(request()).run().await.unwrap().is_complete());
}

#[tokio::test]
async fn what_only_the_server_knows_comes_back_as_a_gap() {
    let sim = simulator().await;
    let client = client(&sim);
    // This number needs a transfer PIN.
    let request = || {
        PortRequest::builder()
            .customer_reference("wireless")
            .phone_numbers(["+12125550192"])
            .end_user(EndUser::new(
                AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
                    .account_number("HP-20481")
                    .billing_phone_number("+12125550192"),
                ServiceAddress::new("US")
                    .street_address("100 Example Street")
                    .locality("New York")
                    .administrative_area("NY")
                    .postal_code("10001"),
            ))
            .full_port()
            .loa(example("loa.pdf"))
            .invoice(example("invoice.pdf"))
            .build()
            .unwrap()
    };
    let report = client.port(request()).run().await.unwrap();
    let OrderOutcome::NeedsAttention(gaps) = &report.orders[0].outcome else {
        panic!("{:?}", report.orders[0].outcome)
    };
    assert_eq!(gaps.len(), 1);
    assert_eq!((gaps[0].pointer.as_str(), gaps[0].known_from), ("/end_user/admin/pin_passcode", GapSource::Api));
    assert!(gaps[0].to_string().contains("transfer PIN"), "{}", gaps[0]);

    let mut corrected = request();
    corrected.end_user.admin = corrected.end_user.admin.pin_passcode("0000");
    assert!(client.port(corrected).run().await.unwrap().is_complete());
    assert_eq!(sim.orders().len(), 1);
}

#[tokio::test]
async fn a_missing_file_is_found_before_anything_is_sent() {
    let sim = simulator().await;
    let request = builder().loa("/nowhere/loa.pdf").build().unwrap();
    let error = client(&sim).port(request).run().await.unwrap_err();
    assert_eq!(error.step(), Step::ReadDocuments);
    assert!(error.to_string().contains("/nowhere/loa.pdf"), "{error}");
    assert!(sim.calls().is_empty());
}

#[tokio::test]
async fn a_run_that_stops_names_the_orders_it_made() {
    let sim = simulator().await;
    // The checkpoint cannot be written any more once the orders are there.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gone");
    std::fs::create_dir(&path).unwrap();
    let store = telnyx_porting::workflow::FileStore::new(path.join("checkpoint.json"));
    let workflow = client(&sim).port(request()).checkpoint(store).on_progress(move |progress| {
        if matches!(progress, telnyx_porting::workflow::Progress::OrdersCreated { .. }) {
            std::fs::remove_dir_all(&path).unwrap();
        }
    });
    let error = workflow.run().await.unwrap_err();
    assert_eq!(error.step(), Step::Checkpoint);
    let text = error.to_string();
    assert!(text.contains("move-1"), "{text}");
    assert_eq!(error.orders().len(), 3);
    assert!(error.orders().iter().all(|id| text.contains(&id.to_string())), "{text}");
    assert_eq!(sim.orders().len(), 3);
}
