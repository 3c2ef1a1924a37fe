//! Routes take the bodies that their schemas allow, and no others.

use axum::body::Body;
use axum::routing::RouterIntoService;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{Method, Request, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use shapes::{Contract, Maker, Reading, TAKEN, Taste, contracts, router};
use tower::ServiceExt as _;

use crate::common::{maker, seeds, valid};
use crate::spoil::spoil;

/// An operation whose body is JSON.
struct Call<'a> {
    method: Method,
    path: &'a str,
    parameters: Vec<&'a Value>,
    /// Where the schema of its body stands.
    body: String,
}

fn calls(contract: &Contract) -> Vec<Call<'_>> {
    let mut calls = Vec::new();
    for (path, item) in contract.document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            if operation
                .pointer("/requestBody/content/application~1json")
                .is_none()
            {
                continue;
            }
            let path_pointer = path.replace('~', "~0").replace('/', "~1");
            let pointer = format!("#/paths/{path_pointer}");
            let lists = [
                format!("{pointer}/parameters"),
                format!("{pointer}/{method}/parameters"),
            ];
            let count = |list: &String| {
                contract
                    .at(list)
                    .and_then(Value::as_array)
                    .map_or(0, Vec::len)
            };
            let parameters = lists
                .iter()
                .flat_map(|list| (0..count(list)).map(move |index| format!("{list}/{index}")));
            calls.push(Call {
                method: method.to_uppercase().parse().expect("a method"),
                path,
                parameters: parameters
                    .filter_map(|parameter| contract.at(&parameter))
                    .collect(),
                body: format!("{pointer}/{method}/requestBody/content/application~1json/schema"),
            });
        }
    }
    calls
}

impl<'a> Call<'a> {
    /// A request with this body, and with what its parameters must be.
    fn request(&self, maker: &mut Maker<'a>, body: &Value) -> Request<Body> {
        let (mut path, mut query) = (self.path.to_owned(), Vec::new());
        let mut request = Request::builder()
            .method(self.method.clone())
            .header(AUTHORIZATION, "Bearer token")
            .header(CONTENT_TYPE, "application/json");
        for parameter in &self.parameters {
            if parameter["required"] != true {
                continue;
            }
            let name = parameter["name"].as_str().expect("a name");
            let value = text(maker, &parameter["schema"]);
            let encoded = utf8_percent_encode(&value, NON_ALPHANUMERIC).to_string();
            match parameter["in"].as_str() {
                Some("path") => path = path.replace(&format!("{{{name}}}"), &encoded),
                Some("query") => query.push(format!("{name}={encoded}")),
                _ => request = request.header(name, encoded),
            }
        }
        let request = request.uri(format!("{path}?{}", query.join("&")));
        request
            .body(Body::from(body.to_string()))
            .expect("a request")
    }
}

/// A parameter's text. An empty one would be none.
fn text<'a>(maker: &mut Maker<'a>, schema: &'a Value) -> String {
    match maker.of(schema) {
        Value::String(text) if text.is_empty() => "x".to_owned(),
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// What a route answers; a long list of violations is not looked at.
async fn status(service: &RouterIntoService<Body>, request: Request<Body>) -> (StatusCode, String) {
    let answer = service.clone().oneshot(request).await.expect("an answer");
    let status = answer.status();
    let body = http_body_util::BodyExt::collect(answer.into_body()).await;
    let body = body.expect("a body").to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

fn atoms() -> Contract {
    let atoms = contracts()
        .into_iter()
        .find(|contract| contract.name == "atoms");
    atoms.expect("the contract that is served")
}

#[tokio::test]
async fn routes_take_what_a_validator_takes_and_refuse_what_it_refuses() {
    let (contract, service) = (atoms(), router().into_service());
    let mut wrong = Vec::new();
    for call in calls(&contract) {
        let validator = contract
            .validator(&call.body, Reading::Exact)
            .expect("a schema");
        let mut refused = 0;
        for seed in seeds(&call.body, 100) {
            let mut maker = maker(&contract, Taste::Exact, seed);
            let mut body = valid(&mut maker, &call.body, &validator);
            // One of four stays as it should be.
            if seed % 4 != 0 {
                spoil(&mut body, maker.random());
            }
            let fits = validator.is_valid(&body);
            refused += usize::from(!fits);
            let request = call.request(&mut maker, &body);
            let (status, answer) = status(&service, request).await;
            // 400 where the contract documents that, else 422.
            let expected: &[_] = if fits {
                &[TAKEN]
            } else {
                &[StatusCode::BAD_REQUEST, StatusCode::UNPROCESSABLE_ENTITY]
            };
            if !expected.contains(&status) {
                let error = validator.validate(&body).err();
                let error = error.map_or_else(|| "valid".to_owned(), |error| error.to_string());
                wrong.push(format!(
                    "{} {}: {body}\n{status} {answer}\n{error}",
                    call.method, call.path
                ));
                break;
            }
        }
        assert!(
            refused > 0,
            "{} {}: nothing is refused",
            call.method,
            call.path
        );
    }
    assert!(
        wrong.is_empty(),
        "{} operations:\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

#[test]
fn every_operation_with_a_json_body_is_tried() {
    let contract = atoms();
    let text = contract.document["paths"].to_string();
    let bodies = text.matches("\"requestBody\":").count();
    let files = text.matches("\"multipart/form-data\":").count();
    assert_eq!(calls(&contract).len(), bodies - files);
}
