//! The conversation with the porting desk about an order.

use telnyx_porting_raw::types::{Comment, CommentResponse, PortingOrderId};

use crate::Client;
use crate::pages::list_request;
use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};

/// Comments of one order; see [`PortingOrders::comments`].
#[derive(Debug, Clone)]
pub struct Comments {
    client: Client,
    order: PortingOrderId,
}

impl PortingOrders {
    /// The conversation between you and the porting desk about an order.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let orders = client.porting_orders().create(["+13035550123".parse()?]).send().await?;
    /// let comments = client.porting_orders().comments(&orders[0].id);
    /// comments.create("Is the invoice of February good enough?").send().await?;
    ///
    /// let all = comments.list().items().try_collect().await?;
    /// assert_eq!(all[0].body.as_deref(), Some("Is the invoice of February good enough?"));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn comments(&self, id: &PortingOrderId) -> Comments {
        Comments { client: self.client().clone(), order: id.clone() }
    }
}

impl Comments {
    /// All comments (`GET /porting_orders/{id}/comments`, 200). There are no filters; the order of the list is not
    /// documented.
    pub fn list(&self) -> ListComments {
        ListComments::new(&self.client, |raw| raw.list_porting_order_comments().id(&self.order))
    }

    /// Writes to the porting desk (`POST /porting_orders/{id}/comments`, 201). Put no PINs and no account numbers in:
    /// a comment can neither be changed nor removed, and everybody with access to the account reads it.
    ///
    /// A blank text is refused before anything is sent. After a lost answer it is not sent again, because the comment
    /// could stand there twice: when an error [may have been applied](crate::Error::may_have_been_applied), look at
    /// the list first.
    pub fn create(&self, body: impl Into<String>) -> CreateComment {
        let body = body.into();
        let rule = if body.trim().is_empty() { Err("the comment is empty".to_owned()) } else { Ok(()) };
        let request = Request::new(&self.client, |raw| raw.create_porting_order_comment().id(&self.order));
        CreateComment(request.with(|raw| raw.body_map(|comment| comment.body(body))).check(rule))
    }
}

list_request! {
    /// Lists comments; see [`Comments::list`].
    pub struct ListComments(ListPortingOrderComments) of Comment;
}

request! {
    /// Writes a comment; see [`Comments::create`].
    pub struct CreateComment(CreatePortingOrderComment) => Comment, |answer: CommentResponse| answer.data;
}
