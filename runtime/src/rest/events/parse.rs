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
    /// Whether the id stands since the last empty line.
    is_new: bool,
    retry: Option<Duration>,
    limit: usize,
    ready: VecDeque<Found>,
    /// The newest id of what was handed out and not asked for since.
    newest: Option<String>,
}

/// What was read up to an empty line.
#[derive(Debug)]
enum Found {
    Event(Event<String>),
    /// An id without data: no event, but where to go on from.
    Id(String),
    /// More than is read; nothing is after it.
    TooLarge,
}

/// The longest time to wait that a service can ask for.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

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
            is_new: false,
            retry: None,
            limit,
            ready: VecDeque::new(),
            newest: None,
        }
    }

    /// The next event of what was read so far, or that it was too large.
    pub(super) fn next(&mut self) -> Option<Result<Event<String>, EventError>> {
        while let Some(found) = self.ready.pop_front() {
            match found {
                Found::TooLarge => return Some(Err(EventError::TooLarge)),
                Found::Id(id) => self.newest = Some(id),
                Found::Event(event) => {
                    if event.id.is_some() {
                        self.newest.clone_from(&event.id);
                    }
                    return Some(Ok(event));
                }
            }
        }
        None
    }

    /// The newest id, if there is one since this was last asked.
    pub(super) fn take_newest(&mut self) -> Option<String> {
        self.newest.take()
    }

    /// Reads further bytes.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        if self.read(bytes).is_none() {
            self.ready.push_back(Found::TooLarge);
        }
    }

    /// `None` where an event is too large.
    fn read(&mut self, mut bytes: &[u8]) -> Option<()> {
        // An empty piece does not part a CR from its LF.
        if bytes.is_empty() {
            return Some(());
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

    fn extend(&mut self, bytes: &[u8]) -> Option<()> {
        let fits = self.line.len() + self.data.len() + bytes.len() <= self.limit;
        fits.then(|| self.line.extend_from_slice(bytes))
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
            "id" if !value.contains('\0') => {
                self.id = Some(value.to_owned());
                self.is_new = true;
            }
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                let asked = Duration::from_millis(value.parse().unwrap_or(u64::MAX));
                self.retry = Some(asked.min(LONGEST));
            }
            _ => {}
        }
    }

    /// An event without data is none; its id and time to wait are kept for the next.
    fn dispatch(&mut self) {
        let mut data = std::mem::take(&mut self.data);
        let event = self.event.take().filter(|event| !event.is_empty());
        let id = self.id.as_ref().filter(|_| self.is_new);
        if data.pop().is_some() {
            self.ready.push_back(Found::Event(Event {
                id: self.id.take(),
                event,
                data,
                retry: self.retry.take(),
            }));
        } else if let Some(id) = id {
            self.ready.push_back(Found::Id(id.clone()));
        }
        self.is_new = false;
    }
}
