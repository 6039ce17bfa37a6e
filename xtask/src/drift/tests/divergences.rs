//! Recorded divergences cover what they name.

use super::super::divergences::Stale;
use super::*;

/// What is left of the changes above after one more entry.
fn left(entry: &str) -> (Vec<String>, Vec<Stale>) {
    let text = format!("areas: [/ports/**]\ndivergences:\n  - {}\n", indented(entry, 4).trim_start());
    let divergences = Divergences::parse("divergences.yaml", &text).unwrap();
    let published = document("published.yaml", &changed_upstream());
    let contract = document("contract.yaml", SHARED);
    let areas: Vec<String> = AREAS.iter().map(|area| (*area).to_owned()).collect();
    let comparison = compare(&published, &contract, &areas).unwrap();
    let undecided = divergences.apply(comparison.differences);
    let left = undecided
        .differences
        .iter()
        .map(|it| format!("{} {} {}", it.operation, it.change.kind, it.place).replace("application/json ", ""))
        .collect();
    (left, undecided.stale)
}

#[test]
fn a_recorded_divergence_covers_what_it_names_and_nothing_else() {
    let everything = [
        "GET /ports field-added response 200 data[].origin",
        "GET /ports enum-value-added response 200 data[].status",
        "POST /ports field-added response 201 data.origin",
        "POST /ports enum-value-added response 201 data.status",
        "DELETE /ports/{id} operation-missing ",
        "GET /ports/{id} field-added response 200 data.origin",
        "GET /ports/{id} enum-value-added response 200 data.status",
        "GET /ports/{id} field-added response 200 old.origin",
        "GET /ports/{id} enum-value-added response 200 old.status",
    ];
    let without = |covered: &[usize]| -> Vec<String> {
        let kept = everything.iter().enumerate().filter(|(index, _)| !covered.contains(index));
        kept.map(|(_, line)| (*line).to_owned()).collect()
    };
    let check = |entry: &str, covered: &[usize], stale: &[&str]| {
        let (left, unused) = left(&format!("{entry}\nreason: Because."));
        assert_eq!(left, without(covered), "{entry}");
        let unused: Vec<&str> = unused.iter().map(|stale| stale.pattern.as_str()).collect();
        assert_eq!(unused, stale, "{entry}");
    };
    check("kind: operation-missing\noperation: DELETE /ports/{x}", &[4], &[]);
    check("kind: operation-missing\noperation: GET /ports/{x}", &[], &["GET /ports/{x}", ""]);
    check("kind: field-added\noperation: '*'\nat: response 2* * **.origin", &[0, 2, 5, 7], &[]);
    check(
        "kind: field-added\noperation: GET /ports/**\nat: ['response 200 * data[].origin', 'response 200 * new.origin']",
        &[0],
        &["response 200 * new.origin"],
    );
    check(
        "kind: enum-value-added\noperation: [POST /ports, PATCH /ports]\nat: response * * **\nvalue: [paused, stopped]",
        &[3],
        &["PATCH /ports", "stopped"],
    );
    check(
        "kind: enum-value-added\noperation: '*'\nat: response * * **\nvalue: ported",
        &[],
        &["*", "response * * **", "ported"],
    );
}

#[test]
fn divergences_that_are_broad_or_broken_are_refused_with_their_line() {
    let refusal = |entry: &str| {
        let text = format!("areas: [/ports/**]\ndivergences:\n  - {}\n", indented(entry, 4).trim_start());
        match Divergences::parse("divergences.yaml", &text) {
            Ok(_) => panic!("accepted: {entry}"),
            Err(error) => format!("{error:#}"),
        }
    };
    let cases = [
        ("kind: operation-missing\noperation: GET /ports/**\nreason: x", "needs one operation"),
        ("kind: operation-added\noperation: '*'\nreason: x", "needs one operation"),
        ("kind: field-added\noperation: '*'\nat: response 200 * data.*\nreason: x", "ends in a name"),
        ("kind: field-missing\noperation: '*'\nat: response 200 * **\nreason: x", "ends in a name"),
        ("kind: parameter-added\noperation: '*'\nat: query filter*\nreason: x", "ends in a name"),
        ("kind: enum-value-added\noperation: '*'\nat: response 200 * a\nreason: x", "needs a value"),
        ("kind: type-changed\noperation: '*'\nat: response 200 * a\nreason: x", "needs a value"),
        ("kind: deprecated-added\noperation: '*'\nreason: x", "needs one operation"),
        ("kind: field-added\noperation: GET ports\nat: request * a\nreason: x", "is no operation"),
        ("kind: field-added\noperation: '*'\nat: body a\nreason: x", "is no place"),
        ("kind: field-added\noperation: []\nat: request * a\nreason: x", "empty list"),
        ("kind: field-added\noperation: '*'\nat: request * a\nreason: ' '", "reason is empty"),
    ];
    for (entry, message) in cases {
        let refusal = refusal(entry);
        assert!(refusal.starts_with("divergences.yaml:3: "), "{refusal}");
        assert!(refusal.contains(message), "{entry}: {refusal}");
    }
    let cases = [
        ("kind: field-lost\noperation: '*'\nreason: x", "field-lost"),
        ("kind: field-added\noperation: '*'\nat: request * a", "reason"),
        ("kind: field-added\noperation: '*'\nat: request * a\nreason: x\nwhy: y", "why"),
        ("kind: field-added\noperation: 7\nat: request * a\nreason: x", "list of texts"),
    ];
    for (entry, message) in cases {
        let refusal = refusal(entry);
        assert!(refusal.starts_with("divergences.yaml: "), "{refusal}");
        assert!(refusal.contains(message) && refusal.contains("line "), "{entry}: {refusal}");
    }
    let refused = Divergences::parse("divergences.yaml", "areas: [ports]\ndivergences: []\n");
    assert!(refused.unwrap_err().to_string().contains("the area `ports` is no path"));
}

#[test]
fn stale_divergences_are_a_note_unless_asked_for() {
    let divergences = "areas: [/ports/**]
divergences:
  - {kind: status-missing, operation: '*', at: response 500, reason: The server can fail.}
";
    let report = report(SHARED, SHARED, divergences);
    assert!(report.is_clean(false));
    assert!(!report.is_clean(true));
    assert!(report.text(false).starts_with("note: 1 recorded divergence not (or not wholly) needed"));
    let strict = report.text(true);
    assert!(strict.starts_with("stale: line 3, status-missing: `*` fits nothing"), "{strict}");
}
