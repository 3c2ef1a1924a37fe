//! What generated clients stand on.

use http::{HeaderMap, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{ByteStream, EventStream, FilePart, Param};

/// Stand-in.
#[derive(Debug)]
pub struct Error;

/// Stand-in.
#[derive(Debug)]
pub struct Response(pub axum::response::Response);

/// Stand-in.
#[derive(Debug)]
pub struct Call;

/// Stand-in.
#[derive(Debug)]
pub struct Multipart;

#[allow(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::unused_async,
    clippy::needless_pass_by_value
)]
impl Response {
    pub fn status(&self) -> StatusCode {
        self.0.status()
    }
    pub fn headers(&self) -> &HeaderMap {
        self.0.headers()
    }
    pub fn read_headers<H: DeserializeOwned>(&self, _headers: &[Param]) -> Result<H, Error> {
        Err(Error)
    }
    pub async fn json<T: DeserializeOwned>(self) -> Result<T, Error> {
        let bytes = self.bytes().collect(1 << 20).await.map_err(|_| Error)?;
        serde_json::from_slice(&bytes).map_err(|_| Error)
    }
    pub async fn text(self) -> Result<String, Error> {
        let bytes = self.bytes().collect(1 << 20).await.map_err(|_| Error)?;
        String::from_utf8(bytes.into()).map_err(|_| Error)
    }
    pub async fn form<T: DeserializeOwned>(self, _fields: &[Param]) -> Result<T, Error> {
        Err(Error)
    }
    pub fn bytes(self) -> ByteStream {
        ByteStream::from(self.0.into_body())
    }
    pub fn events<T: DeserializeOwned>(self) -> EventStream<T> {
        EventStream::read(self.bytes())
    }
    pub async fn undocumented(self) -> Error {
        Error
    }
}

#[allow(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::unused_self,
    clippy::needless_pass_by_value,
    clippy::return_self_not_must_use
)]
impl Call {
    pub fn json_as<T: Serialize + ?Sized>(self, _body: &T, _media: &str) -> Self {
        self
    }
    pub fn form<T: Serialize + ?Sized>(self, _fields: &'static [Param], _body: &T) -> Self {
        self
    }
    pub fn text_as(self, _body: impl Into<String>, _media: &str) -> Self {
        self
    }
    pub fn bytes(self, _body: impl Into<ByteStream>, _media: &str) -> Self {
        self
    }
}

#[allow(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::unused_self,
    clippy::needless_pass_by_value
)]
impl Multipart {
    pub fn text(&mut self, _name: &str, _text: impl Into<String>) {}
    pub fn json<T: Serialize + ?Sized>(&mut self, _name: &str, _value: &T) -> Result<(), Error> {
        Ok(())
    }
    pub fn file(&mut self, _name: &str, _file: FilePart) {}
}

/// Stand-in.
pub trait ReadAnswer: Sized {
    /// Stand-in.
    fn read(response: Response) -> impl Future<Output = Result<Self, Error>> + Send;
}

/// Stand-in.
pub trait SendBody {
    /// Stand-in.
    fn send(self, call: Call) -> Call;
}

/// Stand-in.
pub trait SendPart {
    /// Stand-in.
    ///
    /// # Errors
    /// Never.
    fn send(self, form: &mut Multipart) -> Result<(), Error>;
}
