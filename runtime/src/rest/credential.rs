//! What a client shows of itself.

use std::borrow::Cow;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, COOKIE, HeaderMap, HeaderName, HeaderValue};

use super::params::{EncodeError, cookie_pair, pair};
use super::{Operation, Place, Requirement, SecurityKind, SecurityScheme};

/// What a client shows of itself: put where each operation asks for it, and nowhere else.
///
/// `Debug` does not show it.
///
/// ```
/// use atoms_runtime::rest::Credential;
///
/// // The bearer token or the API key, whichever an operation asks for.
/// let credential = Credential::new("sk-4711");
/// // And for one scheme of the document a secret of its own.
/// let credential = credential.scheme("billingKey", "bk-0815");
/// assert!(!format!("{credential:?}").contains("4711"));
/// ```
#[derive(Clone, Default)]
pub struct Credential(Vec<Shown>);

/// A secret, and which schemes it is for.
#[derive(Clone)]
struct Shown {
    scheme: Scheme,
    secret: String,
}

#[derive(Clone, PartialEq, Eq)]
enum Scheme {
    Token,
    Bearer,
    ApiKey,
    Basic,
    Named(Cow<'static, str>),
}

impl Credential {
    /// A token: for operations that ask for `Bearer`, an API key, or another scheme of the `Authorization` header.
    pub fn new(token: impl Into<String>) -> Self {
        Self::none().and(Scheme::Token, token.into())
    }

    /// A token for operations that ask for `Bearer`.
    pub fn bearer(token: impl Into<String>) -> Self {
        Self::none().and(Scheme::Bearer, token.into())
    }

    /// A key for operations that ask for an API key.
    pub fn api_key(key: impl Into<String>) -> Self {
        Self::none().and(Scheme::ApiKey, key.into())
    }

    /// A name and a password, for operations that ask for `Basic`.
    pub fn basic(name: impl fmt::Display, password: impl fmt::Display) -> Self {
        Self::none().and(Scheme::Basic, format!("{name}:{password}"))
    }

    /// Nothing: for operations that everybody may call.
    pub fn none() -> Self {
        Self::default()
    }

    /// And this secret for the scheme of that name in the document, before all others; of `Basic`, `name:password`.
    #[must_use]
    pub fn scheme(self, name: impl Into<Cow<'static, str>>, secret: impl Into<String>) -> Self {
        self.and(Scheme::Named(name.into()), secret.into())
    }

    fn and(mut self, scheme: Scheme, secret: String) -> Self {
        self.0.retain(|shown| shown.scheme != scheme);
        self.0.push(Shown { scheme, secret });
        self
    }

    /// Writes what the operation asks for: its first alternative that can be met. Where none can, nothing is written and
    /// the other side decides.
    ///
    /// # Errors
    ///
    /// When the secret holds what no header can, such as a line break.
    pub fn apply(
        &self,
        operation: &Operation,
        headers: &mut HeaderMap,
        query: &mut Option<String>,
    ) -> Result<(), EncodeError> {
        let met = |all: &&[Requirement]| {
            let mut all = all.iter();
            all.all(|asked| self.meets(asked.scheme))
        };
        let mut alternatives = operation.security.iter().copied();
        let Some(met) = alternatives.find(|all| !all.is_empty() && met(all)) else {
            return Ok(());
        };
        for scheme in met.iter().map(|asked| asked.scheme) {
            if let Some(secret) = self.secret(scheme) {
                write(scheme.kind, secret, headers, query)
                    .map_err(|reason| EncodeError::new(scheme.name, reason))?;
            }
        }
        Ok(())
    }

    fn meets(&self, scheme: &SecurityScheme) -> bool {
        scheme.kind == SecurityKind::Connection || self.secret(scheme).is_some()
    }

    fn secret(&self, asked: &SecurityScheme) -> Option<&str> {
        let find = |fits: &dyn Fn(&Scheme) -> bool| self.0.iter().find(|shown| fits(&shown.scheme));
        let fits = |scheme: &Scheme| match asked.kind {
            SecurityKind::Bearer => matches!(scheme, Scheme::Bearer | Scheme::Token),
            SecurityKind::Basic => *scheme == Scheme::Basic,
            SecurityKind::Http(_) => *scheme == Scheme::Token,
            SecurityKind::ApiKey(..) => matches!(scheme, Scheme::ApiKey | Scheme::Token),
            SecurityKind::Connection => false,
        };
        let named = |scheme: &Scheme| matches!(scheme, Scheme::Named(name) if name == asked.name);
        let shown = find(&named).or_else(|| find(&fits))?;
        Some(&shown.secret)
    }
}

fn write(
    kind: SecurityKind,
    secret: &str,
    headers: &mut HeaderMap,
    query: &mut Option<String>,
) -> Result<(), &'static str> {
    match kind {
        SecurityKind::Bearer => put(headers, AUTHORIZATION, &format!("Bearer {secret}")),
        SecurityKind::Basic => {
            let login = format!("Basic {}", STANDARD.encode(secret));
            put(headers, AUTHORIZATION, &login)
        }
        SecurityKind::Http(scheme) => put(headers, AUTHORIZATION, &format!("{scheme} {secret}")),
        SecurityKind::ApiKey(Place::Query, name) => {
            let before = query.take().map(|before| before + "&");
            *query = Some(before.unwrap_or_default() + &pair(name, secret));
            Ok(())
        }
        SecurityKind::ApiKey(Place::Cookie, name) => {
            let before = headers.get(COOKIE).and_then(|line| line.to_str().ok());
            let before = before.map(|before| format!("{before}; "));
            let cookies = before.unwrap_or_default() + &cookie_pair(name, secret);
            put(headers, COOKIE, &cookies)
        }
        SecurityKind::ApiKey(_, name) => {
            let name = HeaderName::from_bytes(name.as_bytes());
            put(headers, name.map_err(|_| UNFIT)?, secret)
        }
        SecurityKind::Connection => Ok(()),
    }
}

const UNFIT: &str = "has a secret or a name that no header can hold";

fn put(headers: &mut HeaderMap, name: HeaderName, text: &str) -> Result<(), &'static str> {
    let mut value = HeaderValue::from_str(text).map_err(|_| UNFIT)?;
    value.set_sensitive(true);
    headers.insert(name, value);
    Ok(())
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential([redacted])")
    }
}

impl From<String> for Credential {
    fn from(token: String) -> Self {
        Self::new(token)
    }
}

impl From<&str> for Credential {
    fn from(token: &str) -> Self {
        Self::new(token)
    }
}
