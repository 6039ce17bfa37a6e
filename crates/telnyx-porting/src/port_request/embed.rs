//! Every place of a request that names a document, and files taken in from there.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{DocumentSource, LoaSource, PortRequest, RequirementValue};
use crate::{DocumentFile, InvalidDocument};

/// A place that names a document.
pub(super) enum Place<'a> {
    Loa(&'a mut LoaSource),
    Other(&'a mut DocumentSource),
}

impl Place<'_> {
    /// The file that it names, if it names one.
    pub(super) fn path_mut(&mut self) -> Option<&mut PathBuf> {
        match self {
            Self::Loa(LoaSource::Path(path)) | Self::Other(DocumentSource::Path(path)) => Some(path),
            Self::Loa(_) | Self::Other(_) => None,
        }
    }

    fn embed(self, file: DocumentFile) {
        match self {
            Self::Loa(source) => *source = LoaSource::File(file),
            Self::Other(source) => *source = DocumentSource::File(file),
        }
    }
}

impl PortRequest {
    pub(super) fn places_mut(&mut self) -> impl Iterator<Item = Place<'_>> {
        let own = (&mut self.documents, &mut self.requirements);
        let overrides = self.overrides.iter_mut().map(|each| (&mut each.set.documents, &mut each.set.requirements));
        std::iter::once(own).chain(overrides).flat_map(|(documents, requirements)| {
            let required = requirements.values_mut().filter_map(|value| match value {
                RequirementValue::Document(source) => Some(source),
                RequirementValue::Text(_) | RequirementValue::AddressId(_) => None,
            });
            let additional = documents.additional.iter_mut().map(|document| &mut document.source);
            let others = documents.invoice.iter_mut().chain(additional).chain(required);
            documents.loa.iter_mut().map(Place::Loa).chain(others.map(Place::Other))
        })
    }

    /// Reads the files that the request names and keeps their content in it, so that it can be stored and carried out on
    /// another machine.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use telnyx_porting::port_request::PortRequest;
    ///
    /// let request = PortRequest::load("examples/port_in/order.toml").await?.embed_files().await?;
    /// let stored = serde_json::to_string(&request)?; // holds personal data, and the PIN
    /// let elsewhere: PortRequest = serde_json::from_str(&stored)?;
    /// assert_eq!(elsewhere, request);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When a file cannot be read, or the server would not take it.
    pub async fn embed_files(mut self) -> Result<Self, InvalidDocument> {
        let mut files: BTreeMap<PathBuf, DocumentFile> = BTreeMap::new();
        for mut place in self.places_mut() {
            let Some(path) = place.path_mut().cloned() else { continue };
            let file = match files.get(&path) {
                Some(file) => file.clone(),
                None => DocumentFile::open(&path).await?,
            };
            files.insert(path, file.clone());
            place.embed(file);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port_request::{AdditionalDocument, AdditionalDocumentKind, OrderMatch, OrderOverride, OrderSettings};

    fn shipped(file: &str) -> PathBuf {
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/port_in")).join(file)
    }

    #[tokio::test]
    async fn every_place_is_filled() {
        let mut request = PortRequest::default();
        let mut set = OrderSettings::default();
        request.documents.loa = Some(shipped("loa.pdf").into());
        set.documents.invoice = Some(shipped("invoice.pdf").into());
        let csr = AdditionalDocument::new(AdditionalDocumentKind::Csr, shipped("invoice.pdf"));
        request.documents.additional.push(csr);
        let requirement = RequirementValue::Document(shipped("loa.pdf").into());
        set.requirements.insert("a428786a-5dc2-41c0-b0fe-c32df4c1b5e2".parse().unwrap(), requirement);
        request.overrides.push(OrderOverride::new(OrderMatch::phone_numbers(["+12125550123"]), set));

        let mut embedded = request.embed_files().await.unwrap();
        assert_eq!(embedded.places_mut().count(), 4);
        assert!(embedded.places_mut().all(|mut place| place.path_mut().is_none()));
        let loa = embedded.documents.loa.as_ref().and_then(LoaSource::document);
        assert!(matches!(loa, Some(DocumentSource::File(file)) if file.filename() == "loa.pdf"));
    }

    #[tokio::test]
    async fn a_file_that_is_not_there_is_named() {
        let mut request = PortRequest::default();
        request.documents.invoice = Some(shipped("nothere.pdf").into());
        let error = request.embed_files().await.unwrap_err();
        assert!(error.to_string().contains("nothere.pdf"), "{error}");
    }
}
