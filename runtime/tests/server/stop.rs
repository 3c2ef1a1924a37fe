//! The end of a server, and the next one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use atoms_runtime::server::{Server, asked_to_stop};
use axum::Router;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::common::{GET, LAST, PATIENCE, eventually, on, one_answer, rest, serve};

#[tokio::test]
async fn what_is_being_answered_is_answered() {
    let mut running = serve(Server::new());
    let mut stream = running.connect().await;
    let request = "GET /wait HTTP/1.1\r\nhost: x\r\n\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    let begun = || running.service.begun.load(Ordering::SeqCst) == 1;
    eventually("it is being answered", begun).await;
    running.stop();
    eventually("it takes no more connections", || {
        std::net::TcpStream::connect(running.address).is_err()
    })
    .await;
    running.service.gate.add_permits(1);
    let answer = rest(&mut stream).await;
    assert!(answer.contains("connection: close\r\n"), "{answer}");
    assert!(answer.ends_with("done"), "{answer}");
    running.end().await;
}

#[tokio::test]
async fn a_client_without_a_whole_request_delays_nothing() {
    let mut running = serve(Server::new().grace(PATIENCE * 10));
    let _nothing = running.connect().await;
    let mut half = running.connect().await;
    half.write_all(b"GET / HTTP/1.1\r\nhost").await.unwrap();
    let mut served = running.connect().await;
    served.write_all(GET.as_bytes()).await.unwrap();
    one_answer(&mut served, "hello").await;
    running.stop();
    running.end().await;
}

#[tokio::test]
async fn a_connection_that_is_kept_may_send_one_more_request() {
    let mut running = serve(Server::new());
    let mut stream = running.connect().await;
    stream.write_all(GET.as_bytes()).await.unwrap();
    one_answer(&mut stream, "hello").await;
    running.stop();
    tokio::time::sleep(Duration::from_millis(50)).await;
    stream.write_all(GET.as_bytes()).await.unwrap();
    let answer = rest(&mut stream).await;
    assert!(answer.contains("connection: close\r\n"), "{answer}");
    running.end().await;
}

#[tokio::test]
async fn what_waits_in_the_queue_is_answered() {
    let bound = Server::new().bind("127.0.0.1:0").unwrap();
    let address = bound.local_addr().unwrap();
    let mut early = TcpStream::connect(address).await.unwrap();
    early.write_all(LAST.as_bytes()).await.unwrap();
    let mut running = on(bound);
    running.stop();
    assert!(rest(&mut early).await.ends_with("hello"));
    running.end().await;
}

/// Sends SIGTERM to this process, in which every test listens before.
#[cfg(unix)]
fn ask_to_stop() {
    let id = std::process::id().to_string();
    let kill = std::process::Command::new("kill").arg(id).status();
    assert!(kill.unwrap().success());
}

#[cfg(unix)]
#[tokio::test]
async fn being_asked_before_serving_counts() {
    let stop = asked_to_stop();
    let bound = Server::new().bind("127.0.0.1:0").unwrap();
    let mut early = TcpStream::connect(bound.local_addr().unwrap())
        .await
        .unwrap();
    early.write_all(LAST.as_bytes()).await.unwrap();
    ask_to_stop();
    let hello = Router::new().fallback(async || "hello");
    timeout(PATIENCE, bound.serve_until(hello, stop))
        .await
        .expect("it was asked to stop")
        .unwrap();
    assert!(rest(&mut early).await.ends_with("hello"));
}

#[cfg(unix)]
#[tokio::test]
async fn being_asked_before_the_first_poll_counts() {
    let bound = Server::new().bind("127.0.0.1:0").unwrap();
    let serving = bound.serve(Router::new());
    ask_to_stop();
    let served = timeout(PATIENCE, serving).await;
    served.expect("it was asked to stop").unwrap();
}

#[cfg(unix)]
#[test]
fn without_a_runtime_it_counts_from_the_first_poll() {
    let stop = asked_to_stop();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let asked = async { tokio::join!(biased; stop, async { ask_to_stop() }) };
    let ended = runtime.block_on(async { timeout(PATIENCE, asked).await });
    ended.expect("it was asked to stop");
}

#[tokio::test]
async fn grace_has_an_end() {
    let mut running = serve(Server::new().grace(Duration::from_millis(200)));
    let mut stream = running.connect().await;
    let request = "GET /wait HTTP/1.1\r\nhost: x\r\n\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    let begun = || running.service.begun.load(Ordering::SeqCst) == 1;
    eventually("it is being answered", begun).await;
    running.stop();
    running.end().await;
    assert_eq!(rest(&mut stream).await, "");
}

#[tokio::test]
async fn a_port_is_shared_only_where_that_is_asked_for() {
    let first = Server::new().bind("127.0.0.1:0").unwrap();
    let address = first.local_addr().unwrap();
    assert!(Server::new().bind(address).is_err());
    assert!(Server::new().share_port().bind(address).is_err());
    let shared = || Server::new().share_port();
    let first = shared().bind("127.0.0.1:0").unwrap();
    assert!(shared().bind(first.local_addr().unwrap()).is_ok());
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_request_fails_over_ten_restarts_that_overlap() {
    let shared = || Server::new().share_port();
    let mut running = on(shared().bind("127.0.0.1:0").unwrap());
    let address = running.address;
    let over = Arc::new(AtomicBool::new(false));
    let answered = Arc::new(AtomicUsize::new(0));
    let clients: Vec<_> = (0..8)
        .map(|index| {
            let (over, answered) = (Arc::clone(&over), Arc::clone(&answered));
            tokio::spawn(async move {
                let request = if index % 2 == 0 { LAST } else { GET };
                while !over.load(Ordering::SeqCst) {
                    let mut stream = TcpStream::connect(address).await.unwrap();
                    let mut kept = true;
                    while kept && !over.load(Ordering::SeqCst) {
                        stream.write_all(request.as_bytes()).await.unwrap();
                        let answer = one_answer(&mut stream, "hello").await;
                        kept = !answer.contains("connection: close");
                        answered.fetch_add(1, Ordering::SeqCst);
                    }
                }
            })
        })
        .collect();
    for _ in 0..10 {
        let before = answered.load(Ordering::SeqCst);
        eventually("there is load", || {
            answered.load(Ordering::SeqCst) > before + 50
        })
        .await;
        let next = on(shared().bind(address).unwrap());
        running.stop();
        let start = Instant::now();
        std::mem::replace(&mut running, next).end().await;
        assert!(start.elapsed() < PATIENCE);
    }
    over.store(true, Ordering::SeqCst);
    for client in clients {
        client.await.expect("no request failed");
    }
}
