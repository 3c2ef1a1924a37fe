//! From the start to the end.

use crate::started::Started;

#[test]
fn it_serves_the_contract_its_document_and_a_page_until_it_is_asked_to_stop() {
    let service = Started::new();
    let get = |path: &str| {
        let request = ureq::get(format!("{}{path}", service.address));
        let request = request.header("authorization", "Bearer demo");
        let mut response = request.call().unwrap();
        response.body_mut().read_to_string().unwrap()
    };
    assert_eq!(get("/openapi.json"), platform::DOCUMENT);
    assert!(get("/").contains("/scalar.js"));
    assert!(get("/atoms/v1/user").contains("userEmail"));
    assert_eq!(
        get("/payment/v1/credits/balance"),
        get("/atoms/v1/payment/v1/credits/balance")
    );
    assert!(service.stop().success());
}

#[test]
fn a_page_of_an_allowed_origin_may_call_it_and_no_other() {
    let docs = "https://docs.example";
    let service = Started::with(&["--allow-origin", docs]);
    let allowed = |origin: &str| {
        let request = http::Request::options(format!("{}/atoms/v1/agent", service.address))
            .header("origin", origin)
            .header("access-control-request-method", "POST")
            .header(
                "access-control-request-headers",
                "authorization,content-type",
            )
            .body(())
            .unwrap();
        let response = ureq::run(request).unwrap();
        let allowed = response.headers().get("access-control-allow-origin");
        allowed.map(|origin| origin.to_str().unwrap().to_owned())
    };
    assert_eq!(allowed(docs).as_deref(), Some(docs));
    assert_eq!(allowed("https://other.example"), None);
}
