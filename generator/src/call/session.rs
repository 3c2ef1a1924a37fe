//! A session: one thread that sends what its driver asks for, and reads in between.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use tungstenite::error::ProtocolError;
use tungstenite::protocol::CloseFrame;
use tungstenite::protocol::frame::coding::CloseCode;
use tungstenite::{Bytes, Error, Message, Utf8Bytes};

use super::handshake::Handshake;
use super::message::Heard;
use super::stream::is_patience;
use super::{Channel, Kind};
use crate::model::ChatRole;

/// How often the server is pinged, so that nothing between takes the connection for idle.
const PING: Duration = Duration::from_secs(20);

/// Decides what is sent.
pub trait Driver {
    /// What to do now.
    fn next(&mut self, now: Instant) -> Act;

    /// A message has come.
    fn heard(&mut self, heard: &Heard<'_>, now: Instant);

    /// The session has ended.
    fn ended(&mut self, ended: &Ended);
}

/// What a driver asks for.
pub enum Act {
    /// Nothing yet.
    Wait,
    /// A message is sent.
    Send(Value),
    /// The session is to end in an orderly way.
    End,
}

/// What there is to show.
pub enum Event<'e> {
    /// A message was sent.
    Sent(Option<&'e Kind<'e>>, &'e Value),
    /// A message has come.
    Heard(&'e Heard<'e>),
}

/// How a session has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The server has closed it, with a code, if it gave one, and a reason.
    Closed(Option<u16>, String),
    /// The connection is gone without a close frame.
    Lost(String),
    /// The server was asked to close, and did not in time.
    Open,
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed(None, _) => f.write_str("closed without a code"),
            Self::Closed(Some(code), reason) if reason.is_empty() => {
                write!(f, "closed with {code}")
            }
            Self::Closed(Some(code), reason) => write!(f, "closed with {code}: {reason}"),
            Self::Lost(why) => write!(f, "the connection is lost: {why}"),
            Self::Open => f.write_str("the server was asked to close, and did not"),
        }
    }
}

/// What came of a session.
#[derive(Debug)]
pub struct Outcome {
    /// How it has ended.
    pub ended: Ended,
    /// Whether the last message of the server came that the document has for an end; `true` where it has none.
    pub is_announced: bool,
    /// In how many messages there was something that the document does not have.
    pub flawed: usize,
}

impl Outcome {
    /// Whether the session has ended as the document says.
    pub fn is_orderly(&self) -> bool {
        self.is_announced && matches!(self.ended, Ended::Closed(None | Some(1000), _))
    }
}

/// When a session has to end.
#[derive(Clone, Debug)]
pub struct Stop {
    /// Set by whoever wants it to end.
    pub asked: Arc<AtomicBool>,
    /// How long the server may take to close.
    pub closing: Duration,
}

/// Holds a session from its first message to the last.
pub fn hold(
    channel: &Channel<'_>,
    socket: Handshake,
    driver: &mut dyn Driver,
    stop: &Stop,
    watch: &mut dyn FnMut(Event<'_>),
) -> Outcome {
    let mut session = Session {
        channel,
        socket,
        watch,
        closing: None,
        pinged: Instant::now(),
        is_announced: channel.part(ChatRole::Closed).is_none(),
        flawed: 0,
    };
    let ended = session.run(driver, stop);
    driver.ended(&ended);
    Outcome {
        ended,
        is_announced: session.is_announced,
        flawed: session.flawed,
    }
}

struct Session<'s, 'w> {
    channel: &'s Channel<'s>,
    socket: Handshake,
    watch: &'w mut dyn FnMut(Event<'_>),
    /// Since when the server has been asked to close.
    closing: Option<Instant>,
    pinged: Instant,
    is_announced: bool,
    flawed: usize,
}

impl Session<'_, '_> {
    fn run(&mut self, driver: &mut dyn Driver, stop: &Stop) -> Ended {
        loop {
            let now = Instant::now();
            let outcome = match self.closing {
                None => self.drive(driver, stop, now),
                Some(since) if now - since > stop.closing => {
                    let _ = self.socket.close(Some(normal()));
                    let _ = self.socket.flush();
                    return Ended::Open;
                }
                Some(_) => Ok(()),
            };
            if let Some(ended) = outcome.err().as_ref().and_then(end_of) {
                return ended;
            }
            match self.socket.read() {
                Ok(Message::Text(text)) => self.hear(text.as_bytes(), driver),
                Ok(Message::Binary(bytes)) => self.hear(&bytes, driver),
                Ok(Message::Close(frame)) => {
                    // The answer to the close frame goes out with the next flush.
                    let _ = self.socket.flush();
                    return closed(frame);
                }
                Ok(_) => {}
                Err(error) => {
                    if let Some(ended) = end_of(&error) {
                        return ended;
                    }
                }
            }
        }
    }

    /// Does what the driver asks for, until it waits.
    fn drive(&mut self, driver: &mut dyn Driver, stop: &Stop, now: Instant) -> Result<(), Error> {
        if stop.asked.load(Ordering::SeqCst) {
            return self.end(now);
        }
        if now - self.pinged > PING {
            self.pinged = now;
            self.socket.send(Message::Ping(Bytes::new()))?;
        }
        loop {
            match driver.next(now) {
                Act::Wait => return Ok(()),
                Act::Send(message) => self.send(&message)?,
                Act::End => return self.end(now),
            }
        }
    }

    fn send(&mut self, message: &Value) -> Result<(), Error> {
        let kind = self.channel.sent.iter().find(|kind| kind.claims(message));
        (self.watch)(Event::Sent(kind, message));
        let text = match message {
            Value::String(text) => text.clone(),
            message => message.to_string(),
        };
        self.socket.send(if self.channel.is_binary {
            Message::Binary(text.into())
        } else {
            Message::Text(text.into())
        })
    }

    /// Asks for an orderly end: by the document's message, or else by a close frame.
    fn end(&mut self, now: Instant) -> Result<(), Error> {
        self.closing = Some(now);
        if let Some(kind) = self.channel.part(ChatRole::Close) {
            return self.send(&kind.bare());
        }
        self.is_announced = true;
        self.socket.close(Some(normal()))?;
        self.socket.flush()
    }

    fn hear(&mut self, frame: &[u8], driver: &mut dyn Driver) {
        let heard = Heard::of(self.channel, frame);
        self.flawed += usize::from(!heard.flaws.is_empty());
        self.is_announced |= heard.kind.is_some_and(|kind| kind.is(ChatRole::Closed));
        (self.watch)(Event::Heard(&heard));
        driver.heard(&heard, Instant::now());
    }
}

/// How a failure ends the session; not at all where nothing was there to be read yet.
fn end_of(error: &Error) -> Option<Ended> {
    let is_cut = match error {
        Error::Io(error) if is_patience(error) => return None,
        Error::ConnectionClosed | Error::AlreadyClosed => {
            return Some(Ended::Closed(None, String::new()));
        }
        Error::Io(error) => error.kind() == io::ErrorKind::UnexpectedEof,
        Error::Protocol(error) => *error == ProtocolError::ResetWithoutClosingHandshake,
        _ => false,
    };
    Some(Ended::Lost(if is_cut {
        "it ended without a close frame".to_owned()
    } else {
        error.to_string()
    }))
}

fn normal() -> CloseFrame {
    CloseFrame {
        code: CloseCode::Normal,
        reason: Utf8Bytes::default(),
    }
}

fn closed(frame: Option<CloseFrame>) -> Ended {
    match frame {
        Some(frame) => Ended::Closed(Some(frame.code.into()), frame.reason.to_string()),
        None => Ended::Closed(None, String::new()),
    }
}
