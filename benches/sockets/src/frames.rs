//! A client that costs little: its frames are made once, and of the answers only the lengths are read.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

/// 20 ms of 16-bit PCM at 24 kHz.
const PCM: usize = 960;

pub(crate) struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// A frame of audio, as a client sends it.
pub(crate) fn audio() -> Vec<u8> {
    let pcm: Vec<u8> = (0..PCM).map(|at| (at * 7 % 251).to_le_bytes()[0]).collect();
    text(&json!({ "type": "input_audio_buffer.append", "audio": STANDARD.encode(pcm) }).to_string())
}

/// A question that is answered with as many bytes.
pub(crate) fn question(bytes: usize) -> Vec<u8> {
    text(&json!({ "type": "input_text.send", "text": "x".repeat(bytes) }).to_string())
}

/// A text frame of 126 bytes to 64 KiB whose mask is zero.
fn text(message: &str) -> Vec<u8> {
    let mut frame = vec![0x81, 0x80 | 0x7e];
    let length = u16::try_from(message.len()).unwrap_or(u16::MAX);
    frame.extend(length.to_be_bytes());
    frame.extend([0; 4]);
    frame.extend(message.bytes());
    frame
}

impl Client {
    pub(crate) fn open(server: SocketAddr) -> io::Result<Self> {
        let mut stream = TcpStream::connect(server)?;
        stream.set_nodelay(true)?;
        stream.write_all(
            b"GET /agent/connect?token=wct_1 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
            Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        )?;
        let mut answer = Vec::new();
        let mut byte = [0];
        while !answer.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte)?;
            answer.push(byte[0]);
        }
        if !answer.starts_with(b"HTTP/1.1 101 ") {
            return Err(io::Error::other("no socket was opened"));
        }
        let buffer = Vec::new();
        Ok(Self { stream, buffer })
    }

    pub(crate) fn send(&mut self, frame: &[u8]) -> io::Result<()> {
        self.stream.write_all(frame)
    }

    /// Reads one message past pings; says how long it is.
    pub(crate) fn hear(&mut self) -> io::Result<usize> {
        loop {
            let mut head = [0; 2];
            self.stream.read_exact(&mut head)?;
            let length = if head[1] == 126 {
                let mut length = [0; 2];
                self.stream.read_exact(&mut length)?;
                usize::from(u16::from_be_bytes(length))
            } else {
                usize::from(head[1])
            };
            self.buffer.resize(length, 0);
            self.stream.read_exact(&mut self.buffer)?;
            if head[0] == 0x81 {
                return Ok(length);
            }
        }
    }

    /// Fails to send what is not taken for so long.
    pub(crate) fn give_up(&self, after: Duration) -> io::Result<()> {
        self.stream.set_write_timeout(Some(after))
    }

    /// A second handle, to read while this one writes.
    pub(crate) fn twin(&self) -> io::Result<Self> {
        let stream = self.stream.try_clone()?;
        let buffer = Vec::new();
        Ok(Self { stream, buffer })
    }
}
