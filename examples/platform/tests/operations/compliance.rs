//! Proof of identity.

use atoms_api::atoms::Client;
use atoms_api::atoms::compliance::{
    self as api, ResubmitComplianceApplicationPart as Again,
    SubmitComplianceApplicationPart as Part, types,
};
use atoms_runtime::rest::FilePart;
use types::{EndUserType, NumberType};

use crate::told::{ID, told};

const DOCUMENTS: &str = r#"[{"documentTypeId": "dt_business_registration"}]"#;

pub(crate) async fn all(client: &Client) {
    let params =
        types::GetComplianceStatusParams::new("IN", NumberType::Local, EndUserType::Business);
    let status = told!(
        client.get_compliance_status(&params).await,
        api::GetComplianceStatusAnswer::Ok
    );
    assert_eq!(status["data"]["step"], "rejected");

    let params =
        types::GetComplianceRequirementsParams::new("IN", NumberType::Local, EndUserType::Business);
    let wanted = client.get_compliance_requirements(&params).await;
    let wanted = told!(wanted, api::GetComplianceRequirementsAnswer::Ok);
    assert_eq!(wanted["data"]["documentTypes"][0]["proofRequired"], true);

    sent_in(client).await;

    let params = types::RefreshComplianceApplicationParams::new(ID);
    let fresh = client.refresh_compliance_application(&params).await;
    let fresh = told!(fresh, api::RefreshComplianceApplicationAnswer::Ok);
    assert!(fresh["data"]["status"].is_string(), "{fresh}");
}

async fn sent_in(client: &Client) {
    let file = || FilePart::new("registration.pdf", "%PDF-1.7").content_type("application/pdf");
    let parts = vec![
        Part::CountryIso("IN".to_owned()),
        Part::NumberType(NumberType::Local),
        Part::UserType(EndUserType::Business),
        Part::EndUser(r#"{"name": "Lotus Dental Clinic"}"#.to_owned().into()),
        Part::Documents(DOCUMENTS.to_owned().into()),
        Part::Files(file()),
        Part::Files(file()),
    ];
    let sent = client.submit_compliance_application(parts).await;
    let sent = told!(sent, api::SubmitComplianceApplicationAnswer::Created);
    assert_eq!(sent["data"]["countryIso"], "IN");

    let parts = vec![
        Again::Documents(DOCUMENTS.to_owned().into()),
        Again::Files(file()),
    ];
    let params = types::ResubmitComplianceApplicationParams::new(ID);
    let again = client.resubmit_compliance_application(&params, parts).await;
    let again = told!(again, api::ResubmitComplianceApplicationAnswer::Ok);
    assert_eq!(again["data"]["countryIso"], "IN");
}
