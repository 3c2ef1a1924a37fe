//! `x-chat`: which messages hold a conversation in text.

use std::collections::HashSet;

use serde_json::Value;

use super::has;
use crate::diagnostic::{Diagnostics, Origin};
use crate::model::extension::{misformed, unread};
use crate::model::webhooks::place::split;
use crate::wire::{Contract, Schema, SchemaRef};

const CHAT: &str = "x-chat";

/// What is said where the extension is in another form.
const FORM: &str = "a mapping with `opened`, `input`, `turn`, `partial`, `close` or `closed` as `is`, and for an `input`, a \
                    `turn` and a `partial` the path of a property as `text`";

/// What a message is in a conversation in text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatPart {
    /// `is`
    pub role: ChatRole,
    /// The path of the property that has the words.
    pub text: Option<Vec<String>>,
    /// The path of the property that says whose they are.
    pub speaker: Option<Vec<String>>,
}

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChatRole {
    /// The first message of the server.
    Opened,
    /// What the user says.
    Input,
    /// What was said in a turn.
    Turn,
    /// All that was said so far in the turn that runs.
    Partial,
    /// The client asks for an end.
    Close,
    /// The last message of the server.
    Closed,
}

impl ChatRole {
    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "opened" => Self::Opened,
            "input" => Self::Input,
            "turn" => Self::Turn,
            "partial" => Self::Partial,
            "close" => Self::Close,
            "closed" => Self::Closed,
            _ => return None,
        })
    }

    /// Whether the client sends such messages.
    const fn is_of_client(self) -> bool {
        matches!(self, Self::Input | Self::Close)
    }

    /// Whether such messages have words.
    const fn has_text(self) -> bool {
        matches!(self, Self::Input | Self::Turn | Self::Partial)
    }
}

impl ChatPart {
    /// What a message says of itself; `None` where it says nothing, or nothing that can be read.
    pub fn of(schema: &Schema) -> Option<Self> {
        Self::read(schema.extensions.get(CHAT)?)
    }

    fn read(stated: &Value) -> Option<Self> {
        let role = ChatRole::of(stated.get("is")?.as_str()?)?;
        let path = |key: &str| match stated.get(key) {
            None => Some(None),
            Some(path) => Some(Some(split(path.as_str()?))),
        };
        let (text, speaker) = (path("text")?, path("speaker")?);
        let fits = text.is_some() == role.has_text() && (role.has_text() || speaker.is_none());
        fits.then_some(Self {
            role,
            text,
            speaker,
        })
    }
}

/// Says what is wrong in the extensions of all messages.
pub(super) fn check(contract: &Contract, diagnostics: &mut Diagnostics) {
    let mut sides = Sides {
        contract,
        met: HashSet::new(),
        diagnostics,
    };
    let items = contract.paths.values();
    for operation in items.flat_map(|item| item.operations.values()) {
        if operation.is_socket {
            sides.side(operation.client_messages(), true);
            sides.side(operation.server_messages(), false);
        }
    }
    sides.others();
}

/// The messages of both sides of all channels.
struct Sides<'c> {
    contract: &'c Contract,
    /// Where those stand that were looked at.
    met: HashSet<Origin>,
    diagnostics: &'c mut Diagnostics,
}

impl<'c> Sides<'c> {
    /// The messages of one side of a channel.
    fn side(&mut self, messages: Option<&'c SchemaRef>, is_client: bool) {
        let mut roles = HashSet::new();
        for message in messages.map_or_else(Vec::new, |all| self.contract.alternatives(all)) {
            let mut layers = self.contract.layers(message).into_iter();
            let Some((schema, stated)) =
                layers.find_map(|schema| Some((schema, schema.extensions.get(CHAT)?)))
            else {
                continue;
            };
            let is_new = self.met.insert(schema.at.origin());
            let Some(part) = ChatPart::read(stated) else {
                if is_new {
                    let place = schema.at.origin();
                    self.diagnostics.push(misformed(place, CHAT, FORM));
                }
                continue;
            };
            if part.role.is_of_client() != is_client {
                let side = if is_client { "client" } else { "server" };
                self.wrong(schema, format!("`is` does not fit a message of the {side}"));
            }
            if !roles.insert(part.role) {
                self.wrong(schema, "another message of this side is the same");
            }
            for path in part.text.iter().chain(&part.speaker) {
                if is_new && !has(self.contract, message, path, 0) {
                    let path = path.join(".");
                    self.wrong(schema, format!("the message has no property `{path}`"));
                }
            }
        }
    }

    /// What says it and is not a message of a channel.
    fn others(&mut self) {
        let all = self.contract.schemas.values();
        for schema in all.filter_map(SchemaRef::inline) {
            let says = schema.extensions.contains_key(CHAT);
            if says && !self.met.contains(&schema.at.origin()) {
                self.wrong(schema, "no channel has this message");
            }
        }
    }

    fn wrong(&mut self, schema: &Schema, why: impl std::fmt::Display) {
        self.diagnostics.push(unread(schema.at.origin(), CHAT, why));
    }
}
