//! Credentials that an operation hands out for a socket.

use serde_json::Value;

use super::{Call, Error, Http};
use crate::pointer;
use crate::socket::client::ConnectError;

impl Call {
    /// Sends the call, and takes the credential for further ones out of its answer: the text at the end of this path of
    /// properties.
    ///
    /// # Errors
    ///
    /// When the answer is none of success, or has no such text, or none comes.
    pub async fn authorize(self, property: &[&str]) -> Result<Http, ConnectError> {
        let http = self.http.clone();
        let response = self.response().await?;
        let status = response.status();
        if !status.is_success() {
            let reason = status.canonical_reason().unwrap_or_default();
            return Err(ConnectError::of(response.undocumented().await, reason));
        }
        let answer: Value = response.json().await?;
        let mut parts = property.iter();
        let found = parts.try_fold(&answer, |value, name| value.get(name));
        match found.and_then(Value::as_str) {
            Some(credential) => Ok(http.credential(credential)),
            None => Err(ConnectError::Call(Error::Decode {
                status,
                pointer: property.iter().map(|name| pointer::to(name)).collect(),
                cause: "a credential should be here".into(),
                body: bytes::Bytes::new(),
            })),
        }
    }
}
