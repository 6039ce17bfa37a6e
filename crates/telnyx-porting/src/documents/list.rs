//! Finding documents and their users.

use telnyx_porting_raw::types::{Document, DocumentId, DocumentLink, DocumentSort, PortingOrderId};

use crate::pages::{filters, list_request};

/// What document links call a porting order. Not documented. (Assumed.)
const PORTING_ORDER: &str = "porting_order";

list_request! {
    /// Lists documents, newest first unless sorted otherwise; see [`Documents::list`](super::Documents::list).
    pub struct ListDocuments(ListDocuments) of Document;
}

impl ListDocuments {
    filters! {
        /// Documents whose file name contains this text (`filter[filename][contains]`).
        filename_contains: String => filter_filename_contains;
        /// Documents with exactly this reference of yours (`filter[customer_reference][eq]`).
        customer_reference: String => filter_customer_reference_eq;
        /// Documents with any of these references of yours (`filter[customer_reference][in][]`).
        customer_reference_in: [String] => filter_customer_reference_in;
        /// Documents uploaded after this moment (`filter[created_at][gt]`).
        created_after: time => filter_created_at_gt;
        /// Documents uploaded before this moment (`filter[created_at][lt]`).
        created_before: time => filter_created_at_lt;
        /// The order of the list, the most significant key first (`sort[]`).
        sort: [DocumentSort] => sort;
    }
}

list_request! {
    /// Lists which resources use which documents; see [`Documents::links`](super::Documents::links).
    pub struct ListDocumentLinks(ListDocumentLinks) of DocumentLink;
}

impl ListDocumentLinks {
    filters! {
        /// Links of resources of this kind (`filter[linked_record_type]`).
        linked_record_type: String => filter_linked_record_type;
        /// Links of the resource with this id (`filter[linked_resource_id]`).
        linked_resource_id: String => filter_linked_resource_id;
    }

    /// Links to this document (`filter[document_id]`). The filter has vanished from Telnyx's reference, but is in its guide.
    pub fn document(self, id: &DocumentId) -> Self {
        Self(self.0.with(|raw| raw.filter_document_id(id)), self.1)
    }

    /// Links of this porting order. That its kind is called `porting_order` is not documented, but assumed.
    pub fn porting_order(self, id: &PortingOrderId) -> Self {
        self.linked_record_type(PORTING_ORDER).linked_resource_id(id.to_string())
    }
}
