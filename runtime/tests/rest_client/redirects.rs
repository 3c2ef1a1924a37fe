//! Which redirects are followed, and what they carry.

use std::sync::{Arc, Mutex};

use atoms_runtime::http::StatusCode;
use atoms_runtime::http::header::LOCATION;
use atoms_runtime::rest::client::Http;
use axum::Router;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};

use super::common::{ADD_ROOM, PUT_ROOM, READ_ROOM, Room, Status, room, serve};

type Seen = Arc<Mutex<Vec<String>>>;

/// A service that sends `/rooms…` on and remembers what arrives elsewhere.
async fn mover(status: u16, to: impl Into<String>) -> (String, Seen) {
    let (to, seen) = (to.into(), Seen::default());
    let list = Arc::clone(&seen);
    let router = Router::new().fallback(move |request: Request| {
        let answer = moved(&request, status, &to, &list);
        async move { answer }
    });
    (serve(router).await, seen)
}

fn moved(request: &Request, status: u16, to: &str, list: &Seen) -> Response {
    let path = request.uri().path();
    if path.starts_with("/rooms") || path == "/round" {
        let status = StatusCode::from_u16(status).unwrap();
        return (status, [(LOCATION, to.to_owned())]).into_response();
    }
    let has = |name: &str| request.headers().contains_key(name);
    let seen = format!(
        "{} {path} key:{} token:{} media:{}",
        request.method(),
        has("x-key"),
        has("authorization"),
        has("content-type"),
    );
    list.lock().unwrap().push(seen);
    StatusCode::NO_CONTENT.into_response()
}

fn client(server: &str) -> Http {
    Http::new(server).credential("4711").header("x-key", "4711")
}

async fn read(http: &Http) -> u16 {
    let call = http.call(&READ_ROOM).params(&room("a"));
    call.send::<Status>().await.unwrap().0
}

#[tokio::test]
async fn a_redirect_of_the_same_origin_carries_all() {
    for status in [301, 302, 303, 307, 308] {
        let (server, seen) = mover(status, "/moved").await;
        assert_eq!(read(&client(&server)).await, 204);
        let seen = seen.lock().unwrap();
        assert_eq!(*seen, ["GET /moved key:true token:true media:false"]);
    }
}

#[tokio::test]
async fn a_redirect_to_another_origin_carries_nothing_that_is_the_callers() {
    let (other, seen) = mover(302, "").await;
    let (server, _) = mover(302, format!("{other}/moved")).await;
    assert_eq!(read(&client(&server)).await, 204);
    let seen = seen.lock().unwrap();
    assert_eq!(*seen, ["GET /moved key:false token:false media:false"]);
}

#[tokio::test]
async fn a_body_goes_on_where_the_method_does() {
    let body = Room {
        name: "a".into(),
        seats: 1,
    };
    for (status, expected) in [
        (303, "GET /moved key:true token:false media:false"),
        (302, "GET /moved key:true token:false media:false"),
        (307, "POST /moved key:true token:false media:true"),
    ] {
        let (server, seen) = mover(status, "/moved").await;
        let call = client(&server).call(&ADD_ROOM).json(&body);
        assert_eq!(call.send::<Status>().await.unwrap(), Status(204));
        assert_eq!(*seen.lock().unwrap(), [expected]);
    }
}

#[tokio::test]
async fn no_other_origin_is_sent_a_body() {
    let (other, seen) = mover(307, "").await;
    let (server, _) = mover(307, format!("{other}/moved")).await;
    let call = client(&server).call(&PUT_ROOM).params(&room("a"));
    let answer = call.text("abc").send::<Status>().await;
    assert_eq!(answer.unwrap(), Status(307));
    assert!(seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_redirect_in_a_circle_ends_as_an_answer() {
    let (server, _) = mover(302, "/round").await;
    assert_eq!(read(&client(&server)).await, 302);
}

#[tokio::test]
async fn redirects_can_be_left_to_the_caller() {
    let (server, seen) = mover(302, "/moved").await;
    assert_eq!(read(&client(&server).redirects(0)).await, 302);
    assert!(seen.lock().unwrap().is_empty());
}
