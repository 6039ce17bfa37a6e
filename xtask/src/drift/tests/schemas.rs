//! Fields, types, values, limits and nulls, however they are written.

use super::*;

#[test]
fn a_document_does_not_differ_from_itself() {
    let text = answer("3.1.0", "Port: {type: object, required: [id], properties: {id: {type: string, enum: [a, b]}}}");
    assert_eq!(drift(&text, &text), none());
}

#[test]
fn fields_are_added_and_missing_with_their_type_but_not_their_own_fields() {
    let published = "Port: {type: object, properties: {a: {type: string, format: uuid}, new: {type: object, properties: {x: {type: string}}}}}";
    let contract = "Port: {type: object, properties: {a: {type: string, format: uuid}, old: {type: array, items: {type: string}}}}";
    assert_eq!(answers(published, contract), ["field-added new: object", "field-missing old: array"]);
}

#[test]
fn another_type_is_reported_once() {
    let published =
        "Port: {type: object, properties: {a: {type: array, items: {type: object, properties: {x: {type: string}}}}}}";
    let contract = "Port: {type: object, properties: {a: {type: object, properties: {x: {type: string}}}}}";
    assert_eq!(answers(published, contract), ["type-changed a: published array, contract object"]);
}

#[test]
fn required_fields_values_formats_and_limits() {
    let published = "Port:
  type: object
  required: [a]
  properties:
    a: {type: string, enum: [x, y], format: uuid, maxLength: 5}
    b: {type: string, minLength: 1, pattern: ^a$}
    c: {type: string, enum: [x]}
    d: {type: integer, format: int32, minimum: 1.0}
    e: {type: integer, exclusiveMinimum: 0}
    f: {const: x}
";
    let contract = "Port:
  type: object
  required: [b]
  properties:
    a: {type: string, enum: [y, z], format: date, maxLength: 6}
    b: {type: string, enum: [x], format: uuid, default: x}
    c: {type: string}
    d: {type: integer, minimum: 1}
    e: {type: integer, minimum: 0, exclusiveMinimum: true}
    f: {type: string, enum: [x]}
";
    let expected = [
        "required-added a",
        "format-changed a: published uuid, contract date",
        "enum-value-added a: x",
        "enum-value-missing a: z",
        "limit-changed a: published maxLength 5, contract maxLength 6",
        "required-missing b",
        "format-missing b: uuid",
        "enum-missing b: string (uuid), one of x",
        "limit-added b: minLength 1",
        "limit-added b: pattern ^a$",
        "limit-missing b: default x",
        "enum-added c: string, one of x",
        "format-added d: int32",
    ];
    assert_eq!(answers(published, contract), expected);
}

#[test]
fn every_way_to_write_null_is_the_same() {
    let published = "Port:
  type: object
  properties:
    a: {type: [string, 'null'], enum: [x, null]}
    b: {anyOf: [{$ref: '#/components/schemas/Part'}, {type: 'null'}]}
    c: {oneOf: [{type: object, properties: {x: {type: string}}}, {type: 'null'}]}
    d: {enum: [x, null]}
    e: {type: 'null'}
    f: {type: string}
    g: {type: [string, 'null']}
Part: {type: object, properties: {x: {type: string}}}
";
    let contract = "Port:
  type: object
  properties:
    a: {type: string, nullable: true, enum: [x, null]}
    b: {allOf: [{$ref: '#/components/schemas/Part'}], nullable: true}
    c: {type: object, nullable: true, properties: {x: {type: string}}}
    d: {type: string, nullable: true, enum: [x]}
    e: {type: string, nullable: true}
    f: {type: string, nullable: true}
    g: {type: string}
Part: {type: object, properties: {x: {type: string}}}
";
    let expected = ["type-changed e: published null, contract string", "nullable-missing f", "nullable-added g"];
    assert_eq!(answers(published, contract), expected);
}

#[test]
fn all_of_is_flattened() {
    let published = "Base: {type: object, required: [id], properties: {id: {type: string}, n: {type: string}}}
Port:
  allOf:
    - $ref: '#/components/schemas/Base'
    - {type: object, required: [x], properties: {x: {type: string}, n: {nullable: true}}}
";
    let contract = "Port: {type: object, required: [id, x], properties: {id: {type: string}, x: {type: string}, n: {type: string, nullable: true}}}";
    assert_eq!(answers(published, contract), none());
    let less = contract.replace("id: {type: string}, ", "");
    assert_eq!(answers(published, &less), ["field-added id: string"]);
}

#[test]
fn a_reference_with_siblings_keeps_both() {
    let published =
        "Port: {type: object, properties: {a: {$ref: '#/components/schemas/A', description: x, deprecated: true}}}
A: {type: string, enum: [x]}
";
    let contract = "Port: {type: object, properties: {a: {type: string, enum: [x]}}}";
    assert_eq!(answers(published, contract), ["deprecated-added a"]);
}

#[test]
fn one_member_of_one_of_is_that_member_and_several_are_their_union() {
    let single = "Port: {oneOf: [{type: object, required: [a], properties: {a: {type: string}}}]}";
    let plain = "Port: {type: object, required: [a], properties: {a: {type: string}}}";
    assert_eq!(answers(single, plain), none());
    let published = "Port:
  oneOf:
    - {type: object, required: [kind, a], properties: {kind: {type: string, enum: [x]}, a: {type: string}, p: {type: 'null'}}}
    - {type: object, required: [kind], properties: {kind: {type: string, enum: [y]}, b: {type: integer}, p: {type: object, properties: {u: {type: string}}}}}
";
    let contract = "Port:
  type: object
  required: [kind]
  properties:
    kind: {type: string, enum: [x, y]}
    a: {type: string}
    b: {type: integer}
    p: {type: object, nullable: true, properties: {u: {type: string}}}
";
    assert_eq!(answers(published, contract), none());
    let changed = published.replace("[y]", "[z]").replace("{u:", "{v:");
    let expected = [
        "enum-value-added kind: z",
        "enum-value-missing kind: y",
        "field-missing p.u: string",
        "field-added p.v: string",
    ];
    assert_eq!(answers(&changed, contract), expected);
}

#[test]
fn maps_and_nested_lists_are_followed() {
    let published = "Port: {type: object, properties: {m: {type: object, additionalProperties: {type: integer}}, l: {type: array, items: {type: array, items: {type: string}}}, f: {type: object, additionalProperties: false}}}";
    let contract = "Port: {type: object, properties: {m: {type: object, additionalProperties: {type: string}}, l: {type: array, items: {type: array, items: {type: integer}}}, f: {type: object, additionalProperties: true}}}";
    let expected = [
        "type-changed l[][]: published string, contract integer",
        "type-changed m.{}: published integer, contract string",
    ];
    assert_eq!(answers(published, contract), expected);
}

#[test]
fn a_schema_that_contains_itself_ends() {
    let published = "Port: {type: object, properties: {name: {type: string}, parts: {type: array, items: {$ref: '#/components/schemas/Port'}}}}";
    assert_eq!(answers(published, published), none());
    // The same structure with a detour: still the same.
    let contract = "Port: {type: object, properties: {name: {type: string}, parts: {type: array, items: {$ref: '#/components/schemas/Other'}}}}
Other: {type: object, properties: {name: {type: string}, parts: {type: array, items: {$ref: '#/components/schemas/Port'}}}}";
    assert_eq!(answers(published, contract), none());
    let changed =
        contract.replacen("Other: {type: object, properties: {name", "Other: {type: object, properties: {title", 1);
    let expected = ["field-added parts[].name: string", "field-missing parts[].title: string"];
    assert_eq!(answers(published, &changed), expected);
}

#[test]
fn alternatives_of_alternatives_do_not_explode() {
    let alternatives = "{anyOf: [{type: string}, {type: integer}, {type: boolean}, {type: number}]}";
    let port = format!("Port: {{allOf: [{}]}}", [alternatives; 8].join(", "));
    let published = document("published.yaml", &answer("3.1.0", &port));
    let contract = document("contract.yaml", &answer("3.0.3", "Port: {type: string}"));
    let error = compare(&published, &contract, &[]).unwrap_err().to_string();
    assert!(error.contains("combinations of alternatives"), "{error}");
}

#[test]
fn endless_or_huge_structures_are_refused() {
    let chain = |last: usize, schema: &dyn Fn(usize) -> String| {
        let schemas: Vec<String> = (0..last).map(schema).collect();
        let text = format!("Port: {{$ref: '#/components/schemas/S0'}}\n{}\nS{last}: {{}}", schemas.join("\n"));
        let document = document("published.yaml", &answer("3.1.0", &text));
        compare(&document, &document, &[]).map(|it| it.operations)
    };
    let field = |index: usize, name: &str| format!("{name}: {{$ref: '#/components/schemas/S{}'}}", index + 1);
    let nested = |index: usize| format!("S{index}: {{properties: {{{}}}}}", field(index, "a"));
    let alias = |index: usize| format!("S{index}: {{$ref: '#/components/schemas/S{}'}}", index + 1);
    let doubled = |index: usize| format!("S{index}: {{properties: {{{}, {}}}}}", field(index, "a"), field(index, "b"));
    assert_eq!(chain(90, &nested).unwrap(), 1);
    assert_eq!(chain(60, &alias).unwrap(), 1);
    assert!(chain(300, &nested).unwrap_err().to_string().contains("nested too deeply"));
    assert!(chain(300, &alias).unwrap_err().to_string().contains("refers to itself"));
    assert!(chain(40, &doubled).unwrap_err().to_string().contains("too much of it"));
}
