//! What an operation is, as data: what its route, its reader of parameters and its caller are told.

use super::refused::Refused;
use super::{Param, Place};

/// An operation of a contract.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// `GET`
    pub method: &'static str,
    /// `/agent/{id}`, as the document writes it.
    pub path: &'static str,
    /// Its parameters.
    pub params: &'static [Param],
    /// The address that it alone has.
    pub server: Option<&'static str>,
    /// Who may call: one of these alternatives; empty for everybody.
    pub security: &'static [&'static [Requirement]],
    /// Which of its answers can hold a refusal, and how.
    pub refused: Refused,
    /// The statuses that the contract names for refusals, each after the one that a refusal has by itself.
    pub refused_as: &'static [(u16, u16)],
}

impl Operation {
    /// An operation without parameters that everybody may call.
    #[must_use]
    pub const fn new(method: &'static str, path: &'static str) -> Self {
        Self {
            method,
            path,
            params: &[],
            server: None,
            security: &[],
            refused: &[],
            refused_as: &[],
        }
    }

    /// With these parameters.
    #[must_use]
    pub const fn params(mut self, params: &'static [Param]) -> Self {
        self.params = params;
        self
    }

    /// At an address of its own.
    #[must_use]
    pub const fn server(mut self, server: &'static str) -> Self {
        self.server = Some(server);
        self
    }

    /// For callers that meet one of these alternatives.
    #[must_use]
    pub const fn security(mut self, security: &'static [&'static [Requirement]]) -> Self {
        self.security = security;
        self
    }

    /// Refusing requests with these of its answers.
    #[must_use]
    pub const fn refused(mut self, refused: Refused) -> Self {
        self.refused = refused;
        self
    }

    /// Refusing them with these statuses, each after the one that a refusal has by itself.
    #[must_use]
    pub const fn refused_as(mut self, statuses: &'static [(u16, u16)]) -> Self {
        self.refused_as = statuses;
        self
    }
}

/// How callers say who they are.
#[derive(Debug)]
#[non_exhaustive]
pub struct SecurityScheme {
    /// Its name in the document.
    pub name: &'static str,
    /// What it is.
    pub kind: SecurityKind,
}

impl SecurityScheme {
    /// The scheme of that name.
    #[must_use]
    pub const fn new(name: &'static str, kind: SecurityKind) -> Self {
        Self { name, kind }
    }
}

/// The kinds of security schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecurityKind {
    /// `Authorization: Bearer …`
    Bearer,
    /// `Authorization: Basic …`
    Basic,
    /// Another scheme of the `Authorization` header.
    Http(&'static str),
    /// A text in a header, the query or a cookie.
    ApiKey(Place, &'static str),
    /// What the connection shows: nothing in the request to look for.
    Connection,
}

/// A scheme that an operation asks for.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Requirement {
    /// The scheme.
    pub scheme: &'static SecurityScheme,
    /// The scopes asked for.
    pub scopes: &'static [&'static str],
}

impl Requirement {
    /// The scheme without scopes.
    #[must_use]
    pub const fn of(scheme: &'static SecurityScheme) -> Self {
        Self {
            scheme,
            scopes: &[],
        }
    }

    /// With these scopes.
    #[must_use]
    pub const fn scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.scopes = scopes;
        self
    }
}
