//! What the method of an operation is handed.

use std::future::Future;
use std::sync::Arc;

use atoms_runtime::codegen::{
    Body, Caller, CallerIfAny, Operation, Param, ParamKind, Params, ParamsAnd, Requirement,
    TextBody, serve,
};
use axum::Router;
use axum::extract::Request;
use axum::routing::MethodRouter;
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use crate::common::{Nobody, body, send};
use crate::security::{self, BEARER};

const PARAMS: &[Param] = &[Param::query("page", ParamKind::Integer)];

#[derive(Deserialize)]
struct Page {
    page: i64,
}

/// As generated traits are: the future borrows the handler.
trait Notes: Send + Sync + 'static {
    fn nothing(&self) -> impl Future<Output = Result<String, StatusCode>> + Send;
    fn caller(
        &self,
        caller: security::Caller,
    ) -> impl Future<Output = Result<String, StatusCode>> + Send;
    fn all(
        &self,
        caller: Option<security::Caller>,
        params: Page,
        text: String,
    ) -> impl Future<Output = Result<String, StatusCode>> + Send;
    fn text(&self, text: String) -> impl Future<Output = Result<String, StatusCode>> + Send;
    fn page(&self, params: Page) -> impl Future<Output = Result<String, StatusCode>> + Send;
}

impl Notes for Nobody {
    async fn nothing(&self) -> Result<String, StatusCode> {
        Err(StatusCode::IM_A_TEAPOT)
    }

    async fn caller(&self, caller: security::Caller) -> Result<String, StatusCode> {
        Ok(security::shown(&caller).to_string())
    }

    async fn all(
        &self,
        caller: Option<security::Caller>,
        params: Page,
        text: String,
    ) -> Result<String, StatusCode> {
        Ok(json!([caller.is_some(), params.page, text]).to_string())
    }

    async fn text(&self, text: String) -> Result<String, StatusCode> {
        Ok(json!(text).to_string())
    }

    async fn page(&self, params: Page) -> Result<String, StatusCode> {
        Ok(json!(params.page).to_string())
    }
}

fn nothing<H: Notes>() -> MethodRouter<Arc<H>> {
    static OPERATION: Operation = Operation::new("POST", "/");
    serve(&OPERATION, (), (), H::nothing)
}

fn text<H: Notes>() -> MethodRouter<Arc<H>> {
    static OPERATION: Operation = Operation::new("POST", "/");
    serve(&OPERATION, (), Body(TextBody), H::text)
}

fn page<H: Notes>() -> MethodRouter<Arc<H>> {
    static OPERATION: Operation = Operation::new("POST", "/").params(PARAMS);
    serve(&OPERATION, (), Params, H::page)
}

async fn asked(route: MethodRouter<Arc<Nobody>>, uri: &str, key: Option<&str>) -> (u16, String) {
    let router = Router::new().route("/", route).with_state(Arc::new(Nobody));
    let mut request = Request::post(uri).header("Content-Type", "text/plain");
    if let Some(key) = key {
        request = request.header("Authorization", key);
    }
    let response = send(&router, request.body("buy milk".into()).unwrap()).await;
    (response.status().as_u16(), body(response).await.to_string())
}

#[tokio::test]
async fn a_method_takes_what_its_operation_has() {
    let told = |text: &str| (200, text.to_owned());
    assert_eq!(asked(nothing(), "/", None).await, (418, "null".to_owned()));
    assert_eq!(asked(text(), "/", None).await, told(r#""buy milk""#));
    assert_eq!(asked(page(), "/?page=7", None).await, told("7"));
}

#[tokio::test]
async fn a_method_takes_who_calls_and_what_is_asked() {
    static ONE: Operation = Operation::new("POST", "/").security(&[&[Requirement::of(&BEARER)]]);
    static ALL: Operation = Operation::new("POST", "/")
        .params(PARAMS)
        .security(&[&[], &[Requirement::of(&BEARER)]]);
    let one = || serve(&ONE, Caller, (), <Nobody as Notes>::caller);
    let all = || {
        serve(
            &ALL,
            CallerIfAny,
            ParamsAnd(TextBody),
            <Nobody as Notes>::all,
        )
    };
    let shown = Some("Bearer abc");
    assert_eq!(asked(one(), "/", None).await.0, 401);
    assert_eq!(asked(one(), "/", shown).await.1, r#"["bearerAuth","abc"]"#);
    let told = |text: &str| (200, text.to_owned());
    assert_eq!(
        asked(all(), "/?page=1", None).await,
        told(r#"[false,1,"buy milk"]"#)
    );
    assert_eq!(
        asked(all(), "/?page=1", shown).await,
        told(r#"[true,1,"buy milk"]"#)
    );
    assert_eq!(asked(all(), "/?page=x", shown).await.0, 422);
}
