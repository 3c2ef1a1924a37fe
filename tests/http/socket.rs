//! The endpoint behind a real connection.

use std::net::SocketAddr;
use std::sync::Arc;

use atoms_api::atoms::webhooks::SIGNATURE;
use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{Service, payload, secret, serves_atoms};

async fn listening() -> (Arc<Service>, SocketAddr) {
    let (service, router) = serves_atoms();
    let router = Router::new().nest("/hooks", router);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (service, address)
}

/// The head of a signed delivery of `body`.
fn head(body: &[u8]) -> String {
    let headers = SIGNATURE.sign(&secret(), body, 0);
    let signature = headers[0].1.to_str().unwrap();
    format!(
        "POST /hooks HTTP/1.1\r\nHost: crm\r\nConnection: close\r\nContent-Type: application/json\r\n\
         X-Signature: {signature}\r\n"
    )
}

async fn answered(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn a_delivery_arrives_over_a_connection() {
    let (service, address) = listening().await;
    let body = payload("atoms/post-conversation");
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!("{}Content-Length: {}\r\n\r\n", head(&body), body.len());
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&body).await.unwrap();
    let answer = answered(stream).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert_eq!(*service.only().delivery.raw(), body);
}

#[tokio::test]
async fn a_delivery_in_chunks_is_verified_as_a_whole() {
    let (service, address) = listening().await;
    let body = payload("atoms/post-conversation");
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!("{}Transfer-Encoding: chunked\r\n\r\n", head(&body));
    stream.write_all(head.as_bytes()).await.unwrap();
    for chunk in body.chunks(100) {
        let size = format!("{:x}\r\n", chunk.len());
        stream.write_all(size.as_bytes()).await.unwrap();
        stream.write_all(chunk).await.unwrap();
        stream.write_all(b"\r\n").await.unwrap();
    }
    stream.write_all(b"0\r\n\r\n").await.unwrap();
    let answer = answered(stream).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert_eq!(*service.only().delivery.raw(), body);
}

#[tokio::test]
async fn a_body_that_breaks_off_is_not_handled() {
    let (service, address) = listening().await;
    let body = payload("atoms/post-conversation");
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!("{}Content-Length: {}\r\n\r\n", head(&body), body.len());
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&body[..100]).await.unwrap();
    stream.shutdown().await.unwrap();
    let answer = answered(stream).await;
    assert!(!answer.contains("200 OK"), "{answer}");
    assert!(service.seen().is_empty());
}
