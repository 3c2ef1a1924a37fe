//! The status of each variant.

use atoms_runtime::codegen::answers;
use atoms_runtime::http::StatusCode;
use atoms_runtime::http::header::CONTENT_TYPE;

use crate::common::{Room, answered, hall};

answers! {
    /// What is answered.
    enum RoomAnswer {
        /// The room.
        Ok(Room) = json(200, from),
        NoContent = empty(204),
        ClientError(StatusCode, Room) = json("4XX"),
        Teapot = empty(418),
        ServerError(StatusCode) = empty("5XX"),
        Other(StatusCode, String) = text("default"),
    }

    enum BareAnswer {
        Ok = empty(200),
    }
}

#[tokio::test]
async fn a_variant_has_its_status() {
    let answer = answered(|| RoomAnswer::Ok(hall())).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header(CONTENT_TYPE), Some("application/json"));
    assert_eq!(answer.text(), r#"{"name":"Hall"}"#);
    assert_eq!(answered(|| RoomAnswer::Teapot).await.status, 418);
}

#[tokio::test]
async fn an_empty_answer_has_neither_body_nor_type() {
    for answer in [
        answered(|| RoomAnswer::NoContent).await,
        answered(|| BareAnswer::Ok).await,
    ] {
        assert_eq!(answer.header(CONTENT_TYPE), None);
        assert!(answer.body.is_empty());
    }
}

#[tokio::test]
async fn the_body_alone_becomes_the_answer_that_says_so() {
    assert_eq!(answered(|| RoomAnswer::from(hall())).await.status, 200);
}

#[tokio::test]
async fn a_handler_chooses_the_status_of_a_range() {
    let conflict = || RoomAnswer::ClientError(StatusCode::CONFLICT, hall());
    assert_eq!(answered(conflict).await.status, StatusCode::CONFLICT);
    let moved = || RoomAnswer::Other(StatusCode::FOUND, "elsewhere".to_owned());
    let moved = answered(moved).await;
    assert_eq!(
        (moved.status, moved.text()),
        (StatusCode::FOUND, "elsewhere")
    );
}

#[tokio::test]
async fn a_status_out_of_its_range_is_a_failure_that_tells_nothing() {
    for answer in [
        answered(|| RoomAnswer::ClientError(StatusCode::OK, hall())).await,
        answered(|| RoomAnswer::ServerError(StatusCode::NOT_FOUND)).await,
        answered(|| RoomAnswer::Other(StatusCode::CONTINUE, String::new())).await,
    ] {
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(
            answer.header(CONTENT_TYPE),
            Some("application/problem+json")
        );
        let expected = r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#;
        assert_eq!(answer.text(), expected);
    }
}
