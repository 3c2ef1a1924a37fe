//! Who may call.

use super::Docs;
use super::Place;

/// A scheme that an operation asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The key of a [`SecurityScheme`].
    pub scheme: String,
    /// The scopes asked for.
    pub scopes: Vec<String>,
}

/// How callers say who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Its key in the document.
    pub key: String,
    /// The constant: `BEARER_AUTH`.
    pub name: String,
    /// What it is.
    pub kind: SecurityKind,
    /// Documentation.
    pub docs: Docs,
}

/// The kinds of security schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecurityKind {
    /// `Authorization: Bearer …`, `OAuth` and `OpenID` among them.
    Bearer,
    /// `Authorization: Basic …`
    Basic,
    /// Another scheme of the `Authorization` header, by its name.
    Http(String),
    /// A text in a header, the query or a cookie: where, and its name.
    ApiKey(Place, String),
    /// What the connection shows, such as a client certificate: nothing in the request to look for.
    Connection,
}
