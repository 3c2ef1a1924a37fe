//! A service behind the server, and clients that speak byte by byte.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use atoms_runtime::axum::Router;
use atoms_runtime::axum::body::{Body, to_bytes};
use atoms_runtime::axum::routing::{get, post};
use atoms_runtime::http::StatusCode;
use atoms_runtime::server::{Bound, Server};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, oneshot};
use tokio::task::JoinHandle;

/// Long enough for everything on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A server under test.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) service: Arc<Service>,
    stop: Option<oneshot::Sender<()>>,
    ended: JoinHandle<()>,
}

/// What the handlers share.
pub(crate) struct Service {
    /// Requests whose handler has begun, and whose handler has ended.
    pub(crate) begun: AtomicUsize,
    pub(crate) ended: AtomicUsize,
    /// Lets requests of `/wait` go on.
    pub(crate) gate: Semaphore,
}

impl Service {
    fn router(self: Arc<Self>) -> Router {
        let (waiting, counting) = (Arc::clone(&self), Arc::clone(&self));
        let wait = async move || {
            waiting.begun.fetch_add(1, Ordering::SeqCst);
            waiting.gate.acquire().await.unwrap().forget();
            waiting.ended.fetch_add(1, Ordering::SeqCst);
            "done"
        };
        // Holds its body until the gate lets it go on.
        let count = async move |body: Body| {
            let body = to_bytes(body, usize::MAX)
                .await
                .map_err(|_| StatusCode::BAD_REQUEST)?;
            counting.begun.fetch_add(1, Ordering::SeqCst);
            counting.gate.acquire().await.unwrap().forget();
            Ok::<_, StatusCode>(body.len().to_string())
        };
        // An answer that ends only with its reader.
        let endless = async || vec![b'x'; 64 * 1024 * 1024];
        Router::new()
            .route("/", get(async || "hello"))
            .route("/wait", get(wait.clone()).post(wait))
            .route("/count", post(count))
            .route("/large", get(endless))
    }
}

pub(crate) fn serve(server: Server) -> Running {
    on(server.bind("127.0.0.1:0").unwrap())
}

pub(crate) fn on(bound: Bound) -> Running {
    let service = Arc::new(Service {
        begun: AtomicUsize::new(0),
        ended: AtomicUsize::new(0),
        gate: Semaphore::new(0),
    });
    serve_router(bound, Arc::clone(&service).router(), service)
}

pub(crate) fn serve_router(bound: Bound, router: Router, service: Arc<Service>) -> Running {
    let address = bound.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let stopped = async {
        let _ = stopped.await;
    };
    let ended = tokio::spawn(async { bound.serve_until(router, stopped).await.unwrap() });
    Running {
        address,
        service,
        stop: Some(stop),
        ended,
    }
}

impl Running {
    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    pub(crate) fn stop(&mut self) {
        self.stop.take().unwrap().send(()).unwrap();
    }

    /// Waits until it has ended.
    pub(crate) async fn end(self) {
        let ended = tokio::time::timeout(PATIENCE, self.ended);
        ended.await.expect("it ends").unwrap();
    }

    /// Sends `request` on a connection of its own, and reads the whole answer.
    pub(crate) async fn ask(&self, request: &str) -> String {
        let mut stream = self.connect().await;
        stream.write_all(request.as_bytes()).await.unwrap();
        rest(&mut stream).await
    }
}

/// Everything up to the end of the connection.
pub(crate) async fn rest(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut answer));
    let _ = read.await.expect("the connection ends");
    String::from_utf8(answer).unwrap()
}

/// Reads one answer, to the end of its body.
pub(crate) async fn one_answer(stream: &mut TcpStream, last: &str) -> String {
    let mut answer = String::new();
    while !answer.ends_with(last) {
        let mut bytes = [0; 1024];
        let read = tokio::time::timeout(PATIENCE, stream.read(&mut bytes));
        let read = read.await.expect("an answer").unwrap();
        assert!(read > 0, "the connection ended: {answer}");
        answer.push_str(std::str::from_utf8(&bytes[..read]).unwrap());
    }
    answer
}

pub(crate) async fn eventually(what: &str, held: impl Fn() -> bool) {
    let start = std::time::Instant::now();
    while !held() {
        assert!(start.elapsed() < PATIENCE, "{what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

pub(crate) const GET: &str = "GET / HTTP/1.1\r\nhost: x\r\n\r\n";
pub(crate) const LAST: &str = "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
