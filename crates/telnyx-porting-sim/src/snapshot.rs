//! What tests see of the simulated world.

use std::fmt;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::documents::Document;
use crate::orders::{self, Order};
use crate::world::World;

/// An order at the moment it was looked at.
#[derive(Clone)]
#[non_exhaustive]
pub struct OrderSnapshot {
    /// Id of the order.
    pub id: Uuid,
    /// Wire value of the status, such as `draft`.
    pub status: String,
    /// Codes of the reasons an order in `exception` was rejected for.
    pub exception_codes: Vec<String>,
    /// The customer's own reference.
    pub customer_reference: Option<String>,
    /// All phone numbers, in +E.164, in the order they were given.
    pub phone_numbers: Vec<String>,
    /// The agreed FOC date, once there is one.
    pub foc_datetime_actual: Option<DateTime<Utc>>,
    /// The order as `GET /porting_orders/{id}` shows it.
    pub json: Value,
}

impl OrderSnapshot {
    pub(crate) fn new(world: &World, order: &Order) -> Self {
        let codes = order.details.iter().filter_map(|detail| detail["code"].as_str());
        Self {
            id: order.id,
            status: order.status.as_str().to_owned(),
            exception_codes: codes.map(str::to_owned).collect(),
            customer_reference: order.text("/customer_reference").map(str::to_owned),
            phone_numbers: order.numbers.iter().map(|number| number.phone_number.clone()).collect(),
            foc_datetime_actual: order.foc_actual,
            json: json!(orders::render_order(&world.moment(), order, true)),
        }
    }
}

impl fmt::Debug for OrderSnapshot {
    // The JSON holds names, addresses and PINs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OrderSnapshot")
            .field("id", &self.id)
            .field("status", &self.status)
            .field("exception_codes", &self.exception_codes)
            .field("phone_numbers", &self.phone_numbers.len())
            .finish_non_exhaustive()
    }
}

/// A document at the moment it was looked at.
#[derive(Clone)]
#[non_exhaustive]
pub struct DocumentSnapshot {
    /// Id of the document.
    pub id: Uuid,
    /// The name it is stored under.
    pub filename: String,
    /// The detected media type.
    pub content_type: String,
    /// Wire value of the status: `pending`, `verified` or `denied`.
    pub status: String,
    /// Ids of the resources that use it.
    pub linked_to: Vec<Uuid>,
    /// The file.
    pub bytes: Bytes,
}

impl DocumentSnapshot {
    pub(crate) fn new(document: &Document) -> Self {
        Self {
            id: document.id,
            filename: document.filename.clone(),
            content_type: document.content_type.to_owned(),
            status: document.status().to_owned(),
            linked_to: document.linked_to.clone(),
            bytes: document.bytes.clone(),
        }
    }
}

impl fmt::Debug for DocumentSnapshot {
    // Files and their names hold personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DocumentSnapshot")
            .field("id", &self.id)
            .field("content_type", &self.content_type)
            .field("status", &self.status)
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}
