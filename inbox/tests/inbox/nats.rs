//! Deliveries are kept first, and published to a stream after that.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use async_nats::ConnectOptions;
use async_nats::jetstream::{self, Context, stream::Config};
use atoms_inbox::{Filter, State, Work};
use tempfile::TempDir;

use crate::common::{Desk, Place, endpoint, payload, reached, status};

/// A server with streams, on a free port.
struct Server {
    child: Option<Child>,
    dir: TempDir,
    port: u16,
}

impl Server {
    fn new() -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        Self {
            child: None,
            dir: TempDir::new().unwrap(),
            port,
        }
    }

    fn start(&mut self) {
        let mut command = Command::new("nats-server");
        command.args(["--addr", "127.0.0.1", "--jetstream", "--store_dir"]);
        command.arg(self.dir.path()).arg("--port");
        command.arg(self.port.to_string()).stderr(Stdio::null());
        self.child = Some(command.spawn().unwrap());
    }

    /// Ends it as a crash would.
    fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    async fn connect(&self) -> Context {
        let options = ConnectOptions::new()
            .retry_on_initial_connect()
            .reconnect_delay_callback(|_| Duration::from_millis(50));
        let client = options
            .connect(format!("nats://127.0.0.1:{}", self.port))
            .await;
        jetstream::new(client.unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "starts a NATS server, which has to be installed"]
async fn what_is_kept_reaches_the_stream_once_whatever_happens_to_the_server() {
    let place = Place::sqlite();
    let inbox = place.open().await;
    let endpoint = endpoint(&inbox, &Desk::default());
    let mut server = Server::new();
    let context = server.connect().await;
    inbox.publish("desk", context.clone(), "hooks");
    let work = Work::default().first_pause(Duration::from_millis(50));
    let worker = inbox.work(work.attempts(1000).deadline(Duration::from_secs(2)));
    // The server is not there yet.
    for id in ["d-1", "d-2"] {
        let body = payload("told", id, "C-1", "");
        assert_eq!(status(&endpoint, &body).await, 200);
    }
    server.start();
    let config = Config {
        name: "hooks".to_owned(),
        subjects: vec!["hooks.>".to_owned()],
        ..Config::default()
    };
    let mut stream = context.get_or_create_stream(config).await.unwrap();
    reached(&inbox, State::Done, 2).await;
    server.kill();
    let body = r#"{"event":"newer","id":"d-3"}"#;
    assert_eq!(status(&endpoint, body).await, 200);
    server.start();
    reached(&inbox, State::Done, 3).await;
    // What is published twice is in the stream once.
    let rows = inbox.store().list(&Filter::default()).await.unwrap();
    let seqs: Vec<_> = rows.iter().map(|row| row.seq).collect();
    assert_eq!(inbox.store().replay(&seqs).await.unwrap(), 3);
    reached(&inbox, State::Done, 3).await;
    worker.stop(Duration::from_secs(5)).await;
    assert_eq!(stream.info().await.unwrap().state.messages, 3);
    let message = stream.get_last_raw_message_by_subject("hooks.newer").await;
    let message = message.unwrap();
    assert_eq!(message.payload, body);
    let id = message.headers.get("Nats-Msg-Id").unwrap().as_str();
    assert!(id.starts_with("desk/d-3/"), "{id}");
    assert_eq!(message.headers.get("event").unwrap().as_str(), "newer");
}
