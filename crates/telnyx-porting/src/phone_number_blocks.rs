//! Blocks of German numbers.

use std::ops::RangeInclusive;

use telnyx_porting_raw::types::{
    CreatedAtSort, PhoneNumberBlock, PhoneNumberBlockId, PhoneNumberBlockResponse, PortingOrderId,
};

use crate::deletion::gone_is_done;
use crate::pages::{filters, list_request};
use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};
use crate::{Client, PhoneNumber, ranges};

/// Most numbers of a block.
const MAX_NUMBERS: u64 = 1000;

/// Phone number blocks of one order; see [`PortingOrders::phone_number_blocks`].
#[derive(Debug, Clone)]
pub struct PhoneNumberBlocks {
    client: Client,
    order: PortingOrderId,
}

impl PortingOrders {
    /// Blocks of numbers that are ported as a whole: German orders only.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+49305550123".parse()?]).send().await?.remove(0).id;
    /// let block = "+49305550100".parse()?..="+49305550199".parse()?;
    /// let blocks = client.porting_orders().phone_number_blocks(&order);
    /// let added = blocks.create(block.clone(), [block]).send().await?; // all of it is activated
    /// blocks.delete(&added.id).send().await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn phone_number_blocks(&self, id: &PortingOrderId) -> PhoneNumberBlocks {
        PhoneNumberBlocks { client: self.client().clone(), order: id.clone() }
    }
}

impl PhoneNumberBlocks {
    /// The blocks of the order (`GET /porting_orders/{porting_order_id}/phone_number_blocks`, 200).
    pub fn list(&self) -> ListPhoneNumberBlocks {
        ListPhoneNumberBlocks::new(&self.client, |raw| raw.list_phone_number_blocks().porting_order_id(&self.order))
    }

    /// Adds a block of at most 1000 numbers, both ends included, and says which parts of it are activated
    /// (`POST /porting_orders/{porting_order_id}/phone_number_blocks`, 201).
    ///
    /// Each part lies inside the block and no two overlap; there is at least one. Anything else is refused before it is
    /// sent. The server further wants a German order in `draft`, `in-process` or `exception`, and a block that fits its
    /// country and number type. Numbers of the order that lie inside the block become part of it.
    ///
    /// Not sent again after a lost answer: the [list](Self::list) tells.
    pub fn create(
        &self,
        block: RangeInclusive<PhoneNumber>,
        activation_ranges: impl IntoIterator<Item = RangeInclusive<PhoneNumber>>,
    ) -> CreatePhoneNumberBlock {
        let parts: Vec<RangeInclusive<PhoneNumber>> = activation_ranges.into_iter().collect();
        let rule = ranges::divides(&parts, &block).and_then(|()| ranges::at_most(MAX_NUMBERS, &block));
        let whole = ranges::wire(&block);
        let parts: Vec<_> = parts.iter().map(ranges::wire).collect();
        let request = Request::new(&self.client, |raw| raw.create_phone_number_block().porting_order_id(&self.order));
        CreatePhoneNumberBlock(
            request
                .with(|raw| raw.body_map(|body| body.phone_number_range(whole).activation_ranges(parts)))
                .check(rule),
        )
    }

    /// Takes a block apart (`DELETE /porting_orders/{porting_order_id}/phone_number_blocks/{id}`, 200) and answers what
    /// it was; its numbers stay on the order. In `draft`, `in-process` and `exception`.
    ///
    /// Sent again after a lost answer; that it is gone by then is success. `None` if the server does not say what it
    /// was.
    pub fn delete(&self, id: &PhoneNumberBlockId) -> DeletePhoneNumberBlock {
        let order = &self.order;
        DeletePhoneNumberBlock(Request::new(&self.client, |raw| {
            raw.delete_phone_number_block().porting_order_id(order).id(id)
        }))
    }
}

list_request! {
    /// Lists blocks; see [`PhoneNumberBlocks::list`].
    pub struct ListPhoneNumberBlocks(ListPhoneNumberBlocks) of PhoneNumberBlock;
}

impl ListPhoneNumberBlocks {
    filters! {
        /// Blocks with this number (`filter[phone_number]`).
        phone_number: PhoneNumber => filter_phone_number;
        /// Blocks with any of these numbers (`filter[phone_number][in][]`).
        phone_number_in: numbers => filter_phone_number_in;
    }

    /// The order of the list (`sort[]`).
    pub fn sort(self, sort: CreatedAtSort) -> Self {
        Self(self.0.with(|raw| raw.sort(vec![sort])), self.1)
    }
}

request! {
    /// Adds a block; see [`PhoneNumberBlocks::create`].
    pub struct CreatePhoneNumberBlock(CreatePhoneNumberBlock) => PhoneNumberBlock,
        |answer: PhoneNumberBlockResponse| answer.data;
}

request! {
    /// Takes a block apart; see [`PhoneNumberBlocks::delete`].
    pub struct DeletePhoneNumberBlock(DeletePhoneNumberBlock) => Option<PhoneNumberBlock>,
        |answer: Option<PhoneNumberBlockResponse>| answer.map(|answer| answer.data), settle gone_is_done;
}
