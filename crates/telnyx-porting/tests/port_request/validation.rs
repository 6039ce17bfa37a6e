use chrono::{DateTime, TimeZone as _, Utc};
use telnyx_porting::DocumentFile;
use telnyx_porting::port_request::{FocDate, FocWish, PortRequest, Problem};

use super::complete;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2027, 2, 1, 12, 0, 0).unwrap()
}

fn problems(request: &PortRequest) -> Vec<Problem> {
    request.validate(now()).err().map(|invalid| invalid.problems).unwrap_or_default()
}

/// Pointers of the problems of a complete request with some changes.
fn pointers(change: impl FnOnce(&mut PortRequest)) -> Vec<String> {
    let mut request = complete().build().unwrap();
    change(&mut request);
    problems(&request).into_iter().map(|problem| problem.pointer).collect()
}

fn with(toml: &str) -> Vec<String> {
    let changes = PortRequest::from_toml(toml).unwrap();
    pointers(|request| {
        let base = request.clone();
        *request = changes;
        if request.phone_numbers.is_empty() {
            request.phone_numbers = base.phone_numbers;
        }
        if request.end_user == Default::default() {
            request.end_user = base.end_user;
        }
        request.port = request.port.take().or(base.port);
        if request.documents == Default::default() && request.requirement_group_id.is_none() {
            request.documents = base.documents;
        }
    })
}

const NONE: [&str; 0] = [];

#[test]
fn everything_that_is_missing_is_reported_at_once() {
    let all: Vec<_> = problems(&PortRequest::default()).into_iter().map(|problem| problem.pointer).collect();
    assert_eq!(
        all,
        [
            "/phone_numbers",
            "/end_user/admin/entity_name",
            "/end_user/admin/auth_person_name",
            "/end_user/location/street_address",
            "/end_user/location/locality",
            "/end_user/location/postal_code",
            "/end_user/location/country_code",
            "/port",
            "/documents/loa",
        ]
    );
    assert_eq!(pointers(|_| {}), NONE);
}

#[test]
fn us_and_canadian_numbers_need_more() {
    let without = |number: &str| {
        pointers(|request| {
            request.phone_numbers = vec![number.to_owned()];
            request.end_user.admin.account_number = None;
            request.end_user.admin.billing_phone_number = None;
            request.end_user.location.administrative_area = None;
        })
    };
    let needed = [
        "/end_user/admin/account_number",
        "/end_user/admin/billing_phone_number",
        "/end_user/location/administrative_area",
    ];
    assert_eq!(without("+13035550123"), needed);
    assert_eq!(without("+14165550123"), needed);
    assert_eq!(without("+18005550123"), needed);
    assert_eq!(without("+18765550123"), NONE);
    assert_eq!(without("+442079460123"), NONE);
}

#[test]
fn numbers() {
    let mut request = complete().build().unwrap();
    request.phone_numbers = ["+13035550123", "3035550124", "+13035550123", "Ada Quill"].map(str::to_owned).to_vec();
    let texts: Vec<_> = problems(&request).iter().map(Problem::to_string).collect();
    assert_eq!(texts.len(), 3);
    assert!(texts[0].starts_with("/phone_numbers/1: 3035550124 is not an E.164 phone number"), "{}", texts[0]);
    assert!(
        texts[1].starts_with("/phone_numbers/2: +13035550123 is already listed as /phone_numbers/0"),
        "{}",
        texts[1]
    );
    assert!(texts[2].starts_with("/phone_numbers/3: ") && !texts[2].contains("Ada"), "{}", texts[2]);
}

#[test]
fn form_of_values() {
    let admin = "entity_name='A'\nauth_person_name='B'\naccount_number='1'\nbilling_phone_number='+13035550100'";
    let place = "street_address='1'\nlocality='D'\nadministrative_area='CO'\npostal_code='80202'\ncountry_code='US'";
    let end_user = |from: &str, to: &str| {
        with(&format!("[end_user.admin]\n{admin}\n[end_user.location]\n{place}").replace(from, to))
    };
    for (from, to, pointer) in [
        ("entity_name='A'", "entity_name=' '", "/end_user/admin/entity_name"),
        ("'+13035550100'", "'303 555 0100'", "/end_user/admin/billing_phone_number"),
        ("'D'", "''", "/end_user/location/locality"),
        ("'80202'", "'8020'", "/end_user/location/postal_code"),
        ("'80202'", "'80202-12'", "/end_user/location/postal_code"),
        ("'US'", "'USA'", "/end_user/location/country_code"),
        ("'US'", "'us'", "/end_user/location/country_code"),
    ] {
        assert_eq!(end_user(from, to), [pointer], "{to}");
    }
    assert_eq!(end_user("'80202'", "'80202-1234'"), NONE);
    for (toml, pointer) in [
        ("customer_reference = ' '", "/customer_reference"),
        ("customer_group_reference = ''", "/customer_group_reference"),
        ("webhook_url = 'example.com/hook'", "/webhook_url"),
        ("webhook_url = 'ftp://example.com/hook'", "/webhook_url"),
        ("documents.loa.path = ''", "/documents/loa/path"),
        ("documents.loa.document_id = 'a b'", "/documents/loa/document_id"),
        ("documents.loa.template.loa_configuration_id = '..'", "/documents/loa/template/loa_configuration_id"),
        ("phone_number_configuration.connection_id = ''", "/phone_number_configuration/connection_id"),
        ("phone_number_configuration.messaging_profile_id = ' '", "/phone_number_configuration/messaging_profile_id"),
        ("phone_number_configuration.billing_group_id = 'a b'", "/phone_number_configuration/billing_group_id"),
        ("phone_number_configuration.emergency_address_id = '.'", "/phone_number_configuration/emergency_address_id"),
        ("phone_number_configuration.tags = ['a', '']", "/phone_number_configuration/tags/1"),
        ("phone_number_configuration.tags = ['a', 'b', 'a']", "/phone_number_configuration/tags/2"),
        ("requirements.'a/b~c'.text = ' '", "/requirements/a~1b~0c/text"),
        ("requirements.'a b'.text = 'x'", "/requirements/a b"),
        ("requirements.a.address_id = ''", "/requirements/a/address_id"),
        ("requirements.a.document.path = ''", "/requirements/a/document/path"),
        ("requirement_group_id = ''", "/requirement_group_id"),
    ] {
        assert_eq!(with(toml), [pointer], "{toml}");
    }
    let long = format!("webhook_url = 'https://example.com/{}'", "a".repeat(2000));
    assert_eq!(with(&long), ["/webhook_url"]);
    assert_eq!(with("webhook_url = 'http://127.0.0.1:8080/hook'"), NONE);
}

#[test]
fn requirement_groups_exclude_single_values() {
    assert_eq!(with("requirement_group_id = 'g1'"), NONE);
    assert_eq!(with("requirement_group_id = 'g1'\ndocuments.invoice.path = 'a'"), ["/requirement_group_id"]);
    assert_eq!(with("requirement_group_id = 'g1'\nrequirements.a.text = 'a'"), ["/requirement_group_id"]);
    let additional = "requirement_group_id = 'g1'\n[[documents.additional]]\ntype = 'csr'\nsource.path = 'csr.pdf'";
    assert_eq!(with(additional), NONE);
    // In an override it takes the place of the documents of the request.
    assert_eq!(with("[[overrides]]\nmatch.phone_number_type = 'local'\nset.requirement_group_id = 'g1'"), NONE);
}

#[test]
fn full_and_partial_ports() {
    let port = |scope: &str| with(&format!("port = {{ {scope} }}"));
    assert_eq!(port("type = 'partial'"), ["/port/remaining_numbers_action"]);
    assert_eq!(port("type = 'partial', remaining_numbers_action = 'keep'"), NONE);
    assert_eq!(port("type = 'full', remaining_numbers_action = 'keep'"), ["/port/remaining_numbers_action"]);
    assert_eq!(port("type = 'full', new_billing_phone_number = '+13035550177'"), ["/port/new_billing_phone_number"]);
    let keep = "type = 'partial', remaining_numbers_action = 'keep', new_billing_phone_number";
    assert_eq!(port(&format!("{keep} = '+13035550177'")), NONE);
    assert_eq!(port(&format!("{keep} = '303'")), ["/port/new_billing_phone_number"]);
    assert_eq!(port(&format!("{keep} = '+13035550124'")), ["/port/new_billing_phone_number"]);
    let disconnect = "type = 'partial', remaining_numbers_action = 'disconnect'";
    assert_eq!(port(disconnect), NONE);
    assert_eq!(
        port(&format!("{disconnect}, new_billing_phone_number = '+13035550177'")),
        ["/port/new_billing_phone_number"]
    );
}

#[test]
fn a_ported_billing_number_needs_a_successor_only_if_something_stays() {
    let ported = |port: &str| {
        let port = PortRequest::from_toml(&format!("port = {{ {port} }}")).unwrap().port;
        pointers(|request| {
            request.end_user.admin.billing_phone_number = Some("+13035550124".into());
            request.port = port;
        })
    };
    assert_eq!(ported("type = 'full'"), NONE);
    assert_eq!(ported("type = 'partial', remaining_numbers_action = 'disconnect'"), NONE);
    assert_eq!(ported("type = 'partial', remaining_numbers_action = 'keep'"), ["/port/new_billing_phone_number"]);
    let successor = "type = 'partial', remaining_numbers_action = 'keep', new_billing_phone_number = '+13035550177'";
    assert_eq!(ported(successor), NONE);
}

#[test]
fn messaging_needs_a_profile() {
    let profile = "/phone_number_configuration/messaging_profile_id";
    assert_eq!(with("enable_messaging = true"), [profile]);
    assert_eq!(with("enable_messaging = false"), NONE);
    assert_eq!(with("enable_messaging = true\nphone_number_configuration.messaging_profile_id = 'm1'"), NONE);
    let local = "[[overrides]]\nmatch.phone_number_type = 'local'\nset.";
    assert_eq!(with(&format!("enable_messaging = true\n{local}enable_messaging = false")), NONE);
    assert_eq!(with(&format!("{local}enable_messaging = true")), [format!("/overrides/0/set{profile}")]);
}

#[test]
fn loa_templates_are_for_us_and_canadian_local_numbers() {
    let template = |number: &str, more: &str| {
        with(&format!("phone_numbers = ['+13035550123', '{number}']\ndocuments.loa.template = {{}}\n{more}"))
    };
    assert_eq!(template("+14165550123", ""), NONE);
    assert_eq!(template("+18005550123", ""), ["/documents/loa/template"]);
    assert_eq!(template("+442079460123", ""), ["/documents/loa/template"]);
    let signed = "[[overrides]]\nmatch.phone_number_type = 'toll_free'\nset.documents.loa.path = 'loa.pdf'";
    assert_eq!(template("+18005550123", signed), NONE);
}

#[test]
fn foc_dates_in_the_past() {
    let foc = |date| pointers(|request| request.foc = Some(FocWish::new(date)));
    assert_eq!(foc(FocDate::At(now())), ["/foc/date"]);
    assert_eq!(foc(FocDate::At(now() + chrono::TimeDelta::seconds(1))), NONE);
    assert_eq!(foc(FocDate::On(now().date_naive())), NONE);
    assert_eq!(foc(FocDate::On(now().date_naive().pred_opt().unwrap())), ["/foc/date"]);
    assert_eq!(foc(FocDate::NotBefore(now() - chrono::TimeDelta::days(9))), NONE);
    let set = "[[overrides]]\nmatch.losing_carrier = 'Bell'\nset.foc.date.on = 2027-01-31";
    assert_eq!(with(set), ["/overrides/0/set/foc/date"]);
    // Without a clock nothing is said about time.
    assert!(complete().foc(FocDate::At(DateTime::UNIX_EPOCH)).build().is_ok());
}

#[test]
fn on_demand_is_for_the_us_and_canada() {
    let on_demand = |numbers: &[&str]| {
        pointers(|request| {
            request.phone_numbers = numbers.iter().map(ToString::to_string).collect();
            request.foc = Some(FocWish::new(FocDate::Earliest).on_demand());
        })
    };
    assert_eq!(on_demand(&["+442079460123"]), ["/foc/on_demand"]);
    assert_eq!(on_demand(&["+442079460123", "+13035550123"]), NONE);
}

#[test]
fn overrides() {
    let set = "\nset.enable_messaging = false";
    for (matches, pointer) in [
        ("match = {}", "/overrides/0/match"),
        ("match.phone_numbers = ['+13035550199']", "/overrides/0/match/phone_numbers/0"),
        ("match.phone_numbers = ['+13035550123', '303']", "/overrides/0/match/phone_numbers/1"),
        ("match.phone_number_type = 'tollfree'", "/overrides/0/match/phone_number_type"),
        ("match.losing_carrier = ' '", "/overrides/0/match/losing_carrier"),
    ] {
        assert_eq!(with(&format!("[[overrides]]\n{matches}{set}")), [pointer], "{matches}");
    }
    let one = "[[overrides]]\nmatch.phone_numbers = ['+13035550123']";
    assert_eq!(with(&format!("{one}\nset = {{}}")), ["/overrides/0/set"]);
    assert_eq!(with(&format!("{one}\nset.webhook_url = 'x'")), ["/overrides/0/set/webhook_url"]);
    assert_eq!(
        with(&format!(
            "{one}\nset.port = {{ type = 'partial', remaining_numbers_action = 'keep' }}\nset.end_user.admin.billing_phone_number = '+13035550123'"
        )),
        ["/overrides/0/set/port/new_billing_phone_number"]
    );
}

#[test]
fn overrides_for_one_number_must_agree() {
    let account = |number: &str, account: &str| {
        format!("[[overrides]]\nmatch.phone_numbers = ['{number}']\nset.end_user.admin.account_number = '{account}'\n")
    };
    let same_number = account("+13035550123", "1") + &account("+13035550123", "2");
    assert_eq!(with(&same_number), ["/overrides/1"]);
    assert_eq!(with(&(account("+13035550123", "1") + &account("+13035550123", "1"))), NONE);
    // Different numbers can end up in different orders.
    assert_eq!(with(&(account("+13035550123", "1") + &account("+13035550124", "2"))), NONE);
    // Different fields do not contradict each other.
    let pin = "[[overrides]]\nmatch.phone_numbers = ['+13035550123']\nset.end_user.admin.pin_passcode = '0000'\n";
    assert_eq!(with(&(account("+13035550123", "1") + pin)), NONE);
}

#[test]
fn overrides_supply_what_the_request_leaves_out() {
    let without_account = |overrides: &str| {
        let overrides = PortRequest::from_toml(overrides).unwrap().overrides;
        pointers(|request| {
            request.phone_numbers.push("+18005550123".to_owned());
            request.end_user.admin.account_number = None;
            request.overrides = overrides;
        })
    };
    let set = |matches: &str| format!("[[overrides]]\n{matches}\nset.end_user.admin.account_number = '1'\n");
    let missing = ["/end_user/admin/account_number"];
    let local = set("match.phone_numbers = ['+13035550123']");
    let toll_free = set("match.phone_number_type = 'toll_free'");
    // Whether the carrier is the one of every number is not known yet.
    assert_eq!(without_account(&set("match.losing_carrier = 'Bell'")), NONE);
    // Toll-free and local numbers never share an order.
    assert_eq!(without_account(&local), missing);
    assert_eq!(without_account(&toll_free), missing);
    assert_eq!(without_account(&(local + &toll_free)), NONE);
}

#[test]
fn problems_repeat_nothing_personal() {
    let mut request = complete().build().unwrap();
    request.end_user.admin.billing_phone_number = Some("303-555-0100".into());
    request.end_user.location.postal_code = Some("8020".into());
    request.documents.invoice = Some(DocumentFile::from_bytes("a.txt", b"text".as_slice()).unwrap().into());
    let shown = request.validate(now()).unwrap_err().to_string();
    assert!(shown.starts_with("the port request has 2 problems:\n  /end_user/"), "{shown}");
    for text in ["0100", "8020", "Quill", "HP-20481"] {
        assert!(!shown.contains(text), "{text} in {shown}");
    }
}

#[test]
fn the_builder_reports_ids_with_everything_else() {
    let invalid = complete().connection_id("").requirement_group_id("a b").tag("").build().unwrap_err();
    let pointers: Vec<_> = invalid.problems.iter().map(|problem| problem.pointer.as_str()).collect();
    assert_eq!(
        pointers,
        ["/phone_number_configuration/connection_id", "/requirement_group_id", "/phone_number_configuration/tags/0"]
    );
}
