//! Many connections.

use std::time::Duration;

use atoms_runtime::server::Server;
use tokio::io::AsyncWriteExt;

use crate::common::{GET, LAST, one_answer, rest, serve};

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
        .idle_timeout(hour);
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
