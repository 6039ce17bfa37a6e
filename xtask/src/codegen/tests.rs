//! Code generation as a whole: what is refused, what is written, and that it is written the same every time.

use serde_json::Value;

mod answers;
mod command;
mod output;
mod refusals;

/// A contract small enough to read, with one of everything that is treated specially.
fn small() -> Value {
    serde_saphyr::from_str(include_str!("testdata/small.yaml")).expect("the test contract is YAML")
}
