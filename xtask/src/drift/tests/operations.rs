//! Operations, parameters, bodies and statuses.

use super::*;

#[test]
fn operations_are_added_and_missing_within_the_areas() {
    let published = "openapi: 3.1.0\npaths:\n  /ports: {get: {}, post: {}}\n  \
                     /note_links: {get: {}}\n  /calls: {get: {}}\n  /portsmouth: {get: {}}\n";
    let contract = "openapi: 3.0.3\npaths:\n  /ports: {get: {}, delete: {}}\n  /legacy: {get: {}}\n";
    let expected = [
        "GET /legacy",
        "  operation-missing",
        "GET /note_links",
        "  operation-added",
        "DELETE /ports",
        "  operation-missing",
        "POST /ports",
        "  operation-added",
    ];
    assert_eq!(drift(published, contract), expected);
}

#[test]
fn operations_outside_the_areas_are_not_even_read() {
    let published = "openapi: 3.1.0\npaths:\n  /ports: {get: {}}\n  /calls: {get: broken}\n";
    let contract = "openapi: 3.0.3\npaths:\n  /ports: {get: {}}\n";
    assert_eq!(drift(published, contract), none());
}

#[test]
fn names_of_placeholders_do_not_count() {
    let published = "openapi: 3.1.0\npaths:\n  /ports/{port_id}/notes/{n}:\n    \
                     parameters: [{in: path, name: n, schema: {type: string}}]\n    \
                     get: {parameters: [{in: path, name: port_id, schema: {type: integer}}]}\n";
    let contract = "openapi: 3.0.3\npaths:\n  /ports/{id}/notes/{note_id}:\n    get:\n      parameters:\n        \
                    - {in: path, name: id, schema: {type: string}}\n        \
                    - {in: path, name: note_id, schema: {type: string}}\n";
    let expected =
        ["GET /ports/{id}/notes/{note_id}", "  type-changed       path id: published integer, contract string"];
    assert_eq!(drift(published, contract), expected);
}

#[test]
fn a_deep_object_is_the_flat_parameters_it_is_sent_as() {
    let published = get("parameters:
- name: filter
  in: query
  style: deepObject
  schema:
    type: object
    properties:
      status: {type: array, items: {type: string, enum: [a, b]}}
      misc: {type: object, properties: {type: {type: string}}}
      created_at: {type: object, properties: {gt: {type: string, format: date-time}}}
      end_user.name: {type: string}
      key:
        oneOf: [{type: string}, {type: array, items: {type: string}}]
- {name: page, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Page'}}
- {name: sort, in: query, style: deepObject, schema: {type: object, properties: {value: {type: string}}}}
")
    .replace(
        "  schemas:\n",
        "  schemas:\n    Page: {type: object, properties: {size: {type: integer, maximum: 250}}}\n",
    );
    let contract = get("parameters:
- {name: 'filter[status]', in: query, schema: {type: string, enum: [a, b]}}
- {name: 'filter[status][in][]', in: query, schema: {type: array, items: {type: string, enum: [a, b]}}}
- {name: 'filter[misc.type]', in: query, schema: {type: string}}
- {name: 'filter[created_at][gt]', in: query, schema: {type: string, format: date-time}}
- {name: 'filter[end_user][name]', in: query, schema: {type: string}}
- {name: 'filter[key]', in: query, schema: {type: string}}
- {name: 'page[size]', in: query, schema: {type: integer, maximum: 250}}
- {name: 'sort[]', in: query, schema: {type: array, items: {type: string}}}
");
    assert_eq!(drift(&published, &contract), none());
    let changed = published
        .replace("enum: [a, b]", "enum: [a, c]")
        .replace("gt:", "gte:")
        .replace("maximum: 250", "maximum: 100");
    let expected = [
        "GET /ports/{id}",
        "  parameter-missing  query filter[created_at][gt]: string (date-time)",
        "  parameter-added    query filter[created_at][gte]: string (date-time)",
        "  enum-value-added   query filter[status]: c",
        "  enum-value-missing query filter[status]: b",
        "  limit-changed      query page[size]: published maximum 100, contract maximum 250",
    ];
    assert_eq!(drift(&changed, &contract), expected);
}

#[test]
fn parameters_are_required_deprecated_and_of_a_type() {
    let published = get("parameters:
- {name: a, in: query, required: true, schema: {type: integer}}
- {name: B, in: header, deprecated: true, schema: {type: string}}
deprecated: true
");
    let contract = get("parameters:
- {name: a, in: query, schema: {type: string}}
- {name: b, in: header, schema: {type: string}}
- {name: b, in: query, content: {application/json: {schema: {type: object}}}}
");
    let expected = [
        "GET /ports/{id}",
        "  deprecated-added",
        "  deprecated-added   header b",
        "  required-added     query a",
        "  type-changed       query a: published integer, contract string",
        "  parameter-missing  query b: object",
    ];
    assert_eq!(drift(&published, &contract), expected);
}

#[test]
fn an_operation_replaces_a_parameter_of_its_path() {
    let published = "openapi: 3.1.0\npaths:\n  /ports:\n    \
                     parameters: [{in: query, name: a, schema: {type: string}}, {in: query, name: b, schema: {type: string}}]\n    \
                     get: {parameters: [{in: query, name: a, schema: {type: integer}}]}\n";
    let contract = "openapi: 3.0.3\npaths:\n  /ports:\n    get:\n      parameters:\n        \
                    - {in: query, name: a, schema: {type: integer}}\n        \
                    - {in: query, name: b, schema: {type: string}}\n";
    assert_eq!(drift(published, contract), none());
}

#[test]
fn statuses_media_types_and_bodies() {
    let published = get("requestBody: {required: true, content: {application/json: {}, text/plain: {}}}
responses:
  200: {content: {'application/JSON; charset=utf-8': {}, text/csv: {}}}
  404: {description: gone}
  x-note: ignored
");
    let contract = get("requestBody: {content: {application/json: {}}}
responses:
  '200': {content: {application/json: {}, application/pdf: {}}}
  2xx: {description: any}
  default: {description: any}
");
    let expected = [
        "GET /ports/{id}",
        "  required-added     request",
        "  media-type-added   request text/plain",
        "  media-type-missing response 200 application/pdf",
        "  media-type-added   response 200 text/csv",
        "  status-missing     response 2XX",
        "  status-added       response 404",
        "  status-missing     response default",
    ];
    assert_eq!(drift(&published, &contract), expected);
    let no_body = get("responses: {}");
    let body = get("requestBody: {content: {}}\nresponses: {}");
    assert_eq!(drift(&no_body, &body)[1], "  body-missing       request");
    assert_eq!(drift(&body, &no_body)[1], "  body-added         request");
}

#[test]
fn read_only_fields_are_no_part_of_a_request() {
    let operation = |response: bool| {
        let body = "content: {application/json: {schema: {$ref: '#/components/schemas/Port'}}}";
        if response { format!("responses: {{'200': {{{body}}}}}") } else { format!("requestBody: {{{body}}}") }
    };
    let published = "Port: {type: object, properties: {id: {type: string, readOnly: true}, pin: {type: string, writeOnly: true}, a: {type: string}}}";
    let contract = "Port: {type: object, properties: {a: {type: string}}}";
    let differences = |response: bool| {
        let published = one_operation("3.1.0", &operation(response), published);
        let contract = one_operation("3.0.3", &operation(response), contract);
        drift(&published, &contract)
    };
    assert_eq!(differences(false)[1..], ["  field-added        request application/json pin: string"]);
    assert_eq!(differences(true)[1..], ["  field-added        response 200 application/json id: string"]);
}

#[test]
fn broken_documents_are_refused_with_their_place() {
    let refusal = |text: &str| {
        let published = document("published.yaml", text);
        let contract = document("contract.yaml", SHARED);
        match compare(&published, &contract, &[]) {
            Ok(_) => panic!("accepted: {text}"),
            Err(error) => error.to_string(),
        }
    };
    let schema = |schema: &str| answer("3.1.0", schema).replace("/ports/{id}", "/ports");
    let cases = [
        ("openapi: 3.1.0\n".to_owned(), "published.yaml: /paths: missing"),
        ("openapi: 3.1.0\npaths: {/ports: {get: []}}".to_owned(), "/paths/~1ports/get: has to be a mapping"),
        (
            "openapi: 3.1.0\npaths: {/ports: {get: {parameters: [{name: a}]}}}".to_owned(),
            "/paths/~1ports/get/parameters: a parameter lacks",
        ),
        ("openapi: 3.1.0\npaths: {/ports: {get: {}}, /ports/: {get: {}}}".to_owned(), "another path differs only"),
        (schema("Other: {}"), "`#/components/schemas/Port` points at nothing"),
        (schema("Port: {allOf: [{$ref: '#/components/schemas/Port'}]}"), "refers to itself"),
        (schema("Port: {type: object, properties: {a: 7}}"), "/components/schemas/Port/properties/a: a schema"),
        (schema("Port: {oneOf: {}}"), "/components/schemas/Port/oneOf: has to be a list"),
        (schema("Port: {enum: x}"), "/components/schemas/Port/enum: has to be a list"),
    ];
    for (text, message) in cases {
        let refusal = refusal(&text);
        assert!(refusal.contains(message), "{refusal}\n{text}");
    }
}

#[test]
fn json_documents_are_read_too() {
    let published =
        document("published.json", r#"{"openapi": "3.1.0", "paths": {"/ports": {"get": {"responses": {"200": {}}}}}}"#);
    let contract = document("contract.yaml", "openapi: 3.0.3\npaths: {/ports: {get: {responses: {200: {}}}}}\n");
    let comparison = compare(&published, &contract, &[]).unwrap();
    assert_eq!((comparison.operations, comparison.differences.len()), (1, 0));
}
