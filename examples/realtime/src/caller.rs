//! Who calls.

use std::sync::Arc;

use atoms_api::atoms::types::InputAudioFormat;
use atoms_runtime::Problem;
use atoms_runtime::rest::{Credentials, Refusal};
use axum::extract::{FromRequestParts, Query};
use http::request::Parts;
use http::{StatusCode, Uri};
use serde::Deserialize;

use crate::Realtime;
use crate::format::{Input, Output, Unsupported};

/// Whoever shows the API key.
pub struct Team;

/// Who opens a session. Whether the formats are taken is looked at here, before the parameters are read: clients see the
/// reason phrase alone, and it has to say which is not.
pub enum Guest {
    /// Whoever shows the API key.
    Team,
    /// Whoever shows a call token, which is not used up yet.
    Token(String),
}

impl Realtime {
    /// Whether this is the API key. All of it is compared, so that time does not tell how much of a guess is right.
    pub(crate) fn knows(&self, shown: &str) -> bool {
        let (shown, key) = (shown.as_bytes(), self.key.as_bytes());
        let differing = shown.iter().zip(key).fold(0, |seen, (a, b)| seen | (a ^ b));
        shown.len() == key.len() && differing == 0
    }
}

impl FromRequestParts<Arc<Realtime>> for Team {
    type Rejection = Refusal;

    async fn from_request_parts(
        parts: &mut Parts,
        service: &Arc<Realtime>,
    ) -> Result<Self, Refusal> {
        let shown = Credentials::from_request_parts(parts, service).await?;
        if service.knows(shown.secret()) {
            Ok(Self)
        } else {
            Err(shown.refuse())
        }
    }
}

impl FromRequestParts<Arc<Realtime>> for Guest {
    type Rejection = Refusal;

    async fn from_request_parts(
        parts: &mut Parts,
        service: &Arc<Realtime>,
    ) -> Result<Self, Refusal> {
        let shown = Credentials::from_request_parts(parts, service).await?;
        let secret = shown.secret();
        let guest = if service.knows(secret) {
            Self::Team
        } else if service.tokens.is_open(secret) {
            Self::Token(secret.to_owned())
        } else {
            return Err(shown.refuse());
        };
        let asked = Query::<Asked>::try_from_uri(&parts.uri);
        let Query(asked) = asked.map_err(|error| unsupported(error.body_text()))?;
        asked.check(&guest)?;
        if matches!(guest, Guest::Token(_)) {
            parts.uri = asked.beside_token(&parts.uri);
        }
        Ok(guest)
    }
}

/// What the address asks for.
#[derive(Deserialize)]
struct Asked {
    input_audio_format: Option<String>,
    sample_rate: Option<String>,
}

impl Asked {
    fn check(&self, guest: &Guest) -> Result<(), Refusal> {
        if let Some(format) = &self.input_audio_format {
            Input::of(InputAudioFormat::from(format.as_str()))?;
        }
        if let (Guest::Team, Some(rate)) = (guest, &self.sample_rate) {
            let known = rate.parse().is_ok_and(|rate| Output::at(rate).is_ok());
            if !known {
                return Err(unsupported(format!("Unsupported sample_rate {rate}")));
            }
        }
        Ok(())
    }

    /// The address without what a token lays down, which counts for nothing, right or wrong.
    fn beside_token(&self, address: &Uri) -> Uri {
        let format = self.input_audio_format.as_deref();
        let query = format.map(|format| format!("?input_audio_format={format}"));
        let alone = format!("{}{}", address.path(), query.unwrap_or_default());
        alone.parse().unwrap_or_default()
    }
}

/// 400, with the reason as reason phrase.
pub(crate) fn unsupported(why: impl Into<String>) -> Refusal {
    let why = why.into();
    let problem = Problem::new(StatusCode::BAD_REQUEST).detail(why.clone());
    Refusal::from(problem).reason_phrase(why)
}

impl From<Unsupported> for Refusal {
    fn from(format: Unsupported) -> Self {
        unsupported(format.to_string())
    }
}
