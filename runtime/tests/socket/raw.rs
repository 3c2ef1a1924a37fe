//! A client that writes its bytes by hand.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// More than anything takes here, however busy the machine.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) const TEXT: u8 = 0x1;
pub(crate) const BINARY: u8 = 0x2;
pub(crate) const CLOSE: u8 = 0x8;
pub(crate) const PING: u8 = 0x9;
pub(crate) const PONG: u8 = 0xa;
/// The bit of the last frame of a message.
pub(crate) const FIN: u8 = 0x80;

const MASK: [u8; 4] = [0x37, 0xfa, 0x21, 0x3d];

/// A frame of a client: its first byte, and its payload, masked.
pub(crate) fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut frame = head(first, 0x80, payload.len());
    frame.extend(MASK);
    let masked = payload.iter().zip(MASK.iter().cycle());
    frame.extend(masked.map(|(byte, mask)| byte ^ mask));
    frame
}

/// A frame without a mask.
pub(crate) fn bare(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut frame = head(first, 0, payload.len());
    frame.extend(payload);
    frame
}

/// The first bytes of a frame: seven bits of length, or 16, or 64.
fn head(first: u8, masked: u8, length: usize) -> Vec<u8> {
    let mut head = vec![first];
    if let Ok(length) = u8::try_from(length).map_err(drop)
        && length < 126
    {
        head.push(masked | length);
    } else if let Ok(length) = u16::try_from(length) {
        head.push(masked | 0x7e);
        head.extend(length.to_be_bytes());
    } else {
        head.push(masked | 0x7f);
        head.extend((length as u64).to_be_bytes());
    }
    head
}

/// The payload of a close frame.
pub(crate) fn close(code: u16, reason: &[u8]) -> Vec<u8> {
    [&code.to_be_bytes(), reason].concat()
}

/// A message that is said back.
pub(crate) fn say(text: &str) -> Vec<u8> {
    let message = json!({ "type": "say", "text": text }).to_string();
    message.into_bytes()
}

/// What a server does next.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Heard {
    Message(Value),
    Pong(Vec<u8>),
    /// The code; 1005 where there is none.
    Close(u16),
    /// The end of the connection.
    End,
}

/// What says back that text.
pub(crate) fn said(text: &str) -> Heard {
    Heard::Message(json!({ "said": text }))
}

pub(crate) struct Raw(TcpStream);

impl Raw {
    /// A socket in a room, past the first message.
    pub(crate) async fn open(server: SocketAddr) -> Self {
        let mut stream = TcpStream::connect(server).await.expect("a connection");
        let request = "GET /desk?room=7 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
            Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n") {
            answer.push(stream.read_u8().await.expect("an answer"));
        }
        assert!(answer.starts_with(b"HTTP/1.1 101 "), "{answer:?}");
        let mut raw = Self(stream);
        assert_eq!(raw.hear().await, Heard::Message(json!({ "open": 7 })));
        raw
    }

    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        // Who has closed takes no more: what it said before is what counts.
        let _ = self.0.write_all(bytes).await;
    }

    /// Sends what is taken to its end.
    pub(crate) async fn send_whole(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).await.expect("it is taken");
    }

    /// Sends no more, and still reads.
    pub(crate) async fn shut(&mut self) {
        self.0.shutdown().await.expect("open");
    }

    /// What comes next, past pings.
    pub(crate) async fn hear(&mut self) -> Heard {
        loop {
            let read = timeout(PATIENCE, self.read()).await.expect("something");
            match read {
                Ok((TEXT, payload)) => {
                    return Heard::Message(serde_json::from_slice(&payload).expect("JSON"));
                }
                Ok((PING, _)) => {}
                Ok((PONG, payload)) => return Heard::Pong(payload),
                Ok((CLOSE, payload)) => {
                    let code = payload
                        .first_chunk()
                        .map_or(1005, |code| u16::from_be_bytes(*code));
                    return Heard::Close(code);
                }
                Ok((other, _)) => panic!("no frame of a server: {other:x}"),
                Err(error) => {
                    // A connection that is reset may lose what came before.
                    assert_eq!(error.kind(), ErrorKind::UnexpectedEof, "{error}");
                    return Heard::End;
                }
            }
        }
    }

    /// An opcode and its payload; servers mask nothing, and fragment nothing.
    async fn read(&mut self) -> std::io::Result<(u8, Vec<u8>)> {
        let first = self.0.read_u8().await?;
        assert_eq!(first & !0xf, FIN, "a whole frame without reserved bits");
        let length = match self.0.read_u8().await? {
            126 => u64::from(self.0.read_u16().await?),
            127 => self.0.read_u64().await?,
            length => u64::from(length),
        };
        let mut payload = vec![0; usize::try_from(length).expect("a length without a mask")];
        self.0.read_exact(&mut payload).await?;
        Ok((first & 0xf, payload))
    }
}
