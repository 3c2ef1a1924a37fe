//! How sessions end.

use super::queue::End;

/// How many bytes the reason of a close frame may have (RFC 6455, section 5.5).
const LONGEST: usize = 123;

/// A close code and its reason, as a close frame carries them.
///
/// ```
/// use atoms_runtime::socket::Close;
///
/// let close = Close::new(4000, "the agent has no voice");
/// assert_eq!(close.to_string(), "4000: the agent has no voice");
/// assert_eq!(Close::normal().code(), 1000);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Close {
    code: u16,
    reason: String,
}

impl Close {
    /// A code, from 1000 to 4999, and a reason, of which the first 123 bytes are sent.
    #[must_use]
    pub fn new(code: u16, reason: impl Into<String>) -> Self {
        let mut reason = reason.into();
        let mut ends = (0..=LONGEST.min(reason.len())).rev();
        let end = ends.find(|end| reason.is_char_boundary(*end));
        reason.truncate(end.unwrap_or_default());
        Self { code, reason }
    }

    /// 1000: what the session was for is done.
    #[must_use]
    pub fn normal() -> Self {
        Self::new(1000, "")
    }

    /// 1001: the service goes away.
    #[must_use]
    pub fn going_away() -> Self {
        Self::new(1001, "")
    }

    /// 1011: the service has failed.
    #[must_use]
    pub fn internal_error() -> Self {
        Self::new(1011, "")
    }

    /// The code; 1005 if the peer has given none.
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// The reason; often empty.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The code that a frame carries: 1011 for one that none may carry.
    pub(super) const fn sendable(&self) -> u16 {
        match self.code {
            1000..=1003 | 1007..=1014 | 3000..=4999 => self.code,
            _ => 1011,
        }
    }

    /// What the peer has given, if anything.
    pub(super) fn of_peer(frame: Option<(u16, &str)>) -> Self {
        let (code, reason) = frame.unwrap_or((1005, ""));
        Self::new(code, reason)
    }
}

impl std::fmt::Display for Close {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.reason.as_str() {
            "" => write!(f, "{}", self.code),
            reason => write!(f, "{}: {reason}", self.code),
        }
    }
}

/// Why a session has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Closed {
    /// The peer has closed it.
    ByPeer(Close),
    /// This side has closed it: its handler, or [`Sender::close`](super::Sender::close).
    ByHandler(Close),
    /// The peer has broken the protocol or sent too much: 1002, 1007 or 1009.
    Broken(Close),
    /// The connection is gone, or takes nothing any more.
    Lost,
    /// Nothing has come for too long, not even an answer to a ping.
    Idle,
    /// The service shuts down.
    Shutdown,
    /// The handler has panicked.
    Panicked,
}

impl Closed {
    /// The close code: 1006 where the connection is gone without one.
    pub fn code(&self) -> u16 {
        match self {
            Self::ByPeer(close) => close.code(),
            _ => match self.end() {
                End::Close(close) => close.sendable(),
                End::Gone => 1006,
            },
        }
    }

    /// The reason that came or went with the code; often empty.
    pub fn reason(&self) -> &str {
        match self {
            Self::ByPeer(close) | Self::ByHandler(close) | Self::Broken(close) => close.reason(),
            _ => "",
        }
    }

    /// What the peer is told.
    pub(super) fn end(&self) -> End {
        End::Close(match self {
            Self::ByHandler(close) | Self::Broken(close) => close.clone(),
            Self::Idle => Close::new(1001, "idle"),
            Self::Shutdown => Close::going_away(),
            Self::Panicked => Close::internal_error(),
            Self::ByPeer(_) | Self::Lost => return End::Gone,
        })
    }
}
