//! What is answered.

use super::Docs;
use super::{Content, Params};
use crate::diagnostic::Origin;

/// What an operation answers.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The enum.
    pub name: String,
    /// Its variants, in the document's order; never empty.
    pub list: Vec<OneAnswer>,
    /// Which answer a plain body becomes: the only success, where its type says it all.
    pub from: Option<usize>,
}

/// A documented answer.
#[derive(Clone, Debug)]
pub struct OneAnswer {
    /// The variant.
    pub variant: String,
    /// Its status.
    pub status: Status,
    /// Its headers.
    pub headers: Option<Params>,
    /// Its body.
    pub content: Option<Content>,
    /// Documentation.
    pub docs: Docs,
    /// Where it stands.
    pub origin: Origin,
}

/// The statuses of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// One.
    Code(u16),
    /// A hundred, by its first digit: `4XX`.
    Range(u8),
    /// Every other.
    Default,
}
