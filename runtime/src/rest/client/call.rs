//! A call that is being put together.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Method};
use serde::Serialize;
use serde_json::{Map, Value};

use super::exchange::{Request, exchange};
use super::payload::Payload;
use super::settings::write_header;
use super::{Error, Http, ReadAnswer, Response, SendBody, address};
use crate::rest::params::{self, EncodeError};
use crate::rest::{ByteStream, Operation, Param, Part, Parts, multipart};

/// A call of an operation that is being put together; [`send`](Self::send) sends it.
///
/// What cannot be written (a parameter, a body, a header) is kept as the error that `send` comes back with.
#[must_use = "a call is sent by `send`"]
pub struct Call {
    pub(super) http: Http,
    operation: &'static Operation,
    params: Map<String, Value>,
    payload: Payload,
    media: Option<HeaderValue>,
    headers: HeaderMap,
    timeout: Option<Duration>,
    failed: Option<Error>,
}

impl Call {
    pub(super) fn new(http: Http, operation: &'static Operation) -> Self {
        Self {
            http,
            operation,
            params: Map::new(),
            payload: Payload::Empty,
            media: None,
            headers: HeaderMap::new(),
            timeout: None,
            failed: None,
        }
    }

    /// With these parameters.
    pub fn params<T: Serialize + ?Sized>(mut self, params: &T) -> Self {
        match object(params) {
            Ok(params) => self.params = params,
            Err(error) => self.fail(error),
        }
        self
    }

    /// With a body of JSON.
    pub fn json<T: Serialize + ?Sized>(self, body: &T) -> Self {
        self.json_as(body, "application/json")
    }

    /// With a body of JSON, if there is one.
    pub fn json_if<T: Serialize + ?Sized>(self, body: Option<&T>) -> Self {
        self.with_if(body, Self::json)
    }

    /// With a body of JSON by a media type of its own: `application/merge-patch+json`. Of a range it is `application/json`.
    pub fn json_as<T: Serialize + ?Sized>(mut self, body: &T, media: &str) -> Self {
        let media = one_of(media, "application/json");
        match json(body) {
            Ok(json) => self.payload(media, Payload::Bytes(json)),
            Err(error) => {
                self.fail(error);
                self
            }
        }
    }

    /// With a form.
    pub fn form<T: Serialize + ?Sized>(mut self, fields: &'static [Param], body: &T) -> Self {
        let form = object(body).and_then(|map| {
            let form = params::encode_form(fields, &map);
            form.map_err(|error| Error::encode(error.to_string()))
        });
        match form {
            Ok(form) => {
                let form = Payload::Bytes(form.into());
                self.payload("application/x-www-form-urlencoded", form)
            }
            Err(error) => {
                self.fail(error);
                self
            }
        }
    }

    /// With a text.
    pub fn text(self, body: impl Into<String>) -> Self {
        self.text_as(body, TEXT)
    }

    /// With a text of another media type: `text/csv`. Of a range it is `text/plain`.
    pub fn text_as(self, body: impl Into<String>, media: &str) -> Self {
        let body = Bytes::from(body.into());
        self.payload(one_of(media, TEXT), Payload::Bytes(body))
    }

    /// With bytes; a stream is read while it is sent. Of a range, the stream says which media type it is.
    pub fn bytes(self, body: impl Into<ByteStream>, media: &str) -> Self {
        let body = body.into();
        let own = body.media_type().map(str::to_owned);
        let own = own.as_deref().unwrap_or("application/octet-stream");
        self.payload(one_of(media, own), body.into())
    }

    /// With the parts of a `multipart/form-data` body, in this order.
    pub fn parts<P: Part>(self, parts: impl IntoIterator<Item = P>) -> Self {
        self.parts_as(parts, "multipart/form-data")
    }

    /// With the parts of a body of another media type: `multipart/mixed`.
    pub fn parts_as<P: Part>(
        mut self,
        parts: impl IntoIterator<Item = P>,
        media: &'static str,
    ) -> Self {
        let parts: serde_json::Result<Vec<_>> = parts.into_iter().map(Part::write).collect();
        match parts {
            Ok(parts) => {
                let (media, body) = multipart::list(media, parts);
                self.media = Some(media);
                self.payload = body.into();
            }
            Err(_) => self.fail(unserializable()),
        }
        self
    }

    /// With the parts of a body of that media type, as they come.
    pub fn multipart<P: Part>(self, parts: Parts<P>, media: &str) -> Self {
        let (own, body) = parts.encode(media);
        self.bytes(body, own.to_str().unwrap_or(media))
    }

    /// With a body of one of several media types.
    pub fn body(self, body: impl SendBody) -> Self {
        body.send(self)
    }

    /// With what may be absent: `call.with_if(body, Call::text)`.
    pub fn with_if<T>(self, body: Option<T>, with: impl FnOnce(Self, T) -> Self) -> Self {
        match body {
            Some(body) => with(self, body),
            None => self,
        }
    }

    /// With a header, instead of any other of its name.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Err(error) = write_header(&mut self.headers, name, value) {
            self.fail(error);
        }
        self
    }

    /// How long the head of this answer may take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sends the call and reads its answer.
    ///
    /// # Errors
    ///
    /// When no documented answer arrives.
    pub async fn send<A: ReadAnswer>(self) -> Result<A, Error> {
        A::read(self.response().await?).await
    }

    /// Sends the call and hands out what is answered, whatever its status.
    ///
    /// # Errors
    ///
    /// When nothing is answered, or the call cannot be written.
    pub async fn response(self) -> Result<Response, Error> {
        let http = self.http.clone();
        exchange(&http, self.into_request()?).await
    }

    fn payload(mut self, media: &str, payload: Payload) -> Self {
        match HeaderValue::from_str(media) {
            Ok(media) => self.media = Some(media),
            Err(_) => self.fail(Error::encode("the body's media type is not one")),
        }
        self.payload = payload;
        self
    }

    fn fail(&mut self, error: Error) {
        self.failed.get_or_insert(error);
    }

    pub(super) fn into_request(mut self) -> Result<Request, Error> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        let (settings, operation) = (&self.http.settings, self.operation);
        if let Some(name) = &settings.unfit {
            let name = name.escape_debug();
            return Err(Error::encode(format!("the header {name} is not one")));
        }
        let unwritten = |error: EncodeError| Error::encode(error.to_string());
        let written = params::encode(operation, &self.params).map_err(unwritten)?;
        let mut headers = settings.headers.clone();
        // This replaces those of the same names.
        headers.extend(written.headers);
        if let Some(media) = self.media {
            headers.insert(CONTENT_TYPE, media);
        }
        let mut query = written.query;
        let credential = &settings.credential;
        credential
            .apply(operation, &mut headers, &mut query)
            .map_err(unwritten)?;
        headers.extend(self.headers);

        let own = operation.server.filter(|_| !settings.one_server);
        let server = address::server(&settings.server, own)?;
        let url = address::join(&server, &written.path, query.as_deref())?;
        Ok(Request {
            operation,
            method: Method::from_bytes(operation.method.as_bytes())
                .map_err(|_| Error::encode("the operation's method is not one"))?,
            url,
            headers,
            payload: self.payload,
            timeout: self.timeout.unwrap_or(settings.timeout),
        })
    }
}

const TEXT: &str = "text/plain; charset=utf-8";

/// A media type that a message can have: the documented one, or one of those that its range stands for.
fn one_of<'m>(documented: &'m str, own: &'m str) -> &'m str {
    if documented.contains('*') {
        own
    } else {
        documented
    }
}

/// A body of JSON.
fn json<T: Serialize + ?Sized>(body: &T) -> Result<Bytes, Error> {
    let json = serde_json::to_vec(body);
    json.map(Bytes::from).map_err(|_| unserializable())
}

fn unserializable() -> Error {
    Error::encode("the body does not serialize")
}

fn object<T: Serialize + ?Sized>(value: &T) -> Result<Map<String, Value>, Error> {
    match serde_json::to_value(value) {
        Ok(Value::Object(map)) => Ok(map),
        Ok(_) => Err(Error::encode("parameters that are not an object")),
        Err(_) => Err(Error::encode("the parameters do not serialize")),
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("method", &self.operation.method)
            .field("path", &self.operation.path)
            .finish_non_exhaustive()
    }
}
