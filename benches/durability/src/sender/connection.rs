//! One connection to a receiver.

use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::Done;

/// How long the platform waits for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection, made when it is needed and made again after it broke.
pub(crate) struct Connection {
    address: SocketAddr,
    sender: Option<SendRequest<Full<Bytes>>>,
}

impl Connection {
    pub(crate) fn to(address: SocketAddr) -> Self {
        Self {
            address,
            sender: None,
        }
    }

    /// The status of the answer; `None` if there is none in time.
    pub(crate) async fn send(&mut self, request: Request<Full<Bytes>>) -> Option<StatusCode> {
        Some(self.ask(request).await?.0)
    }

    /// The status and the body that a path has.
    pub(crate) async fn get(&mut self, path: &str) -> Option<(StatusCode, Bytes)> {
        let request = Request::get(path).header("host", "receiver");
        self.ask(request.body(Full::default()).ok()?).await
    }

    async fn ask(&mut self, request: Request<Full<Bytes>>) -> Option<(StatusCode, Bytes)> {
        let answered = timeout(PATIENCE, self.exchange(request)).await;
        let answer = answered.ok().and_then(Result::ok);
        if answer.is_none() {
            self.sender = None;
        }
        answer
    }

    async fn exchange(&mut self, request: Request<Full<Bytes>>) -> Done<(StatusCode, Bytes)> {
        let usable = self.sender.take().filter(|sender| !sender.is_closed());
        let mut sender = match usable {
            Some(sender) => sender,
            None => connect(self.address).await?,
        };
        sender.ready().await?;
        let response = sender.send_request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        self.sender = Some(sender);
        Ok((status, body))
    }
}

async fn connect(address: SocketAddr) -> Done<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(sender)
}
