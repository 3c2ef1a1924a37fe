//! How long a call may take.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use atoms_runtime::bytes::Bytes;
use atoms_runtime::rest::ByteStream;
use atoms_runtime::rest::client::{Error, Http};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Redirect;
use axum::routing::any;
use http_body::{Body as HttpBody, Frame};
use http_body_util::BodyExt as _;
use tokio::time::{Sleep, sleep};

use super::common::{ADD_ROOM, READ_ROOM, RoomAnswer, Status, room, serve};

const SHORT: Duration = Duration::from_millis(200);

/// So many pieces with a pause before each; then silence.
struct Drip {
    left: usize,
    pause: Duration,
    sleep: Pin<Box<Sleep>>,
    ends: bool,
}

impl Drip {
    fn new(left: usize, pause: Duration, ends: bool) -> Self {
        let sleep = Box::pin(sleep(pause));
        Self {
            left,
            pause,
            sleep,
            ends,
        }
    }
}

impl HttpBody for Drip {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.left == 0 {
            return if self.ends {
                Poll::Ready(None)
            } else {
                Poll::Pending
            };
        }
        let waited = self.sleep.as_mut().poll(context);
        waited.map(|()| {
            self.left -= 1;
            self.sleep = Box::pin(sleep(self.pause));
            Some(Ok(Frame::data(Bytes::from_static(b"a piece "))))
        })
    }
}

/// A service whose photo arrives piece by piece.
async fn dripping(pieces: usize, pause: Duration, ends: bool) -> Http {
    let answer = move || async move {
        let body = Body::new(Drip::new(pieces, pause, ends));
        (axum::http::StatusCode::PARTIAL_CONTENT, body)
    };
    Http::new(serve(Router::new().fallback(any(answer))).await)
}

async fn photo(http: Http) -> ByteStream {
    let answer = http.call(&READ_ROOM).params(&room("a")).send().await;
    match answer.unwrap() {
        RoomAnswer::Photo(photo) => photo,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_silent_service_is_a_timeout_and_is_not_asked_again() {
    let silent = any(|| async { sleep(Duration::from_secs(9)).await });
    let http = Http::new(serve(Router::new().fallback(silent)).await);
    let start = std::time::Instant::now();
    let call = http.timeout(SHORT).call(&READ_ROOM).params(&room("a"));
    let error = call.send::<Status>().await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!(error.to_string(), "no answer within 200ms");
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn redirects_share_the_time_of_an_attempt() {
    let slow = any(|| async {
        sleep(Duration::from_millis(80)).await;
        Redirect::temporary("/again")
    });
    let http = Http::new(serve(Router::new().fallback(slow)).await);
    let call = http.timeout(SHORT).call(&READ_ROOM).params(&room("a"));
    assert!(call.send::<Status>().await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn a_call_may_have_a_timeout_of_its_own() {
    let slow = any(|| sleep(Duration::from_millis(50)));
    let http = Http::new(serve(Router::new().fallback(slow)).await).timeout(Duration::ZERO);
    let call = || http.call(&READ_ROOM).params(&room("a"));
    assert!(call().send::<Status>().await.unwrap_err().is_timeout());
    let call = call().timeout(Duration::from_secs(5));
    assert_eq!(call.send::<Status>().await.unwrap(), Status(200));
}

#[tokio::test]
async fn a_body_that_never_ends_yields_its_first_piece() {
    let http = dripping(1, Duration::ZERO, false).await;
    let mut body = photo(http).await.into_body();
    let piece = body.frame().await.unwrap().unwrap();
    assert_eq!(piece.into_data().unwrap(), "a piece ");
}

#[tokio::test]
async fn a_long_body_outlives_the_timeout() {
    let http = dripping(6, Duration::from_millis(50), true).await;
    let body = photo(http.timeout(SHORT).read_timeout(SHORT)).await;
    let whole = body.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(whole, "a piece ".repeat(6));
}

#[tokio::test]
async fn a_body_that_falls_silent_is_a_timeout() {
    let http = dripping(1, Duration::ZERO, false).await;
    let mut body = photo(http.read_timeout(SHORT)).await.into_body();
    assert!(body.frame().await.unwrap().is_ok());
    let error = body.frame().await.unwrap().unwrap_err().into_inner();
    let error = error.downcast::<Error>().unwrap();
    assert!(error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn an_upload_counts_as_alive_while_it_is_sent() {
    let reader = any(|request: Request| async {
        let body = request.into_body().collect().await.unwrap();
        assert_eq!(body.to_bytes(), "a piece ".repeat(6));
    });
    let http = Http::new(serve(Router::new().fallback(reader)).await).timeout(SHORT);
    let body = Body::new(Drip::new(6, Duration::from_millis(50), true));
    let call = http.call(&ADD_ROOM);
    let answer = call.bytes(ByteStream::from(body), "image/png");
    assert_eq!(answer.send::<Status>().await.unwrap(), Status(200));

    let body = Body::new(Drip::new(1, Duration::ZERO, false));
    let call = http.call(&ADD_ROOM);
    let stuck = call.bytes(ByteStream::from(body), "image/png");
    assert!(stuck.send::<Status>().await.unwrap_err().is_timeout());
}
