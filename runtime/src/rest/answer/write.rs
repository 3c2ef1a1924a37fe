//! Writing answers.

use std::fmt::Display;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Serialize;
use serde_json::{Map, Value};

use super::status;
use crate::Problem;
use crate::rest::params::{encode_form, write_headers};
use crate::rest::{ByteStream, EventStream, Param, Part, Parts, disposition};

/// An answer that is being written.
#[derive(Debug)]
pub struct Answer {
    /// `None` once something could not be written.
    status: Option<StatusCode>,
    headers: HeaderMap,
}

/// A body of several media types, as an answer has it: a variant for each.
pub trait WriteChoice {
    /// Writes the one that it is.
    fn write_choice(self, answer: Answer) -> Response;
}

impl Answer {
    /// Of that status.
    pub fn new(status: u16) -> Self {
        let code = StatusCode::from_u16(status).ok();
        if code.is_none() {
            tracing::error!(status, "no status");
        }
        Self {
            status: code,
            headers: HeaderMap::new(),
        }
    }

    /// Of a status that the handler chose out of a range, by its first digit, or 0 for any.
    pub fn within(range: u16, status: StatusCode) -> Self {
        let allowed = status::allows(range, status);
        if !allowed {
            let status = status.as_u16();
            tracing::error!(status, range, "an answer's status is outside of its range");
        }
        Self {
            status: allowed.then_some(status),
            headers: HeaderMap::new(),
        }
    }

    /// With headers.
    #[must_use]
    pub fn headers<H: Serialize>(mut self, params: &[Param], headers: &H) -> Self {
        let value = serde_json::to_value(headers);
        if let Some(map) = self.written(value.map(object)) {
            write_headers(params, &map, &mut self.headers);
        }
        self
    }

    /// Without a body.
    pub fn empty(self) -> Response {
        self.finish(Body::empty())
    }

    /// JSON.
    pub fn json<T: Serialize>(mut self, media: &'static str, body: &T) -> Response {
        let bytes = self.written(serde_json::to_vec(body)).unwrap_or_default();
        if media == JSON || media.contains('*') {
            self.headers
                .insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
        } else {
            self = self.content(media);
        }
        self.finish(Body::from(bytes))
    }

    /// Text.
    pub fn text(self, media: &'static str, body: String) -> Response {
        let answer = match media {
            media if media.contains('*') => self.content("text/plain; charset=utf-8"),
            media if media.starts_with("text/") && !media.contains(';') => {
                self.content(format!("{media}; charset=utf-8"))
            }
            media => self.content(media),
        };
        answer.finish(Body::from(body))
    }

    /// A form.
    pub fn form<T: Serialize>(
        mut self,
        media: &'static str,
        params: &[Param],
        body: &T,
    ) -> Response {
        let value = serde_json::to_value(body);
        let map = self.written(value.map(object)).unwrap_or_default();
        let form = self.written(encode_form(params, &map)).unwrap_or_default();
        self.content(media).finish(Body::from(form))
    }

    /// Bytes as they come.
    pub fn bytes(mut self, media: &'static str, body: ByteStream) -> Response {
        if let Some(value) = body.file_name().and_then(disposition::attachment) {
            self.headers.insert(CONTENT_DISPOSITION, value);
        }
        let answer = match body.media_type() {
            Some(own) if media.contains('*') => self.content(own.to_owned()),
            None if media.contains('*') => self.content(OCTETS),
            _ => self.content(media),
        };
        answer.finish(body.into_body())
    }

    /// Events as they come.
    pub fn events<T>(mut self, media: &'static str, body: EventStream<T>) -> Response
    where
        T: Serialize + Send + 'static,
    {
        let no_cache = HeaderValue::from_static("no-cache");
        self.headers.insert(CACHE_CONTROL, no_cache);
        self.content(media).finish(body.into_bytes().into_body())
    }

    /// Parts, one after the other.
    pub fn parts<P: Part>(mut self, media: &'static str, body: Parts<P>) -> Response {
        let (content_type, body) = body.encode(media);
        self.headers.insert(CONTENT_TYPE, content_type);
        self.finish(body.into_body())
    }

    /// A body of one of several media types.
    pub fn several(self, body: impl WriteChoice) -> Response {
        body.write_choice(self)
    }

    fn content(mut self, media: impl Into<Bytes>) -> Self {
        let value = HeaderValue::from_maybe_shared(media.into());
        let value = value.unwrap_or(HeaderValue::from_static(OCTETS));
        self.headers.insert(CONTENT_TYPE, value);
        self
    }

    fn written<T, E: Display>(&mut self, written: Result<T, E>) -> Option<T> {
        written
            .inspect_err(|error| {
                tracing::error!(%error, "an answer could not be written");
                self.status = None;
            })
            .ok()
    }

    fn finish(self, body: Body) -> Response {
        let Some(status) = self.status else {
            return Problem::new(StatusCode::INTERNAL_SERVER_ERROR).into_response();
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = self.headers;
        response
    }
}

const JSON: &str = "application/json";
const OCTETS: &str = "application/octet-stream";

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
