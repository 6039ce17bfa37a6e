//! The result as a table.

use chrono::{DateTime, Utc};
use comfy_table::{ContentArrangement, Table, presets::UTF8_FULL_CONDENSED};
use telnyx_porting::types::PortingOrder;
use telnyx_porting::workflow::PortReport;

/// Orders, numbers, FOC dates and states; `ended` are the orders as they were last seen.
pub(crate) fn of(report: &PortReport, ended: &[PortingOrder]) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(["order", "numbers", "losing carrier", "FOC date", "state"]);
    for row in &report.orders {
        let last = ended.iter().find(|order| order.id == row.id).unwrap_or(&row.order);
        let numbers: Vec<String> = row.numbers.iter().map(ToString::to_string).collect();
        let foc = match (last.foc_date(), row.foc_requested) {
            (Some(agreed), _) => date(agreed),
            (None, Some(requested)) => format!("{} (asked for)", date(requested)),
            (None, None) => "-".to_owned(),
        };
        table.add_row([
            row.id.to_string(),
            numbers.join("\n"),
            last.old_service_provider_ocn.clone().unwrap_or_default(),
            foc,
            last.status.value.to_string(),
        ]);
    }
    table
}

fn date(time: DateTime<Utc>) -> String {
    time.format("%Y-%m-%d %H:%M UTC").to_string()
}
