//! What a caller shows of itself.

use std::borrow::Cow;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, COOKIE, HeaderMap, HeaderName, HeaderValue};

use super::Error;
use crate::rest::{Operation, Place, Requirement, SecurityKind, SecurityScheme};

/// What a client shows of itself: a token or a key, put where each operation's contract asks for it.
///
/// `Debug` does not show it.
///
/// ```
/// use atoms_runtime::rest::client::Credential;
///
/// // The bearer token, or the API key: whatever an operation asks for.
/// let credential = Credential::new("sk-4711");
/// // One scheme of the contract with a secret of its own.
/// let credential = credential.scheme("billingKey", "bk-0815");
/// assert!(!format!("{credential:?}").contains("4711"));
/// ```
#[derive(Clone, Default)]
pub struct Credential {
    any: Option<Shown>,
    named: Vec<(Cow<'static, str>, Shown)>,
}

/// How it is shown.
#[derive(Clone)]
enum Shown {
    Secret(String),
    Login(String),
}

impl Credential {
    /// A bearer token or an API key: whichever an operation asks for.
    pub fn new(secret: impl Into<String>) -> Self {
        Self {
            any: Some(Shown::Secret(secret.into())),
            named: Vec::new(),
        }
    }

    /// A name and a password, for operations that ask for `Basic`.
    pub fn basic(name: impl fmt::Display, password: impl fmt::Display) -> Self {
        Self {
            any: Some(Shown::login(name, password)),
            named: Vec::new(),
        }
    }

    /// Nothing: only operations that are open to everybody are answered.
    pub fn none() -> Self {
        Self::default()
    }

    /// And this secret for the scheme of that name in the document, instead of the one for all.
    #[must_use]
    pub fn scheme(self, name: impl Into<Cow<'static, str>>, secret: impl Into<String>) -> Self {
        self.with(name.into(), Shown::Secret(secret.into()))
    }

    /// And this name and password for the scheme of that name in the document.
    #[must_use]
    pub fn basic_scheme(
        self,
        scheme: impl Into<Cow<'static, str>>,
        name: impl fmt::Display,
        password: impl fmt::Display,
    ) -> Self {
        self.with(scheme.into(), Shown::login(name, password))
    }

    fn with(mut self, scheme: Cow<'static, str>, shown: Shown) -> Self {
        self.named.retain(|(name, _)| *name != scheme);
        self.named.push((scheme, shown));
        self
    }

    /// Writes what the operation asks for: its first alternative that can be met. Where none can be, nothing is
    /// written, and the other side decides.
    pub(super) fn write(
        &self,
        operation: &Operation,
        headers: &mut HeaderMap,
        url: &mut reqwest::Url,
    ) -> Result<(), Error> {
        let met = |alternative: &&&[Requirement]| {
            let mut asked = alternative.iter();
            !alternative.is_empty() && asked.all(|asked| self.meets(asked.scheme))
        };
        let Some(alternative) = operation.security.iter().find(met) else {
            return Ok(());
        };
        for asked in *alternative {
            if let Some(shown) = self.of(asked.scheme) {
                show(asked.scheme.kind, shown, headers, url)?;
            }
        }
        Ok(())
    }

    fn meets(&self, scheme: &SecurityScheme) -> bool {
        scheme.kind == SecurityKind::Connection || self.of(scheme).is_some()
    }

    fn of(&self, scheme: &SecurityScheme) -> Option<&Shown> {
        let named = self.named.iter().find(|(name, _)| name == scheme.name);
        let shown = named.map(|(_, shown)| shown).or(self.any.as_ref())?;
        let fits = match scheme.kind {
            SecurityKind::Basic => matches!(shown, Shown::Login(_)),
            SecurityKind::Connection => false,
            _ => matches!(shown, Shown::Secret(_)),
        };
        fits.then_some(shown)
    }
}

impl Shown {
    fn login(name: impl fmt::Display, password: impl fmt::Display) -> Self {
        Self::Login(STANDARD.encode(format!("{name}:{password}")))
    }

    fn text(&self) -> &str {
        match self {
            Self::Secret(text) | Self::Login(text) => text,
        }
    }
}

fn show(
    kind: SecurityKind,
    shown: &Shown,
    headers: &mut HeaderMap,
    url: &mut reqwest::Url,
) -> Result<(), Error> {
    let text = shown.text();
    match kind {
        SecurityKind::Bearer => put(headers, AUTHORIZATION, &format!("Bearer {text}")),
        SecurityKind::Basic => put(headers, AUTHORIZATION, &format!("Basic {text}")),
        SecurityKind::Http(scheme) => put(headers, AUTHORIZATION, &format!("{scheme} {text}")),
        SecurityKind::ApiKey(Place::Query, name) => {
            url.query_pairs_mut().append_pair(name, text);
            Ok(())
        }
        SecurityKind::ApiKey(Place::Cookie, name) => cookie(headers, name, text),
        SecurityKind::ApiKey(_, name) => {
            let name = name.parse::<HeaderName>();
            put(headers, name.map_err(|_| unfit())?, text)
        }
        SecurityKind::Connection => Ok(()),
    }
}

fn cookie(headers: &mut HeaderMap, name: &str, text: &str) -> Result<(), Error> {
    if text.contains([';', ',', '"', '\\', ' ']) {
        return Err(unfit());
    }
    let before = headers.get(COOKIE).map(HeaderValue::to_str).transpose();
    let whole = match before.map_err(|_| unfit())? {
        Some(before) => format!("{before}; {name}={text}"),
        None => format!("{name}={text}"),
    };
    put(headers, COOKIE, &whole)
}

fn put(headers: &mut HeaderMap, name: HeaderName, text: &str) -> Result<(), Error> {
    let mut value = HeaderValue::from_str(text).map_err(|_| unfit())?;
    value.set_sensitive(true);
    headers.insert(name, value);
    Ok(())
}

fn unfit() -> Error {
    Error::encode("the credential has characters that no header takes, a line break perhaps")
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential([redacted])")
    }
}

impl From<String> for Credential {
    fn from(secret: String) -> Self {
        Self::new(secret)
    }
}

impl From<&str> for Credential {
    fn from(secret: &str) -> Self {
        Self::new(secret)
    }
}
