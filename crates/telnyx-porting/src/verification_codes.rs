//! Proof that a number is the customer's: a code goes to the handset and comes back.

use telnyx_porting_raw::types::{
    CreatedAtSort, PortingOrderId, VerificationCode, VerificationCodeAttempt, VerificationCodesChecked,
    VerificationMethod,
};

use crate::pages::{filters, list_request};
use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};
use crate::{Client, PhoneNumber};

/// Most numbers or codes of one call.
const MAX_CODES: usize = 100;

/// Verification codes of one order; see [`PortingOrders::verification_codes`].
#[derive(Debug, Clone)]
pub struct VerificationCodes {
    client: Client,
    order: PortingOrderId,
}

impl PortingOrders {
    /// Proof that the numbers of an order are the customer's. Needed while the order's `additional_steps` name
    /// `phone_number_verification_codes` (Australian mobile numbers): it stays a draft until all are verified.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+61491570006".parse()?]).send().await?.remove(0).id;
    /// use telnyx_porting::{PhoneNumber, types::VerificationMethod};
    ///
    /// let number: PhoneNumber = "+61491570006".parse()?;
    /// let codes = client.porting_orders().verification_codes(&order);
    /// codes.request([number], VerificationMethod::Sms).send().await?;
    ///
    /// // The holder of the number reads the code out.
    /// let checked = codes.verify([(number, "570006")]).send().await?;
    /// assert!(checked.iter().all(|code| code.verified == Some(true)));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn verification_codes(&self, id: &PortingOrderId) -> VerificationCodes {
        VerificationCodes { client: self.client().clone(), order: id.clone() }
    }
}

impl VerificationCodes {
    /// Which numbers are verified (`GET /porting_orders/{id}/verification_codes`, 200). The codes themselves are never
    /// shown.
    pub fn list(&self) -> ListVerificationCodes {
        ListVerificationCodes::new(&self.client, |raw| raw.list_verification_codes().id(&self.order))
    }

    /// Has a code sent to each of 1 to 100 numbers of the order
    /// (`POST /porting_orders/{id}/verification_codes/send`, 204). Another number of numbers is refused before anything
    /// is sent.
    ///
    /// Handsets ring, so it is never sent again after a lost answer.
    pub fn request(
        &self,
        phone_numbers: impl IntoIterator<Item = PhoneNumber>,
        method: VerificationMethod,
    ) -> SendVerificationCodes {
        let numbers: Vec<String> = phone_numbers.into_iter().map(String::from).collect();
        let rule = countable(numbers.len(), "phone numbers");
        let request = Request::new(&self.client, |raw| raw.send_verification_codes().id(&self.order));
        let request = request.with(|raw| raw.body_map(|body| body.phone_numbers(numbers).verification_method(method)));
        SendVerificationCodes(request.check(rule))
    }

    /// Checks 1 to 100 codes, each with its number (`POST /porting_orders/{id}/verification_codes/verify`, 200).
    /// Another number of codes is refused before anything is sent.
    ///
    /// Look at `verified` of each record of the answer: whether a wrong code is a record that is not verified or a
    /// refusal with 422 is not documented. Checking twice is harmless (assumed), so it is sent again after a lost
    /// answer.
    pub fn verify(&self, codes: impl IntoIterator<Item = (PhoneNumber, impl Into<String>)>) -> VerifyVerificationCodes {
        let attempts: Vec<VerificationCodeAttempt> = codes
            .into_iter()
            .map(|(number, code)| {
                let mut attempt = VerificationCodeAttempt::default();
                attempt.phone_number = Some(number.to_string());
                attempt.code = Some(code.into());
                attempt
            })
            .collect();
        let rule = countable(attempts.len(), "codes");
        let request = Request::new(&self.client, |raw| raw.verify_verification_codes().id(&self.order));
        VerifyVerificationCodes(request.with(|raw| raw.body_map(|body| body.verification_codes(attempts))).check(rule))
    }
}

fn countable(count: usize, what: &str) -> Result<(), String> {
    match count {
        0 => Err(format!("there are no {what} in the call")),
        1..=MAX_CODES => Ok(()),
        _ => Err(format!("one call takes at most {MAX_CODES} {what}, not {count}")),
    }
}

list_request! {
    /// Lists which numbers are verified; see [`VerificationCodes::list`].
    pub struct ListVerificationCodes(ListVerificationCodes) of VerificationCode;
}

impl ListVerificationCodes {
    filters! {
        /// Numbers that are verified, or that are not (`filter[verified]`).
        verified: bool => filter_verified;
        /// This number (`filter[phone_number]`). Gone from Telnyx's reference; that it still works is assumed.
        phone_number: PhoneNumber => filter_phone_number;
        /// Any of these numbers (`filter[phone_number][in][]`). Gone from Telnyx's reference like the filter for one.
        phone_number_in: numbers => filter_phone_number_in;
    }

    /// The order of the list (`sort[]`).
    pub fn sort(self, sort: CreatedAtSort) -> Self {
        Self(self.0.with(|raw| raw.sort(vec![sort])), self.1)
    }
}

request! {
    /// Has codes sent; see [`VerificationCodes::request`].
    pub struct SendVerificationCodes(SendVerificationCodes) => (), |()| ();
}

request! {
    /// Checks codes; see [`VerificationCodes::verify`].
    pub struct VerifyVerificationCodes(VerifyVerificationCodes) => Vec<VerificationCode>,
        |checked: VerificationCodesChecked| checked.data;
}
