//! The work, by this library.

use std::sync::Arc;

use anyhow::Result;
use futures::StreamExt;
use telnyx_porting::Client;

use crate::{CONCURRENCY, READS};

pub(crate) async fn stream(url: &str, read_ahead: usize) -> Result<usize> {
    let client = Client::builder().base_url(url).api_key("KEY").build()?;
    let mut orders = client.porting_orders().list().read_ahead(read_ahead).items();
    let mut count = 0;
    while let Some(order) = orders.next().await {
        count += usize::from(order?.is_final());
    }
    Ok(count)
}

pub(crate) async fn reads(url: &str) -> Result<usize> {
    let client = Client::builder().base_url(url).api_key("KEY").build()?;
    let id = Arc::new("10000000-0000-4000-8000-000000000000".parse()?);
    let results: Vec<Result<bool>> = futures::stream::iter(0..READS)
        .map(|_| {
            let (client, id) = (client.clone(), Arc::clone(&id));
            async move { Ok(client.porting_orders().get(&id).send().await?.is_final()) }
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
