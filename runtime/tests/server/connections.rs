//! Many connections.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use atoms_runtime::server::Server;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::common::{GET, LAST, Running, eventually, one_answer, rest, serve};

#[tokio::test]
async fn connections_beyond_the_limit_wait_until_one_ends() {
    let running = serve(Server::new().connections(2));
    let mut first = running.connect().await;
    let mut second = running.connect().await;
    let wait = "GET /wait HTTP/1.1\r\nhost: x\r\n\r\n";
    for stream in [&mut first, &mut second] {
        stream.write_all(wait.as_bytes()).await.unwrap();
    }
    let mut third = running.connect().await;
    third.write_all(LAST.as_bytes()).await.unwrap();
    let mut byte = [0];
    let early = tokio::time::timeout(Duration::from_millis(300), third.peek(&mut byte));
    assert!(early.await.is_err(), "it waits");
    running.service.gate.add_permits(1);
    assert!(rest(&mut third).await.ends_with("hello"));
    running.service.gate.add_permits(1);
}

#[tokio::test]
async fn connections_that_send_nothing_keep_no_client_out() {
    let hour = Duration::from_secs(3600);
    let server = Server::new()
        .connections(20)
        .header_timeout(hour)
        .idle_timeout(hour)
        .silent_timeout(Duration::from_millis(500));
    let running = serve(server);
    let mut kept = running.connect().await;
    kept.write_all(GET.as_bytes()).await.unwrap();
    one_answer(&mut kept, "hello").await;
    let mut idle = Vec::new();
    for _ in 0..60 {
        idle.push(running.connect().await);
    }
    assert!(running.ask(LAST).await.ends_with("hello"));
    assert_eq!(rest(&mut kept).await, "", "its place was needed");
}

const HOUR: Duration = Duration::from_secs(3600);
const LIMIT: usize = 4;

/// A server with few places, which nobody has to leave for being slow.
fn small() -> Server {
    let server = Server::new().connections(LIMIT).header_timeout(HOUR);
    server.idle_timeout(HOUR).silent_timeout(HOUR)
}

/// Connections that were answered, and stay.
async fn kept(running: &Running, count: usize) -> Vec<TcpStream> {
    let mut kept = Vec::new();
    for _ in 0..count {
        let mut stream = running.connect().await;
        stream.write_all(GET.as_bytes()).await.unwrap();
        one_answer(&mut stream, "hello").await;
        kept.push(stream);
    }
    kept
}

#[tokio::test]
async fn a_burst_beyond_the_limit_is_answered_to_the_last() {
    let running = serve(small());
    let mut streams = Vec::new();
    for _ in 0..10 * LIMIT {
        streams.push(running.connect().await);
    }
    // All are there before the first says anything, and none closes its side.
    for stream in &mut streams {
        stream.write_all(GET.as_bytes()).await.unwrap();
    }
    let mut told = 0;
    for stream in &mut streams {
        let answer = one_answer(stream, "hello").await;
        told += usize::from(answer.contains("connection: close"));
    }
    assert!(
        told > 0,
        "while others wait, connections end with their answer"
    );
}

#[tokio::test]
async fn the_longest_idle_connection_makes_room_and_the_others_stay() {
    let running = serve(small());
    let mut kept = kept(&running, LIMIT).await;
    let start = Instant::now();
    assert!(running.ask(LAST).await.ends_with("hello"));
    assert!(start.elapsed() < HOUR / 60, "it waits for nobody");
    assert_eq!(rest(&mut kept[0]).await, "", "its place was needed");
    for stream in &mut kept[1..] {
        stream.write_all(GET.as_bytes()).await.unwrap();
        one_answer(stream, "hello").await;
    }
}

#[tokio::test]
async fn a_connection_without_a_place_in_time_is_answered_503() {
    let running = serve(small().queue_timeout(Duration::from_millis(300)));
    let mut busy = Vec::new();
    for _ in 0..LIMIT {
        let mut stream = running.connect().await;
        let wait = LAST.replace("GET /", "GET /wait");
        stream.write_all(wait.as_bytes()).await.unwrap();
        busy.push(stream);
    }
    let answer = running.ask(GET).await;
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    assert!(answer.contains("retry-after: "), "{answer}");
    running.service.gate.add_permits(LIMIT);
    for mut stream in busy {
        assert!(rest(&mut stream).await.ends_with("done"));
    }
}

/// Fills a server with requests that wait at its gate.
async fn full(running: &Running) -> Vec<TcpStream> {
    let mut busy = Vec::new();
    for _ in 0..LIMIT {
        let mut stream = running.connect().await;
        let wait = LAST.replace("GET /", "GET /wait");
        stream.write_all(wait.as_bytes()).await.unwrap();
        busy.push(stream);
    }
    eventually("all are begun", || {
        running.service.begun.load(Ordering::SeqCst) == LIMIT
    })
    .await;
    busy
}

/// Connections with a request, beyond the limit.
async fn waiting(running: &Running, count: usize) -> Vec<TcpStream> {
    let mut waiting = Vec::new();
    for _ in 0..count {
        let mut stream = running.connect().await;
        stream.write_all(LAST.as_bytes()).await.unwrap();
        waiting.push(stream);
    }
    waiting
}

#[tokio::test]
async fn all_that_wait_are_served_as_soon_as_there_is_room() {
    let running = serve(small());
    let busy = full(&running).await;
    let waiting = waiting(&running, 20).await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    running.service.gate.add_permits(LIMIT);
    let start = Instant::now();
    for mut stream in waiting {
        assert!(rest(&mut stream).await.ends_with("hello"));
    }
    assert!(start.elapsed() < Duration::from_secs(5));
    drop(busy);
}

#[tokio::test]
async fn all_that_wait_too_long_are_answered_503_after_the_same_time() {
    let queue = Duration::from_millis(500);
    let running = serve(small().queue_timeout(queue));
    let busy = full(&running).await;
    let start = Instant::now();
    for mut stream in waiting(&running, 20).await {
        let answer = rest(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    }
    // One after the other, it would be twenty times as long.
    let took = start.elapsed();
    assert!(queue <= took && took < 8 * queue, "{took:?}");
    running.service.gate.add_permits(LIMIT);
    for mut stream in busy {
        assert!(rest(&mut stream).await.ends_with("done"));
    }
}

#[tokio::test]
async fn a_connection_that_waits_for_a_place_is_answered_at_a_stop() {
    let mut running = serve(small());
    let mut busy = Vec::new();
    for _ in 0..LIMIT {
        let mut stream = running.connect().await;
        let wait = LAST.replace("GET /", "GET /wait");
        stream.write_all(wait.as_bytes()).await.unwrap();
        busy.push(stream);
    }
    eventually("all are begun", || {
        running.service.begun.load(Ordering::SeqCst) == LIMIT
    })
    .await;
    let mut waiting = running.connect().await;
    waiting.write_all(GET.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    running.stop();
    assert!(rest(&mut waiting).await.ends_with("hello"));
    running.service.gate.add_permits(LIMIT);
    for mut stream in busy {
        assert!(rest(&mut stream).await.ends_with("done"));
    }
    running.end().await;
}
