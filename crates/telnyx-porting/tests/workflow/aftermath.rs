//! After the confirmation: correcting what was rejected, and clearing away what is not wanted any more.

use std::time::Duration;

use telnyx_porting::port_request::{FocDate, PortRequest};
use telnyx_porting::types::{PortingOrderId, PortingOrderStatusValue as Status};
use telnyx_porting::workflow::{CleanUpOutcome, ExceptionMeaning, OrderOutcome, Resubmission};
use telnyx_porting::{Client, RetryPolicy};
use telnyx_porting_sim::{CarrierScript, Fault, Rejection, Simulator};

use crate::support::{client, client_with, example, request, simulator};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// One order, confirmed and then rejected with this.
async fn rejected(sim: &Simulator, rejection: Rejection) -> PortingOrderId {
    sim.carrier(CarrierScript::for_every_order().rejects(rejection));
    let report = client(sim).port(one_order()).run().await.unwrap();
    assert!(report.is_complete());
    sim.clock().advance(DAY);
    let id = report.orders[0].id.clone();
    assert_eq!(status(sim), "exception");
    id
}

fn one_order() -> PortRequest {
    let mut request = request();
    request.phone_numbers.truncate(2);
    request
}

fn status(sim: &Simulator) -> String {
    sim.orders()[0].status.clone()
}

async fn until_final(client: &Client, id: &PortingOrderId) -> Status {
    client.track([id.clone()]).until_final().await.unwrap().remove(0).status.value
}

#[tokio::test]
async fn a_rejected_order_is_corrected_and_confirmed_again() {
    let sim = simulator().await;
    let client = client(&sim);
    let id = rejected(&sim, Rejection::new("ACCOUNT_NUMBER_MISMATCH")).await;
    // The workflow says what is wrong, and leaves it alone.
    let report = client.port(one_order()).run().await.unwrap();
    let OrderOutcome::Rejected(exceptions) = &report.orders[0].outcome else {
        panic!("{:?}", report.orders[0].outcome)
    };
    assert_eq!(exceptions[0].meaning, ExceptionMeaning::WrongData);
    assert_eq!(exceptions[0].fields, ["/end_user/admin/account_number"]);

    let fixed = client
        .fix_port(&id)
        .correct(|order| order.account_number("HP-20482"))
        .comment("Corrected after the invoice of March.")
        .send()
        .await
        .unwrap();
    assert_eq!(fixed.resubmission, Resubmission::ByConfirmation);
    assert_eq!(fixed.order.status.value, Status::InProcess);
    let comments = client.porting_orders().comments(&id).list().items().try_collect().await.unwrap();
    assert_eq!(comments.len(), 1);
    assert_eq!(until_final(&client, &id).await, Status::Ported);
}

#[tokio::test]
async fn a_second_confirmation_that_is_refused_was_not_needed() {
    let sim = simulator().await;
    let client = client(&sim);
    let id = rejected(&sim, Rejection::new("PASSCODE_PIN_INVALID")).await;
    sim.inject(Fault::status("POST", "/porting_orders/{id}/actions/confirm", 422));
    let fixed = client.fix_port(&id).correct(|order| order.pin_passcode("1111")).send().await.unwrap();
    assert_eq!(fixed.resubmission, Resubmission::LeftToDesk);
    assert!(fixed.gaps.is_empty());
    // The edit alone sends it on.
    assert_eq!(until_final(&client, &id).await, Status::Ported);
}

#[tokio::test]
async fn a_correction_that_is_refused_says_why() {
    let sim = simulator().await;
    let client = client(&sim);
    let id = rejected(&sim, Rejection::new("LOCATION_MISMATCH")).await;
    let fixed = client
        .fix_port(&id)
        .correct(|order| order.country_code("Utopia"))
        .comment("The address is corrected.")
        .send()
        .await
        .unwrap();
    assert_eq!(fixed.resubmission, Resubmission::Refused);
    assert_eq!(fixed.gaps[0].pointer, "/end_user/location/country_code", "{:?}", fixed.gaps);
    sim.assert_called("POST", "/porting_orders/{id}/comments", 0);

    // Confirmed again without what it takes: the gap has a name too.
    let fixed = client.fix_port(&id).correct(|order| order.clear_street_address()).send().await.unwrap();
    assert_eq!(fixed.resubmission, Resubmission::Refused);
    assert_eq!(fixed.gaps[0].message, "the street is missing");
    assert_eq!(status(&sim), "exception");
}

#[tokio::test]
async fn another_loa_and_another_date() {
    let sim = simulator().await;
    let client = client(&sim);
    let id = rejected(&sim, Rejection::new("LOA_ILLEGIBLE").and("FOC_REJECTED")).await;
    let fixed = client.fix_port(&id).loa(example("invoice.pdf")).foc(FocDate::Earliest).send().await.unwrap();
    assert_eq!(fixed.resubmission, Resubmission::ByConfirmation);
    assert_eq!(until_final(&client, &id).await, Status::Ported);

    let nowhere = client.fix_port(&id).loa("/nowhere/loa.pdf").send().await.unwrap_err();
    assert!(nowhere.to_string().contains("/nowhere/loa.pdf"), "{nowhere}");
}

/// However the first try ends, the second one sets it right, and the desk reads one comment.
#[tokio::test]
async fn a_correction_can_be_repeated_wherever_it_was_killed() {
    let calls = {
        let sim = simulator().await;
        let id = rejected(&sim, Rejection::new("ACCOUNT_NUMBER_MISMATCH")).await;
        sim.clear_calls();
        fix(&client(&sim), &id).await.unwrap();
        sim.calls().len()
    };
    for kind in [telnyx_porting_sim::FaultKind::LostReply, telnyx_porting_sim::FaultKind::Reset] {
        for call in 1..=calls {
            let sim = simulator().await;
            let id = rejected(&sim, Rejection::new("ACCOUNT_NUMBER_MISMATCH")).await;
            sim.inject(Fault::new("*", "/**", kind.clone()).nth(call));
            let first = fix(&client_with(&sim, RetryPolicy::never()), &id).await;
            let second = fix(&client(&sim), &id).await.unwrap();
            let killed = format!("{kind:?} at call {call}: {second:?} after {first:?}");
            assert!(matches!(second, Resubmission::ByConfirmation | Resubmission::NotNeeded), "{killed}");
            assert_eq!(status(&sim), "in-process", "{killed}");
            let comments = client(&sim).porting_orders().comments(&id).list().items().try_collect().await.unwrap();
            assert_eq!(comments.len(), 1, "{killed}");
        }
    }
}

async fn fix(client: &Client, id: &PortingOrderId) -> Result<Resubmission, telnyx_porting::workflow::FixError> {
    let fix = client.fix_port(id).correct(|order| order.account_number("HP-20482")).comment("Corrected.");
    fix.send().await.map(|fixed| fixed.resubmission)
}

#[tokio::test]
async fn drafts_of_an_abandoned_batch_are_deleted_and_no_others() {
    let sim = simulator().await;
    let client = client(&sim);
    client.port(request()).without_confirming().run().await.unwrap();
    let other = client.porting_orders().create(["+13035550123".parse().unwrap()]).customer_reference("move-12");
    other.send().await.unwrap();

    let report = client.abandon_port("move-1").run().await.unwrap();
    assert!(report.is_complete());
    assert_eq!(report.orders.iter().map(|order| order.numbers.len()).sum::<usize>(), 5);
    assert!(report.orders.iter().all(|order| matches!(order.outcome, CleanUpOutcome::Deleted)));
    assert_eq!(sim.orders().len(), 1);
    assert!(client.abandon_port("move-1").run().await.unwrap().orders.is_empty());
    // The numbers are free for another batch.
    assert!(client.port(request()).run().await.unwrap().is_complete());
}

#[tokio::test]
async fn what_is_running_is_cancelled_only_on_request_and_only_in_time() {
    let sim = simulator().await;
    let client = client(&sim);
    // One order has a date of its own, near enough to be too late for.
    let soon = sim.clock().now() + chrono::TimeDelta::hours(40);
    sim.carrier(CarrierScript::for_number("+18885550142").sets_foc_to(soon));
    let report = client.port(request()).run().await.unwrap();
    let untouched = client.abandon_port("move-1").run().await.unwrap();
    assert!(untouched.orders.iter().all(|order| matches!(order.outcome, CleanUpOutcome::LeftRunning)));
    assert!(!untouched.is_complete());

    sim.clock().advance(Duration::from_secs(11 * 3600));
    sim.clear_calls();
    let report_after = client.abandon_port("move-1").cancel_running().run().await.unwrap();
    let remaining: Vec<_> = report_after.remaining().collect();
    assert_eq!(remaining.len(), 1);
    assert_eq!(remaining[0].id, report.orders[2].id);
    assert!(matches!(remaining[0].outcome, CleanUpOutcome::TooLate { foc_date } if foc_date == soon));
    assert!(remaining[0].outcome.to_string().contains("less than 48 hours"), "{}", remaining[0].outcome);
    sim.assert_called("POST", "/porting_orders/{id}/actions/cancel", 2);

    let again = client.abandon_port("move-1").cancel_running().run().await.unwrap();
    assert_eq!(again.orders.iter().filter(|o| matches!(o.outcome, CleanUpOutcome::CancelledBefore)).count(), 2);
    // A cancelled order is not made anew by itself.
    let report = client.port(request()).run().await.unwrap();
    assert_eq!(report.orders.iter().filter(|o| matches!(o.outcome, OrderOutcome::Cancelled)).count(), 2);
    assert_eq!(sim.orders().len(), 3);
}

#[tokio::test]
async fn one_order_that_cannot_be_cleared_does_not_stop_the_others() {
    let sim = simulator().await;
    let client = client_with(&sim, RetryPolicy::never());
    client.port(request()).without_confirming().run().await.unwrap();
    sim.inject(Fault::status("DELETE", "/porting_orders/{id}", 500).times(1));
    let report = client.abandon_port("move-1").run().await.unwrap();
    assert_eq!(report.remaining().count(), 1);
    assert!(matches!(report.remaining().next().unwrap().outcome, CleanUpOutcome::Failed(_)));
    assert!(client.abandon_port("move-1").run().await.unwrap().is_complete());
    assert!(sim.orders().is_empty());
}

/// The real API ignores filters that it does not know, without a word.
#[tokio::test]
async fn orders_of_others_are_safe_even_if_the_server_ignores_the_filter() {
    let server = httpmock::MockServer::start_async().await;
    let order = |id: &str, reference: serde_json::Value| {
        serde_json::json!({"id": id, "customer_reference": reference, "status": {"value": "draft"},
                           "porting_phone_numbers_count": 0})
    };
    let all =
        [order("ours", "move-1".into()), order("theirs", "move-2".into()), order("nobodys", serde_json::Value::Null)];
    let page = serde_json::json!({"data": all, "meta": {"page_number": 1, "total_pages": 1, "total_results": 3}});
    server
        .mock_async(|when, then| {
            when.method("GET").path("/v2/porting_orders");
            then.status(200).json_body(page);
        })
        .await;
    let deletions = server
        .mock_async(|when, then| {
            when.method("DELETE");
            then.status(204);
        })
        .await;
    let client = Client::builder().base_url(server.url("/v2")).api_key("key").build().unwrap();
    let report = client.abandon_port("move-1").run().await.unwrap();
    assert_eq!(report.orders.iter().map(|order| order.id.to_string()).collect::<Vec<_>>(), ["ours"]);
    assert_eq!(deletions.calls(), 1);
}
