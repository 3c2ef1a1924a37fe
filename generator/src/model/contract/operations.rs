//! The types of the model: what is called.

use super::{Answers, Body, Docs, Params, Refused, Requirement};
use crate::diagnostic::Origin;

/// The operations of one tag.
#[derive(Clone, Debug)]
pub struct Group {
    /// The module, snake case, unique: `phone_numbers`.
    pub name: String,
    /// The trait, unique in its module: `PhoneNumbers`.
    pub owner: String,
    /// What the document says of the tag.
    pub docs: Docs,
    /// In the document's order.
    pub operations: Vec<Operation>,
}

/// A REST operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// `GET`
    pub method: String,
    /// `/agent/{id}`, as the document writes it.
    pub path: String,
    /// The path as the router takes it, every parameter a whole part between two `/`;
    /// `None` where no router can tell its requests from another operation's.
    pub route: Option<String>,
    /// The function: `list_agents`.
    pub function: String,
    /// Documentation.
    pub docs: Docs,
    /// Where it stands, as a reader would look it up: `#/paths/~1agent/get`.
    pub place: String,
    /// Where it stands.
    pub origin: Origin,
    /// The address that this operation alone has, where it is another than the contract's.
    pub server: Option<String>,
    /// Who may call: one of these alternatives, each a set of schemes; empty for everybody.
    /// An alternative without schemes lets a caller without credentials in.
    pub security: Vec<Vec<Requirement>>,
    /// What is asked besides the body.
    pub params: Option<Params>,
    /// What is sent.
    pub body: Option<Body>,
    /// What is answered.
    pub answers: Answers,
    /// Which answers can hold a refusal.
    pub refused: Vec<Refused>,
}

impl Operation {
    /// What it is known by: `GET /agent/{id}`.
    pub fn identity(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// How much of its path is fixed: of operations that share a route, those with more of it are tried first.
    pub fn fixed(&self) -> usize {
        let (mut fixed, mut named) = (0, false);
        for c in self.path.chars() {
            named = (named || c == '{') && c != '}';
            fixed += usize::from(!named && c != '}');
        }
        fixed
    }
}
