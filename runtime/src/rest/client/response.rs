//! What is answered, before it is read.

use std::fmt;

use axum::body::Body;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::Error;
use super::chunks::Chunks;
use super::error::is_problem;
use super::settings::Settings;
use crate::json::decode::from_tree;
use crate::rest::{ByteStream, EventStream, Param, Part, Parts, params};
use crate::text;

/// How much of a body an error keeps.
const KEPT: usize = 64 * 1024;

/// What is answered: the head, and a body that is yet to be read.
pub struct Response {
    status: StatusCode,
    headers: HeaderMap,
    body: Chunks,
    body_limit: usize,
}

impl Response {
    pub(super) fn new(response: reqwest::Response, settings: &Settings) -> Self {
        let (head, body) = http::Response::from(response).into_parts();
        Self {
            status: head.status,
            headers: head.headers,
            body: Chunks::new(body, settings.read_timeout),
            body_limit: settings.body_limit,
        }
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Reads documented headers.
    ///
    /// # Errors
    ///
    /// When one that has to be there is not, or is something else.
    pub fn read_headers<H: DeserializeOwned>(&self, headers: &[Param]) -> Result<H, Error> {
        let headers = params::read_headers(headers, &self.headers);
        from_tree(&headers).map_err(|error| Error::Decode {
            status: self.status,
            pointer: error.pointer().to_owned(),
            cause: format!("in the headers: {}", error.cause()),
            body: Bytes::new(),
        })
    }

    /// Reads a body of JSON.
    ///
    /// # Errors
    ///
    /// When it does not arrive, is larger than is read, or does not decode.
    pub async fn json<T: DeserializeOwned>(self) -> Result<T, Error> {
        let status = self.status;
        let (headers, body) = self.whole().await?;
        crate::decode_body(&body).map_err(|error| {
            if is_problem(&headers) {
                // A refusal of a service of ours, in another form than the document has for the status.
                let body = Bytes::copy_from_slice(&body[..body.len().min(KEPT)]);
                let headers = Box::new(headers);
                return Error::Undocumented {
                    status,
                    headers,
                    body,
                };
            }
            undecodable(status, &body, error.pointer(), error.cause())
        })
    }

    /// Reads a text in UTF-8, past a byte order mark.
    ///
    /// # Errors
    ///
    /// When it does not arrive, is larger than is read, or is not UTF-8.
    pub async fn text(self) -> Result<String, Error> {
        let status = self.status;
        let (_, body) = self.whole().await?;
        let text = std::str::from_utf8(text::without_bom(&body));
        text.map(str::to_owned)
            .map_err(|_| undecodable(status, &body, "", "not UTF-8"))
    }

    /// Reads a form.
    ///
    /// # Errors
    ///
    /// When it does not arrive, is larger than is read, or does not decode.
    pub async fn form<T: DeserializeOwned>(self, fields: &[Param]) -> Result<T, Error> {
        let status = self.status;
        let (_, body) = self.whole().await?;
        let unfit = |pointer: &str, cause: &str| undecodable(status, &body, pointer, cause);
        let text = std::str::from_utf8(&body).map_err(|_| unfit("", "not UTF-8"))?;
        let form = params::decode_form(fields, text);
        if let Some(violation) = form.violations.first() {
            return Err(unfit(&violation.pointer, &violation.detail));
        }
        from_tree(&form.json).map_err(|error| unfit(error.pointer(), error.cause()))
    }

    /// The headers, and all of the body.
    async fn whole(self) -> Result<(HeaderMap, Bytes), Error> {
        let (status, limit) = (self.status, self.body_limit);
        let body = self.body.collect(limit).await?;
        let body = body.ok_or(Error::TooLarge { status, limit })?;
        Ok((self.headers, body))
    }

    /// The body as it arrives, with what the headers say of it.
    pub fn bytes(self) -> ByteStream {
        ByteStream::answered(Body::new(self.body), &self.headers)
    }

    /// The parts of the body as they arrive.
    pub fn parts<P: Part>(self) -> Parts<P> {
        let media = self.headers.get(CONTENT_TYPE).cloned();
        Parts::answered(media.as_ref(), self.bytes())
    }

    /// The events of the body as they arrive.
    pub fn events<T: DeserializeOwned + 'static>(self) -> EventStream<T> {
        EventStream::read(self.bytes())
    }

    /// The error for a status that is not documented, with what was answered.
    pub async fn undocumented(self) -> Error {
        Error::Undocumented {
            status: self.status,
            headers: Box::new(self.headers),
            body: self.body.beginning(KEPT).await,
        }
    }
}

fn undecodable(status: StatusCode, body: &Bytes, pointer: &str, cause: &str) -> Error {
    Error::Decode {
        status,
        pointer: pointer.to_owned(),
        cause: cause.to_owned(),
        body: Bytes::copy_from_slice(&body[..body.len().min(KEPT)]),
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
