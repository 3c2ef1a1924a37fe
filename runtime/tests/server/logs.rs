//! What the log says of limits that bite.

use std::cell::RefCell;
use std::io;
use std::sync::Once;
use std::time::Duration;

use atoms_runtime::server::Server;
use tokio::io::AsyncWriteExt;
use tracing::Level;

use crate::common::{GET, LAST, one_answer, rest, serve};

const SHORT: Duration = Duration::from_millis(200);

thread_local! {
    static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Writes to the log of the thread, which each test has to itself.
struct OfThread;

impl io::Write for OfThread {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

static SUBSCRIBER: Once = Once::new();

/// The lines that are logged while a server like this one is used.
async fn logged(used: impl AsyncFnOnce()) -> Vec<String> {
    SUBSCRIBER.call_once(|| {
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(Level::INFO)
            .with_ansi(false)
            .with_writer(|| OfThread)
            .finish();
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
    LOG.take();
    used().await;
    let log = String::from_utf8(LOG.take()).unwrap();
    log.lines().map(str::to_owned).collect()
}

fn assert_told(lines: &[String], level: &str, said: &str) {
    let is_said = |line: &String| line.contains(level) && line.contains(said);
    let told: Vec<_> = lines.iter().filter(|line| is_said(line)).collect();
    assert_eq!(told.len(), 1, "{said}: {lines:#?}");
    assert!(told[0].contains("times=1"), "{told:?}");
}

#[tokio::test]
async fn a_head_that_does_not_come_is_told_once_a_second() {
    let lines = logged(async || {
        let running = serve(Server::new().header_timeout(SHORT));
        let mut streams = Vec::new();
        for _ in 0..5 {
            streams.push(running.connect().await);
        }
        for stream in &mut streams {
            assert_eq!(rest(stream).await, "");
        }
    });
    assert_told(&lines.await, "WARN", "the head did not come in time");
}

#[tokio::test]
async fn a_connection_that_stays_idle_is_told() {
    let lines = logged(async || {
        let running = serve(Server::new().idle_timeout(SHORT));
        let mut stream = running.connect().await;
        stream.write_all(GET.as_bytes()).await.unwrap();
        one_answer(&mut stream, "hello").await;
        assert_eq!(rest(&mut stream).await, "");
    });
    assert_told(&lines.await, "INFO", "no further request came in time");
}

#[tokio::test]
async fn a_body_that_does_not_go_on_is_told() {
    let lines = logged(async || {
        let running = serve(Server::new().stall_timeout(SHORT));
        let request = "POST /count HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf";
        let answer = running.ask(request).await;
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    });
    assert_told(&lines.await, "WARN", "nothing came for too long");
}

#[tokio::test]
async fn an_answer_that_nobody_takes_is_told() {
    let lines = logged(async || {
        let running = serve(Server::new().stall_timeout(SHORT));
        let mut stream = running.connect().await;
        let request = "GET /large HTTP/1.1\r\nhost: x\r\n\r\n";
        stream.write_all(request.as_bytes()).await.unwrap();
        tokio::time::sleep(4 * SHORT).await;
    });
    assert_told(&lines.await, "WARN", "the client takes no answer");
}

#[tokio::test]
async fn a_head_that_is_too_large_is_told() {
    let lines = logged(async || {
        let running = serve(Server::new());
        let large = format!("GET / HTTP/1.1\r\nx: {}", "x".repeat(80 * 1024));
        let answer = running.ask(&large).await;
        assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
    });
    assert_told(&lines.await, "WARN", "their heads are too large");
}

#[tokio::test]
async fn a_connection_without_a_place_in_time_is_told() {
    let lines = logged(async || {
        let hour = Duration::from_secs(3600);
        let server = Server::new().connections(1).queue_timeout(SHORT);
        let running = serve(server.silent_timeout(hour));
        let mut busy = running.connect().await;
        let wait = LAST.replace("GET /", "GET /wait");
        busy.write_all(wait.as_bytes()).await.unwrap();
        let answer = running.ask(GET).await;
        assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
        running.service.gate.add_permits(1);
        assert!(rest(&mut busy).await.ends_with("done"));
    });
    let lines = lines.await;
    assert_told(&lines, "WARN", "all connections are taken");
    assert_told(&lines, "WARN", "no place became free in time");
}

#[tokio::test]
async fn a_body_without_room_in_time_is_told() {
    let lines = logged(async || {
        let server = Server::new().bytes_in_flight(10).queue_timeout(SHORT);
        let running = serve(server);
        let request = |body: &str| {
            let length = body.len();
            format!(
                "POST /count HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
            )
        };
        // One has all the bytes, one more goes beyond, and the third finds no room.
        let mut holders = Vec::new();
        for body in ["0123456789", "0123456789"] {
            let mut stream = running.connect().await;
            stream.write_all(request(body).as_bytes()).await.unwrap();
            holders.push(stream);
        }
        tokio::time::sleep(SHORT).await;
        let answer = running.ask(&request("0123456789")).await;
        assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
        running.service.gate.add_permits(2);
    });
    assert_told(&lines.await, "WARN", "no bytes became free in time");
}
