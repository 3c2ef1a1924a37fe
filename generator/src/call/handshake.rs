//! The handshake (RFC 6455, section 4.1). It is our own, since the reason phrase of a refusal and its body are to be shown.

use std::io::{self, Read, Write};
use std::time::{Duration, Instant};

use http::Uri;
use tungstenite::handshake::client::generate_key;
use tungstenite::handshake::derive_accept_key;
use tungstenite::protocol::{Role, WebSocket, WebSocketConfig};

use super::stream::{Stream, is_patience};
use crate::probe::exchange::Request;

/// How many bytes of an answer are read.
const LARGEST: usize = 64 * 1024;

/// How many headers an answer may have.
const HEADERS: usize = 100;

/// How large a message may be, in bytes.
const MESSAGE: usize = 16 * 1024 * 1024;

/// How often whoever reads looks up.
const TICK: Duration = Duration::from_millis(20);

/// An open socket.
pub type Handshake = WebSocket<Stream>;

/// Why a socket was not opened.
#[derive(Debug)]
pub enum Unopened {
    /// The answer is another than 101.
    Refused {
        /// The status.
        status: u16,
        /// The reason phrase, as it came.
        reason: String,
        /// The body, as far as it was read.
        body: String,
    },
    /// Nothing was answered, or nothing that is HTTP or a WebSocket.
    Failed(String),
}

impl From<io::Error> for Unopened {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Asks for the socket, and waits so long for an answer.
pub fn open(request: &Request, limit: Duration) -> Result<Handshake, Unopened> {
    let failed = |why: &str| Unopened::Failed(why.to_owned());
    let uri: Uri = request
        .url
        .parse()
        .map_err(|error| Unopened::Failed(format!("{}: {error}", request.url)))?;
    let is_secure = matches!(uri.scheme_str(), Some("wss" | "https"));
    let host = uri.host().ok_or_else(|| failed("no host"))?;
    let port = uri.port_u16().unwrap_or(if is_secure { 443 } else { 80 });
    let mut stream = Stream::connect(host, port, is_secure)?;
    let key = generate_key();
    stream.patience(TICK)?;
    stream.write_all(written(request, &uri, &key).as_bytes())?;
    stream.flush()?;
    let answer = Answer::read(&mut stream, Instant::now() + limit)?;
    if answer.status != 101 {
        return Err(Unopened::Refused {
            status: answer.status,
            body: String::from_utf8_lossy(&answer.rest).into_owned(),
            reason: answer.reason,
        });
    }
    if answer.header("sec-websocket-accept") != Some(derive_accept_key(key.as_bytes()).as_str()) {
        return Err(failed(
            "101 without the `Sec-WebSocket-Accept` of this handshake",
        ));
    }
    let config = WebSocketConfig::default()
        .max_message_size(Some(MESSAGE))
        .max_frame_size(Some(MESSAGE));
    Ok(WebSocket::from_partially_read(
        stream,
        answer.rest,
        Role::Client,
        Some(config),
    ))
}

/// The request as it goes out. No line of it can hold another.
fn written(request: &Request, uri: &Uri, key: &str) -> String {
    let target = uri
        .path_and_query()
        .map_or("/", http::uri::PathAndQuery::as_str);
    let host = uri
        .authority()
        .map_or("", |own| own.as_str().rsplit('@').next().unwrap_or(""));
    let mut text = format!(
        "GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\nUser-Agent: atoms-codegen/{}\r\n",
        env!("CARGO_PKG_VERSION")
    );
    for (name, value) in &request.headers {
        let line = format!("{name}: {value}").replace(['\r', '\n'], " ");
        text.push_str(&line);
        text.push_str("\r\n");
    }
    text.push_str("\r\n");
    text
}

/// An answer of HTTP/1.1.
struct Answer {
    status: u16,
    reason: String,
    headers: Vec<(String, String)>,
    /// What came behind the head.
    rest: Vec<u8>,
}

impl Answer {
    fn read(stream: &mut Stream, until: Instant) -> Result<Self, Unopened> {
        let mut bytes = Vec::new();
        let mut answer = loop {
            if let Some(answer) = Self::head(&bytes)? {
                break answer;
            }
            if more(stream, &mut bytes, until)? == 0 {
                let why = "the connection ended before an answer";
                return Err(Unopened::Failed(why.to_owned()));
            }
        };
        if answer.status != 101 {
            answer.body(stream, until);
        }
        Ok(answer)
    }

    /// The head, once all of it is there.
    fn head(bytes: &[u8]) -> Result<Option<Self>, Unopened> {
        let mut headers = [httparse::EMPTY_HEADER; HEADERS];
        let mut head = httparse::Response::new(&mut headers);
        let parsed = head.parse(bytes);
        let parsed = parsed
            .map_err(|error| Unopened::Failed(format!("the answer is not valid HTTP: {error}")))?;
        let httparse::Status::Complete(length) = parsed else {
            return Ok(None);
        };
        let headers = head.headers.iter().map(|header| {
            let value = String::from_utf8_lossy(header.value).into_owned();
            (header.name.to_ascii_lowercase(), value)
        });
        Ok(Some(Self {
            status: head.code.unwrap_or_default(),
            reason: head.reason.unwrap_or_default().to_owned(),
            headers: headers.collect(),
            rest: bytes[length..].to_vec(),
        }))
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Reads the body, as much of it as comes; what the answer says is known already.
    fn body(&mut self, stream: &mut Stream, until: Instant) {
        let stated = self.header("content-length");
        let length = stated.and_then(|length| length.trim().parse().ok());
        let is_chunked = self
            .header("transfer-encoding")
            .is_some_and(|coding| coding.eq_ignore_ascii_case("chunked"));
        let is_whole = |rest: &[u8]| {
            length.is_some_and(|length: usize| rest.len() >= length)
                || rest.len() >= LARGEST
                || (is_chunked && rest.ends_with(b"0\r\n\r\n"))
        };
        while !is_whole(&self.rest) && more(stream, &mut self.rest, until).unwrap_or(0) > 0 {}
        if is_chunked {
            self.rest = joined(&self.rest);
        }
        self.rest.truncate(length.unwrap_or(LARGEST).min(LARGEST));
    }
}

/// What the chunks of a body hold.
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Ok(httparse::Status::Complete((start, size))) = httparse::parse_chunk_size(chunks) {
        let end = usize::try_from(size)
            .ok()
            .and_then(|size| start.checked_add(size));
        let Some(chunk) = end
            .and_then(|end| chunks.get(start..end))
            .filter(|_| size > 0)
        else {
            break;
        };
        body.extend_from_slice(chunk);
        chunks = chunks.get(start + chunk.len() + 2..).unwrap_or_default();
    }
    body
}

/// Reads on; how many bytes came, none at the end.
fn more(stream: &mut Stream, into: &mut Vec<u8>, until: Instant) -> Result<usize, Unopened> {
    let mut chunk = [0; 4096];
    loop {
        match stream.read(&mut chunk) {
            Ok(length) => {
                into.extend_from_slice(&chunk[..length]);
                return Ok(length);
            }
            Err(error) if is_patience(&error) && Instant::now() < until => {}
            Err(error) if is_patience(&error) => {
                return Err(Unopened::Failed("no answer in time".to_owned()));
            }
            Err(error) => return Err(error.into()),
        }
    }
}
