//! What all calls of a client share.

use std::time::Duration;

use http::header::{HeaderMap, HeaderValue, USER_AGENT};

use super::Error;
use crate::rest::Credential;

/// What all calls of a client share.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) server: String,
    pub(super) one_server: bool,
    pub(super) credential: Credential,
    pub(super) headers: HeaderMap,
    pub(super) timeout: Duration,
    pub(super) read_timeout: Duration,
    pub(super) body_limit: usize,
    pub(super) retries: u32,
    pub(super) redirects: u32,
    #[cfg(feature = "socket")]
    pub(super) socket: crate::socket::Settings,
    /// A header that cannot be sent.
    pub(super) unfit: Option<String>,
}

impl Settings {
    pub(super) fn new(server: String) -> Self {
        const AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
        let agent = (USER_AGENT, HeaderValue::from_static(AGENT));
        Self {
            server,
            one_server: false,
            credential: Credential::none(),
            headers: [agent].into_iter().collect(),
            timeout: Duration::from_secs(30),
            read_timeout: Duration::from_secs(60),
            body_limit: 64 * 1024 * 1024,
            retries: 2,
            redirects: 10,
            #[cfg(feature = "socket")]
            socket: crate::socket::Settings::default(),
            unfit: None,
        }
    }

    pub(super) fn header(&mut self, name: &str, value: &str) {
        if write_header(&mut self.headers, name, value).is_err() {
            self.unfit = Some(name.to_owned());
        }
    }
}

/// Sets a header.
pub(super) fn write_header(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), Error> {
    let unfit = || Error::encode(format!("the header {} is not one", name.escape_debug()));
    let key = name.parse::<http::HeaderName>().map_err(|_| unfit())?;
    let value = HeaderValue::from_str(value).map_err(|_| unfit())?;
    headers.insert(key, value);
    Ok(())
}
