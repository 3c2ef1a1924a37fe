//! Bodies, and what all of them take together.

use std::sync::atomic::Ordering;
use std::time::Duration;

use atoms_runtime::server::Server;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::common::{Running, eventually, one_answer, rest, serve};

const BUDGET: usize = 100_000;

fn head(path: &str, length: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n"
    )
}

async fn send(running: &Running, length: usize) -> TcpStream {
    let mut stream = running.connect().await;
    let request = head("/count", length) + &"x".repeat(length);
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn bodies_beyond_the_budget_wait_for_those_before() {
    let running = serve(Server::new().bytes_in_flight(BUDGET));
    let mut streams = Vec::new();
    let begun = || running.service.begun.load(Ordering::SeqCst);
    // Two have room, and one may go beyond.
    for more in 1..=3 {
        streams.push(send(&running, BUDGET / 2).await);
        eventually("one more is read", || begun() == more).await;
    }
    for _ in 0..3 {
        streams.push(send(&running, BUDGET / 2).await);
    }
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(begun(), 3);
    for more in 4..=6 {
        running.service.gate.add_permits(1);
        eventually("one more is read", || begun() >= more).await;
    }
    running.service.gate.add_permits(3);
    for mut stream in streams {
        assert!(rest(&mut stream).await.ends_with(&(BUDGET / 2).to_string()));
    }
}

#[tokio::test]
async fn a_body_for_which_there_is_no_room_in_time_is_refused() {
    let server = Server::new().queue_timeout(Duration::from_millis(300));
    let running = serve(server.bytes_in_flight(BUDGET));
    let mut held = Vec::new();
    for more in 1..=2 {
        held.push(send(&running, BUDGET).await);
        let begun = || running.service.begun.load(Ordering::SeqCst);
        eventually("one more is read", || begun() == more).await;
    }
    let answer = rest(&mut send(&running, BUDGET).await).await;
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    assert!(answer.contains("retry-after: "), "{answer}");
    running.service.gate.add_permits(2);
}

#[tokio::test]
async fn bodies_that_each_hold_a_part_do_not_wait_for_each_other() {
    let running = serve(Server::new().bytes_in_flight(BUDGET));
    let mut streams = Vec::new();
    for _ in 0..8 {
        let mut stream = running.connect().await;
        let part = head("/count", BUDGET) + &"x".repeat(BUDGET / 4);
        stream.write_all(part.as_bytes()).await.unwrap();
        streams.push(stream);
    }
    running.service.gate.add_permits(8);
    let mut reading = Vec::new();
    for mut stream in streams {
        reading.push(tokio::spawn(async move {
            let remaining = "x".repeat(BUDGET - BUDGET / 4);
            stream.write_all(remaining.as_bytes()).await.unwrap();
            rest(&mut stream).await
        }));
    }
    for answer in reading {
        let answer = answer.await.unwrap();
        assert!(answer.ends_with(&BUDGET.to_string()), "{answer}");
    }
}

#[tokio::test]
async fn a_body_larger_than_the_budget_is_taken_alone() {
    let running = serve(Server::new().bytes_in_flight(BUDGET));
    running.service.gate.add_permits(1);
    let answer = rest(&mut send(&running, 10 * BUDGET).await).await;
    assert!(answer.ends_with(&(10 * BUDGET).to_string()), "{answer}");
}

#[tokio::test]
async fn a_client_whose_body_is_left_unread_sees_its_answer() {
    let running = serve(Server::new());
    let mut stream = running.connect().await;
    let length = 4_000_000;
    let request = head("/nowhere", length) + &"x".repeat(length);
    // The client reads nothing before all is sent.
    stream.write_all(request.as_bytes()).await.unwrap();
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
}

#[tokio::test]
async fn a_body_that_is_awaited_is_asked_for_and_one_that_is_refused_is_not() {
    let running = serve(Server::new());
    running.service.gate.add_permits(1);
    let expecting = |path| head(path, 2).replace("\r\n\r\n", "\r\nexpect: 100-continue\r\n\r\n");
    let mut stream = running.connect().await;
    stream
        .write_all(expecting("/count").as_bytes())
        .await
        .unwrap();
    one_answer(&mut stream, "HTTP/1.1 100 Continue\r\n\r\n").await;
    stream.write_all(b"{}").await.unwrap();
    assert!(rest(&mut stream).await.ends_with('2'));
    let answer = running.ask(&expecting("/nowhere")).await;
    assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
}
