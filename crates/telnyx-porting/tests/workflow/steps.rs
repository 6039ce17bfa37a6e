//! What some orders need besides: additional steps, LOAs to be signed, and complete lists of gaps.

use telnyx_porting::port_request::{
    AccountDetails, AssociatedNumbers, EndUser, LoaTemplate, PortRequest, PortRequestBuilder, RemainingNumbersAction,
    RequirementValue, ServiceAddress,
};
use telnyx_porting::types::VerificationMethod;
use telnyx_porting::workflow::{GapSource, OrderOutcome};
use telnyx_porting::{DocumentFile, PhoneNumber};
use telnyx_porting_sim::{Fault, FaultKind};

use crate::support::{builder, client, client_with, example, request, simulator};

/// A part of a British account.
fn british() -> PortRequestBuilder {
    PortRequest::builder()
        .customer_reference("london")
        .phone_numbers(["+442079460123"])
        .end_user(EndUser::new(
            AccountDetails::new("Harbor & Pine Ltd", "Ada Quill").billing_phone_number("+442079460111"),
            ServiceAddress::new("GB").street_address("1 Example Street").locality("London").postal_code("EC1A 1BB"),
        ))
        .partial_port(RemainingNumbersAction::Keep)
        .loa(example("loa.pdf"))
        .invoice(example("invoice.pdf"))
        // The carrier identifier, which British orders ask for.
        .requirement("0b7f6f6e-6f58-4f0a-9d25-1c7a1f1f3b10", RequirementValue::Text("001".into()))
        // The line type and the local address, which British local numbers ask for.
        .requirement("3c1c8d02-7a64-4c7e-8b1e-5b0f3e6d2a71", RequirementValue::Text("single line".into()))
        .requirement("6e0d9b54-2f3c-4d18-9c40-8a7d1be5f302", RequirementValue::AddressId("1293384261075731461".into()))
}

fn ranges() -> [AssociatedNumbers; 2] {
    [
        AssociatedNumbers::range("+442079460100", "+442079460109", RemainingNumbersAction::Keep),
        AssociatedNumbers::single("+442079460111", RemainingNumbersAction::Disconnect),
    ]
}

fn british_with_ranges() -> PortRequest {
    let [first, second] = ranges();
    british().associated_phone_numbers(first).associated_phone_numbers(second).build().unwrap()
}

fn declarations(sim: &telnyx_porting_sim::Simulator) -> usize {
    sim.calls()
        .iter()
        .filter(|call| call.is("POST", "/porting_orders/{id}/associated_phone_numbers") && call.status == Some(201))
        .count()
}

#[tokio::test]
async fn numbers_that_stay_behind_are_a_gap_until_they_are_declared() {
    let sim = simulator().await;
    let report = client(&sim).port(british().build().unwrap()).run().await.unwrap();
    let OrderOutcome::NeedsAttention(gaps) = &report.orders[0].outcome else {
        panic!("{:?}", report.orders[0].outcome)
    };
    let pointers: Vec<&str> = gaps.iter().map(|gap| gap.pointer.as_str()).collect();
    assert_eq!(pointers, ["/additional_steps/0"], "{gaps:?}");
    assert!(gaps[0].remedy.contains("associated_phone_numbers"));
    sim.assert_called("POST", "/porting_orders/{id}/actions/confirm", 0);

    let report = client(&sim).port(british_with_ranges()).run().await.unwrap();
    assert!(report.is_complete(), "{report:?}");
    assert_eq!(declarations(&sim), 2);
}

/// The server takes the first declaration for all of them, so a run that is killed in between must not stop there.
#[tokio::test]
async fn each_range_is_declared_once_wherever_a_run_is_killed() {
    let calls = {
        let sim = simulator().await;
        assert!(client(&sim).port(british_with_ranges()).run().await.unwrap().is_complete());
        sim.calls().len()
    };
    for kind in [FaultKind::LostReply, FaultKind::Reset] {
        for call in 1..=calls {
            let sim = simulator().await;
            sim.inject(Fault::new("*", "/**", kind.clone()).nth(call));
            let fragile = client_with(&sim, telnyx_porting::RetryPolicy::never());
            let first = fragile.port(british_with_ranges()).run().await;
            let second = client(&sim).port(british_with_ranges()).run().await.unwrap();
            assert!(second.is_complete(), "{kind:?} at call {call}: {second:?} after {first:?}");
            assert_eq!(declarations(&sim), 2, "{kind:?} at call {call}");
            sim.assert_no_doubled_orders();
        }
    }
}

#[tokio::test]
async fn an_order_that_does_not_ask_for_ranges_is_not_given_any() {
    let sim = simulator().await;
    let mut request = request();
    request.port = Some(
        telnyx_porting::port_request::PortScope::partial(RemainingNumbersAction::Keep)
            .new_billing_phone_number("+12125550177"),
    );
    request.associated_phone_numbers = ranges().to_vec();
    assert!(client(&sim).port(request).run().await.unwrap().is_complete());
    assert_eq!(declarations(&sim), 0);
}

#[tokio::test]
async fn numbers_to_be_verified_are_a_gap_that_says_what_to_call() {
    let sim = simulator().await;
    let client = client(&sim);
    let number: PhoneNumber = "+61491570006".parse().unwrap();
    let request = || {
        PortRequest::builder()
            .customer_reference("sydney")
            .phone_numbers([number.to_string()])
            .end_user(EndUser::new(
                AccountDetails::new("Harbor & Pine Pty", "Ada Quill"),
                ServiceAddress::new("AU").street_address("1 Example Street").locality("Sydney").postal_code("2000"),
            ))
            .full_port()
            .loa(example("loa.pdf"))
            .invoice(example("invoice.pdf"))
    };
    let report = client.port(request().build().unwrap()).run().await.unwrap();
    let OrderOutcome::NeedsAttention(gaps) = &report.orders[0].outcome else {
        panic!("{:?}", report.orders[0].outcome)
    };
    let step = gaps.iter().find(|gap| gap.pointer.starts_with("/additional_steps")).unwrap();
    assert!(step.remedy.contains("verification_codes(&id)"), "{step}");
    sim.assert_called("POST", "/porting_orders/{id}/verification_codes/send", 0);

    // The order wants more than that: each requirement is named with its type.
    let mut complete = request();
    for requirement in &report.orders[0].order.requirements {
        let kind = requirement.requirement_type_id.as_ref().unwrap();
        let is_action = requirement.field_type.as_ref().is_some_and(|kind| kind.as_str() == "action");
        if requirement.field_value.is_none() && !is_action {
            let is_document = requirement.field_type.as_ref().is_some_and(|kind| kind.as_str() == "document");
            complete = complete.requirement(
                kind,
                if is_document {
                    RequirementValue::Document(example("invoice.pdf").into())
                } else {
                    RequirementValue::Text("prepaid".into())
                },
            );
        }
    }
    let id = &report.orders[0].id;
    let codes = client.porting_orders().verification_codes(id);
    codes.request([number], VerificationMethod::Sms).send().await.unwrap();
    codes.verify([(number, "570006")]).send().await.unwrap();
    let report = client.port(complete.build().unwrap()).run().await.unwrap();
    let OrderOutcome::NeedsAttention(gaps) = &report.orders[0].outcome else {
        panic!("{:?}", report.orders[0].outcome)
    };
    // What is left is for the person to do: the identity check, a requirement without a value to give.
    let left: Vec<_> = gaps.iter().map(|gap| (gap.pointer.as_str(), gap.known_from)).collect();
    assert_eq!(left, [("/requirements/5/field_value", GapSource::PreFlight)], "{gaps:?}");
    assert!(gaps[0].remedy.contains("action_requirements(&id)"), "{}", gaps[0]);
}

#[tokio::test]
async fn an_loa_template_is_handed_out_for_signature() {
    let sim = simulator().await;
    let client = client(&sim);
    let to_be_signed = || {
        // Templates are for local numbers only.
        let mut request = request();
        request.phone_numbers.retain(|number| !number.starts_with("+1888"));
        request.documents.loa = Some(LoaTemplate::default().into());
        request
    };
    let report = client.port(to_be_signed()).run().await.unwrap();
    assert_eq!(report.orders.len(), 2);
    let folder = tempfile::tempdir().unwrap();
    let mut signed = to_be_signed();
    for order in &report.orders {
        let OrderOutcome::AwaitingSignature(loa) = &order.outcome else { panic!("{:?}", order.outcome) };
        assert!(loa.gaps.is_empty(), "nothing else is missing: {:?}", loa.gaps);
        assert!(!format!("{loa:?}").contains("PDF"), "no content in Debug");
        let path = folder.path().join(format!("{}.pdf", order.id));
        loa.save_to(&path).await.unwrap();
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
        // A person signs it.
        signed.overrides.push(order.signed_loa(path));
    }
    sim.assert_called("POST", "/porting_orders/{id}/actions/confirm", 0);
    // Without a signature nothing goes on.
    assert!(!client.port(to_be_signed()).run().await.unwrap().is_complete());

    let report = client.port(signed).run().await.unwrap();
    assert!(report.is_complete(), "{report:?}");
    assert_eq!(sim.orders().len(), 2);
}

#[tokio::test]
async fn a_refused_edit_does_not_hide_what_else_is_missing() {
    let sim = simulator().await;
    let mut request = request();
    request.documents.invoice = None;
    sim.inject(Fault::status("PATCH", "/porting_orders/{id}", 422));
    let report = client(&sim).port(request).run().await.unwrap();
    for order in &report.orders {
        let OrderOutcome::NeedsAttention(gaps) = &order.outcome else { panic!("{:?}", order.outcome) };
        assert!(gaps.iter().any(|gap| gap.known_from == GapSource::Api), "{gaps:?}");
        assert!(gaps.iter().any(|gap| gap.pointer == "/documents/invoice"), "{gaps:?}");
        assert!(gaps.iter().all(|gap| gap.pointer != "/end_user/admin/entity_name"), "that is given: {gaps:?}");
    }
    sim.assert_called("POST", "/porting_orders/{id}/actions/confirm", 0);
}

#[tokio::test]
async fn a_file_that_the_server_refuses_is_a_gap_of_every_order_that_needs_it() {
    let sim = simulator().await;
    sim.inject(Fault::status("POST", "/documents", 422));
    let file = DocumentFile::from_bytes("loa.pdf", b"%PDF-1.7 example".as_slice()).unwrap();
    let report = client(&sim).port(builder().loa(file).build().unwrap()).run().await.unwrap();
    for order in &report.orders {
        let OrderOutcome::NeedsAttention(gaps) = &order.outcome else { panic!("{:?}", order.outcome) };
        let pointers: Vec<&str> = gaps.iter().map(|gap| gap.pointer.as_str()).collect();
        assert_eq!(pointers, ["/documents/loa", "/documents/invoice"], "{gaps:?}");
        assert!(gaps[0].message.contains("is refused"), "{}", gaps[0]);
    }
}
