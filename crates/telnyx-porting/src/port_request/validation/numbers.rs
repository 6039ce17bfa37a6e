//! The numbers to port.

use std::collections::HashMap;

use crate::PhoneNumber;
use crate::port_request::{PortRequest, Problem};

pub(super) fn check(request: &PortRequest, problems: &mut Vec<Problem>) {
    if request.phone_numbers.is_empty() {
        problems.push(Problem::new(
            "/phone_numbers",
            "there are no numbers to port",
            "list at least one, in E.164 form such as +13035550123",
        ));
    }
    let mut first_seen: HashMap<PhoneNumber, usize> = HashMap::new();
    for (index, text) in request.phone_numbers.iter().enumerate() {
        let pointer = || format!("/phone_numbers/{index}");
        match text.parse::<PhoneNumber>() {
            Err(invalid) => problems.push(Problem::new(
                pointer(),
                invalid.to_string(),
                "write a plus sign, the country calling code and the number, digits only",
            )),
            Ok(number) => match first_seen.get(&number) {
                Some(first) => problems.push(Problem::new(
                    pointer(),
                    format!("{number} is already listed as /phone_numbers/{first}"),
                    "list each number once",
                )),
                None => {
                    first_seen.insert(number, index);
                }
            },
        }
    }
}
