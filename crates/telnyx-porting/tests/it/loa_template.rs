use insta::assert_snapshot;
use telnyx_porting::ErrorKind;
use telnyx_porting::types::{LoaConfigurationId, PortingOrderId};

use crate::support::{Answer, Wire};

fn order() -> PortingOrderId {
    "po-1".parse().unwrap()
}

#[tokio::test]
async fn get() {
    let wire = Wire::script([Answer::file("application/pdf", "%PDF-1.7 letter")]).await;
    let configuration: LoaConfigurationId = "loa-1".parse().unwrap();
    let template = wire.client().porting_orders().loa_template(&order());
    let mut letter = template.clone().configuration(&configuration).send().await.unwrap();
    assert_eq!(letter.content_type().as_deref(), Some("application/pdf"));
    assert_eq!(letter.chunk().await.unwrap().unwrap(), "%PDF-1.7 letter");
    assert_eq!(letter.chunk().await.unwrap(), None);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("to-be-signed.pdf");
    assert_eq!(template.save_to(&path).await.unwrap(), 15);
    assert_eq!(std::fs::read(path).unwrap(), b"%PDF-1.7 letter");
    assert_snapshot!(wire.sent(), @"
    GET /v2/porting_orders/po-1/loa_template?loa_configuration_id=loa-1
    accept: application/pdf
    authorization: Bearer <key>
    ---
    GET /v2/porting_orders/po-1/loa_template
    accept: application/pdf
    authorization: Bearer <key>
    ");
}

#[tokio::test]
async fn a_refusal_is_not_saved_as_a_letter() {
    let refusal = r#"{"errors":[{"code":"10015","title":"Bad request","detail":"Not available for this order"}]}"#;
    let folder = tempfile::tempdir().unwrap();
    for (status, kind) in [(200, ErrorKind::Decode), (422, ErrorKind::Validation)] {
        let wire = Wire::answering(status, refusal).await;
        let template = wire.client().porting_orders().loa_template(&order());
        let error = template.save_to(folder.path().join("letter.pdf")).await.unwrap_err();
        assert_eq!(error.kind(), kind);
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
