//! Call tokens: each opens one session, soon.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use uuid::Uuid;

use crate::setup::Setup;

/// How long a token can be used.
pub(crate) const LIFETIME: Duration = Duration::from_secs(30);
/// How many tokens wait at once.
const MOST: usize = 10_000;

/// The tokens that wait, each with the session that it opens.
#[derive(Debug, Default)]
pub(crate) struct Tokens(Mutex<HashMap<String, Waiting>>);

#[derive(Debug)]
struct Waiting {
    setup: Setup,
    until: Instant,
}

impl Tokens {
    /// A token for that session; `None` where too many wait.
    pub(crate) fn issue(&self, setup: Setup) -> Option<String> {
        let mut waiting = self.waiting();
        if waiting.len() >= MOST {
            return None;
        }
        let token = format!("wct_{}", Uuid::new_v4());
        let until = Instant::now() + LIFETIME;
        waiting.insert(token.clone(), Waiting { setup, until });
        Some(token)
    }

    /// Whether the token opens a session.
    pub(crate) fn is_open(&self, token: &str) -> bool {
        self.waiting().contains_key(token)
    }

    /// The session that the token opens, once.
    pub(crate) fn redeem(&self, token: &str) -> Option<Setup> {
        self.waiting().remove(token).map(|waiting| waiting.setup)
    }

    /// Those that can be used still.
    fn waiting(&self) -> MutexGuard<'_, HashMap<String, Waiting>> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        waiting.retain(|_, token| now < token.until);
        waiting
    }
}
