//! The results: a table, and what a person has to do.

use comfy_table::{ContentArrangement, Table, presets::UTF8_FULL_CONDENSED};
use telnyx_porting::types::PortingOrder;
use telnyx_porting::workflow::{Cause, OrderOutcome, PortReport, WorkflowError};

/// One line for each order; `ended` are the orders as they were last seen.
pub(crate) fn table(reports: &[PortReport], ended: &[PortingOrder]) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(["reference", "order", "numbers", "losing carrier", "outcome"]);
    for report in reports {
        for order in &report.orders {
            let last = ended.iter().find(|last| last.id == order.id);
            let outcome = last.map_or_else(|| order.outcome.to_string(), |last| last.status.value.to_string());
            table.add_row([
                report.customer_reference.clone(),
                order.id.to_string(),
                order.numbers.len().to_string(),
                order.order.old_service_provider_ocn.clone().unwrap_or_default(),
                outcome.lines().next().unwrap_or_default().to_owned(),
            ]);
        }
    }
    table
}

/// What is left for a person to do.
pub(crate) fn explain(reports: &[PortReport]) {
    for report in reports {
        for number in &report.not_portable {
            println!("{}: left out, not portable: {number}", report.customer_reference);
        }
        for order in report.orders.iter().filter(|order| !order.outcome.is_confirmed()) {
            println!("{}: order {}: {}", report.customer_reference, order.id, order.outcome);
        }
    }
}

/// Whether every order is on its way. Numbers that cannot be ported are left out, as was asked for.
pub(crate) fn is_settled(report: &PortReport) -> bool {
    report.orders.iter().all(|order| matches!(order.outcome, OrderOutcome::Confirmed))
}

pub(crate) fn is_cancelled(error: &WorkflowError) -> bool {
    matches!(error.cause(), Cause::Cancelled)
}
