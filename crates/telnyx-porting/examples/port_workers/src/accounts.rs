//! The Telnyx accounts that are worked for.

use std::collections::BTreeMap;
use std::str::FromStr;

use anyhow::{Context, Result};
use telnyx_porting::Client;

use crate::server_time::ServerTime;

/// An account, as `NAME=URL`; its key is in the environment.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) base_url: String,
}

impl FromStr for Account {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            Some((name, url)) if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()) => {
                Ok(Self { name: name.to_owned(), base_url: url.to_owned() })
            }
            _ => Err("give it as NAME=URL, the name in letters and digits".to_owned()),
        }
    }
}

impl Account {
    /// The variable of the environment that has the API key.
    pub(crate) fn key_variable(&self) -> String {
        format!("TELNYX_API_KEY_{}", self.name.to_ascii_uppercase())
    }

    fn key(&self) -> Result<String> {
        let variable = self.key_variable();
        std::env::var(&variable).with_context(|| format!("no API key for account {}: set {variable}", self.name))
    }
}

/// A client for each account.
#[derive(Debug, Clone)]
pub(crate) struct Clients(BTreeMap<String, Client>);

impl Clients {
    /// With the time of a simulator, where there is one.
    pub(crate) async fn new(accounts: &[Account], simulated: bool) -> Result<Self> {
        let mut clients = BTreeMap::new();
        for account in accounts {
            let mut builder = Client::builder().base_url(&account.base_url).api_key(account.key()?);
            if simulated {
                builder = builder.clock(ServerTime::of(&account.base_url).await?);
            }
            clients.insert(account.name.clone(), builder.build()?);
        }
        Ok(Self(clients))
    }

    pub(crate) fn of(&self, account: &str) -> Result<&Client> {
        self.0.get(account).with_context(|| format!("this worker does not know the account {account}"))
    }
}
