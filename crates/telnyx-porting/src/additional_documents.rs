//! Documents of an order beside its LOA and its invoice.

use telnyx_porting_raw::types::{
    AdditionalDocument, AdditionalDocumentId, AdditionalDocumentType, AdditionalDocumentsCreated, CreatedAtSort,
    DocumentId, NewAdditionalDocument, PortingOrderId,
};

use crate::Client;
use crate::deletion::gone_is_done;
use crate::pages::{filters, list_request};
use crate::porting_orders::PortingOrders;
use crate::request::{Request, request};

/// Most documents that one call attaches.
const MAX_DOCUMENTS: usize = 100;

/// Additional documents of one order; see [`PortingOrders::additional_documents`].
#[derive(Debug, Clone)]
pub struct AdditionalDocuments {
    client: Client,
    order: PortingOrderId,
}

impl PortingOrders {
    /// Documents of an order beside its LOA and its invoice, which are set by an [update](PortingOrders::update).
    ///
    /// ```
    /// use telnyx_porting::{DocumentFile, types::AdditionalDocumentType};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let order = client.porting_orders().create(["+13035550123".parse()?]).send().await?.remove(0).id;
    /// let csr = DocumentFile::from_bytes("csr.pdf", b"%PDF-1.7 ...".as_slice())?;
    /// let uploaded = client.documents().upload(csr).send().await?.id;
    ///
    /// let additional = client.porting_orders().additional_documents(&order);
    /// let attached = additional.create([(uploaded, AdditionalDocumentType::Csr)]).send().await?;
    /// additional.delete(&attached[0].id).send().await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn additional_documents(&self, id: &PortingOrderId) -> AdditionalDocuments {
        AdditionalDocuments { client: self.client().clone(), order: id.clone() }
    }
}

impl AdditionalDocuments {
    /// What is attached (`GET /porting_orders/{id}/additional_documents`, 200).
    pub fn list(&self) -> ListAdditionalDocuments {
        ListAdditionalDocuments::new(&self.client, |raw| raw.list_additional_documents().id(&self.order))
    }

    /// Attaches 1 to 100 uploaded documents, each with what it is (`POST /porting_orders/{id}/additional_documents`,
    /// 201). Another number is refused before anything is sent.
    ///
    /// Do it soon after the upload: a document that nothing refers to is gone after 30 minutes. After a lost answer it
    /// is not sent again, because the documents could be attached twice; the [list](Self::list) tells.
    pub fn create(
        &self,
        documents: impl IntoIterator<Item = (DocumentId, AdditionalDocumentType)>,
    ) -> CreateAdditionalDocuments {
        let documents: Vec<NewAdditionalDocument> = documents
            .into_iter()
            .map(|(id, role)| {
                let mut document = NewAdditionalDocument::default();
                document.document_id = Some(id);
                document.document_type = Some(role);
                document
            })
            .collect();
        let rule = match documents.len() {
            0 => Err("there is no document to attach".to_owned()),
            1..=MAX_DOCUMENTS => Ok(()),
            count => Err(format!("one call attaches at most {MAX_DOCUMENTS} documents, not {count}")),
        };
        let request = Request::new(&self.client, |raw| raw.create_additional_documents().id(&self.order));
        CreateAdditionalDocuments(
            request.with(|raw| raw.body_map(|body| body.additional_documents(documents))).check(rule),
        )
    }

    /// Takes a document off the order (`DELETE /porting_orders/{id}/additional_documents/{additional_document_id}`,
    /// 204). The id is that of the attachment, not that of the document.
    ///
    /// A document that nothing else refers to is then removed after 30 minutes. (Assumed.) Sent again after a lost
    /// answer; that the attachment is gone by then is success.
    pub fn delete(&self, id: &AdditionalDocumentId) -> DeleteAdditionalDocument {
        let order = &self.order;
        DeleteAdditionalDocument(Request::new(&self.client, |raw| {
            raw.delete_additional_document().id(order).additional_document_id(id)
        }))
    }
}

list_request! {
    /// Lists additional documents; see [`AdditionalDocuments::list`].
    pub struct ListAdditionalDocuments(ListAdditionalDocuments) of AdditionalDocument;
}

impl ListAdditionalDocuments {
    filters! {
        /// Documents of this kind (`filter[document_type]`).
        document_type: AdditionalDocumentType => filter_document_type;
        /// Documents of any of these kinds (`filter[document_type][in][]`).
        document_type_in: [AdditionalDocumentType] => filter_document_type_in;
    }

    /// The order of the list (`sort[]`).
    pub fn sort(self, sort: CreatedAtSort) -> Self {
        Self(self.0.with(|raw| raw.sort(vec![sort])), self.1)
    }
}

request! {
    /// Attaches documents; see [`AdditionalDocuments::create`].
    pub struct CreateAdditionalDocuments(CreateAdditionalDocuments) => Vec<AdditionalDocument>,
        |created: AdditionalDocumentsCreated| created.data;
}

request! {
    /// Takes a document off an order; see [`AdditionalDocuments::delete`].
    pub struct DeleteAdditionalDocument(DeleteAdditionalDocument) => (), |()| (), settle gone_is_done;
}
