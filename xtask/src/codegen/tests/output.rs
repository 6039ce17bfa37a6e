//! What is written.

use serde_json::json;

use super::small;
use crate::codegen::{Files, files};

fn generated() -> Files {
    files(small()).expect("the small contract is good")
}

fn file(files: &Files, name: &str) -> String {
    files.get(name).unwrap_or_else(|| panic!("no {name} in {:?}", files.keys())).clone()
}

#[test]
fn the_same_every_time() {
    assert_eq!(generated(), generated());
}

/// The order of the contract decides the order of areas, and of nothing else.
#[test]
fn the_order_of_components_does_not_matter() {
    let mut document = small();
    let schemas = document["components"]["schemas"].as_object_mut().expect("schemas");
    let reversed = std::mem::take(schemas).into_iter().rev().collect();
    *schemas = reversed;
    assert_eq!(files(document).expect("still good"), generated());
}

#[test]
fn the_files_of_a_small_contract() {
    let files = generated();
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "enums.rs",
            "files.rs",
            "ids.rs",
            "mod.rs",
            "operations.rs",
            "orders.rs",
            "types/builder/files.rs",
            "types/builder/mod.rs",
            "types/builder/orders.rs",
            "types/files.rs",
            "types/mod.rs",
            "types/orders.rs",
        ]
    );
    for (name, text) in &files {
        assert!(text.starts_with("// @generated from "), "{name}");
        syn::parse_file(text).unwrap_or_else(|e| panic!("{name}: {e}"));
        insta::assert_snapshot!(name.replace(['/', '.'], "_"), text);
    }
}

#[test]
fn a_patch_form_is_apart_from_the_model() {
    let types = file(&generated(), "types/orders.rs");
    let (model, patch) = (item(&types, "pub struct Holder "), item(&types, "pub struct UpdateHolder "));
    assert!(model.contains("pub name: ::std::option::Option<::std::string::String>"), "{model}");
    assert!(patch.contains("pub name: ::std::option::Option<crate::Nullable<::std::string::String>>"), "{patch}");
    // What cannot be null is either there or not.
    assert!(patch.contains("pub country: ::std::option::Option<::std::string::String>"), "{patch}");
    let order = item(&types, "pub struct UpdateOrder ");
    assert!(order.contains("::std::option::Option<UpdateHolder>"), "{order}");
    // An empty list has to differ from one that is left alone.
    assert!(order.contains("crate::Nullable<::std::vec::Vec<::std::string::String>>"), "{order}");
}

#[test]
fn a_full_replacement_has_no_patch_form() {
    let mut document = small();
    document["paths"]["/orders/{id}"]["patch"]["x-full-replacement"] = json!(true);
    let types = file(&files(document).expect("still good"), "types/orders.rs");
    assert!(!types.contains("UpdateHolder") && !types.contains("Nullable"), "{types}");
}

#[test]
fn documentation_is_the_contract_s_text_whatever_it_holds() {
    let mut document = small();
    document["paths"]["/orders"]["get"]["description"] = json!("Takes\nArguments:\nand <details> and `ignore`.");
    document["components"]["schemas"]["Holder"]["description"] = json!("A `person` <details> of `name`");
    let files = files(document).expect("still good");
    let method = file(&files, "orders.rs");
    let lines = "    /// List orders\n    ///\n    /// Takes\n    /// Arguments:\n    /// and \\<details\\> and `ignore`.\n    ///\n    \
                 /// Sends a `GET` request to `/orders`\n";
    assert!(method.contains(lines), "{method}");
    assert!(file(&files, "types/orders.rs").contains("/// A `person` \\<details\\> of `name`\n"));
    for (name, text) in &files {
        assert!(!text.contains("```"), "{name}: progenitor's examples are never run");
    }
}

#[test]
fn an_answer_is_read_with_its_envelope_or_without() {
    for (name, answers) in [("orders.rs", 3), ("files.rs", 0)] {
        let text = file(&generated(), name);
        assert_eq!(text.matches("=> crate::envelope::read(response).await,").count(), answers, "{name}");
        assert!(!text.contains("ResponseValue::from_response"), "{name}");
    }
}

#[test]
fn what_does_not_fit_is_left_out_of_a_best_effort_schema() {
    let mut document = small();
    document["components"]["schemas"]["Holder"]["x-best-effort"] = json!(true);
    document["components"]["schemas"]["Holder"]["properties"]["tags"] =
        json!({ "type": "array", "items": { "type": "string" } });
    let types = file(&files(document).expect("still good"), "types/orders.rs");
    let holder = item(&types, "pub struct Holder ");
    assert_eq!(holder.matches("deserialize_with = \"crate::de::fitting_text\"").count(), 2, "{holder}");
    assert_eq!(holder.matches("deserialize_with = \"crate::de::fitting_list\"").count(), 1, "{holder}");
    // And so is the whole of it, from what holds it.
    let order = item(&types, "pub struct Order ");
    assert_eq!(order.matches("deserialize_with = \"crate::de::fitting\"").count(), 1, "{order}");
    // What people send is theirs.
    assert!(!item(&types, "pub struct UpdateHolder ").contains("fitting"), "{types}");
}

#[test]
fn personal_data_is_left_out_of_debug() {
    let types = file(&generated(), "types/orders.rs");
    for name in ["Holder", "UpdateHolder"] {
        let debug = item(&types, &format!("impl ::std::fmt::Debug for {name} "));
        assert!(debug.contains(".field(\"name\", &crate::redact::redacted(&self.name))"), "{debug}");
        assert!(debug.contains(".field(\"country\", &self.country)"), "{debug}");
    }
    let before = types.split("pub struct Holder ").next().unwrap_or_default();
    let derive = before.lines().rev().find(|line| line.contains("derive(::serde")).unwrap_or_default();
    assert!(!derive.contains("Debug"), "{derive}");
    let files = file(&generated(), "types/files.rs");
    assert!(item(&files, "impl ::std::fmt::Debug for SendFile ").contains("redacted(&self.content)"));
}

#[test]
fn a_deletion_may_answer_nothing_and_a_second_media_type_is_a_second_operation() {
    let orders = file(&generated(), "orders.rs");
    assert!(orders.contains("ResponseValue<::std::option::Option<types::OrderResponse>>"));
    assert!(orders.contains("pub fn list_orders_csv(&self) -> ListOrdersCsv"));
    assert!(orders.contains("HeaderValue::from_static(\"application/json\")"));
    assert!(!orders.contains("#_csv"), "the fragment is for progenitor only");
    let operations = file(&generated(), "operations.rs");
    let csv = operations.split("id: \"list_orders_csv\"").nth(1).unwrap_or_default();
    assert!(csv.contains("path: \"/orders\"") && csv.contains("accept: \"text/csv\""), "{csv}");
}

#[test]
fn a_list_is_paged_where_parameters_and_answer_say_so() {
    let paged = "impl crate::PagedRequest for ListOrders ";
    let orders = file(&generated(), "orders.rs");
    let text = item(&orders, paged);
    assert!(text.contains("type Item = types::Order;type Key = types::OrderId;"), "{text}");
    assert!(!orders.contains("PagedRequest for ListOrdersCsv"));
    let mut document = small();
    let list = document.pointer_mut("/components/schemas/OrderList/properties").expect("properties");
    list.as_object_mut().expect("an object").shift_remove("meta");
    assert!(!file(&files(document).expect("still good"), "orders.rs").contains(paged));
    let mut document = small();
    document["paths"]["/orders"]["get"]["parameters"].as_array_mut().expect("a list").remove(1);
    assert!(!file(&files(document).expect("still good"), "orders.rs").contains(paged));
}

#[test]
fn constraints_and_defaults_stay_in_the_contract() {
    let types = file(&generated(), "types/orders.rs");
    assert!(!types.contains("NonZero") && !types.contains("\"US\""), "{types}");
}

#[test]
fn ids_are_checked_on_their_way_into_a_path() {
    for name in ["orders.rs", "files.rs"] {
        let text = file(&generated(), name);
        assert!(!text.contains("encode_path("), "{name}");
        assert!(text.contains("id::segment("), "{name}");
    }
}

#[test]
fn enums_and_ids_are_named_after_their_values() {
    let enums = file(&generated(), "enums.rs");
    for line in ["/// Not sent yet.", "Draft = \"draft\",", "InProcess = \"in-process\",", "DoneDesc = \"-done\","] {
        assert!(enums.contains(line), "{enums}");
    }
    assert!(file(&generated(), "ids.rs").contains("pub struct OrderId;"));
}

/// From a line that starts with `start` to the end of that item.
fn item(text: &str, start: &str) -> String {
    let lines = text.lines().skip_while(|line| !line.starts_with(start));
    let mut found = String::new();
    for line in lines {
        // Long types are broken over several lines.
        found.push_str(line.trim());
        if line == "}" {
            return found.replace(",>", ">");
        }
    }
    panic!("no {start} in\n{text}")
}
