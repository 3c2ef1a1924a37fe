//! A group of operations as generated code has it: a trait, its routes, and who implements it.

use std::future::Future;
use std::sync::Arc;

use atoms_runtime::Problem;
use atoms_runtime::codegen::{
    Operation, Param, ParamKind, Requirement, SecurityKind, SecurityScheme, ServerCall, route,
};
use atoms_runtime::rest::Credentials;
use axum::Router;
use axum::extract::FromRequestParts;
use axum::response::IntoResponse;
use axum::routing::MethodRouter;
use http::StatusCode;
use http::request::Parts;
use serde::Deserialize;
use serde_json::json;

use crate::common::{ask, get, told, with, wrong};

const BEARER: SecurityScheme = SecurityScheme::new("bearer", SecurityKind::Bearer);
const SECURITY: &[&[Requirement]] = &[&[Requirement::of(&BEARER)]];

const GET_NOTE: Operation = Operation::new("GET", "/notes/{id}")
    .params(&[Param::path("id", ParamKind::Integer)])
    .security(SECURITY);

const LIST_NOTES: Operation = Operation::new("GET", "/notes")
    .params(&[Param::query("page", ParamKind::Integer).default("1")])
    .security(&[&[], &[Requirement::of(&BEARER)]]);

#[derive(Deserialize)]
struct GetNoteParams {
    id: i64,
}

#[derive(Deserialize)]
struct ListNotesParams {
    page: i64,
}

trait Notes: Sized + Send + Sync + 'static {
    type Caller: FromRequestParts<Arc<Self>> + Send;
    type Error: IntoResponse + Send;

    fn get_note(
        &self,
        caller: Self::Caller,
        params: GetNoteParams,
    ) -> impl Future<Output = Result<String, Self::Error>> + Send;

    fn list_notes(
        &self,
        caller: Option<Self::Caller>,
        params: ListNotesParams,
    ) -> impl Future<Output = Result<String, Self::Error>> + Send;
}

fn get_note<H: Notes>() -> MethodRouter<Arc<H>> {
    route(
        &GET_NOTE,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller(&handler).await?;
            let params = call.params()?;
            Ok(handler.get_note(caller, params).await)
        },
    )
}

fn list_notes<H: Notes>() -> MethodRouter<Arc<H>> {
    route(
        &LIST_NOTES,
        |handler: Arc<H>, mut call: ServerCall| async move {
            let caller = call.caller_if_any(&handler).await?;
            let params = call.params()?;
            Ok(handler.list_notes(caller, params).await)
        },
    )
}

fn router<H: Notes>(handler: Arc<H>) -> Router {
    Router::new()
        .route("/notes/{id}", get_note())
        .route("/notes", list_notes())
        .with_state(handler)
}

/// Notes of one owner.
struct Desk {
    owner: &'static str,
}

/// Who shows the owner's name.
struct Owner(String);

impl FromRequestParts<Arc<Desk>> for Owner {
    type Rejection = axum::response::Response;

    async fn from_request_parts(
        parts: &mut Parts,
        desk: &Arc<Desk>,
    ) -> Result<Self, Self::Rejection> {
        let shown = Credentials::from_request_parts(parts, desk).await;
        let shown = shown.map_err(IntoResponse::into_response)?;
        if shown.secret() != desk.owner {
            return Err(StatusCode::FORBIDDEN.into_response());
        }
        Ok(Self(shown.secret().to_owned()))
    }
}

impl Notes for Desk {
    type Caller = Owner;
    type Error = Problem;

    async fn get_note(&self, Owner(name): Owner, params: GetNoteParams) -> Result<String, Problem> {
        match params.id {
            7 => Ok(json!([name, 7]).to_string()),
            _ => Err(Problem::new(StatusCode::GONE)),
        }
    }

    async fn list_notes(
        &self,
        caller: Option<Owner>,
        params: ListNotesParams,
    ) -> Result<String, Problem> {
        Ok(json!([caller.map(|owner| owner.0), params.page]).to_string())
    }
}

fn desk() -> Router {
    router(Arc::new(Desk { owner: "ann" }))
}

const ANN: &[(&str, &str)] = &[("authorization", "Bearer ann")];

#[tokio::test]
async fn a_handler_is_called_with_who_calls_and_what_is_asked() {
    assert_eq!(
        told(&desk(), with("/notes/7", ANN)).await,
        Ok(json!(["ann", 7]))
    );
    assert_eq!(
        told(&desk(), with("/notes?page=2", ANN)).await,
        Ok(json!(["ann", 2]))
    );
    assert_eq!(told(&desk(), get("/notes")).await, Ok(json!([null, 1])));
}

#[tokio::test]
async fn who_calls_is_settled_before_anything_else_is_said() {
    let stranger = &[("authorization", "Bearer bob")];
    assert_eq!(
        ask(&desk(), get("/notes/x")).await.0,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        ask(&desk(), with("/notes/x", stranger)).await.0,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        ask(&desk(), with("/notes?page=x", stranger)).await.0,
        StatusCode::FORBIDDEN
    );
    let id = wrong("path", "/id", "has to be an integer");
    assert_eq!(told(&desk(), with("/notes/x", ANN)).await, Err(id));
    assert_eq!(
        ask(&desk(), with("/notes/8", ANN)).await.0,
        StatusCode::GONE
    );
}
