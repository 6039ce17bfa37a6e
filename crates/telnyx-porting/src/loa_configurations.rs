//! Your own letterhead for letters of authorization.

use telnyx_porting_raw::types::{
    LoaConfiguration, LoaConfigurationId, LoaConfigurationParams, LoaConfigurationResponse, UpdateLoaAddress,
    UpdateLoaConfigurationParams,
};
use telnyx_porting_raw::{Nullable, Request as RawRequest};

use crate::Client;
use crate::deletion::gone_is_done;
use crate::download::download_request;
use crate::pages::list_request;
use crate::request::{Request, request};

/// LOA configurations; see [`Client::loa_configurations`].
#[derive(Debug, Clone)]
pub struct LoaConfigurations {
    client: Client,
}

impl Client {
    /// Your own letterhead for [letters of authorization](crate::porting_orders::PortingOrders::loa_template): logo,
    /// company, address, contact. The newest one is used unless a letter asks for another.
    ///
    /// The whole of it is needed in every call that takes one. A builder names the parts; one that is missing, or that
    /// breaks a published pattern (two capital letters for state and country, a US ZIP code, a phone number of a plus
    /// sign and 11 to 15 digits), is refused before anything is sent.
    ///
    /// ```
    /// use telnyx_porting::types::{LoaAddress, LoaConfigurationParams, LoaContact, LoaLogo};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sim = telnyx_porting_sim::Simulator::start().await?;
    /// # let client = telnyx_porting::Client::builder().base_url(sim.base_url()).api_key(sim.api_key()).build()?;
    /// # let png = telnyx_porting::DocumentFile::from_bytes("logo.png", b"\x89PNG\r\n\x1a\n".as_slice())?;
    /// # let logo = client.documents().upload(png).send().await?.id;
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("preview.pdf");
    /// let letterhead = LoaConfigurationParams::builder()
    ///     .name("Harbor letterhead")
    ///     .logo(LoaLogo::new(logo)) // a PNG, uploaded less than 30 minutes ago
    ///     .company_name("Harbor & Pine LLC")
    ///     .address(
    ///         LoaAddress::builder()
    ///             .street_address("12 Example Street")
    ///             .city("Denver")
    ///             .state("CO")
    ///             .zip_code("80202")
    ///             .country_code("US"),
    ///     )
    ///     .contact(LoaContact::builder().email("porting@harborpine.example").phone_number("+13035550123"));
    ///
    /// client.loa_configurations().preview(letterhead.clone()).save_to(&path).await?;
    /// client.loa_configurations().create(letterhead).send().await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn loa_configurations(&self) -> LoaConfigurations {
        LoaConfigurations { client: self.clone() }
    }
}

impl LoaConfigurations {
    /// All of them (`GET /porting/loa_configurations`, 200). There are no filters; the order of the list is not
    /// documented.
    pub fn list(&self) -> ListLoaConfigurations {
        ListLoaConfigurations::new(&self.client, |raw| raw.list_loa_configurations())
    }

    /// One of them (`GET /porting/loa_configurations/{id}`, 200).
    pub fn get(&self, id: &LoaConfigurationId) -> GetLoaConfiguration {
        GetLoaConfiguration(Request::new(&self.client, |raw| raw.get_loa_configuration().id(id)))
    }

    /// Saves a new one (`POST /porting/loa_configurations`, 201), which becomes the default of all letters. Takes
    /// [`LoaConfigurationParams`] or a builder of it.
    ///
    /// Not sent again after a lost answer: the [list](Self::list) tells.
    pub fn create<P>(&self, letterhead: P) -> CreateLoaConfiguration
    where
        P: TryInto<LoaConfigurationParams, Error: std::fmt::Display>,
    {
        let request = Request::new(&self.client, |raw| raw.create_loa_configuration());
        CreateLoaConfiguration(with_letterhead(request, letterhead, |raw, params| raw.body(params)))
    }

    /// Replaces one (`PATCH /porting/loa_configurations/{id}`, 200). Takes [`LoaConfigurationParams`] or a builder of
    /// it.
    ///
    /// Although it is a PATCH, all parts must be there: what is left out is not kept. For the one part that may be left
    /// out, `extended_address`, null is sent, so that the old one does not survive. So to change one part, [read](Self::get)
    /// the configuration, change that part of it and give it back: a `LoaConfiguration` is taken as well, if the server told
    /// all of it. Repeating it is harmless, so it is sent again after a lost answer.
    pub fn update<P>(&self, id: &LoaConfigurationId, letterhead: P) -> UpdateLoaConfiguration
    where
        P: TryInto<LoaConfigurationParams, Error: std::fmt::Display>,
    {
        let request = Request::new(&self.client, |raw| raw.update_loa_configuration().id(id));
        UpdateLoaConfiguration(with_letterhead(request, letterhead, |raw, params| raw.body(replacement(params))))
    }

    /// Deletes one (`DELETE /porting/loa_configurations/{id}`, 204).
    ///
    /// Sent again after a lost answer; that it is gone by then is success.
    pub fn delete(&self, id: &LoaConfigurationId) -> DeleteLoaConfiguration {
        DeleteLoaConfiguration(Request::new(&self.client, |raw| raw.delete_loa_configuration().id(id)))
    }

    /// A letter with a letterhead that is not saved, as a PDF (`POST /porting/loa_configurations/preview`, 200).
    /// Nothing is saved. Takes [`LoaConfigurationParams`] or a builder of it.
    pub fn preview<P>(&self, letterhead: P) -> PreviewLoaConfiguration
    where
        P: TryInto<LoaConfigurationParams, Error: std::fmt::Display>,
    {
        let request = Request::new(&self.client, |raw| raw.preview_loa_configuration());
        PreviewLoaConfiguration(with_letterhead(request, letterhead, |raw, params| raw.body(params)))
    }

    /// A letter with a saved letterhead, as a PDF (`GET /porting/loa_configurations/{id}/preview`, 200).
    pub fn preview_saved(&self, id: &LoaConfigurationId) -> PreviewSavedLoaConfiguration {
        PreviewSavedLoaConfiguration(Request::new(&self.client, |raw| raw.get_loa_configuration_preview().id(id)))
    }
}

/// Puts a letterhead into a request, if it is complete and sound.
fn with_letterhead<R, P>(
    request: Request<R>,
    letterhead: P,
    put: impl FnOnce(R, LoaConfigurationParams) -> R,
) -> Request<R>
where
    R: RawRequest,
    P: TryInto<LoaConfigurationParams, Error: std::fmt::Display>,
{
    match letterhead.try_into() {
        Ok(params) => request.check(patterns(&params)).with(|raw| put(raw, params)),
        Err(missing) => request.check(Err(format!("the LOA configuration is not complete: {missing}"))),
    }
}

/// The patterns that Telnyx publishes. Messages name the part and never repeat what it holds.
fn patterns(params: &LoaConfigurationParams) -> Result<(), String> {
    let capitals = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let zip_code = |text: &str| match text.split_once('-') {
        None => text.len() == 5 && digits(text),
        Some((zip, four)) => zip.len() == 5 && digits(zip) && four.len() == 4 && digits(four),
    };
    let phone_number =
        |text: &str| text.strip_prefix('+').is_some_and(|number| (11..=15).contains(&number.len()) && digits(number));
    let address = &params.address;
    let rules = [
        (capitals(&address.state), "address.state", "two capital letters"),
        (capitals(&address.country_code), "address.country_code", "two capital letters"),
        (zip_code(&address.zip_code), "address.zip_code", "five digits, or five, a hyphen and four"),
        (phone_number(&params.contact.phone_number), "contact.phone_number", "a plus sign and 11 to 15 digits"),
    ];
    match rules.iter().find(|(kept, ..)| !kept) {
        None => Ok(()),
        Some((_, part, rule)) => Err(format!("{part} of the LOA configuration must be {rule}")),
    }
}

fn replacement(params: LoaConfigurationParams) -> UpdateLoaConfigurationParams {
    let old = params.address;
    let mut address = UpdateLoaAddress::new(old.city, old.country_code, old.state, old.street_address, old.zip_code);
    address.extended_address = Some(old.extended_address.map_or(Nullable::Null, Nullable::Value));
    UpdateLoaConfigurationParams::new(address, params.company_name, params.contact, params.logo, params.name)
}

list_request! {
    /// Lists LOA configurations; see [`LoaConfigurations::list`].
    pub struct ListLoaConfigurations(ListLoaConfigurations) of LoaConfiguration;
}

request! {
    /// Reads an LOA configuration; see [`LoaConfigurations::get`].
    pub struct GetLoaConfiguration(GetLoaConfiguration) => LoaConfiguration,
        |answer: LoaConfigurationResponse| answer.data;
}

request! {
    /// Saves an LOA configuration; see [`LoaConfigurations::create`].
    pub struct CreateLoaConfiguration(CreateLoaConfiguration) => LoaConfiguration,
        |answer: LoaConfigurationResponse| answer.data;
}

request! {
    /// Replaces an LOA configuration; see [`LoaConfigurations::update`].
    pub struct UpdateLoaConfiguration(UpdateLoaConfiguration) => LoaConfiguration,
        |answer: LoaConfigurationResponse| answer.data;
}

request! {
    /// Deletes an LOA configuration; see [`LoaConfigurations::delete`].
    pub struct DeleteLoaConfiguration(DeleteLoaConfiguration) => (), |()| (), settle gone_is_done;
}

download_request! {
    /// Renders a letterhead that is not saved; see [`LoaConfigurations::preview`].
    pub struct PreviewLoaConfiguration(PreviewLoaConfiguration) of "application/pdf";
}

download_request! {
    /// Renders a saved letterhead; see [`LoaConfigurations::preview_saved`].
    pub struct PreviewSavedLoaConfiguration(GetLoaConfigurationPreview) of "application/pdf";
}
