//! What can be done with a porting order as a whole.

use std::time::Duration;

use telnyx_porting_raw::builder as raw;
use telnyx_porting_raw::types::{
    ActivationJob, ActivationJobResponse, PortingOrder, PortingOrderResponse, PortingOrderStatusValue as Status,
    SharingToken, SharingTokenResponse,
};

use crate::deletion::gone_is_done;
use crate::request::{Request, request};
use crate::{Error, ErrorKind, Reply, Result};

/// The longest life of a sharing token, in seconds: 48 hours.
const MAX_SHARING_SECONDS: u64 = 172_800;

request! {
    /// Confirms a draft: it goes to `in-process` and on to the losing carrier.
    ///
    /// Needs the LOA and, for most, the invoice; the end user; every requirement; and no open additional step: what is
    /// missing is refused with one [`ApiError`](crate::ApiError) for each gap. A FastPort order is checked with the
    /// losing carrier while the call runs, which can take a minute.
    ///
    /// Sending it twice is harmless, so it is sent again after a lost answer. If the second try is refused because the
    /// first one was done, the order is read and given back as it is.
    pub struct ConfirmPortingOrder(ConfirmPortingOrder) => PortingOrder, |answer: PortingOrderResponse| answer.data,
        settle |request: Request<raw::ConfirmPortingOrder>, error| {
            read_back(request, error, |status| !matches!(status, Status::Draft | Status::Exception))
        };
}

request! {
    /// Asks to cancel an order: it goes to `cancel-pending`, and to `cancelled` when the porting desk agrees.
    ///
    /// Refused within 48 hours before the FOC date (then only support can help), for drafts (delete them instead), and
    /// for orders that are at their end. Sent again after a lost answer like a confirmation.
    pub struct CancelPortingOrder(CancelPortingOrder) => PortingOrder, |answer: PortingOrderResponse| answer.data,
        settle |request: Request<raw::CancelPortingOrder>, error| {
            read_back(request, error, |status| matches!(status, Status::CancelPending | Status::Cancelled))
        };
}

request! {
    /// Deletes a draft. Any other order is refused; cancel it instead.
    ///
    /// Sent again after a lost answer; that the draft is gone by then is success.
    pub struct DeletePortingOrder(DeletePortingOrder) => (), |()| (),
        settle gone_is_done;
}

request! {
    /// Switches all numbers of an order now. The answer is the activation job; the switch runs on in the background, so
    /// wait until the order is `ported`, and keep the service at the losing carrier until then.
    ///
    /// For FastPort orders with [on-demand activation](super::UpdatePortingOrder::activation_type), in
    /// `foc-date-confirmed` and inside an [activation window](crate::activation_jobs) of the FOC day. Telnyx's
    /// reference names the US only, its guide Canada as well. What else happens is not documented; a refusal with 422
    /// is assumed.
    ///
    /// After a lost answer it is not sent again: the jobs of the order tell whether it has begun.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use telnyx_porting::ErrorKind;
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// let too_early = client.porting_orders().activate(&orders[0].id).send().await;
    /// assert_eq!(too_early.unwrap_err().kind(), ErrorKind::Validation, "it is a draft");
    /// # Ok(()) }
    /// ```
    pub struct ActivatePortingOrder(ActivatePortingOrder) => ActivationJob, |answer: ActivationJobResponse| answer.data;
}

request! {
    /// Makes a token with which somebody without a Telnyx account can read, or change and so sign, the documents of an
    /// order. How that person presents it is not documented.
    ///
    /// Whoever holds the token has its permission, so treat it like a password: `Debug` does not print it. A new LOA
    /// raises the event `porting_order.loa_updated`, the end of its life `porting_order.sharing_token_expired`; neither
    /// comes as a webhook.
    ///
    /// Not sent again after a lost answer, because each answer is another token.
    ///
    /// ```
    /// use std::time::Duration;
    /// use telnyx_porting::types::SharingPermission;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// let token = client
    ///     .porting_orders()
    ///     .share(&orders[0].id, SharingPermission::PortingOrderDocumentUpdate)
    ///     .expires_in(Duration::from_secs(3600))
    ///     .send()
    ///     .await?;
    /// assert_eq!(token.expires_in_seconds, Some(3600));
    /// # Ok(()) }
    /// ```
    pub struct SharePortingOrder(SharePortingOrder) => SharingToken, |answer: SharingTokenResponse| answer.data;
}

impl SharePortingOrder {
    /// How long the token lives, 1 second to 48 hours, in whole seconds: parts of a second are dropped. What the server
    /// gives when nothing is asked for is not documented.
    ///
    /// A time outside these limits is refused before anything is sent.
    pub fn expires_in(self, life: Duration) -> Self {
        let seconds = life.as_secs();
        let rule = if (1..=MAX_SHARING_SECONDS).contains(&seconds) {
            Ok(())
        } else {
            Err(format!("a sharing token lives 1 to {MAX_SHARING_SECONDS} seconds, not {seconds}"))
        };
        // Anything that does not fit is far above the limit, so it is never sent.
        let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
        Self(self.0.with(|raw| raw.body_map(|body| body.expires_in_seconds(seconds))).check(rule))
    }
}

/// After a lost answer a refusal can mean that the first try was done: the order tells.
async fn read_back<R: telnyx_porting_raw::Request>(
    request: Request<R>,
    error: Error,
    done: impl FnOnce(&Status) -> bool + Send,
) -> Result<Reply<PortingOrder>> {
    let refused = matches!(error.kind(), ErrorKind::Validation | ErrorKind::Conflict);
    let Some(id) = error.order_id().filter(|_| refused && error.may_have_been_applied()) else {
        return Err(error);
    };
    let read = Request {
        client: request.client.clone(),
        raw: request.client.bare().get_porting_order().id(&id),
        options: request.options,
        refused: None,
    };
    match read.send().await {
        Ok(reply) if done(&reply.value.data.status.value) => {
            let attempts = error.attempts() + reply.attempts;
            let mut reply = reply.map(|answer| answer.data);
            reply.attempts = attempts;
            Ok(reply)
        }
        // Whatever the second look says, the refusal is what the caller has to know.
        _ => Err(error),
    }
}
