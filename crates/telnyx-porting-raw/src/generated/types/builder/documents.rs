// @generated from openapi/telnyx-porting.yaml by `cargo xtask codegen`; do not edit.

//! Builders of models: documents.
/// Builder of [`CreateDocument`](crate::types::CreateDocument).
#[derive(Clone)]
pub struct CreateDocument {
    customer_reference: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    file: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    filename: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    url: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for CreateDocument {
    fn default() -> Self {
        Self {
            customer_reference: Ok(Default::default()),
            file: Ok(Default::default()),
            filename: Ok(Default::default()),
            url: Ok(Default::default()),
        }
    }
}
impl CreateDocument {
    /// The customer's own reference, to find the document again.
    pub fn customer_reference<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.customer_reference = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for customer_reference: {e}")
            });
        self
    }
    /// Content of the file in base64. The 20 MB limit is assumed to count the decoded bytes; the request itself is a third larger.
    pub fn file<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.file = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for file: {e}"));
        self
    }
    /// Name for the file, at most 512 printable Unicode characters. Spaces are removed, and an extension may be appended.
    pub fn filename<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.filename = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for filename: {e}"));
        self
    }
    /// Public address the server fetches the file from.
    pub fn url<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.url = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for url: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<CreateDocument> for crate::types::CreateDocument {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: CreateDocument,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            customer_reference: value.customer_reference?,
            file: value.file?,
            filename: value.filename?,
            url: value.url?,
        })
    }
}
impl ::std::convert::From<crate::types::CreateDocument> for CreateDocument {
    fn from(value: crate::types::CreateDocument) -> Self {
        Self {
            customer_reference: Ok(value.customer_reference),
            file: Ok(value.file),
            filename: Ok(value.filename),
            url: Ok(value.url),
        }
    }
}
impl ::std::fmt::Debug for CreateDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateDocument").finish_non_exhaustive()
    }
}
/// Builder of [`UpdateDocument`](crate::types::UpdateDocument).
#[derive(Clone)]
pub struct UpdateDocument {
    customer_reference: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
    filename: ::std::result::Result<
        ::std::option::Option<::std::string::String>,
        ::std::string::String,
    >,
}
impl ::std::default::Default for UpdateDocument {
    fn default() -> Self {
        Self {
            customer_reference: Ok(Default::default()),
            filename: Ok(Default::default()),
        }
    }
}
impl UpdateDocument {
    /// New reference of the customer's own.
    pub fn customer_reference<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.customer_reference = value
            .try_into()
            .map_err(|e| {
                format!("error converting supplied value for customer_reference: {e}")
            });
        self
    }
    /// New file name, at most 512 printable Unicode characters; rewritten by the rules of an upload.
    pub fn filename<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
        T::Error: ::std::fmt::Display,
    {
        self.filename = value
            .try_into()
            .map_err(|e| format!("error converting supplied value for filename: {e}"));
        self
    }
}
impl ::std::convert::TryFrom<UpdateDocument> for crate::types::UpdateDocument {
    type Error = crate::types::error::ConversionError;
    fn try_from(
        value: UpdateDocument,
    ) -> ::std::result::Result<Self, crate::types::error::ConversionError> {
        Ok(Self {
            customer_reference: value.customer_reference?,
            filename: value.filename?,
        })
    }
}
impl ::std::convert::From<crate::types::UpdateDocument> for UpdateDocument {
    fn from(value: crate::types::UpdateDocument) -> Self {
        Self {
            customer_reference: Ok(value.customer_reference),
            filename: Ok(value.filename),
        }
    }
}
impl ::std::fmt::Debug for UpdateDocument {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateDocument").finish_non_exhaustive()
    }
}
