//! Whether anything was doubled or forgotten: by what the servers hold, and by what was told.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use graphile_worker::{DbExecutor, DbParams};
use telnyx_porting::port_request::PortRequest;

use super::telnyx::Accounts;
use crate::database::Database;

/// What happens to each of these orders.
const PATH: &[&str] = &["draft", "in-process", "submitted", "foc-date-confirmed", "activation-in-progress", "ported"];

/// Whether it was told of every order that it is ported.
pub(crate) async fn is_all_ported(database: &Database, accounts: &Accounts) -> Result<bool> {
    let sql = "SELECT count(DISTINCT order_id) AS ported FROM porting.change WHERE status = 'ported'";
    let ported: i64 = database.queue.fetch_one(sql, DbParams::new()).await?.try_get("ported")?;
    let orders: usize = accounts.all().iter().map(|(_, sim)| sim.orders().len()).sum();
    Ok(usize::try_from(ported)? >= orders)
}

pub(crate) async fn everything(
    database: &Database,
    accounts: &Accounts,
    submitted: &[(String, PortRequest)],
) -> Result<()> {
    let mut orders = BTreeSet::new();
    for (account, sim) in accounts.all() {
        let mut numbers: Vec<(String, String)> = Vec::new();
        for order in sim.orders() {
            ensure!(order.status == "ported", "order {} is {}", order.id, order.status);
            let reference = order.customer_reference.clone().unwrap_or_default();
            numbers.extend(order.phone_numbers.iter().map(|number| (number.clone(), reference.clone())));
            orders.insert(order.id.to_string());
        }
        let mut wanted: Vec<(String, String)> = Vec::new();
        for (_, request) in submitted.iter().filter(|(name, _)| *name == account.name) {
            let reference = request.customer_reference.clone().unwrap_or_default();
            wanted.extend(request.numbers().iter().map(|number| (number.to_string(), reference.clone())));
        }
        numbers.sort();
        wanted.sort();
        ensure!(numbers == wanted, "account {} has other numbers than were asked for", account.name);
    }
    let told = told(database).await?;
    ensure!(told.keys().eq(orders.iter()), "told of {} orders, of {}", told.len(), orders.len());
    for (order, statuses) in &told {
        // The first look may have come when the order was on its way; from then on nothing is left out or told twice.
        let is_whole = !statuses.is_empty() && PATH.ends_with(&statuses.iter().map(String::as_str).collect::<Vec<_>>());
        ensure!(is_whole, "order {order} was told of as {statuses:?}");
    }
    let changes: usize = told.values().map(Vec::len).sum();
    println!(
        "{} requests, {} orders, {} numbers: each order made once and ported, {changes} statuses told once",
        submitted.len(),
        orders.len(),
        submitted.iter().map(|(_, request)| request.numbers().len()).sum::<usize>(),
    );
    Ok(())
}

/// The statuses of each order, in the order in which they were told.
async fn told(database: &Database) -> Result<BTreeMap<String, Vec<String>>> {
    let sql = "SELECT order_id, status FROM porting.change WHERE status IS NOT NULL ORDER BY id";
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in database.queue.fetch_all(sql, DbParams::new()).await? {
        told.entry(row.try_get("order_id")?).or_default().push(row.try_get("status")?);
    }
    Ok(told)
}
