//! When a call is sent again, and when not.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use atoms_runtime::http::StatusCode;
use atoms_runtime::http::header::RETRY_AFTER;
use atoms_runtime::rest::client::{Error, Http};
use atoms_runtime::rest::{ByteStream, FilePart};
use atoms_runtime::{Problem, axum, codegen};
use axum::body::Body;
use axum::response::IntoResponse;
use tokio::net::TcpListener;

use super::common::{ADD_ROOM, PUT_ROOM, READ_ROOM, Room, Status, recorder, room, service};

/// Busy for so many calls.
async fn busy(times: usize, status: u16, after: &'static str) -> (Http, impl Fn() -> usize) {
    let status = StatusCode::from_u16(status).unwrap();
    let (http, calls) = service(move |call, _| {
        if call < times {
            (status, [(RETRY_AFTER, after)]).into_response()
        } else {
            StatusCode::NO_CONTENT.into_response()
        }
    })
    .await;
    (http, move || calls.load(Ordering::SeqCst))
}

#[tokio::test]
async fn a_call_is_sent_again_while_the_service_is_busy() {
    for status in [429, 502, 503, 504] {
        let (http, calls) = busy(2, status, "0").await;
        let answer = http.call(&READ_ROOM).params(&room("a")).send::<Status>();
        assert_eq!(answer.await.unwrap(), Status(204), "{status}");
        assert_eq!(calls(), 3);
    }
}

#[tokio::test]
async fn the_last_answer_is_handed_out() {
    let (http, calls) = busy(9, 503, "0").await;
    let answer = http.call(&READ_ROOM).params(&room("a")).send::<Status>();
    assert_eq!(answer.await.unwrap(), Status(503));
    assert_eq!(calls(), 3);
}

#[tokio::test]
async fn other_failures_are_answers() {
    for status in [400, 401, 404, 409, 500, 501] {
        let (http, calls) = busy(9, status, "0").await;
        let answer = http.call(&READ_ROOM).params(&room("a")).send::<Status>();
        assert_eq!(answer.await.unwrap(), Status(status));
        assert_eq!(calls(), 1);
    }
}

#[tokio::test]
async fn a_post_is_sent_once() {
    let (http, calls) = busy(1, 503, "0").await;
    let answer = http.call(&ADD_ROOM).send::<Status>().await;
    assert_eq!(answer.unwrap(), Status(503));
    assert_eq!(calls(), 1);
}

#[tokio::test]
async fn a_body_is_sent_again_unless_it_is_a_stream() {
    let (http, calls) = busy(1, 503, "0").await;
    let body = Room {
        name: "a".into(),
        seats: 1,
    };
    let call = http.call(&PUT_ROOM).params(&room("a"));
    assert_eq!(call.json(&body).send::<Status>().await.unwrap().0, 204);
    assert_eq!(calls(), 2);

    let (http, calls) = busy(1, 503, "0").await;
    let body = ByteStream::from(Body::from("abc"));
    let call = http.call(&PUT_ROOM).params(&room("a"));
    let answer = call.bytes(body, "image/png").send::<Status>().await;
    assert_eq!(answer.unwrap(), Status(503));
    assert_eq!(calls(), 1);
}

#[derive(Debug)]
enum RoomPart {
    Photo(FilePart),
    /// A part of another name.
    Unknown(FilePart),
}

impl codegen::Part for RoomPart {
    const RULES: &'static [codegen::PartRule] = &[codegen::PartRule::file("photo")];

    async fn read(part: codegen::multipart::RawPart) -> Result<Self, Problem> {
        match part.name() {
            "photo" => Ok(Self::Photo(part.file())),
            _ => Ok(Self::Unknown(part.file())),
        }
    }

    fn write(self) -> serde_json::Result<FilePart> {
        match self {
            Self::Photo(part) => Ok(part.named("photo")),
            Self::Unknown(part) => Ok(part),
        }
    }
}

#[tokio::test]
async fn bytes_and_small_files_that_are_there_are_sent_again() {
    let (http, calls) = busy(1, 503, "0").await;
    let call = http.call(&PUT_ROOM).params(&room("a"));
    let bytes = call.bytes("abc", "image/png").send::<Status>().await;
    assert_eq!((bytes.unwrap(), calls()), (Status(204), 2));

    for (content, sent, attempts) in [
        (ByteStream::from("abc"), 204, 2),
        (ByteStream::from(Body::from("abc")), 503, 1),
        (ByteStream::from(vec![0; 2 * 1024 * 1024]), 503, 1),
    ] {
        let (http, calls) = busy(1, 503, "0").await;
        let call = http.call(&PUT_ROOM).params(&room("a"));
        let photo = RoomPart::Photo(FilePart::new("a.png", content));
        let answer = call.parts([photo]).send::<Status>().await;
        assert_eq!((answer.unwrap().0, calls()), (sent, attempts));
    }
}

#[tokio::test]
async fn no_retries_is_one_attempt() {
    let (http, calls) = busy(1, 503, "0").await;
    let call = http.retries(0).call(&READ_ROOM).params(&room("a"));
    assert_eq!(call.send::<Status>().await.unwrap(), Status(503));
    assert_eq!(calls(), 1);
}

#[tokio::test]
async fn a_pause_over_a_minute_is_the_callers_to_make() {
    let (http, calls) = busy(1, 429, "61").await;
    let answer = http.call(&READ_ROOM).params(&room("a")).send::<Status>();
    assert_eq!(answer.await.unwrap(), Status(429));
    assert_eq!(calls(), 1);
}

#[tokio::test]
async fn a_connection_that_is_refused_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let http = Http::new(format!("http://{address}"));
    let call = http.call(&READ_ROOM).params(&room("a"));
    let error = call.send::<Status>().await.unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert!(!error.is_timeout());
    let text = error.to_string();
    assert!(text.starts_with("the call did not get through: "), "{text}");
}

#[tokio::test]
async fn a_connection_that_breaks_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let broken = tokio::spawn(async move {
        let mut count = 0;
        while count < 2 {
            drop(listener.accept().await.unwrap());
            count += 1;
        }
        count
    });
    let http = Http::new(format!("http://{address}")).retries(1);
    let call = http.call(&READ_ROOM).params(&room("a"));
    assert!(call.send::<Status>().await.is_err());
    assert_eq!(broken.await.unwrap(), 2);
}

#[tokio::test]
async fn what_cannot_be_written_is_not_sent() {
    let (http, seen) = recorder().await;
    let call = http.call(&READ_ROOM).params(&["a list"]);
    let error = call.send::<Status>().await.unwrap_err();
    assert!(matches!(error, Error::Encode(_)), "{error:?}");
    let call = http.call(&READ_ROOM).params(&room(".."));
    assert!(matches!(call.send::<Status>().await, Err(Error::Encode(_))));
    let call = http.call(&ADD_ROOM).header("a name", "x");
    assert!(matches!(call.send::<Status>().await, Err(Error::Encode(_))));
    assert!(seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_service_is_given_the_pause_that_it_asks_for() {
    let (http, calls) = busy(1, 503, "1").await;
    let start = Instant::now();
    let call = http.call(&READ_ROOM).params(&room("a"));
    assert_eq!(call.send::<Status>().await.unwrap(), Status(204));
    assert!(start.elapsed() >= Duration::from_secs(1));
    assert_eq!(calls(), 2);
}

#[tokio::test]
async fn a_pause_that_nobody_asked_for_is_short() {
    let (http, calls) = busy(1, 503, "soon").await;
    let start = Instant::now();
    let call = http.call(&READ_ROOM).params(&room("a"));
    assert_eq!(call.send::<Status>().await.unwrap(), Status(204));
    assert!(start.elapsed() < Duration::from_secs(2));
    assert_eq!(calls(), 2);
}

#[tokio::test]
async fn a_service_that_asks_for_no_pause_gets_one() {
    for after in ["0", "Sun, 06 Nov 1994 08:49:37 GMT"] {
        let (http, calls) = busy(2, 503, after).await;
        let start = Instant::now();
        let call = http.call(&READ_ROOM).params(&room("a"));
        assert_eq!(call.send::<Status>().await.unwrap(), Status(204));
        assert!(start.elapsed() >= Duration::from_millis(300));
        assert_eq!(calls(), 3);
    }
}
