use telnyx_porting::PhoneNumber;
use telnyx_porting::port_request::{
    ConflictingOverrides, DocumentSource, OrderContext, PortRequest, RequirementValue, Sensitive,
};
use telnyx_porting_raw::types::{DocumentId, PhoneNumberType};

use super::complete;

fn numbers(texts: &[&str]) -> Vec<PhoneNumber> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn with_overrides(toml: &str) -> PortRequest {
    let mut request = complete().build().unwrap();
    request.overrides = PortRequest::from_toml(toml).unwrap().overrides;
    request
}

#[test]
fn an_edit_has_what_the_request_says_and_nothing_else() {
    let request = complete()
        .connection_id("1293384261075731499")
        .messaging_profile_id("3fa85f64-5717-4562-b3fc-2c963f66afa6")
        .tag("ported")
        .enable_messaging()
        .invoice("invoice.pdf")
        .webhook_url("https://example.com/hook")
        .requirement("r1", RequirementValue::Text("text".into()))
        .build()
        .unwrap();
    let changes = request.changes(&OrderContext::new(&request.numbers())).unwrap();
    insta::assert_json_snapshot!(changes, @r#"
    {
      "end_user": {
        "admin": {
          "account_number": "HP-20481",
          "auth_person_name": "Ada Quill",
          "billing_phone_number": "+13035550100",
          "entity_name": "Harbor & Pine LLC",
          "pin_passcode": "0000"
        },
        "location": {
          "administrative_area": "CO",
          "country_code": "US",
          "extended_address": "Floor 3",
          "locality": "Denver",
          "postal_code": "80202",
          "street_address": "100 Example Street"
        }
      },
      "messaging": {
        "enable_messaging": true
      },
      "misc": {
        "type": "full"
      },
      "phone_number_configuration": {
        "connection_id": "1293384261075731499",
        "messaging_profile_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "tags": [
          "ported"
        ]
      },
      "webhook_url": "https://example.com/hook"
    }
    "#);
}

#[test]
fn nothing_set_is_an_empty_edit() {
    let changes = PortRequest::default().changes(&OrderContext::new(&[])).unwrap();
    assert_eq!(serde_json::to_string(&changes).unwrap(), "{}");
}

#[test]
fn partial_ports() {
    let request = PortRequest::from_toml(
        "port = { type = 'partial', remaining_numbers_action = 'keep', new_billing_phone_number = '+13035550177' }",
    )
    .unwrap();
    let changes = request.changes(&OrderContext::new(&[])).unwrap();
    assert_eq!(
        serde_json::to_value(&changes).unwrap(),
        serde_json::json!({ "misc": {
            "type": "partial",
            "remaining_numbers_action": "keep",
            "new_billing_phone_number": "+13035550177",
        }})
    );
}

#[test]
fn overrides_apply_to_the_orders_they_match() {
    let request = with_overrides(
        r#"
        [[overrides]]
        match.phone_numbers = ["+13035550124"]
        set.end_user.admin.account_number = "by number"
        [[overrides]]
        match = { phone_number_type = "toll_free", losing_carrier = "example resporg - us" }
        set.end_user.admin.account_number = "by type and carrier"
        "#,
    );
    let account = |order: &OrderContext<'_>| {
        let settings = request.settings_for(order).unwrap();
        // The rest of the end user stays.
        assert_eq!(settings.end_user.location, request.end_user.location);
        settings.end_user.admin.account_number.as_ref().map(|number| number.expose().to_owned()).unwrap()
    };
    let (first, second) = (numbers(&["+13035550123"]), numbers(&["+13035550125", "+13035550124"]));
    let (toll_free, carrier) = (PhoneNumberType::TollFree, "EXAMPLE RESPORG - US");
    assert_eq!(account(&OrderContext::new(&first)), "HP-20481");
    assert_eq!(account(&OrderContext::new(&second)), "by number");
    assert_eq!(account(&OrderContext::new(&first).phone_number_type(&toll_free)), "HP-20481");
    assert_eq!(account(&OrderContext::new(&first).losing_carrier(carrier)), "HP-20481");
    let both = OrderContext::new(&first).phone_number_type(&toll_free).losing_carrier(carrier);
    assert_eq!(account(&both), "by type and carrier");
    // A later override wins over an earlier one, unless both name numbers.
    let all = OrderContext::new(&second).phone_number_type(&toll_free).losing_carrier(carrier);
    assert_eq!(account(&all), "by type and carrier");
}

#[test]
fn numbers_of_two_accounts_in_one_order() {
    let request = with_overrides(
        r#"
        [[overrides]]
        match.phone_numbers = ["+13035550123"]
        set.end_user.admin.account_number = "1"
        [[overrides]]
        match.losing_carrier = "Bell"
        set.end_user.admin.account_number = "2"
        [[overrides]]
        match.phone_numbers = ["+13035550124"]
        set.end_user.admin.account_number = "3"
        "#,
    );
    assert!(request.changes(&OrderContext::new(&numbers(&["+13035550123"]))).is_ok());
    let conflict = request.changes(&OrderContext::new(&request.numbers())).unwrap_err();
    assert!(matches!(&conflict, ConflictingOverrides { first: 0, second: 2, parts, .. } if *parts == ["end_user"]));
    assert!(conflict.to_string().starts_with("/overrides/0 and /overrides/2 both name numbers"), "{conflict}");
}

#[test]
fn a_requirement_group_takes_the_place_of_single_values_and_the_other_way_round() {
    let group = with_overrides("[[overrides]]\nmatch.losing_carrier = 'Bell'\nset.requirement_group_id = 'g1'");
    let bell = OrderContext::new(&[]).losing_carrier("BELL");
    let settings = group.settings_for(&bell).unwrap();
    assert!(settings.documents.loa.is_none());
    assert_eq!(serde_json::to_value(settings.changes()).unwrap()["requirement_group_id"], "g1");

    let mut single = group;
    single.documents = Default::default();
    single.requirement_group_id = Some("g2".parse().unwrap());
    single.overrides[0].set = PortRequest::from_toml("documents.loa.path = 'loa.pdf'").unwrap().settings();
    assert_eq!(single.settings_for(&bell).unwrap().requirement_group_id, None);
}

#[test]
fn requirement_values_wait_for_their_documents() {
    let request = PortRequest::from_toml(
        r#"
        [requirements]
        r1.text = "text"
        r2.address_id = "77"
        r3.document.path = "id.pdf"
        "#,
    )
    .unwrap();
    let id: DocumentId = "d1".parse().unwrap();
    let values = request.settings().requirement_values(|source| {
        assert_eq!(source, &DocumentSource::from("id.pdf"));
        Some(id.clone())
    });
    assert_eq!(
        serde_json::to_value(values).unwrap(),
        serde_json::json!([
            { "requirement_type_id": "r1", "field_value": "text" },
            { "requirement_type_id": "r2", "field_value": "77" },
            { "requirement_type_id": "r3", "field_value": "d1" },
        ])
    );
    assert_eq!(request.settings().requirement_values(|_| None).len(), 2);
}

#[test]
fn blanks_around_values_are_not_sent() {
    let mut request = complete().build().unwrap();
    request.end_user.admin.account_number = Some(Sensitive::from(" 42 \n"));
    let changes = request.changes(&OrderContext::new(&[])).unwrap();
    assert_eq!(serde_json::to_value(changes).unwrap()["end_user"]["admin"]["account_number"], "42");
}
