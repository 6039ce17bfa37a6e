//! The simulated accounts, and what is to be ported into them.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, ServiceAddress};
use telnyx_porting_sim::{Fault, OrderSnapshot, Simulator};

use crate::Account;

/// Long enough to die in.
const SLOW: Duration = Duration::from_millis(400);

/// How long an hour takes.
const HOUR: Duration = Duration::from_millis(60);

pub(crate) struct Accounts(Vec<(Account, Simulator)>);

impl Accounts {
    /// Answers to the calls in which workers are killed take a moment.
    pub(crate) async fn start() -> Result<Self> {
        let mut accounts = Vec::new();
        for (seed, name) in (1..).zip(["north", "south"]) {
            let sim = Simulator::builder()
                .seed(seed)
                // The order is made, and the worker does not hear of it.
                .fault(Fault::slow_body("POST", "/porting_orders", SLOW))
                .fault(Fault::latency("POST", "/porting_orders/{id}/actions/confirm", SLOW))
                .fault(Fault::latency("GET", "/porting/events", SLOW))
                .start()
                .await?;
            let account = Account { name: name.to_owned(), base_url: sim.base_url().to_owned() };
            accounts.push((account, sim));
        }
        Ok(Self(accounts))
    }

    pub(crate) fn all(&self) -> &[(Account, Simulator)] {
        &self.0
    }

    /// Whether the orders of a request are made, as the servers know it.
    pub(crate) fn has_orders_of(&self, reference: &str) -> bool {
        let is_of = |order: &OrderSnapshot| order.customer_reference.as_deref() == Some(reference);
        self.0.iter().any(|(_, sim)| sim.orders().iter().any(is_of))
    }

    /// Lets the days pass, until what it gives is dropped.
    pub(crate) fn pass(&self) -> Days {
        let clocks: Vec<_> = self.0.iter().map(|(_, sim)| sim.clock()).collect();
        Days(tokio::spawn(async move {
            loop {
                tokio::time::sleep(HOUR).await;
                clocks.iter().for_each(|clock| clock.advance(Duration::from_secs(3600)));
            }
        }))
    }

    /// Each with three numbers, which two carriers and the toll-free registry have: three orders.
    pub(crate) fn requests(&self, count: usize) -> Result<Vec<(String, PortRequest)>> {
        let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("../port_in");
        let mut requests = Vec::new();
        for (account, _) in &self.0 {
            for n in 0..count {
                let numbers = ["212", "415", "888"].map(|area| format!("+1{area}55501{:02}", 10 + n));
                let holder = AccountDetails::new("Harbor & Pine LLC", "Ada Quill")
                    .account_number("HP-20481")
                    .billing_phone_number(numbers[0].as_str())
                    .pin_passcode("0000");
                let address = ServiceAddress::new("US")
                    .street_address("100 Example Street")
                    .locality("New York")
                    .administrative_area("NY")
                    .postal_code("10001");
                let request = PortRequest::builder()
                    .customer_reference(format!("{}-{:02}", account.name, n + 1))
                    .phone_numbers(numbers)
                    .end_user(EndUser::new(holder, address))
                    .full_port()
                    .loa(documents.join("loa.pdf"))
                    .invoice(documents.join("invoice.pdf"));
                requests.push((account.name.clone(), request.build()?));
            }
        }
        Ok(requests)
    }
}

/// Days that pass.
pub(crate) struct Days(tokio::task::JoinHandle<()>);

impl Drop for Days {
    fn drop(&mut self) {
        self.0.abort();
    }
}
