//! Whatever a server sends, decoding ends with a value or an error.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::contract::Sample;
use crate::models::{all, source};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        // Quarters: serde_json reads other floats back a bit off, which is not what is tried here.
        any::<i32>().prop_map(|n| Value::from(f64::from(n) / 4.0)),
        ".{0,12}".prop_map(Value::from),
        Just(json!("2026-13-45T99:99:99Z")),
        Just(json!("7b2c1d7e-3f0a-4c55-9a51-0d2f4e6a8b10")),
    ];
    let key = prop_oneof!["[a-z_]{1,8}", Just("data".to_owned()), Just("id".to_owned()), Just("status".to_owned())];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(key.clone(), inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Paths of everything inside a value.
fn places(value: &Value, here: String, found: &mut Vec<String>) {
    found.push(here.clone());
    match value {
        Value::Object(map) => map.iter().for_each(|(k, v)| places(v, format!("{here}/{k}"), found)),
        Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| places(v, format!("{here}/{i}"), found)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_json_is_decoded_or_refused(value in any_json()) {
        for model in all() {
            let _ = (model.decode)(&value);
        }
    }

    /// Far more often than pure chance would, this gets past the outer objects.
    #[test]
    fn a_good_answer_with_one_odd_place_is_decoded_or_refused(odd in any_json(), place in any::<Index>()) {
        for model in all() {
            let mut value = Sample::Full.component(source(model));
            let mut found = Vec::new();
            places(&value, String::new(), &mut found);
            let pointer = &found[place.index(found.len())];
            *value.pointer_mut(pointer).unwrap() = odd.clone();
            // What was decoded is encoded to something that can be decoded again, to the same.
            if let Ok(first) = (model.decode)(&value) {
                let second = (model.decode)(&first.json)
                    .unwrap_or_else(|e| panic!("{} from {}: {e}", model.name, first.json));
                prop_assert_eq!(first.json, second.json, "{}", model.name);
            }
        }
    }
}
