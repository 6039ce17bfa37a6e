// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: additional documents.
/// Builder of [`CreateAdditionalDocuments`](crate::types::CreateAdditionalDocuments).
#[derive(Clone)]
pub struct CreateAdditionalDocuments {
    additional_documents: ::std::result::Result<
        ::std::vec::Vec<crate::types::NewAdditionalDocument>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreateAdditionalDocuments {
    fn default() -> Self {
        Self {
            additional_documents: Ok(Default::default()),
        }
    }
}
impl CreateAdditionalDocuments {
    /// The documents, at most 100.
    pub fn additional_documents<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::vec::Vec<crate::types::NewAdditionalDocument>>,
        T::Error: ::std::fmt::Display,
    {
        self.additional_documents = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for additional_documents: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<CreateAdditionalDocuments>
for crate::types::CreateAdditionalDocuments {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreateAdditionalDocuments,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            additional_documents: value.additional_documents?,
        })
    }
}
impl ::std::convert::From<crate::types::CreateAdditionalDocuments>
for CreateAdditionalDocuments {
    fn from(value: crate::types::CreateAdditionalDocuments) -> Self {
        Self {
            additional_documents: Ok(value.additional_documents),
        }
    }
}
impl ::std::fmt::Debug for CreateAdditionalDocuments {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateAdditionalDocuments").finish_non_exhaustive()
    }
}
/// Builder of [`NewAdditionalDocument`](crate::types::NewAdditionalDocument).
#[derive(Clone)]
pub struct NewAdditionalDocument {
    document_id: ::std::result::Result<
        ::std::option::Option<crate::types::DocumentId>,
        ::std::string::String,
    >,
    document_type: ::std::result::Result<
        ::std::option::Option<crate::types::AdditionalDocumentType>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for NewAdditionalDocument {
    fn default() -> Self {
        Self {
            document_id: Ok(Default::default()),
            document_type: Ok(Default::default()),
        }
    }
}
impl NewAdditionalDocument {
    /// The uploaded document.
    pub fn document_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<crate::types::DocumentId>>,
        T::Error: ::std::fmt::Display,
    {
        self.document_id = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for document_id: {e}")
            });
        self
    }
    /// What the document is.
    pub fn document_type<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<
            ::std::option::Option<crate::types::AdditionalDocumentType>,
        >,
        T::Error: ::std::fmt::Display,
    {
        self.document_type = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for document_type: {e}")
            });
        self
    }
}
impl ::std::convert::TryFrom<NewAdditionalDocument>
for crate::types::NewAdditionalDocument {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: NewAdditionalDocument,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            document_id: value.document_id?,
            document_type: value.document_type?,
        })
    }
}
impl ::std::convert::From<crate::types::NewAdditionalDocument>
for NewAdditionalDocument {
    fn from(value: crate::types::NewAdditionalDocument) -> Self {
        Self {
            document_id: Ok(value.document_id),
            document_type: Ok(value.document_type),
        }
    }
}
impl ::std::fmt::Debug for NewAdditionalDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("NewAdditionalDocument").finish_non_exhaustive()
    }
}
