//! The five operations of compliance, and the types that were named.

use atoms_api::atoms::types::{ComplianceApplication, ComplianceRequirement, RequiredDocumentType};
use atoms_runtime::In;
use axum::body::Body;
use http::{Request, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::field::{places, reaches, read, send};
use crate::stub::app;

#[tokio::test]
async fn three_operations_take_no_body() {
    let query = "countryIso=IN&numberType=local&userType=business";
    for (route, operation) in [
        (
            format!("GET /compliance/status?{query}"),
            "get_compliance_status",
        ),
        (
            format!("GET /compliance/requirements?{query}"),
            "get_compliance_requirements",
        ),
        (
            "POST /compliance/applications/a1/refresh".to_owned(),
            "refresh_compliance_application",
        ),
    ] {
        reaches(&route, operation, None).await;
    }
}

#[tokio::test]
async fn two_operations_take_papers() {
    for (method, path, operation) in [
        (
            "POST",
            "/compliance/applications",
            "submit_compliance_application",
        ),
        (
            "PATCH",
            "/compliance/applications/a1",
            "resubmit_compliance_application",
        ),
    ] {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("content-type", "multipart/form-data; boundary=b")
            .body(Body::from("--b--\r\n"))
            .unwrap();
        let (status, answer) = read(app().oneshot(request).await.unwrap()).await;
        assert_eq!(status, StatusCode::OK, "{answer}");
        assert_eq!(answer["operation"], operation);
    }
}

#[tokio::test]
async fn a_country_has_two_letters() {
    for path in ["status", "requirements"] {
        for country in ["IND", "I", ""] {
            let query = format!("countryIso={country}&numberType=local&userType=business");
            let route = format!("GET /compliance/{path}?{query}");
            let response = send(&route, None).await;
            assert_eq!(places(&response), [(In::Query, "/countryIso")], "{route}");
        }
    }
}

#[test]
fn a_requirement_lists_document_types() {
    let requirement = json!({
        "requirementId": "r1",
        "countryIso": "IN",
        "documentTypes": [{"documentTypeId": "d1", "name": "Certificate", "proofRequired": true}],
    });
    let decoded: ComplianceRequirement = serde_json::from_value(requirement.clone()).unwrap();
    let kinds = decoded.document_types.as_deref().unwrap();
    let certificate = RequiredDocumentType {
        document_type_id: Some("d1".to_owned()),
        name: Some("Certificate".to_owned()),
        proof_required: Some(true),
        ..RequiredDocumentType::default()
    };
    assert_eq!(kinds, [certificate]);
    assert_eq!(serde_json::to_value(decoded).unwrap(), requirement);
}

#[test]
fn an_application_says_how_it_stands() {
    for (status, is_known) in [("draft", true), ("rejected", true), ("appealed", false)] {
        let application = json!({"_id": "a1", "status": status, "rejectionReason": Value::Null});
        let decoded: ComplianceApplication = serde_json::from_value(application.clone()).unwrap();
        let found = decoded.status.as_ref().unwrap();
        assert_eq!(found.is_known(), is_known, "{status}");
        assert_eq!(serde_json::to_value(decoded).unwrap(), application);
    }
}
