//! The types of requirement that there are by default, and who has to meet them.
//!
//! What each country wants is told in prose by the guides; that it comes as requirements of these kinds
//! is assumed, and so are all ids but those of LOA and invoice.

use uuid::Uuid;

use super::requirements::{FieldType, RequirementRule, RequirementType};

const LOA: Uuid = Uuid::from_u128(0xa428786a_5dc2_41c0_b0fe_c32df4c1b5e2);
const INVOICE: Uuid = Uuid::from_u128(0x53970723_fbff_4f46_a975_f62be6c1a585);
const UK_CARRIER: Uuid = Uuid::from_u128(0x0b7f6f6e_6f58_4f0a_9d25_1c7a1f1f3b10);
const UK_LINE_TYPE: Uuid = Uuid::from_u128(0x3c1c8d02_7a64_4c7e_8b1e_5b0f3e6d2a71);
const UK_ADDRESS: Uuid = Uuid::from_u128(0x6e0d9b54_2f3c_4d18_9c40_8a7d1be5f302);
const UK_ACCOUNT: Uuid = Uuid::from_u128(0x71f2a9c6_0b5d_4e83_a6f7_d94c20e81b55);
const UK_PAC: Uuid = Uuid::from_u128(0xb82e4d1f_96a0_4b3c_8e52_07fd6c915a08);
const DE_FORM: Uuid = Uuid::from_u128(0x18d5e7b3_c42f_4a96_b0d8_63e9f7a1254c);
const DE_IDENTITY: Uuid = Uuid::from_u128(0xc90a3f68_51e7_4d2b_9f14_be2870d5a639);
const DE_ALLOCATION: Uuid = Uuid::from_u128(0xe47b60d9_8c15_4f0e_a3b2_1f56c8907d24);
const PROOF_OF_ADDRESS: Uuid = Uuid::from_u128(0x5d9d3c1e_97b1_4c07_8a3f_7d1c1d2a9e44);
const AU_IDENTITY: Uuid = Uuid::from_u128(0x2af81c95_d370_4b64_8d09_a5e3714fbc86);
const AU_SECOND_IDENTITY: Uuid = Uuid::from_u128(0x4d63be07_1a98_4fc5_b7e0_92d8f05c6a13);
const AU_PLAN: Uuid = Uuid::from_u128(0x957c0ea2_e8b4_4136_9a5d_30f17db2c648);
const AU_IDENTITY_CHECK: Uuid = Uuid::from_u128(0x9f4c2f0e_55f1_4b57_8e7c_2d8f2f1f0a66);

fn kind(field_type: FieldType, id: Uuid, name: &str, description: &str, example: &str) -> RequirementType {
    RequirementType {
        id,
        name: name.to_owned(),
        field_type,
        description: description.to_owned(),
        example: example.to_owned(),
        max_length: (field_type == FieldType::Textual).then_some(60),
        acceptable_values: Vec::new(),
        mirrors: None,
        rejected_as: "OTHER".to_owned(),
    }
}

fn mirror(kind: RequirementType, pointer: &str) -> RequirementType {
    RequirementType { mirrors: Some(pointer.to_owned()), ..kind }
}

fn one_of(kind: RequirementType, values: &[&str]) -> RequirementType {
    RequirementType { acceptable_values: values.iter().map(|value| (*value).to_owned()).collect(), ..kind }
}

pub(super) fn types() -> Vec<RequirementType> {
    use FieldType::{Action, Address, Document, Textual};
    let loa = kind(
        Document,
        LOA,
        "Letter of authorization",
        "A letter of authorization signed by the account holder",
        "A signed PDF",
    );
    let invoice = kind(
        Document,
        INVOICE,
        "Latest invoice",
        "The latest invoice of the losing carrier, not older than 30 days",
        "A PDF of the invoice",
    );
    let line_type = kind(Textual, UK_LINE_TYPE, "Line type", "What kind of line the numbers are on", "single line");
    let account = kind(
        Textual,
        UK_ACCOUNT,
        "Billing account number",
        "Number of the account at the losing carrier, as its invoice shows it",
        "A-1001",
    );
    let plan = kind(Textual, AU_PLAN, "Prepaid or postpaid", "How the numbers are paid for", "postpaid");
    vec![
        RequirementType { rejected_as: "LOA_ILLEGIBLE".to_owned(), ..mirror(loa, "/documents/loa") },
        mirror(invoice, "/documents/invoice"),
        kind(
            Textual,
            UK_CARRIER,
            "Underlying carrier",
            "Name or CUPID of the carrier that owns the number range",
            "001",
        ),
        one_of(line_type, &["single line", "multi line", "complex DDI"]),
        kind(
            Address,
            UK_ADDRESS,
            "Local address",
            "An address with postcode where the numbers are in service",
            "The id of an address",
        ),
        RequirementType { rejected_as: "ACCOUNT_NUMBER_MISMATCH".to_owned(), ..account },
        kind(Textual, UK_PAC, "PAC", "The porting authorisation code of the losing carrier", "ABC123456"),
        kind(
            Document,
            DE_FORM,
            "Porting form",
            "The German porting form, signed by the account holder",
            "A signed PDF",
        ),
        kind(
            Document,
            DE_IDENTITY,
            "Proof of identity",
            "An identity card, a passport, or an extract of the company register",
            "A PDF of the passport",
        ),
        kind(
            Document,
            DE_ALLOCATION,
            "Allocation notice",
            "The notice by which the regulator allocated the numbers",
            "A PDF of the notice",
        ),
        RequirementType {
            rejected_as: "LOCATION_MISMATCH".to_owned(),
            ..kind(
                Document,
                PROOF_OF_ADDRESS,
                "Proof of address",
                "An official letter that shows the service address",
                "A PDF of a utility bill",
            )
        },
        kind(
            Document,
            AU_IDENTITY,
            "Government ID",
            "An identity paper of the account holder",
            "A PDF of the passport",
        ),
        kind(
            Document,
            AU_SECOND_IDENTITY,
            "Second government ID",
            "Another identity paper of the account holder",
            "A PDF of the driver licence",
        ),
        one_of(plan, &["prepaid", "postpaid"]),
        kind(
            Action,
            AU_IDENTITY_CHECK,
            "Identity verification",
            "The account holder proves who they are, under the link of the action requirement",
            "",
        ),
    ]
}

fn rule(countries: &[&str], number_types: &[&str], types: &[Uuid]) -> RequirementRule {
    RequirementRule {
        country_codes: countries.iter().map(|code| (*code).to_owned()).collect(),
        phone_number_types: number_types.iter().map(|number_type| (*number_type).to_owned()).collect(),
        types: types.to_vec(),
    }
}

pub(super) fn asked() -> Vec<RequirementRule> {
    let fixed_lines = ["local", "national", "toll_free", "shared_cost"];
    vec![
        rule(&[], &[], &[LOA, INVOICE]),
        rule(&["GB"], &[], &[UK_CARRIER]),
        rule(&["GB"], &fixed_lines, &[UK_LINE_TYPE]),
        rule(&["GB"], &["local"], &[UK_ADDRESS]),
        rule(&["GB"], &["national", "toll_free", "shared_cost"], &[UK_ACCOUNT]),
        rule(&["GB"], &["mobile"], &[UK_PAC]),
        rule(&["DE"], &[], &[DE_FORM, DE_IDENTITY]),
        rule(&["DE"], &["local", "national"], &[PROOF_OF_ADDRESS]),
        rule(&["DE"], &["toll_free"], &[DE_ALLOCATION]),
        rule(&["AU"], &["mobile"], &[AU_IDENTITY, AU_SECOND_IDENTITY, AU_PLAN, AU_IDENTITY_CHECK]),
    ]
}
