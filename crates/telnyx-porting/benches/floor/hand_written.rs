//! The work, by reqwest and serde structs, as a careful programmer would write them for this one purpose: every field
//! typed, no leniency, no retries, one page after the other.

use anyhow::{Result, ensure};
use chrono::{DateTime, Utc};
use futures::StreamExt;
use serde::Deserialize;
use uuid::Uuid;

use crate::{CONCURRENCY, PAGE, READS};

#[derive(Deserialize)]
struct Page {
    data: Vec<Order>,
    meta: Meta,
}

#[derive(Deserialize)]
struct Single {
    data: Order,
}

#[derive(Deserialize)]
struct Meta {
    total_pages: i64,
}

macro_rules! record {
    ($($name:ident { $($field:ident $(($wire:literal))?: $ty:ty),* $(,)? })*) => {
        $(
            // Decoded to be of use to a program; that this one does not use them all is not the point.
            #[allow(dead_code)]
            #[derive(Deserialize)]
            struct $name { $($(#[serde(rename = $wire)])? $field: $ty),* }
        )*
    };
}

record! {
    Order {
        activation_settings: ActivationSettings, additional_steps: Vec<String>, created_at: DateTime<Utc>,
        customer_group_reference: Option<String>, customer_reference: Option<String>, description: Option<String>,
        documents: Documents, end_user: EndUser, id: Uuid, messaging: Messaging, misc: Option<Misc>,
        old_service_provider_ocn: Option<String>, parent_support_key: Option<String>,
        phone_number_configuration: Configuration, phone_number_type: String, phone_numbers: Vec<Number>,
        porting_phone_numbers_count: i64, record_type: String, requirements: Vec<Requirement>, requirements_met: bool,
        status: Status, support_key: Option<String>, updated_at: DateTime<Utc>, user_feedback: Feedback, user_id: Uuid,
        webhook_url: Option<String>,
    }
    ActivationSettings {
        activation_status: Option<String>, fast_port_eligible: bool, foc_datetime_actual: Option<DateTime<Utc>>,
        foc_datetime_requested: Option<DateTime<Utc>>,
    }
    Documents { invoice: Option<Uuid>, loa: Option<Uuid> }
    EndUser { admin: Admin, location: Location }
    Admin {
        account_number: Option<String>, auth_person_name: Option<String>, billing_phone_number: Option<String>,
        business_identifier: Option<String>, entity_name: Option<String>, pin_passcode: Option<String>,
        tax_identifier: Option<String>,
    }
    Location {
        administrative_area: Option<String>, country_code: Option<String>, extended_address: Option<String>,
        locality: Option<String>, postal_code: Option<String>, street_address: Option<String>,
    }
    Messaging {
        enable_messaging: bool, messaging_capable: bool, messaging_port_completed: bool, messaging_port_status: String,
    }
    Misc {
        new_billing_phone_number: Option<String>, remaining_numbers_action: Option<String>,
        kind("type"): Option<String>,
    }
    Configuration {
        billing_group_id: Option<String>, connection_id: Option<String>, emergency_address_id: Option<String>,
        messaging_profile_id: Option<String>, tags: Vec<String>,
    }
    Number {
        activation_status: Option<String>, phone_number: String, phone_number_type: String, portability_status: String,
        porting_order_id: Uuid, porting_order_status: String, record_type: String, requirements_status: String,
        support_key: Option<String>,
    }
    Requirement {
        field_type: String, field_value: Option<String>, record_type: String, requirement_type_id: String,
    }
    Status { details: Vec<Detail>, value: String }
    Detail { code: String, description: String }
    Feedback { user_comment: Option<String>, user_rating: Option<i64> }
}

pub(crate) async fn stream(url: &str) -> Result<usize> {
    let http = reqwest::Client::new();
    let (mut count, mut number) = (0, 1);
    loop {
        let query = [("page[number]", number.to_string()), ("page[size]", PAGE.to_string())];
        let response = http.get(format!("{url}/porting_orders")).bearer_auth("KEY").query(&query).send().await?;
        ensure!(response.status().is_success());
        let page: Page = response.json().await?;
        for order in page.data {
            count += usize::from(order.status.value == "ported");
        }
        if number >= page.meta.total_pages {
            return Ok(count);
        }
        number += 1;
    }
}

pub(crate) async fn reads(url: &str) -> Result<usize> {
    let http = reqwest::Client::new();
    let results: Vec<Result<bool>> = futures::stream::iter(0..READS)
        .map(|_| {
            let http = http.clone();
            async move {
                let url = format!("{url}/porting_orders/10000000-0000-4000-8000-000000000000");
                let response = http.get(url).bearer_auth("KEY").send().await?;
                ensure!(response.status().is_success());
                let order: Single = response.json().await?;
                Ok(order.data.status.value == "ported")
            }
        })
        .buffer_unordered(CONCURRENCY)
        .collect()
        .await;
    let mut count = 0;
    for result in results {
        count += usize::from(result?);
    }
    Ok(count)
}
