//! Who sends which messages of a channel.

use crate::lower::tree::Tree;
use crate::wire::At;

/// The messages of a channel, by who sends them.
pub(super) struct Sent {
    pub(super) by_client: Side,
    pub(super) by_server: Side,
}

/// What one side sends.
pub(super) struct Side {
    /// Where that is said first: a place of its own for each side.
    pub(super) at: At,
    /// The keys of the messages.
    pub(super) keys: Vec<String>,
    /// What the operations say that send them.
    pub(super) said: Option<Tree>,
}

impl Sent {
    pub(super) fn of(&mut self, by_client: bool) -> &mut Side {
        if by_client {
            &mut self.by_client
        } else {
            &mut self.by_server
        }
    }
}

impl Side {
    pub(super) fn new(at: &At) -> Self {
        Self {
            at: at.clone(),
            keys: Vec::new(),
            said: None,
        }
    }

    pub(super) fn add(&mut self, by: &Tree, keys: Vec<String>) {
        if self.keys.is_empty() {
            self.at = by.at.clone();
        }
        for key in keys {
            if !self.keys.contains(&key) {
                self.keys.push(key);
            }
        }
    }
}
