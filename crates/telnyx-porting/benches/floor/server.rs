//! A list of orders, answered from memory.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use bytes::Bytes;
use serde_json::{Value, json};

use crate::{ORDERS, PAGE};

struct Answers {
    pages: Vec<Bytes>,
    order: Bytes,
    latency: Duration,
}

pub(crate) fn serve(latency: u64) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("http://{}/v2", listener.local_addr()?);
        let answers = Answers {
            pages: (0..ORDERS / PAGE).map(page).collect(),
            order: Bytes::from(json!({ "data": order(0) }).to_string()),
            latency: Duration::from_millis(latency),
        };
        let app = Router::new()
            .route("/v2/porting_orders", get(list))
            .route("/v2/porting_orders/{id}", get(single))
            .with_state(Arc::new(answers));
        axum::serve(listener, app).await?;
        Ok(())
    })
}

async fn list(State(answers): State<Arc<Answers>>, RawQuery(query): RawQuery) -> impl IntoResponse {
    tokio::time::sleep(answers.latency).await;
    let query = query.unwrap_or_default();
    let number = url::form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == "page[number]")
        .and_then(|(_, value)| value.parse::<usize>().ok())
        .unwrap_or(1);
    let page = answers.pages.get(number - 1).cloned().unwrap_or_else(|| Bytes::from_static(b"{\"data\":[]}"));
    ([(CONTENT_TYPE, "application/json")], page)
}

async fn single(State(answers): State<Arc<Answers>>) -> impl IntoResponse {
    tokio::time::sleep(answers.latency).await;
    ([(CONTENT_TYPE, "application/json")], answers.order.clone())
}

fn page(index: usize) -> Bytes {
    let orders: Vec<Value> = (index * PAGE..(index + 1) * PAGE).map(order).collect();
    let meta = json!({
        "page_number": index + 1, "page_size": PAGE, "total_pages": ORDERS / PAGE, "total_results": ORDERS,
    });
    Bytes::from(json!({ "data": orders, "meta": meta }).to_string())
}

fn order(n: usize) -> Value {
    let id = uuid::Uuid::from_u128(0x1000_0000_0000_4000_8000_0000_0000_0000 + n as u128);
    let number = |k: usize| {
        json!({
            "activation_status": "Active", "phone_number": format!("+1303555{:04}", (n + k) % 10_000),
            "phone_number_type": "local", "portability_status": "confirmed", "porting_order_id": id,
            "porting_order_status": "ported", "record_type": "porting_phone_number",
            "requirements_status": "approved", "support_key": "sr_a12345",
        })
    };
    json!({
        "activation_settings": {
            "activation_status": "Active", "fast_port_eligible": true,
            "foc_datetime_actual": "2026-03-05T15:00:00Z", "foc_datetime_requested": "2026-03-05T15:00:00Z",
        },
        "additional_steps": [],
        "created_at": "2026-03-02T15:00:00Z",
        "customer_group_reference": "group-7",
        "customer_reference": format!("order-{n}"),
        "description": "Local port",
        "documents": { "invoice": id, "loa": id },
        "end_user": {
            "admin": {
                "account_number": "HP-20481", "auth_person_name": "Ada Quill", "billing_phone_number": "+13035550123",
                "business_identifier": null, "entity_name": "Harbor & Pine LLC", "pin_passcode": "0000",
                "tax_identifier": null,
            },
            "location": {
                "administrative_area": "CO", "country_code": "US", "extended_address": "Floor 3", "locality": "Denver",
                "postal_code": "80202", "street_address": "100 Example Street",
            },
        },
        "id": id,
        "messaging": {
            "enable_messaging": true, "messaging_capable": true, "messaging_port_completed": true,
            "messaging_port_status": "ported",
        },
        "misc": { "new_billing_phone_number": null, "remaining_numbers_action": null, "type": "full" },
        "old_service_provider_ocn": "EXAMPLE BELL - IL",
        "parent_support_key": "pr_a12345",
        "phone_number_configuration": {
            "billing_group_id": null, "connection_id": "1293384261075731499", "emergency_address_id": null,
            "messaging_profile_id": id, "tags": ["harbor-pine", "ported"],
        },
        "phone_number_type": "local",
        "phone_numbers": [number(0), number(1)],
        "porting_phone_numbers_count": 2,
        "record_type": "porting_order",
        "requirements": [{
            "field_type": "document", "field_value": id, "record_type": "porting_requirement", "requirement_type_id": id,
        }],
        "requirements_met": true,
        "status": { "details": [], "value": "ported" },
        "support_key": "sr_a12345",
        "updated_at": "2026-03-05T16:00:00Z",
        "user_feedback": { "user_comment": null, "user_rating": 5 },
        "user_id": id,
        "webhook_url": "https://example.com/hooks",
    })
}
