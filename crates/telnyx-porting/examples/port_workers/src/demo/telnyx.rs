//! The simulated accounts, and what is to be ported into them.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use telnyx_porting::port_request::{AccountDetails, EndUser, PortRequest, ServiceAddress};
use telnyx_porting_sim::{Fault, Simulator};

use crate::Account;

/// Long enough to die in.
const SLOW: Duration = Duration::from_millis(400);

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

    /// How often orders were made, as the servers know it.
    pub(crate) fn creations(&self) -> usize {
        let made = |sim: &Simulator| sim.calls().iter().filter(|call| call.is("POST", "/porting_orders")).count();
        self.0.iter().map(|(_, sim)| made(sim)).sum()
    }

    pub(crate) fn pass(&self, time: Duration) {
        self.0.iter().for_each(|(_, sim)| sim.clock().advance(time));
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
