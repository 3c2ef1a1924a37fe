//! Who calls, as the request shows it.

use std::borrow::Cow;
use std::fmt;

use axum::extract::FromRequestParts;
use axum::response::IntoResponse;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, HeaderValue, WWW_AUTHENTICATE};
use http::request::Parts;
use http::{HeaderMap, StatusCode};

use super::params::{cookie, has_cookie, has_query_value, query_value};
use super::{Operation, Place, Refusal, Requirement, SecurityKind};
use crate::Problem;

/// The operation that a request was routed to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Served(pub(super) &'static Operation);

/// What a caller shows: the secrets of the operation's first alternative of which all are there, and those of the
/// [alternatives](Self::alternatives) after it.
///
/// Whether they are right is for its user to say, and [`refuse`](Self::refuse) is for when none is. Where there are none,
/// or outside of a generated route, the request is answered 401 with the schemes that the operation knows.
///
/// ```
/// use atoms_runtime::axum::extract::FromRequestParts;
/// use atoms_runtime::http::request::Parts;
/// use atoms_runtime::rest::{Credentials, Refusal};
///
/// struct Team(String);
///
/// impl<S: Send + Sync> FromRequestParts<S> for Team {
///     type Rejection = Refusal;
///
///     async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
///         let credentials = Credentials::from_request_parts(parts, state).await?;
///         let mut shown = credentials.alternatives();
///         match shown.find(|shown| shown.secret() == "sk-4711") {
///             Some(_) => Ok(Self("red".to_owned())),
///             None => Err(credentials.refuse()),
///         }
///     }
/// }
/// ```
#[derive(Clone)]
pub struct Credentials {
    operation: &'static Operation,
    /// The alternative, and the secret of each of its requirements.
    asked: &'static [Requirement],
    first: String,
    further: Vec<String>,
    /// The alternatives after it that are shown too.
    others: Vec<Self>,
}

impl Credentials {
    /// All alternatives of the operation that the request shows whole, this one first: one caller may show a key that is
    /// stale and a token that is not.
    pub fn alternatives(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.others)
    }

    /// The name of the scheme, the first where there are several.
    pub fn scheme(&self) -> &'static str {
        self.asked.first().map_or("", |asked| asked.scheme.name)
    }

    /// The token or the key; of `Basic`, `name:password`. The first where there are several, and empty where only the
    /// connection shows who calls.
    pub fn secret(&self) -> &str {
        &self.first
    }

    /// The secret of the scheme of that name.
    pub fn get(&self, scheme: &str) -> Option<&str> {
        self.of(|asked| asked.scheme.name == scheme)
    }

    /// The name and the password, if the caller shows such.
    pub fn basic(&self) -> Option<(&str, &str)> {
        let secret = self.of(|asked| asked.scheme.kind == SecurityKind::Basic);
        secret?.split_once(':')
    }

    /// The secret of the first requirement that is meant.
    fn of(&self, is_meant: impl Fn(&Requirement) -> bool) -> Option<&str> {
        match self.asked.iter().position(is_meant)? {
            0 => Some(&self.first),
            at => self.further.get(at - 1).map(String::as_str),
        }
    }

    /// The scopes that the operation asks for.
    pub fn scopes(&self) -> impl Iterator<Item = &'static str> {
        self.asked
            .iter()
            .flat_map(|asked| asked.scopes.iter().copied())
    }

    /// The answer to a caller whose secret is wrong: 401, with the schemes that the operation knows.
    pub fn refuse(&self) -> Refusal {
        refusal(Some(self.operation))
    }

    fn find(operation: &'static Operation, parts: &Parts) -> Option<Self> {
        let alternatives = operation.security.iter();
        let mut shown = alternatives.filter_map(|asked| Self::shown(operation, asked, parts));
        let mut first = shown.next()?;
        first.others.extend(shown);
        Some(first)
    }

    /// The secrets of an alternative, if the request shows all of them.
    fn shown(
        operation: &'static Operation,
        asked: &'static [Requirement],
        parts: &Parts,
    ) -> Option<Self> {
        let (first, further) = asked.split_first()?;
        let secret = |asked: &Requirement| Some(secret(asked.scheme.kind, parts)?.into_owned());
        Some(Self {
            operation,
            asked,
            first: secret(first)?,
            further: further.iter().map(secret).collect::<Option<_>>()?,
            others: Vec::new(),
        })
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schemes = self.asked.iter().map(|asked| asked.scheme.name);
        f.write_str("Credentials")?;
        f.debug_map()
            .entries(schemes.map(|name| (name, format_args!("[redacted]"))))
            .finish()
    }
}

impl<S: Sync> FromRequestParts<S> for Credentials {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let served = parts.extensions.get::<Served>().map(|served| served.0);
        let found = served.and_then(|operation| Self::find(operation, parts));
        found.ok_or_else(|| refusal(served))
    }
}

/// Whether the request carries something that a scheme of the operation looks for, right or wrong.
pub(super) fn shows_any(operation: &Operation, parts: &Parts) -> bool {
    let mut asked = operation.security.iter().copied().flatten();
    asked.any(|asked| shows(asked.scheme.kind, parts))
}

/// A cookie without a value is one that was taken away.
fn shows(kind: SecurityKind, parts: &Parts) -> bool {
    let headers = &parts.headers;
    match kind {
        SecurityKind::Connection | SecurityKind::ApiKey(Place::Path, _) => false,
        SecurityKind::Bearer => authorizes(headers, "Bearer"),
        SecurityKind::Basic => authorizes(headers, "Basic"),
        SecurityKind::Http(scheme) => authorizes(headers, scheme),
        SecurityKind::ApiKey(Place::Header, name) => headers.contains_key(name),
        SecurityKind::ApiKey(Place::Query, name) => {
            let query = parts.uri.query().unwrap_or_default();
            has_query_value(query, name)
        }
        SecurityKind::ApiKey(Place::Cookie, name) => has_cookie(headers, name),
    }
}

/// Whether `Authorization` names the scheme.
fn authorizes(headers: &HeaderMap, scheme: &str) -> bool {
    let mut lines = headers.get_all(AUTHORIZATION).iter();
    lines.any(|line| {
        let mut words = line.as_bytes().trim_ascii().split(u8::is_ascii_whitespace);
        let named = words.next().unwrap_or_default();
        named.eq_ignore_ascii_case(scheme.as_bytes())
    })
}

/// What the request shows of a scheme.
fn secret(kind: SecurityKind, parts: &Parts) -> Option<Cow<'_, str>> {
    let headers = &parts.headers;
    let secret = match kind {
        SecurityKind::Connection => return Some("".into()),
        SecurityKind::Bearer => authorization(headers, "Bearer")?.into(),
        SecurityKind::Basic => login(authorization(headers, "Basic")?)?.into(),
        SecurityKind::Http(scheme) => authorization(headers, scheme)?.into(),
        SecurityKind::ApiKey(Place::Header, name) => text_of(headers.get(name)?)?.into(),
        SecurityKind::ApiKey(Place::Query, name) => query_value(parts.uri.query()?, name)?,
        SecurityKind::ApiKey(Place::Cookie, name) => cookie(headers, name)?,
        SecurityKind::ApiKey(Place::Path, _) => return None,
    };
    (!secret.is_empty()).then_some(secret)
}

/// What stands in `Authorization` after the scheme's name.
fn authorization<'a>(headers: &'a HeaderMap, scheme: &str) -> Option<&'a str> {
    let mut lines = headers.get_all(AUTHORIZATION).iter();
    lines.find_map(|line| {
        let line = line.as_bytes().trim_ascii_start();
        let (found, secret) = line.split_at_checked(scheme.len())?;
        if !found.eq_ignore_ascii_case(scheme.as_bytes()) {
            return None;
        }
        let secret = secret.strip_prefix(b" ")?.trim_ascii();
        std::str::from_utf8(secret)
            .ok()
            .filter(|secret| !secret.is_empty())
    })
}

fn login(encoded: &str) -> Option<String> {
    let login = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    login.contains(':').then_some(login)
}

fn text_of(value: &HeaderValue) -> Option<&str> {
    let text = std::str::from_utf8(value.as_bytes()).ok()?;
    Some(text.trim_ascii())
}

/// 401 with a challenge for each scheme; RFC 9110 wants at least one.
fn refusal(operation: Option<&Operation>) -> Refusal {
    let asked = operation.map_or(&[][..], |operation| operation.security);
    let mut challenges: Vec<String> = Vec::new();
    for asked in asked.iter().copied().flatten() {
        let challenge = challenge(asked.scheme.kind);
        if !challenges.contains(&challenge) {
            challenges.push(challenge);
        }
    }
    if challenges.is_empty() {
        challenges.push(challenge(SecurityKind::Bearer));
    }
    let mut response = Problem::new(StatusCode::UNAUTHORIZED).into_response();
    for challenge in challenges {
        if let Ok(challenge) = HeaderValue::try_from(challenge) {
            response.headers_mut().append(WWW_AUTHENTICATE, challenge);
        }
    }
    response.into()
}

/// How a scheme is called for. API keys have no registered name.
fn challenge(kind: SecurityKind) -> String {
    match kind {
        SecurityKind::Bearer => "Bearer".to_owned(),
        SecurityKind::Basic => r#"Basic realm="api", charset="UTF-8""#.to_owned(),
        SecurityKind::Http(scheme) => scheme.to_owned(),
        SecurityKind::ApiKey(place, name) => {
            let place = format!("{place:?}").to_lowercase();
            let name = name.replace('\\', r"\\").replace('"', "\\\"");
            format!(r#"ApiKey in="{place}", name="{name}""#)
        }
        SecurityKind::Connection => "Certificate".to_owned(),
    }
}
