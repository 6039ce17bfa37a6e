//! Correcting an order that was rejected after its confirmation.

use telnyx_porting_raw::types::{
    Comment, CommentUserType, DocumentId, PortingOrder, PortingOrderId, PortingOrderStatusValue as Status,
};

use super::foc_choice;
use super::gap::{Gap, field, from_refusal, refused_file};
use crate::port_request::{DocumentSource, FocDate};
use crate::porting_orders::UpdatePortingOrder;
use crate::{Client, DocumentFile, Error, ErrorKind, InvalidDocument};

/// How often a comment is written in all, when the answer is lost and it is not there.
const MAX_COMMENTS: u32 = 2;

impl Client {
    /// Corrects an order in `exception` and sends it on its way again.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+13035550123".parse()?]).send().await?.remove(0);
    /// use telnyx_porting::workflow::Resubmission;
    ///
    /// let fixed = client
    ///     .fix_port(&order.id)
    ///     .correct(|order| order.account_number("HP-20482"))
    ///     .comment("The account number is corrected, after the invoice of March.")
    ///     .send()
    ///     .await?;
    /// assert_eq!(fixed.resubmission, Resubmission::NotNeeded, "this one is a draft: nothing was done");
    /// # Ok(()) }
    /// ```
    pub fn fix_port(&self, id: &PortingOrderId) -> FixOrder {
        FixOrder {
            client: self.clone(),
            id: id.clone(),
            edit: None,
            loa: None,
            invoice: None,
            foc: None,
            comment: None,
        }
    }
}

/// Corrects an order in `exception`; see [`Client::fix_port`].
///
/// It is edited, commented on, and confirmed again. Whether the edit alone sends a rejected order on its way or a second
/// confirmation is needed is not documented, and both have been seen: so both are done, and a refusal of the second
/// confirmation is taken to mean that it was not needed.
///
/// It can be run again after an error: an order that is not in `exception` any more is left alone, and a comment that is
/// the last word of the conversation already is not written again.
#[derive(Debug, Clone)]
#[must_use = "nothing is corrected until it is sent"]
pub struct FixOrder {
    client: Client,
    id: PortingOrderId,
    edit: Option<UpdatePortingOrder>,
    loa: Option<DocumentSource>,
    invoice: Option<DocumentSource>,
    foc: Option<FocDate>,
    comment: Option<String>,
}

/// An order after its correction.
#[derive(Debug)]
#[non_exhaustive]
pub struct FixedOrder {
    /// The order as last seen.
    pub order: PortingOrder,
    /// How it went on its way again, or why not.
    pub resubmission: Resubmission,
    /// What the API found wrong with the correction; empty unless that was [refused](Resubmission::Refused).
    pub gaps: Vec<Gap>,
}

/// How a corrected order went on its way again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Resubmission {
    /// It was not in `exception`, so nothing was done.
    NotNeeded,
    /// The correction alone sent it on.
    ByEdit,
    /// It was confirmed again.
    ByConfirmation,
    /// It is corrected, and a second confirmation was not accepted: the porting desk sends it on. It stays in `exception`
    /// until then.
    LeftToDesk,
    /// The API refused the correction. The order stays in `exception`, and is cancelled after 14 days in it.
    Refused,
}

/// Why an order could not be corrected.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FixError {
    /// A document cannot be used. Nothing was sent.
    #[error(transparent)]
    Document(#[from] InvalidDocument),
    /// A call failed.
    #[error(transparent)]
    Api(#[from] Error),
}

impl FixOrder {
    /// Changes the order, by the setters of [`UpdatePortingOrder`].
    pub fn correct(mut self, edit: impl FnOnce(UpdatePortingOrder) -> UpdatePortingOrder) -> Self {
        let before = self.edit.take().unwrap_or_else(|| self.client.porting_orders().update(&self.id));
        self.edit = Some(edit(before));
        self
    }

    /// Uploads another LOA and links it.
    pub fn loa(mut self, loa: impl Into<DocumentSource>) -> Self {
        self.loa = Some(loa.into());
        self
    }

    /// Uploads another invoice and links it.
    pub fn invoice(mut self, invoice: impl Into<DocumentSource>) -> Self {
        self.invoice = Some(invoice.into());
        self
    }

    /// Asks for another FOC date, inside a window that is allowed now.
    pub fn foc(mut self, date: FocDate) -> Self {
        self.foc = Some(date);
        self
    }

    /// Tells the porting desk. Everybody with access to the account reads it, so put no PINs and no account numbers in.
    pub fn comment(mut self, text: impl Into<String>) -> Self {
        self.comment = Some(text.into());
        self
    }

    /// Does it.
    ///
    /// # Errors
    ///
    /// When a document cannot be used or a call fails; run it again then. A correction that the API refuses is no error:
    /// see [`Resubmission::Refused`].
    pub async fn send(self) -> Result<FixedOrder, FixError> {
        // Large: several calls are in it, and what awaits it would be as large.
        Box::pin(self.work()).await
    }

    async fn work(self) -> Result<FixedOrder, FixError> {
        // Read first of all, so that an unusable file is found while nothing has been done.
        let loa = file(self.loa.as_ref()).await?;
        let invoice = file(self.invoice.as_ref()).await?;
        let orders = self.client.porting_orders();
        let before = orders.get(&self.id).send().await?;
        if before.status.value != Status::Exception {
            return Ok(FixedOrder { order: before, resubmission: Resubmission::NotNeeded, gaps: Vec::new() });
        }
        let order = match self.edit(&before, loa, invoice).await? {
            Ok(order) => order,
            Err(gaps) => return Ok(FixedOrder { order: before, resubmission: Resubmission::Refused, gaps }),
        };
        if let Some(text) = &self.comment {
            self.comment_once(text).await?;
        }
        if order.status.value != Status::Exception {
            return Ok(FixedOrder { order, resubmission: Resubmission::ByEdit, gaps: Vec::new() });
        }
        match orders.confirm(&self.id).send().await {
            Ok(order) => Ok(FixedOrder { order, resubmission: Resubmission::ByConfirmation, gaps: Vec::new() }),
            Err(error) if is_refusal(&error) => self.after_refusal(&error).await,
            Err(error) => Err(error.into()),
        }
    }

    /// The order as it is after the edit, or what the API found wrong with that.
    async fn edit(
        &self,
        before: &PortingOrder,
        loa: Option<Upload>,
        invoice: Option<Upload>,
    ) -> Result<Result<PortingOrder, Vec<Gap>>, Error> {
        let orders = self.client.porting_orders();
        if self.edit.is_none() && loa.is_none() && invoice.is_none() && self.foc.is_none() {
            return Ok(Ok(before.clone()));
        }
        let mut edit = self.edit.clone().unwrap_or_else(|| orders.update(&self.id));
        if let Some(wish) = &self.foc {
            let windows = orders.allowed_foc_windows(&self.id).send().await?;
            match foc_choice::choose(wish, &windows, self.client.clock().now()) {
                Ok(date) => edit = edit.foc_date(date),
                Err(gap) => return Ok(Err(vec![gap])),
            }
        }
        for (document, pointer) in [(loa, "/documents/loa"), (invoice, "/documents/invoice")] {
            let Some(document) = document else { continue };
            let id = match document.id(&self.client).await {
                Ok(id) => id,
                Err(error) if is_refusal(&error) => return Ok(Err(vec![refused_file(pointer, &error)])),
                Err(error) => return Err(error),
            };
            edit = if pointer == "/documents/loa" { edit.loa(id) } else { edit.invoice(id) };
        }
        match edit.send().await {
            Ok(order) => Ok(Ok(order)),
            Err(error) if is_refusal(&error) => Ok(Err(from_refusal(&error, before))),
            Err(error) => Err(error),
        }
    }

    /// A refusal that names fields is about the correction. Any other one means that no confirmation is wanted.
    async fn after_refusal(&self, error: &Error) -> Result<FixedOrder, FixError> {
        let order = self.client.porting_orders().get(&self.id).send().await?;
        let named = from_refusal(error, &order).into_iter();
        let gaps: Vec<Gap> = named.filter(|gap| field(&gap.pointer).is_some()).collect();
        let resubmission = match order.status.value {
            Status::Exception if gaps.is_empty() => Resubmission::LeftToDesk,
            Status::Exception => return Ok(FixedOrder { order, resubmission: Resubmission::Refused, gaps }),
            _ => Resubmission::ByEdit,
        };
        Ok(FixedOrder { order, resubmission, gaps: Vec::new() })
    }

    /// Writes a comment unless it is the last word already. Looks again after a lost answer, because writing is not
    /// repeated by itself.
    async fn comment_once(&self, text: &str) -> Result<(), Error> {
        let comments = self.client.porting_orders().comments(&self.id);
        let mut written = 0;
        loop {
            let all = comments.list().items().try_collect().await?;
            if last_word(&all).is_some_and(|last| is_ours(last) && last.body.as_deref() == Some(text)) {
                return Ok(());
            }
            written += 1;
            match comments.create(text).send().await {
                Ok(_) => return Ok(()),
                Err(error) if error.may_have_been_applied() && written < MAX_COMMENTS => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// The order of the list is not documented, so the time decides.
fn last_word(comments: &[Comment]) -> Option<&Comment> {
    comments.iter().max_by_key(|comment| comment.created_at.as_ref().and_then(|time| time.utc()))
}

fn is_ours(comment: &Comment) -> bool {
    comment.user_type.as_ref().is_none_or(|writer| *writer == CommentUserType::User)
}

/// A document that is to be linked.
enum Upload {
    File(DocumentFile),
    Present(DocumentId),
}

impl Upload {
    async fn id(self, client: &Client) -> Result<DocumentId, Error> {
        match self {
            Self::Present(id) => Ok(id),
            Self::File(file) => Ok(client.documents().upload(file).send().await?.id),
        }
    }
}

async fn file(source: Option<&DocumentSource>) -> Result<Option<Upload>, InvalidDocument> {
    Ok(match source {
        None => None,
        Some(DocumentSource::DocumentId(id)) => Some(Upload::Present(id.clone())),
        Some(DocumentSource::File(file)) => Some(Upload::File(file.clone())),
        Some(DocumentSource::Path(path)) => Some(Upload::File(DocumentFile::open(path).await?)),
    })
}

fn is_refusal(error: &Error) -> bool {
    error.kind() == ErrorKind::Validation
}
