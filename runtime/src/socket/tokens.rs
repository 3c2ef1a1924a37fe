//! Tokens that open one session each.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Tokens that open one session each, with what they fix of it: a `T`, such as who calls, which agent, in which mode.
///
/// An operation issues one, and [`open`](super::Endpoint) of a socket redeems it. [`SingleUse`] keeps them in memory; several
/// processes share a store of their own.
pub trait Tokens<T>: Send + Sync + 'static {
    /// A new token for that session.
    ///
    /// # Errors
    ///
    /// When there is no room for it.
    fn issue(&self, session: T) -> impl Future<Output = Result<String, NoRoom>> + Send;

    /// The session of a token: once, and not after its time.
    fn redeem(&self, token: &str) -> impl Future<Output = Option<T>> + Send;
}

/// There are as many tokens as may be; the oldest is soon over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRoom;

/// Tokens in memory: so many at a time, each for so long.
///
/// A token is a prefix and a random UUID of the system's source of randomness.
///
/// ```
/// # use std::time::Duration;
/// use atoms_runtime::socket::{SingleUse, Tokens};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let tokens = SingleUse::new("wct_", Duration::from_secs(30), 10_000);
/// let token = tokens.issue("the agent").await.unwrap();
/// assert_eq!(tokens.redeem(&token).await, Some("the agent"));
/// assert_eq!(tokens.redeem(&token).await, None);
/// # }
/// ```
pub struct SingleUse<T> {
    prefix: &'static str,
    lifetime: Duration,
    most: usize,
    memory: Mutex<Memory<T>>,
}

struct Memory<T> {
    sessions: HashMap<String, (T, Instant)>,
    /// When each ends, the first first; those that were redeemed among them.
    ends: VecDeque<(String, Instant)>,
}

impl<T> SingleUse<T> {
    /// Tokens with that prefix, at least one at a time, each for that long.
    #[must_use]
    pub fn new(prefix: &'static str, lifetime: Duration, most: usize) -> Self {
        Self {
            prefix,
            lifetime,
            most: most.max(1),
            memory: Mutex::new(Memory {
                sessions: HashMap::new(),
                ends: VecDeque::new(),
            }),
        }
    }

    /// For how long a token opens a session.
    pub const fn lifetime(&self) -> Duration {
        self.lifetime
    }

    /// How many tokens there are that may still be redeemed.
    pub fn len(&self) -> usize {
        let mut memory = self.memory();
        memory.forget(Instant::now());
        memory.sessions.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn memory(&self) -> MutexGuard<'_, Memory<T>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn random(&self) -> Option<String> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).ok()?;
        let uuid = uuid::Builder::from_random_bytes(bytes).into_uuid();
        Some(format!("{}{uuid}", self.prefix))
    }
}

impl<T> Memory<T> {
    /// Forgets the tokens whose time is over, and of those that were redeemed what would outgrow the others.
    fn forget(&mut self, now: Instant) {
        while let Some((token, _)) = self.ends.front().filter(|(_, end)| *end <= now) {
            self.sessions.remove(token);
            self.ends.pop_front();
        }
        if self.ends.len() > 2 * self.sessions.len() + 16 {
            self.ends
                .retain(|(token, _)| self.sessions.contains_key(token));
        }
    }
}

impl<T: Send + 'static> Tokens<T> for SingleUse<T> {
    async fn issue(&self, session: T) -> Result<String, NoRoom> {
        // A system without randomness has no room for secrets.
        let token = self.random().ok_or(NoRoom)?;
        let now = Instant::now();
        let mut memory = self.memory();
        memory.forget(now);
        if memory.sessions.len() >= self.most {
            return Err(NoRoom);
        }
        let end = now + self.lifetime;
        memory.sessions.insert(token.clone(), (session, end));
        memory.ends.push_back((token.clone(), end));
        Ok(token)
    }

    async fn redeem(&self, token: &str) -> Option<T> {
        let (session, end) = self.memory().sessions.remove(token)?;
        (end > Instant::now()).then_some(session)
    }
}

impl<T> fmt::Debug for SingleUse<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SingleUse")
            .field("lifetime", &self.lifetime)
            .field("most", &self.most)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for NoRoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there is no room for another token")
    }
}

impl std::error::Error for NoRoom {}
