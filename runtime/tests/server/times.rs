//! Clients that take their time.

use std::time::{Duration, Instant};

use atoms_runtime::server::Server;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::common::{GET, LAST, PATIENCE, one_answer, rest, serve};

const SHORT: Duration = Duration::from_millis(300);

#[tokio::test]
async fn a_head_that_dribbles_is_cut_off() {
    let running = serve(Server::new().header_timeout(SHORT));
    let mut stream = running.connect().await;
    let (mut read, mut write) = stream.split();
    let dribble = async {
        write.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
        while write.write_all(b"a: b\r\n").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let mut answer = Vec::new();
    let cut = async {
        let _ = read.read_to_end(&mut answer).await;
    };
    tokio::time::timeout(PATIENCE, async { tokio::join!(dribble, cut) })
        .await
        .expect("it is cut off");
    assert!(answer.is_empty());
}

#[tokio::test]
async fn a_connection_that_sends_nothing_ends() {
    let running = serve(Server::new().header_timeout(SHORT));
    assert_eq!(rest(&mut running.connect().await).await, "");
}

#[tokio::test]
async fn a_connection_that_was_served_may_wait_longer_and_ends_too() {
    let server = Server::new().header_timeout(SHORT).idle_timeout(4 * SHORT);
    let running = serve(server);
    let mut stream = running.connect().await;
    for _ in 0..2 {
        stream.write_all(GET.as_bytes()).await.unwrap();
        one_answer(&mut stream, "hello").await;
        tokio::time::sleep(2 * SHORT).await;
    }
    let start = Instant::now();
    assert_eq!(rest(&mut stream).await, "");
    assert!(start.elapsed() >= SHORT, "the time begins with each answer");
}

#[tokio::test]
async fn a_second_head_that_does_not_end_is_cut_off_like_the_first() {
    let running = serve(Server::new().header_timeout(SHORT));
    let mut stream = running.connect().await;
    stream.write_all(GET.as_bytes()).await.unwrap();
    one_answer(&mut stream, "hello").await;
    stream.write_all(b"GET / HT").await.unwrap();
    let start = Instant::now();
    assert_eq!(rest(&mut stream).await, "");
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "not the idle timeout"
    );
}

#[tokio::test]
async fn a_body_that_does_not_go_on_is_answered_408() {
    let running = serve(Server::new().stall_timeout(SHORT));
    let answer = running
        .ask("POST /count HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf")
        .await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
}

#[tokio::test]
async fn an_answer_that_nobody_takes_ends_the_connection() {
    let running = serve(Server::new().stall_timeout(SHORT));
    let mut stream = running.connect().await;
    let request = "GET /large HTTP/1.1\r\nhost: x\r\n\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    tokio::time::sleep(4 * SHORT).await;
    let mut answer = Vec::new();
    let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut answer));
    let _ = read.await.expect("the connection ends");
    assert!(answer.len() < 64 * 1024 * 1024, "{}", answer.len());
}

#[tokio::test]
async fn a_handler_may_take_longer_than_every_limit() {
    let server = Server::new()
        .header_timeout(SHORT)
        .idle_timeout(SHORT)
        .stall_timeout(SHORT);
    let running = serve(server);
    let mut stream = running.connect().await;
    let request = LAST.replace("GET /", "GET /wait");
    stream.write_all(request.as_bytes()).await.unwrap();
    tokio::time::sleep(3 * SHORT).await;
    running.service.gate.add_permits(1);
    assert!(rest(&mut stream).await.ends_with("done"));
}

#[tokio::test]
async fn limits_without_end_are_none() {
    let forever = Duration::MAX;
    let server = Server::new().header_timeout(forever).idle_timeout(forever);
    let server = server.stall_timeout(forever).queue_timeout(forever);
    let mut running = serve(server.silent_timeout(forever).grace(forever));
    let mut stream = running.connect().await;
    for _ in 0..2 {
        stream.write_all(GET.as_bytes()).await.unwrap();
        one_answer(&mut stream, "hello").await;
    }
    stream.write_all(LAST.as_bytes()).await.unwrap();
    assert!(rest(&mut stream).await.ends_with("hello"));
    running.stop();
    running.end().await;
}
