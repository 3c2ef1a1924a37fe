//! The same routes as most would write them with axum.

use std::sync::Arc;

use atoms_runtime::jiff::Timestamp;
use atoms_runtime::{In, Violation};
use atoms_runtime::{Problem, axum};
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{FromRequestParts, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use http::StatusCode;
use http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use http::request::Parts;
use serde::{Deserialize, Serialize};

use crate::{ID, TOKEN};

struct Service {
    token: &'static str,
}

struct Team;

impl FromRequestParts<Arc<Service>> for Team {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<Service>) -> Result<Self, Response> {
        let header = parts.headers.get(AUTHORIZATION);
        let header = header.and_then(|header| header.to_str().ok());
        match header.and_then(|header| header.strip_prefix("Bearer ")) {
            Some(token) if token == state.token => Ok(Self),
            _ => {
                let problem = Problem::new(StatusCode::UNAUTHORIZED);
                Err(([(WWW_AUTHENTICATE, "Bearer")], problem).into_response())
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct NewCampaign {
    name: String,
    description: Option<String>,
    agent_id: String,
    audience_id: String,
    #[serde(rename = "phoneNumberIds")]
    _phone_number_ids: Option<Vec<String>>,
    scheduled_at: Option<String>,
    max_retries: Option<i64>,
    retry_delay: Option<i64>,
}

impl NewCampaign {
    fn check(&self) -> Result<(), Problem> {
        let mut found = Vec::new();
        let mut check = |pointer: &str, is_right: bool, detail: &'static str| {
            if !is_right {
                found.push(Violation {
                    place: In::Body,
                    pointer: pointer.to_owned(),
                    detail: detail.into(),
                });
            }
        };
        let time = self.scheduled_at.as_deref();
        let is_time = time.is_none_or(|time| time.parse::<Timestamp>().is_ok());
        check("/scheduledAt", is_time, "is not a date-time");
        let retries = self.max_retries.is_none_or(|max| (0..=10).contains(&max));
        check("/maxRetries", retries, "is not within 0 and 10");
        let delay = self.retry_delay.is_none_or(|by| (1..=1440).contains(&by));
        check("/retryDelay", delay, "is not within 1 and 1440");
        if found.is_empty() {
            return Ok(());
        }
        Err(Problem::violations(found))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Campaign {
    #[serde(rename = "_id")]
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    agent_id: String,
    audience_id: String,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    scheduled_at: Option<String>,
    max_retries: i64,
    retry_delay: i64,
}

#[derive(Serialize)]
struct Answer<T> {
    status: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<T>,
}

async fn create(
    State(_): State<Arc<Service>>,
    _: Team,
    body: Result<Json<NewCampaign>, JsonRejection>,
) -> Result<(StatusCode, Json<Answer<Campaign>>), Problem> {
    let Json(body) =
        body.map_err(|wrong| Problem::new(wrong.status()).detail(wrong.body_text()))?;
    body.check()?;
    let data = Some(Campaign {
        id: ID.to_owned(),
        name: body.name,
        description: body.description,
        agent_id: body.agent_id,
        audience_id: body.audience_id,
        status: Status::Scheduled,
        scheduled_at: body.scheduled_at,
        max_retries: body.max_retries.unwrap_or(3),
        retry_delay: body.retry_delay.unwrap_or(15),
    });
    Ok((StatusCode::CREATED, Json(Answer { status: true, data })))
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Draft,
    Scheduled,
    Running,
    Processing,
    Paused,
    Completed,
    Failed,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
enum SortField {
    #[default]
    CreatedAt,
    UpdatedAt,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SortOrder {
    Asc,
    #[default]
    Desc,
}

#[derive(Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Listing {
    status: Option<Status>,
    search: Option<String>,
    sort_field: SortField,
    sort_order: SortOrder,
    page: i64,
    offset: i64,
}

impl Default for Listing {
    fn default() -> Self {
        Self {
            status: None,
            search: None,
            sort_field: SortField::default(),
            sort_order: SortOrder::default(),
            page: 1,
            offset: 5,
        }
    }
}

async fn list(
    State(_): State<Arc<Service>>,
    _: Team,
    params: Result<Query<Listing>, QueryRejection>,
) -> Result<Json<Answer<()>>, Problem> {
    let Query(params) =
        params.map_err(|wrong| Problem::new(wrong.status()).detail(wrong.body_text()))?;
    Ok(Json(Answer {
        status: params.page * params.offset > 0
            && params.search.is_some()
            && matches!(params.status, Some(Status::Running))
            && matches!(params.sort_field, SortField::CreatedAt)
            && matches!(params.sort_order, SortOrder::Desc),
        data: None,
    }))
}

pub(crate) fn router() -> Router {
    Router::new()
        .route("/campaign", get(list).post(create))
        .with_state(Arc::new(Service { token: TOKEN }))
}
