//! Events as they are read: the event stream format of the HTML standard.

use std::collections::VecDeque;
use std::time::Duration;

use super::{Event, EventError};

/// Reads events out of bytes that come in pieces of any size.
#[derive(Debug)]
pub(super) struct Parser {
    /// A line whose end has not come.
    line: Vec<u8>,
    /// Whether the last byte was a CR: an LF after it is the same line break.
    cr: bool,
    /// Whether the first line has been read, which a byte order mark may begin.
    begun: bool,
    data: String,
    event: Option<String>,
    id: Option<String>,
    retry: Option<Duration>,
    limit: usize,
    ready: VecDeque<Event<String>>,
}

impl Parser {
    /// Reads events of at most so many bytes.
    pub(super) fn new(limit: usize) -> Self {
        Self {
            line: Vec::new(),
            cr: false,
            begun: false,
            data: String::new(),
            event: None,
            id: None,
            retry: None,
            limit,
            ready: VecDeque::new(),
        }
    }

    /// The next event of what was read so far.
    pub(super) fn next(&mut self) -> Option<Event<String>> {
        self.ready.pop_front()
    }

    /// Reads further bytes.
    pub(super) fn push(&mut self, mut bytes: &[u8]) -> Result<(), EventError> {
        // An empty piece does not part a CR from its LF.
        if bytes.is_empty() {
            return Ok(());
        }
        if std::mem::take(&mut self.cr) && bytes.first() == Some(&b'\n') {
            bytes = &bytes[1..];
        }
        while let Some(end) = bytes.iter().position(|byte| matches!(byte, b'\r' | b'\n')) {
            self.extend(&bytes[..end])?;
            self.end_line();
            let pair = bytes[end..].starts_with(b"\r\n");
            self.cr = bytes[end..] == *b"\r";
            bytes = &bytes[end + 1 + usize::from(pair)..];
        }
        self.extend(bytes)
    }

    fn extend(&mut self, bytes: &[u8]) -> Result<(), EventError> {
        if self.line.len() + self.data.len() + bytes.len() > self.limit {
            return Err(EventError::TooLarge);
        }
        self.line.extend_from_slice(bytes);
        Ok(())
    }

    fn end_line(&mut self) {
        let bytes = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&bytes);
        let mut line = &*line;
        if !std::mem::replace(&mut self.begun, true) {
            line = line.strip_prefix('\u{feff}').unwrap_or(line);
        }
        if line.is_empty() {
            self.dispatch();
        } else {
            let (field, value) = line.split_once(':').unwrap_or((line, ""));
            self.field(field, value.strip_prefix(' ').unwrap_or(value));
        }
    }

    fn field(&mut self, field: &str, value: &str) {
        match field {
            "data" => {
                self.data.push_str(value);
                self.data.push('\n');
            }
            "event" => self.event = Some(value.to_owned()),
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis);
            }
            _ => {}
        }
    }

    /// An event without data is none; its id and time to wait are kept for the next.
    fn dispatch(&mut self) {
        let mut data = std::mem::take(&mut self.data);
        let event = self.event.take().filter(|event| !event.is_empty());
        if data.pop().is_some() {
            self.ready.push_back(Event {
                id: self.id.take(),
                event,
                data,
                retry: self.retry.take(),
            });
        }
    }
}
