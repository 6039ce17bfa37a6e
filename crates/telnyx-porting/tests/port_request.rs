//! Port requests: building, order files, validation, overrides, and the edits they turn into.

#![cfg(all(feature = "order-file", feature = "schemars"))]
// Functions that tests share are outside the tests that clippy knows.
#![allow(clippy::unwrap_used)]

#[path = "port_request/changes.rs"]
mod changes;
#[path = "port_request/order_files.rs"]
mod order_files;
#[path = "port_request/validation.rs"]
mod validation;

use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, PortRequestBuilder, ServiceAddress};

/// An end user of whom nothing may show up where it is not wanted.
fn end_user() -> EndUser {
    EndUser::new(
        AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
            .account_number("HP-20481")
            .billing_phone_number("+13035550100")
            .pin_passcode("0000"),
        ServiceAddress::new("US")
            .street_address("100 Example Street")
            .extended_address("Floor 3")
            .locality("Denver")
            .administrative_area("CO")
            .postal_code("80202"),
    )
}

/// A complete request for two US local numbers.
fn complete() -> PortRequestBuilder {
    PortRequest::builder()
        .phone_numbers(["+13035550123", "+13035550124"])
        .end_user(end_user())
        .full_port()
        .loa("loa.pdf")
}

#[test]
fn debug_shows_nothing_personal() {
    let shown = format!("{:?}", complete().build().unwrap());
    for text in ["Harbor", "Quill", "HP-20481", "+13035550100", "0000", "Example Street", "Floor", "Denver", "80202"] {
        assert!(!shown.contains(text), "{text} in {shown}");
    }
    assert!(shown.contains("+13035550123") && shown.contains("<redacted>"));
}

/// After a change of the types: `UPDATE_SCHEMA=1 cargo test -p telnyx-porting --all-features --test port_request`.
#[test]
fn the_checked_in_schema_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/port-request.schema.json");
    let mut schema = PortRequest::json_schema().to_value();
    // Whether maps keep their order depends on what else is built.
    schema.sort_all_objects();
    let schema = schemars::Schema::try_from(schema).unwrap();
    let current = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &current).unwrap();
    }
    let checked_in = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        checked_in == current,
        "schemas/port-request.schema.json is not what the types say; \
         run UPDATE_SCHEMA=1 cargo test -p telnyx-porting --all-features --test port_request"
    );
}
