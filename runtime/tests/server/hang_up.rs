//! Clients that do not wait for their answer.

use std::net::Shutdown;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use atoms_runtime::axum::response::{IntoResponse, Response};
use atoms_runtime::codegen::{Discriminator, Dispatch, Dispatched, Endpoint, EventSpec};
use atoms_runtime::http::StatusCode;
use atoms_runtime::server::Server;
use atoms_runtime::{DecodeError, Delivery, Receiver, Scheme, Secret, Signed};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::common::{eventually, rest, serve};

/// Keeps each delivery after a while.
#[derive(Clone, Default)]
struct Keeper(Arc<AtomicUsize>);

impl Dispatch for Keeper {
    const ENDPOINT: &'static Endpoint =
        &Endpoint::new("calls", Discriminator::Path(&["kind"])).events(&[EventSpec::new("ended")]);

    async fn dispatch(&self, _: Delivery) -> Dispatched {
        tokio::time::sleep(Duration::from_millis(30)).await;
        self.0.fetch_add(1, Ordering::SeqCst);
        Ok(StatusCode::OK.into_response())
    }

    async fn undecodable(&self, _: Delivery, _: DecodeError) -> Response {
        StatusCode::BAD_REQUEST.into_response()
    }
}

const MANY: usize = 50;

/// Sends deliveries of 20 kB, and does with each connection what `then` does.
async fn deliver<F: Future<Output = ()>>(then: impl Fn(TcpStream) -> F) {
    let keeper = Keeper::default();
    let secret = || Secret::new("a secret").unwrap();
    let router = Receiver::new(keeper.clone(), Signed::new(Scheme::ATOMS, secret())).into_router();
    let bound = Server::new().bind("127.0.0.1:0").unwrap();
    let address = bound.local_addr().unwrap();
    tokio::spawn(bound.serve_until(router, std::future::pending()));
    let body = format!(r#"{{"kind":"ended","text":"{}"}}"#, "x".repeat(20_000));
    let (_, signature) = Scheme::ATOMS.sign(&secret(), body.as_bytes(), 0).remove(0);
    let request = format!(
        "POST / HTTP/1.1\r\nhost: x\r\nx-signature: {}\r\ncontent-length: {}\r\n\r\n{body}",
        signature.to_str().unwrap(),
        body.len()
    );
    for _ in 0..MANY {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        then(stream).await;
    }
    eventually("all are kept", || keeper.0.load(Ordering::SeqCst) == MANY).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_closes_its_sending_side_is_answered() {
    deliver(async |mut stream| {
        stream.shutdown().await.unwrap();
        let answer = rest(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_delivery_of_a_client_that_closes_at_once_is_kept() {
    deliver(async |stream| drop(stream)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_delivery_of_a_client_that_resets_its_connection_is_kept() {
    deliver(async |stream| {
        // Once the server has read what was sent, which a reset would throw away.
        tokio::time::sleep(Duration::from_millis(15)).await;
        stream.set_zero_linger().unwrap();
        drop(stream);
    })
    .await;
}

#[tokio::test]
async fn half_a_body_is_no_request() {
    let running = serve(Server::new());
    let mut stream = running.connect().await;
    let half = "POST /count HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf";
    stream.write_all(half.as_bytes()).await.unwrap();
    let stream = stream.into_std().unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let answer = rest(&mut TcpStream::from_std(stream).unwrap()).await;
    assert!(!answer.contains(" 200 "), "{answer}");
    assert_eq!(running.service.begun.load(Ordering::SeqCst), 0);
}
