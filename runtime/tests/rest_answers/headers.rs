//! Answers with headers.

use atoms_runtime::codegen::{Param, ParamKind, answers};
use atoms_runtime::http::StatusCode;
use atoms_runtime::http::header::{CONTENT_TYPE, RETRY_AFTER};
use serde::{Deserialize, Serialize};

use crate::common::{Room, answered, hall};

const WAIT: &[Param] = &[Param::header("retry-after", ParamKind::Integer).key("retry_after")];

#[derive(Debug, Serialize, Deserialize)]
struct Wait {
    retry_after: i64,
}

answers! {
    enum BusyAnswer {
        TooManyRequests(Wait, Room) = json(429, "application/problem+json", headers(WAIT)),
        Gone(Wait) = empty(410, headers(WAIT)),
        Other(StatusCode, Wait, Room) = json("default", headers(WAIT)),
        Form(Wait, Room) = form(299, WAIT, headers(WAIT)),
        OwnForm(StatusCode, Wait, Room) = form("5XX", "application/x-form", WAIT, headers(WAIT)),
    }
}

const SOON: Wait = Wait { retry_after: 30 };

#[tokio::test]
async fn headers_stand_before_the_body() {
    let answer = answered(|| BusyAnswer::TooManyRequests(SOON, hall())).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.header(RETRY_AFTER), Some("30"));
    assert_eq!(
        answer.header(CONTENT_TYPE),
        Some("application/problem+json")
    );
}

#[tokio::test]
async fn an_empty_answer_may_have_headers() {
    let answer = answered(|| BusyAnswer::Gone(SOON)).await;
    assert_eq!(answer.header(RETRY_AFTER), Some("30"));
    assert_eq!(answer.header(CONTENT_TYPE), None);
}

#[tokio::test]
async fn a_chosen_status_stands_before_the_headers() {
    let answer = answered(|| BusyAnswer::Other(StatusCode::LOCKED, SOON, hall())).await;
    assert_eq!(answer.status, StatusCode::LOCKED);
    assert_eq!(answer.header(RETRY_AFTER), Some("30"));
    let form = answered(|| BusyAnswer::Form(SOON, hall())).await;
    assert_eq!(form.header(RETRY_AFTER), Some("30"));
    let own = || BusyAnswer::OwnForm(StatusCode::BAD_GATEWAY, SOON, hall());
    let own = answered(own).await;
    assert_eq!(own.status, StatusCode::BAD_GATEWAY);
    assert_eq!(own.header(CONTENT_TYPE), Some("application/x-form"));
}
