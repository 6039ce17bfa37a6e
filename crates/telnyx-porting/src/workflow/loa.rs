//! Letters of authorization that are to be signed.

use std::fmt;
use std::path::Path;

use bytes::Bytes;
use telnyx_porting_raw::types::PortingOrderId;

use super::checkpoint::replace_file;
use super::gap::Gap;
use crate::port_request::LoaTemplate;
use crate::{Client, Error, ErrorKind, Result};

/// The LOA of one order, made by Telnyx from the data of the order, for a person to sign.
///
/// `Debug` shows its size alone: it holds names and addresses.
#[derive(Clone)]
#[non_exhaustive]
pub struct UnsignedLoa {
    /// The PDF.
    pub pdf: Bytes,
    /// What else the order lacks.
    pub gaps: Vec<Gap>,
}

impl UnsignedLoa {
    /// Fetches the LOA. Its end user must be filled in.
    pub(crate) async fn fetch(client: &Client, order: &PortingOrderId, template: &LoaTemplate) -> Result<Bytes> {
        let mut request = client.porting_orders().loa_template(order);
        if let Some(configuration) = &template.loa_configuration_id {
            request = request.configuration(configuration.clone());
        }
        request.bytes().await
    }

    /// Writes the PDF to a file. A file that is there already is replaced, and never half written; on Unix it is readable
    /// by its owner only.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::File`] if it cannot be written; `source` tells why.
    pub async fn save_to(&self, path: impl AsRef<Path>) -> Result<()> {
        let path = path.as_ref();
        let unwritable =
            |error| Error::new(ErrorKind::File, format!("{} cannot be written", path.display())).with_source(error);
        replace_file(path, self.pdf.clone()).await.map_err(unwritable)
    }
}

impl fmt::Debug for UnsignedLoa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnsignedLoa").field("bytes", &self.pdf.len()).field("gaps", &self.gaps).finish()
    }
}
