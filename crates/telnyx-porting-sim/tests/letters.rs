//! Letters of authorization, as a reader of PDF files sees them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod common;

use common::Api;
use lopdf::{Document, Object};
use reqwest::{Method, multipart};
use serde_json::{Value, json};

/// A picture of 4 by 2 pixels with a transparent corner.
fn picture() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 4, 2);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    let pixels: Vec<u8> = (0..8_u8).flat_map(|pixel| [200, pixel, 50, if pixel == 0 { 0 } else { 255 }]).collect();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    file
}

async fn upload(api: &Api, file: Vec<u8>) -> Value {
    let form = multipart::Form::new().part("file", multipart::Part::bytes(file).file_name("logo.png"));
    let (status, body) = api.send(api.request(Method::POST, "/documents").multipart(form)).await;
    assert_eq!(status, 200, "{body}");
    body["data"]["id"].clone()
}

fn branding(logo: &Value) -> Value {
    json!({
        "name": "Main", "company_name": "Žluťoučký “Kůň” & Söhne €", "logo": { "document_id": logo },
        "address": {
            "street_address": "1 Sample Street", "extended_address": "Dock 9", "city": "Springfield",
            "state": "IL", "zip_code": "62701", "country_code": "US",
        },
        "contact": { "email": "porting@example.com", "phone_number": "+12125550100" },
    })
}

async fn pdf(request: reqwest::RequestBuilder) -> Document {
    let response = request.send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/pdf");
    Document::load_mem(&response.bytes().await.unwrap()).unwrap()
}

fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

/// Images drawn on the first page: width, height, and whether parts are transparent.
fn images(document: &Document) -> Vec<(i64, i64, bool)> {
    let first = document.get_pages()[&1];
    let images = document.get_page_images(first).unwrap();
    images.iter().map(|image| (image.width, image.height, image.origin_dict.has(b"SMask"))).collect()
}

#[tokio::test]
async fn previews_show_the_logo_and_the_whole_letterhead() {
    let api = Api::start().await;
    let logo = upload(&api, picture()).await;
    let branding = branding(&logo);
    let unsaved = pdf(api.request(Method::POST, "/porting/loa_configurations/preview").json(&branding)).await;
    let (status, saved) = api.post("/porting/loa_configurations", branding).await;
    assert_eq!(status, 201, "{saved}");
    let path = format!("/porting/loa_configurations/{}/preview", saved["data"]["id"].as_str().unwrap());
    let saved = pdf(api.request(Method::GET, &path)).await;
    for letter in [unsaved, saved] {
        assert_eq!(images(&letter), [(4, 2, true)]);
        let text = text(&letter);
        let parts =
            ["Žluťoučký “Kůň” & Söhne €", "Dock 9", "Springfield, IL 62701 US", "porting@example.com", "PREVIEW"];
        for part in parts {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
}

#[tokio::test]
async fn templates_show_what_the_order_says() {
    let api = Api::start().await;
    let logo = upload(&api, picture()).await;
    api.post("/porting/loa_configurations", branding(&logo)).await;
    let numbers: Vec<String> = (100..180).map(|number| format!("+12125550{number}")).collect();
    let ids = api.create(&numbers.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let order = format!("/porting_orders/{}", ids[0]);
    let long = "Łódzkie Towarzystwo Telefoniczne ".repeat(9);
    let body = json!({
        "end_user": {
            "admin": {
                "entity_name": long.trim_end(), "auth_person_name": "Łukasz Z\u{307}ak", "account_number": "A-1001",
                "billing_phone_number": "+12125550100", "pin_passcode": "73317",
            },
            "location": {
                "street_address": "1 Sample Street", "extended_address": "Suite 400", "locality": "Springfield",
                "administrative_area": "IL", "postal_code": "62701", "country_code": "US",
            },
        },
        "misc": { "type": "full" },
    });
    let (status, answer) = api.patch(&order, body).await;
    assert_eq!(status, 200, "{answer}");

    let letter = pdf(api.request(Method::GET, &format!("{order}/loa_template"))).await;
    assert_eq!(images(&letter), [(4, 2, true)]);
    assert!(letter.get_pages().len() > 1);
    let text = text(&letter);
    for part in ["Łukasz Żak", "A-1001", "Suite 400", "Springfield", "IL", "62701", "full", "Signature"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let words = text.split_whitespace().filter(|word| *word == "Telefoniczne").count();
    assert_eq!(words, 9);
    assert!(numbers.iter().all(|number| text.contains(number.as_str())));
    assert!(!text.contains("73317"));
}

#[tokio::test]
async fn letters_of_any_script_can_be_copied_out() {
    let api = Api::start().await;
    let order = format!("/porting_orders/{}", api.create(&["+12125550101"]).await[0]);
    let names = json!({ "end_user": { "admin": { "entity_name": "東京電話", "auth_person_name": "Олена Ґедз" } } });
    assert_eq!(api.patch(&order, names).await.0, 200);
    let letter = pdf(api.request(Method::GET, &format!("{order}/loa_template"))).await;
    assert!(text(&letter).contains("Олена Ґедз"));
    assert_eq!(images(&letter), []);

    // The typeface has no Chinese characters: they are boxes that say what they stand for.
    let spans: Vec<String> = letter
        .get_pages()
        .values()
        .flat_map(|page| letter.get_and_decode_page_content(*page).unwrap().operations)
        .filter(|operation| operation.operator == "BDC")
        .filter_map(|operation| match operation.operands.last() {
            Some(Object::Dictionary(span)) => lopdf::decode_text_string(span.get(b"ActualText").unwrap()).ok(),
            _ => None,
        })
        .collect();
    assert_eq!(spans, ["Account holder: 東京電話"]);
}

#[tokio::test]
async fn a_logo_that_cannot_be_read_is_said_to_be_one() {
    let api = Api::start().await;
    let logo = upload(&api, b"\x89PNG\r\n\x1a\n0000".to_vec()).await;
    let letter = pdf(api.request(Method::POST, "/porting/loa_configurations/preview").json(&branding(&logo))).await;
    assert_eq!(images(&letter), []);
    assert!(text(&letter).contains("The logo cannot be read"));
}
