use insta::assert_snapshot;
use telnyx_porting::ErrorKind;
use telnyx_porting::types::{LoaAddress, LoaConfigurationId, LoaConfigurationParams, LoaContact, LoaLogo, builder};

use crate::support::{Answer, Wire};

const SAVED: &str = r#"{"data":{"id":"loa-1","name":"Harbor letterhead","company_name":"Harbor & Pine LLC",
    "organization_id":"org-1","logo":{"document_id":"d1","content_type":"image/png"},
    "address":{"street_address":"12 Example Street","extended_address":null,"city":"Denver","state":"CO",
    "zip_code":"80202","country_code":"US"},
    "contact":{"email":"porting@harborpine.example","phone_number":"+13035550123"}}}"#;

fn id() -> LoaConfigurationId {
    "loa-1".parse().unwrap()
}

fn address() -> builder::LoaAddress {
    LoaAddress::builder()
        .street_address("12 Example Street")
        .city("Denver")
        .state("CO")
        .zip_code("80202")
        .country_code("US")
}

fn contact(phone_number: &str) -> LoaContact {
    LoaContact::new("porting@harborpine.example".into(), phone_number.into())
}

fn letterhead() -> builder::LoaConfigurationParams {
    LoaConfigurationParams::builder()
        .name("Harbor letterhead")
        .logo(LoaLogo::new("d1".parse().unwrap()))
        .company_name("Harbor & Pine LLC")
        .address(address())
        .contact(contact("+13035550123"))
}

#[tokio::test]
async fn list() {
    let item = SAVED.strip_prefix(r#"{"data":"#).and_then(|rest| rest.strip_suffix('}')).unwrap();
    let wire = Wire::answering(200, &format!(r#"{{"data":[{item}],"meta":{{"total_pages":1}}}}"#)).await;
    let found = wire.client().loa_configurations().list().items().try_collect().await.unwrap();
    assert_eq!(found[0].id, id());
    assert!(!format!("{found:?}").contains("Example Street"));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting/loa_configurations?page%5Bnumber%5D=1&page%5Bsize%5D=250
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn get() {
    let wire = Wire::answering(200, SAVED).await;
    let found = wire.client().loa_configurations().get(&id()).send().await.unwrap();
    assert_eq!(found.address.unwrap().zip_code.as_deref(), Some("80202"));
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting/loa_configurations/loa-1
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn create() {
    let wire = Wire::answering(201, SAVED).await;
    let create = wire.client().loa_configurations().create(letterhead());
    let created = create.send_for_reply().await.unwrap();
    assert_eq!((created.status.as_u16(), created.value.id), (201, id()));
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting/loa_configurations
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"address":{"city":"Denver","country_code":"US","state":"CO","street_address":"12 Example Street","zip_code":"80202"},"company_name":"Harbor & Pine LLC","contact":{"email":"porting@harborpine.example","phone_number":"+13035550123"},"logo":{"document_id":"d1"},"name":"Harbor letterhead"}
    "#);
}

#[tokio::test]
async fn update() {
    let wire = Wire::answering(200, SAVED).await;
    let configurations = wire.client().loa_configurations();
    configurations.update(&id(), letterhead()).send().await.unwrap();
    let with_suite = letterhead().address(address().extended_address("Suite 4".to_owned()));
    configurations.update(&id(), with_suite).send().await.unwrap();
    assert_snapshot!(wire.sent(), @r#"
    PATCH /v2/porting/loa_configurations/loa-1
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"address":{"city":"Denver","country_code":"US","extended_address":null,"state":"CO","street_address":"12 Example Street","zip_code":"80202"},"company_name":"Harbor & Pine LLC","contact":{"email":"porting@harborpine.example","phone_number":"+13035550123"},"logo":{"document_id":"d1"},"name":"Harbor letterhead"}
    ---
    PATCH /v2/porting/loa_configurations/loa-1
    accept: application/json
    authorization: Bearer <key>
    content-type: application/json

    {"address":{"city":"Denver","country_code":"US","extended_address":"Suite 4","state":"CO","street_address":"12 Example Street","zip_code":"80202"},"company_name":"Harbor & Pine LLC","contact":{"email":"porting@harborpine.example","phone_number":"+13035550123"},"logo":{"document_id":"d1"},"name":"Harbor letterhead"}
    "#);
}

#[tokio::test]
async fn what_was_read_can_be_changed_and_sent_again_if_it_is_whole() {
    let incomplete = SAVED.replace(r#""city":"Denver","#, "");
    let wire = Wire::script([Answer::json(200, SAVED), Answer::json(200, SAVED), Answer::json(200, &incomplete)]).await;
    let configurations = wire.client().loa_configurations();
    let mut saved = configurations.get(&id()).send().await.unwrap();
    saved.company_name = Some("Harbor, Pine & Co".to_owned());
    configurations.update(&id(), saved).send().await.unwrap();
    let sent = wire.sent();
    assert_snapshot!(sent.rsplit("\n\n").next().unwrap(), @r#"{"address":{"city":"Denver","country_code":"US","extended_address":null,"state":"CO","street_address":"12 Example Street","zip_code":"80202"},"company_name":"Harbor, Pine & Co","contact":{"email":"porting@harborpine.example","phone_number":"+13035550123"},"logo":{"document_id":"d1"},"name":"Harbor letterhead"}"#);

    let saved = configurations.get(&id()).send().await.unwrap();
    assert_eq!(saved.address.as_ref().unwrap().state.as_deref(), Some("CO"));
    let error = configurations.update(&id(), saved).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().contains("is not complete: the server did not tell `city`"), "{error}");
    assert_eq!(wire.count(), 3);
}

#[tokio::test]
async fn delete() {
    let wire = Wire::answering(204, "").await;
    wire.client().loa_configurations().delete(&id()).send().await.unwrap();
    assert_snapshot!(wire.sent(), @"
    DELETE /v2/porting/loa_configurations/loa-1
    accept: application/json
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn preview() {
    let wire = Wire::script([Answer::file("application/pdf", "%PDF-1.7")]).await;
    let configurations = wire.client().loa_configurations();
    assert_eq!(configurations.preview(letterhead()).bytes().await.unwrap(), "%PDF-1.7");
    assert_eq!(configurations.preview_saved(&id()).bytes().await.unwrap(), "%PDF-1.7");
    assert_snapshot!(wire.sent(), @r#"
    POST /v2/porting/loa_configurations/preview
    accept: application/pdf
    authorization: Bearer <key>
    content-type: application/json

    {"address":{"city":"Denver","country_code":"US","state":"CO","street_address":"12 Example Street","zip_code":"80202"},"company_name":"Harbor & Pine LLC","contact":{"email":"porting@harborpine.example","phone_number":"+13035550123"},"logo":{"document_id":"d1"},"name":"Harbor letterhead"}
    ---
    GET /v2/porting/loa_configurations/loa-1/preview
    accept: application/pdf
    authorization: Bearer <key>
    "#);
}

#[tokio::test]
async fn what_the_published_patterns_exclude_is_not_sent() {
    let wire = Wire::answering(201, SAVED).await;
    let configurations = wire.client().loa_configurations();
    let capitals = "must be two capital letters";
    let zip_code = "address.zip_code of the LOA configuration must be five digits, or five, a hyphen and four";
    let phone_number = "must be a plus sign and 11 to 15 digits";
    for (params, message) in [
        (letterhead().address(address().state("Colorado")), capitals),
        (letterhead().address(address().state("co")), capitals),
        (letterhead().address(address().country_code("USA")), capitals),
        (letterhead().address(address().zip_code("8020")), zip_code),
        (letterhead().address(address().zip_code("80202-12")), zip_code),
        (letterhead().address(address().zip_code("80202-1234-1")), zip_code),
        (letterhead().contact(contact("3035550123")), phone_number),
        (letterhead().contact(contact("+1303555012")), phone_number),
        (letterhead().contact(contact("+1 3035550123")), phone_number),
    ] {
        let error = configurations.create(params.clone()).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().ends_with(message), "{error}");
        assert_eq!(configurations.preview(params.clone()).send().await.unwrap_err().kind(), ErrorKind::InvalidInput);
        assert_eq!(configurations.update(&id(), params).send().await.unwrap_err().kind(), ErrorKind::InvalidInput);
    }
    let incomplete = LoaConfigurationParams::builder().name("Harbor letterhead");
    let error = configurations.create(incomplete).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().starts_with("the LOA configuration is not complete: "), "{error}");
    assert_eq!(wire.count(), 0);

    let plus_four = letterhead().address(address().zip_code("80202-1234"));
    configurations.create(plus_four).send().await.unwrap();
}
