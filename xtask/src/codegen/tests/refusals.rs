//! Each thing that is refused, with its place and the reason.

use serde_json::{Value, json};

use super::small;
use crate::codegen::{files, lint};

/// The findings in the small contract after one change.
fn after(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut document = small();
    change(&mut document);
    lint::findings(&document).iter().map(ToString::to_string).collect()
}

/// Sets the value at a JSON pointer whose parent is there.
fn set(pointer: &str, value: Value) -> impl FnOnce(&mut Value) {
    move |document| {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}"));
        match parent {
            Value::Array(list) => list[key.parse::<usize>().expect("an index")] = value,
            object => object[key.replace("~1", "/").as_str()] = value,
        }
    }
}

fn remove(pointer: &str) -> impl FnOnce(&mut Value) {
    move |document| {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let parent = document.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
        assert!(parent.shift_remove(&key.replace("~1", "/")).is_some(), "nothing at {pointer}");
    }
}

#[test]
fn nothing_in_a_good_contract() {
    assert_eq!(after(|_| {}), [""; 0]);
}

#[test]
fn another_version_or_another_kind_of_document() {
    assert_eq!(after(set("/openapi", json!("3.1.0"))), ["openapi: version 3.1.0, but only 3.0.x is understood"]);
    assert_eq!(after(remove("/openapi")), ["openapi: no OpenAPI version: is this an OpenAPI document?"]);
}

#[test]
fn broken_references() {
    let items = "/components/schemas/OrderList/properties/data/items";
    assert_eq!(
        after(set(items, json!({ "$ref": "#/components/schemas/Nowhere" }))),
        [format!("{items}: $ref #/components/schemas/Nowhere points at nothing in this document")]
    );
    assert_eq!(
        after(set(items, json!({ "$ref": "other.yaml#/Order" }))),
        [format!("{items}: $ref other.yaml#/Order points at nothing in this document")]
    );
    assert_eq!(after(set(items, json!({ "$ref": 7 }))), [format!("{items}: $ref is not a string")]);
    assert_eq!(
        after(set(items, json!({ "$ref": "#/components/schemas/Order", "nullable": true }))),
        [format!("{items}: $ref with siblings: 3.0 ignores them; wrap the reference in allOf")]
    );
}

#[test]
fn names_of_components() {
    let order = json!({ "type": "object", "properties": {} });
    for (name, problem) in [
        ("orderItem", "name is not in PascalCase (expected OrderItem)"),
        ("ORDER", "name is not in PascalCase (expected Order)"),
        ("Timestamp", "name is taken by the type for date-time"),
    ] {
        let found = after(set(&format!("/components/schemas/{name}"), order.clone()));
        assert!(found.contains(&format!("#/components/schemas/{name}: {problem}")), "{found:?}");
    }
    let found = after(set("/components/schemas/ORDER", order));
    assert!(found.contains(&"#/components/schemas/ORDER: name differs from Order only in case".into()), "{found:?}");
}

#[test]
fn components_that_are_neither_object_nor_enum_nor_id() {
    for schema in [json!({ "type": "string" }), json!({ "type": "array", "items": { "type": "string" } }), json!({})] {
        assert_eq!(
            after(set("/components/schemas/Thing", schema)),
            ["#/components/schemas/Thing: a component must be an object, an enum or an id (x-id: true)"]
        );
    }
    assert_eq!(
        after(set("/components/schemas/OrderId/type", json!("integer"))),
        ["#/components/schemas/OrderId: an id must be a string"]
    );
}

#[test]
fn schemas_inside_schemas() {
    let place = "/components/schemas/Order/properties/numbers";
    for (schema, problem) in [
        (json!({ "type": "string", "enum": ["a"] }), "inline enum: make it a named component"),
        (json!({ "type": "object", "properties": { "a": {} } }), "inline object: make it a named component"),
        (json!({ "type": "array" }), "array without items"),
        (json!({ "type": "null" }), "type null is not understood"),
        (json!({ "description": "x" }), "no type and no $ref"),
        (json!({ "type": "string", "anyOf": [] }), "inline anyOf: make it a named component"),
        (json!({ "type": "string", "oneOf": [] }), "inline oneOf: make it a named component"),
        (json!({ "type": "string", "not": {} }), "inline not: make it a named component"),
        (json!({ "type": "string", "allOf": [{}, {}] }), "inline allOf: make it a named component"),
    ] {
        assert_eq!(after(set(place, schema.clone())), [format!("#{place}: {problem}")]);
        let in_list = json!({ "type": "array", "items": schema });
        assert_eq!(after(set(place, in_list)), [format!("#{place}/items: {problem}")]);
    }
}

#[test]
fn fields_that_cannot_be() {
    let place = "#/components/schemas/Order";
    assert_eq!(
        after(set("/components/schemas/Order/properties/madeAt", json!({ "type": "string" }))),
        [format!("{place}/properties/madeAt: has the same Rust name as property made_at")]
    );
    assert_eq!(
        after(set("/components/schemas/Order/required", json!(["id", "colour"]))),
        [format!("{place}: required names colour, which is no property")]
    );
    assert_eq!(
        after(set("/components/schemas/Order/additionalProperties", json!({ "type": "string" }))),
        [format!("{place}: typed additionalProperties beside properties")]
    );
}

#[test]
fn values_of_enums() {
    let place = "#/components/schemas/OrderStatus";
    let values = "/components/schemas/OrderStatus/enum";
    assert_eq!(
        after(set(values, json!(["draft", "in-process", "in_process"]))),
        [format!("{place}: enum values \"in-process\" and \"in_process\" share the variant InProcess")]
    );
    assert_eq!(after(set(values, json!(["draft", 7]))), [format!("{place}: enum value 7 is not a string")]);
    for odd in ["", "*", "unknown"] {
        assert_eq!(
            after(set(values, json!(["draft", odd]))),
            [format!("{place}: enum value {odd:?} has no usable Rust name")]
        );
    }
    assert_eq!(
        after(set(values, json!(["in-process"]))),
        [format!("{place}: x-enum-descriptions names \"draft\", which is no value")]
    );
    let found = after(set("/components/schemas/OrderStatus/type", json!("integer")));
    assert_eq!(found, [format!("{place}: an enum must be of type string")]);
}

#[test]
fn operations_without_what_they_need() {
    let place = "/paths/~1orders/get";
    assert_eq!(after(remove(&format!("{place}/operationId"))), ["GET /orders: no operationId"]);
    assert_eq!(
        after(set(&format!("{place}/operationId"), json!("update_order"))),
        ["PATCH /orders/{id}: operationId updateOrder is already used by GET /orders"]
    );
    assert_eq!(
        after(remove(&format!("{place}/x-repeatable"))),
        ["GET /orders: x-repeatable: true or false is missing"]
    );
    for tags in [json!([]), json!(["orders", "files"]), json!(["misc"]), json!(null)] {
        assert_eq!(
            after(set(&format!("{place}/tags"), tags)),
            ["GET /orders: needs exactly one of the tags listed at the top"]
        );
    }
    assert_eq!(
        after(set("/paths/~1orders/parameters", json!([]))),
        ["#/paths/orders: parameters beside the methods: write it at each operation"]
    );
}

#[test]
fn parameters_that_cannot_be_sent() {
    let first = "/paths/~1orders/get/parameters/0";
    let string = json!({ "type": "string" });
    for (parameter, problem) in [
        (
            json!({ "name": "filter", "in": "query", "style": "deepObject", "schema": { "type": "object" } }),
            "deepObject: write one parameter for each key under its wire name",
        ),
        (json!({ "name": "filter", "in": "query", "schema": {} }), "query parameter without a type"),
        (
            json!({ "name": "filter", "in": "query", "schema": { "type": "object" } }),
            "inline object in a query parameter",
        ),
        (
            json!({ "name": "filter", "in": "query", "schema": { "type": "string", "enum": ["a"] } }),
            "inline enum: make it a named component",
        ),
        (
            json!({ "name": "filter", "in": "header", "schema": string }),
            "parameters in Some(\"header\") are not understood",
        ),
    ] {
        let found = after(set(first, parameter));
        assert!(found.contains(&format!("GET /orders, parameter filter: {problem}")), "{found:?}");
    }
    assert_eq!(
        after(set(first, json!({ "name": "filter.status[in]", "in": "query", "schema": string }))),
        ["GET /orders, parameter filter[status][in][]: has the same Rust name as parameter filter.status[in]"]
    );
}

#[test]
fn ids_in_paths() {
    assert_eq!(
        after(set("/components/parameters/OrderIdInPath/schema", json!({ "type": "string" })))[0],
        "PATCH /orders/{id}, parameter id: untyped path id: its schema must be a $ref to a component with x-id: true"
    );
    assert_eq!(
        after(set("/paths/~1orders~1{id}/delete/parameters", json!([]))),
        ["DELETE /orders/{id}: path parameter id is not declared"]
    );
}

#[test]
fn bodies_that_progenitor_cannot_send() {
    let content = "/paths/~1orders~1{id}/patch/requestBody/content";
    let body = json!({ "schema": { "$ref": "#/components/schemas/UpdateOrder" } });
    for types in [vec!["application/json", "text/csv"], vec!["multipart/form-data"], vec![]] {
        let bodies = types.iter().map(|media| (media.to_string(), body.clone())).collect();
        let found = after(set(content, Value::Object(bodies)));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(&format!("PATCH /orders/{{id}}: request bodies {types:?}: only")), "{found:?}");
    }
    let inline = json!({ "application/json": { "schema": { "type": "object" } } });
    assert_eq!(
        after(set(content, inline)),
        ["PATCH /orders/{id}, application/json body: inline body: make it a named component"]
    );
}

#[test]
fn answers_that_progenitor_cannot_read() {
    let responses = "/paths/~1orders/get/responses";
    let ok = json!({ "description": "x" });
    for (value, found) in [(json!({}), "[]"), (json!({ "200": ok, "201": ok }), "[\"200\", \"201\"]")] {
        assert_eq!(
            after(set(responses, value)),
            [format!("GET /orders: needs exactly one success status, has {found}")]
        );
    }
    let content = "/paths/~1orders/get/responses/200/content";
    let file = json!({ "schema": { "type": "string" } });
    let json = json!({ "schema": { "$ref": "#/components/schemas/OrderList" } });
    let found = after(set(content, json!({ "application/json": json, "text/csv": file, "application/pdf": file })));
    assert_eq!(found.len(), 1);
    assert!(found[0].ends_with("at most one beside application/json"), "{found:?}");
    let found = after(set(content, json!({ "application/json": json, "text/*": file })));
    assert_eq!(found, ["GET /orders: media type text/* gives no name"]);
    let inline = json!({ "application/json": { "schema": { "type": "object" } } });
    assert_eq!(after(set(content, inline)), ["GET /orders: inline answer: make it a named component"]);
}

#[test]
fn what_an_answer_must_not_require() {
    let order = "#/components/schemas/Order";
    let requires = |name: &str, field: &str, operation: &str| {
        format!(
            "#/components/schemas/{name}: requires {field} in an answer ({operation}), and one item without it would fail \
             its whole page: give answers a schema of their own, or say in x-guaranteed why no server leaves it out"
        )
    };
    assert_eq!(after(remove("/components/schemas/Order/x-guaranteed")), [requires("Order", "id", "GET /orders")]);
    // Shared with a request, and deep inside an answer.
    assert_eq!(
        after(set("/components/schemas/Holder/required", json!(["country"]))),
        [requires("Holder", "country", "GET /orders")]
    );
    // Only the outermost object has its data by nature.
    assert_eq!(
        after(set("/components/schemas/OrderList/required", json!(["data", "meta"]))),
        [requires("OrderList", "meta", "GET /orders")]
    );
    let inner = json!({ "type": "object", "required": ["data"], "properties": { "data": { "type": "string" } } });
    assert_eq!(after(set("/components/schemas/Holder", inner)), [requires("Holder", "data", "GET /orders")]);
    // Required and nullable: generated as optional.
    assert_eq!(after(set("/components/schemas/Holder/required", json!(["name"]))), [""; 0]);
    // Whoever writes a request can be told what is missing.
    assert_eq!(after(set("/components/schemas/UpdateOrder/required", json!(["numbers"]))), [""; 0]);
    assert_eq!(
        after(set("/components/schemas/Holder/x-best-effort", json!(true))),
        [""; 0],
        "nothing of it is required"
    );
    assert_eq!(
        after(set("/components/schemas/Order/x-best-effort", json!(true))),
        [format!("{order}: requires a field, but is x-best-effort")]
    );
}

#[test]
fn guarantees_that_mean_nothing() {
    let place = "#/components/schemas/Order/x-guaranteed";
    let guarantee = |field: &str, reason: Value| {
        let (field, reason) = (field.to_owned(), reason);
        after(move |document| document["components"]["schemas"]["Order"]["x-guaranteed"][field] = reason)
    };
    assert_eq!(guarantee("id", json!(" ")), [format!("{place}/id: a reason is missing")]);
    assert_eq!(guarantee("id", json!(true)), [format!("{place}/id: a reason is missing")]);
    assert_eq!(guarantee("status", json!("Always.")), [format!("{place}/status: it is not required")]);
    let nullable = json!({ "allOf": [{ "$ref": "#/components/schemas/OrderId" }], "nullable": true });
    assert_eq!(
        after(set("/components/schemas/Order/properties/id", nullable)),
        [format!("{place}/id: it is nullable")]
    );
    assert_eq!(
        after(set("/components/schemas/SendFile/x-guaranteed", json!({ "content": "Always." }))),
        ["#/components/schemas/SendFile/x-guaranteed/content: no answer holds this schema"]
    );
}

#[test]
fn blocks_of_code_in_texts() {
    let place = "/components/schemas/Holder/properties/name/description";
    for text in ["As in\n```ignore\nx\n```", "~~~\nx\n~~~", "So:\n\n    let x = 1;", "So:\n\n\tlet x = 1;"] {
        let found = after(set(place, json!(text)));
        assert_eq!(found, [format!("#{place}: a block of code: rustdoc would compile it")]);
    }
    assert_eq!(after(set(place, json!("Not `code` but ``a ` tick``."))), [""; 0]);
    let value = "/components/schemas/OrderStatus/x-enum-descriptions/draft";
    assert_eq!(after(set(value, json!("```"))).len(), 1);
    assert_eq!(after(set("/components/schemas/Holder/example", json!({ "description": "```" }))), [""; 0]);
}

#[test]
fn everything_is_told_at_once() {
    let mut document = small();
    document["paths"]["/orders"]["get"]["tags"] = json!([]);
    document["components"]["schemas"]["OrderId"]["type"] = json!("integer");
    let error = files(document).expect_err("two things are wrong").to_string();
    assert!(error.starts_with("the contract cannot be generated from as it stands:\n"), "{error}");
    assert_eq!(error.lines().count(), 3, "{error}");
}

#[test]
fn a_name_that_the_patch_form_needs() {
    let mut document = small();
    document["components"]["schemas"]["UpdateHolder"] = json!({ "type": "object", "properties": {} });
    let error = files(document).expect_err("the name is taken").to_string();
    assert_eq!(error, "#/components/schemas/UpdateHolder: the name is needed for the PATCH form of Holder");
}

#[test]
fn documents_that_are_no_contract_are_refused_and_do_not_panic() {
    for document in [
        json!(null),
        json!([]),
        json!("text"),
        json!({ "openapi": "3.0.3" }),
        json!({ "openapi": "3.0.3", "paths": 7 }),
    ] {
        assert!(files(document.clone()).is_err(), "{document}");
    }
}
