//! What has happened to porting orders.

use telnyx_porting_raw::types::{PortingEvent, PortingEventId, PortingEventResponse, PortingEventType, PortingOrderId};

use crate::Client;
use crate::pages::{filters, list_request};
use crate::request::{Request, request};

/// Events; see [`Client::events`].
#[derive(Debug, Clone)]
pub struct Events {
    client: Client,
}

impl Client {
    /// What has happened to the porting orders of the account, also where no webhook announced it.
    ///
    /// The history has more than webhooks tell, and it is where to catch up on those that were missed. It has nothing
    /// of a created draft, a moved FOC date, a requirement or an activation job.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use telnyx_porting::types::PortingEventType;
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// # client.porting_orders().comments(&orders[0].id).create("Hello").send().await?;
    /// let mut comments = client.events().list().event_type(PortingEventType::PortingOrderNewComment).items();
    /// let event = comments.try_next().await?.unwrap();
    /// assert_eq!(client.events().get(&event.id).send().await?.porting_order_id, event.porting_order_id);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn events(&self) -> Events {
        Events { client: self.clone() }
    }
}

impl Events {
    /// The history (`GET /porting/events`, 200). Its order is not documented and cannot be chosen.
    pub fn list(&self) -> ListEvents {
        ListEvents::new(&self.client, |raw| raw.list_porting_events())
    }

    /// One event (`GET /porting/events/{id}`, 200). While its `payload_status` is `created`, parts of the payload may
    /// still be missing (assumed): read it again.
    pub fn get(&self, id: &PortingEventId) -> GetEvent {
        GetEvent(Request::new(&self.client, |raw| raw.get_porting_event().id(id)))
    }

    /// Has the webhooks and emails of an event sent once more (`POST /porting/events/{id}/republish`, 204), to those
    /// who are subscribed now. The history stays as it is; emails can take minutes.
    ///
    /// A receiver that drops events it has seen must let it pass: that the webhook has the id of the first one is not
    /// documented, but likely. Not sent again after a lost answer.
    pub fn republish(&self, id: &PortingEventId) -> RepublishEvent {
        RepublishEvent(Request::new(&self.client, |raw| raw.republish_porting_event().id(id)))
    }
}

list_request! {
    /// Lists events; see [`Events::list`].
    pub struct ListEvents(ListPortingEvents) of PortingEvent;
}

impl ListEvents {
    filters! {
        /// Events of this type (`filter[type]`).
        event_type: PortingEventType => filter_type;
        /// Events of this order (`filter[porting_order_id]`).
        porting_order: PortingOrderId => filter_porting_order_id;
        /// Events of this moment or later (`filter[created_at][gte]`). To go on from the last event that was seen, take
        /// its `created_at`: it comes once more, and so does what happened in the same moment.
        created_from: time => filter_created_at_gte;
        /// Events of this moment or earlier (`filter[created_at][lte]`).
        created_until: time => filter_created_at_lte;
    }
}

request! {
    /// Reads an event; see [`Events::get`].
    pub struct GetEvent(GetPortingEvent) => PortingEvent, |answer: PortingEventResponse| answer.data;
}

request! {
    /// Announces an event again; see [`Events::republish`].
    pub struct RepublishEvent(RepublishPortingEvent) => (), |()| ();
}
