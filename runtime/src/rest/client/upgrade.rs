//! Calls that ask for another protocol.

use http::{HeaderMap, StatusCode};
use hyper::ext::ReasonPhrase;

use super::exchange::send;
use super::payload::Pulse;
use super::{Call, Error, Http, Response};
use crate::socket::Settings;
use crate::socket::client::ConnectError;

/// The answer to a call that asks for another protocol.
pub(crate) struct Answer {
    response: reqwest::Response,
    http: Http,
}

impl Call {
    /// The bounds of the socket that is opened.
    pub(crate) fn socket_settings(&self) -> &Settings {
        &self.http.settings.socket
    }

    /// Sends the call once, with these headers.
    pub(crate) async fn upgrade(self, headers: HeaderMap) -> Result<Answer, Error> {
        let http = self.http.clone();
        let mut request = self.into_request()?;
        request.headers.extend(headers);
        let response = send(http.upgradable()?, &mut request, &Pulse::new()).await?;
        Ok(Answer { response, http })
    }
}

impl Answer {
    pub(crate) fn status(&self) -> StatusCode {
        self.response.status()
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// The connection, which no longer is one of HTTP.
    pub(crate) async fn into_connection(self) -> Result<reqwest::Upgraded, Error> {
        let limit = self.http.settings.timeout;
        let upgraded = self.response.upgrade().await;
        upgraded.map_err(|error| Error::of(error, limit))
    }

    /// What was answered instead.
    pub(crate) async fn refused(self) -> ConnectError {
        let phrase = self.response.extensions().get::<ReasonPhrase>();
        let own = self.response.status().canonical_reason();
        let reason = match phrase {
            Some(phrase) => String::from_utf8_lossy(phrase.as_bytes()).into_owned(),
            None => own.unwrap_or_default().to_owned(),
        };
        let response = Response::new(self.response, &self.http.settings);
        ConnectError::of(response.undocumented().await, reason)
    }
}
