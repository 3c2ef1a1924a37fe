//! Signature schemes as values.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::mac::{Algorithm, Keyed, LONGEST};
use super::{Secret, SignatureError, Unverified};

/// How a platform signs its deliveries: which header, which hash, what is signed.
///
/// ```
/// # use std::time::{Duration, SystemTime, UNIX_EPOCH};
/// # use atoms_runtime::{Scheme, SignedPart};
/// const SIGNATURE: Scheme = Scheme::hmac_sha256("X-Hub-Signature")
///     .prefix("sha256=")
///     .timestamp("X-Hub-Timestamp", Duration::from_secs(300))
///     .parts(&[SignedPart::Timestamp, SignedPart::Body], ".");
/// ```
///
/// A header that is not a legal name is never found, so nothing verifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    pub(super) algorithm: Algorithm,
    header: &'static str,
    base64: bool,
    prefix: &'static str,
    timestamp: Option<(&'static str, Duration)>,
    parts: &'static [SignedPart],
    delimiter: &'static str,
}

/// A part of what is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedPart {
    /// The text of the timestamp header.
    Timestamp,
    /// The body, byte by byte.
    Body,
}

impl Scheme {
    /// Atoms: `X-Signature` holds the hexadecimal HMAC-SHA256 of the body.
    ///
    /// Nothing in it is of one moment, so **the signature alone cannot stop a replay**: whoever has seen a delivery can
    /// send it again. [`Deduplicate`](crate::Deduplicate) by delivery id is the only defence.
    pub const ATOMS: Self = Self::hmac_sha256("X-Signature");

    /// The assistant platform: `X-Webhook-Signature` holds `sha256=` and the hexadecimal HMAC-SHA256 of
    /// `{timestamp}.{body}`; `X-Webhook-Timestamp` is at most 300 seconds from now.
    pub const ASSISTANT: Self = Self::hmac_sha256("X-Webhook-Signature")
        .prefix("sha256=")
        .timestamp("X-Webhook-Timestamp", Duration::from_secs(300))
        .parts(&[SignedPart::Timestamp, SignedPart::Body], ".");

    /// Hexadecimal HMAC-SHA256 of the body in `header`.
    #[must_use]
    pub const fn hmac_sha256(header: &'static str) -> Self {
        Self::hmac(Algorithm::Sha256, header)
    }

    /// Hexadecimal HMAC-SHA1 of the body in `header`.
    #[must_use]
    pub const fn hmac_sha1(header: &'static str) -> Self {
        Self::hmac(Algorithm::Sha1, header)
    }

    /// Hexadecimal HMAC-SHA512 of the body in `header`.
    #[must_use]
    pub const fn hmac_sha512(header: &'static str) -> Self {
        Self::hmac(Algorithm::Sha512, header)
    }

    const fn hmac(algorithm: Algorithm, header: &'static str) -> Self {
        Self {
            algorithm,
            header,
            base64: false,
            prefix: "",
            timestamp: None,
            parts: &[SignedPart::Body],
            delimiter: "",
        }
    }

    /// Writes the signature in base64 (standard alphabet, padded) instead of hexadecimal.
    #[must_use]
    pub const fn base64(mut self) -> Self {
        self.base64 = true;
        self
    }

    /// Text before the signature, which may be absent on arrival.
    #[must_use]
    pub const fn prefix(mut self, prefix: &'static str) -> Self {
        self.prefix = prefix;
        self
    }

    /// A header with the Unix seconds of sending, and how far they may be from now, either way.
    ///
    /// A timestamp that is not among the [`parts`](Self::parts) is not signed: anyone can change it.
    #[must_use]
    pub const fn timestamp(mut self, header: &'static str, tolerance: Duration) -> Self {
        self.timestamp = Some((header, tolerance));
        self
    }

    /// What is signed, in order, and what stands between; the body alone unless this is called.
    ///
    /// The body must be among them: otherwise nothing verifies.
    #[must_use]
    pub const fn parts(mut self, parts: &'static [SignedPart], delimiter: &'static str) -> Self {
        self.parts = parts;
        self.delimiter = delimiter;
        self
    }

    /// The headers that the platform would send with `body` at that moment, for tests and tools.
    pub fn sign(
        &self,
        secret: &Secret,
        body: &[u8],
        unix_seconds: u64,
    ) -> Vec<(HeaderName, HeaderValue)> {
        let timestamp = unix_seconds.to_string();
        let mut keyed = Keyed::new(self.algorithm, secret);
        self.update(&mut keyed, &timestamp, body);
        let mac = keyed.finish();
        let text = if self.base64 {
            STANDARD.encode(mac)
        } else {
            hex::encode(mac)
        };
        let signature = (self.header, format!("{}{text}", self.prefix));
        let timestamp = self.timestamp.map(|(header, _)| (header, timestamp));
        let headers = [Some(signature), timestamp].into_iter().flatten();
        headers
            .filter_map(|(name, value)| Some((name.parse().ok()?, value.parse().ok()?)))
            .collect()
    }

    /// Checks the request with each key until one fits.
    pub(super) fn verify<'a>(
        &self,
        request: &Unverified<'_>,
        clock: fn() -> SystemTime,
        keys: impl Iterator<Item = std::borrow::Cow<'a, Keyed>>,
    ) -> Result<(), SignatureError> {
        let mut buffer = [0; LONGEST];
        let (timestamp, signature) = self.read_head(request.headers, clock, &mut buffer)?;
        for key in keys {
            let mut key = key.into_owned();
            self.update(&mut key, timestamp, request.body);
            if key.verify(signature) {
                return Ok(());
            }
        }
        Err(SignatureError::Mismatch)
    }

    /// Checks what does not depend on the body.
    pub(super) fn check_head(
        &self,
        headers: &HeaderMap,
        clock: fn() -> SystemTime,
    ) -> Result<(), SignatureError> {
        self.read_head(headers, clock, &mut [0; LONGEST])
            .map(|_| ())
    }

    /// The timestamp and the signature.
    fn read_head<'h, 'b>(
        &self,
        headers: &'h HeaderMap,
        clock: fn() -> SystemTime,
        buffer: &'b mut [u8; LONGEST],
    ) -> Result<(&'h str, &'b [u8]), SignatureError> {
        if !self.parts.contains(&SignedPart::Body) {
            return Err(SignatureError::BodyNotSigned);
        }
        let header = single(headers, self.header)?.ok_or(SignatureError::Missing)?;
        let timestamp = self.read_timestamp(headers, clock)?;
        let signature = self.read_signature(header.as_bytes(), buffer)?;
        Ok((timestamp, signature))
    }

    fn update(&self, keyed: &mut Keyed, timestamp: &str, body: &[u8]) {
        for (index, part) in self.parts.iter().enumerate() {
            if index > 0 {
                keyed.update(self.delimiter.as_bytes());
            }
            match part {
                SignedPart::Timestamp => keyed.update(timestamp.as_bytes()),
                SignedPart::Body => keyed.update(body),
            }
        }
    }

    fn read_timestamp<'a>(
        &self,
        headers: &'a HeaderMap,
        clock: fn() -> SystemTime,
    ) -> Result<&'a str, SignatureError> {
        let Some((header, tolerance)) = self.timestamp else {
            let unsigned = !self.parts.contains(&SignedPart::Timestamp);
            return if unsigned {
                Ok("")
            } else {
                Err(SignatureError::Timestamp)
            };
        };
        let value = single(headers, header)?.ok_or(SignatureError::Timestamp)?;
        let text = value.to_str().map_err(|_| SignatureError::Timestamp)?;
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SignatureError::Timestamp);
        }
        let sent: u64 = text.parse().map_err(|_| SignatureError::Timestamp)?;
        if sent.abs_diff(seconds_of(clock())) > tolerance.as_secs() {
            return Err(SignatureError::Stale);
        }
        Ok(text)
    }

    /// Decodes to exactly the bytes that the algorithm makes.
    fn read_signature<'a>(
        &self,
        text: &[u8],
        buffer: &'a mut [u8; LONGEST],
    ) -> Result<&'a [u8], SignatureError> {
        let text = text.strip_prefix(self.prefix.as_bytes()).unwrap_or(text);
        let bytes = &mut buffer[..self.algorithm.len()];
        if self.base64 {
            let read = STANDARD
                .decode_slice(text, bytes)
                .map_err(|_| SignatureError::Malformed)?;
            if read != self.algorithm.len() {
                return Err(SignatureError::Malformed);
            }
        } else {
            hex::decode_to_slice(text, bytes).map_err(|_| SignatureError::Malformed)?;
        }
        Ok(bytes)
    }
}

/// The value of a header that may appear once.
fn single<'a>(
    headers: &'a HeaderMap,
    name: &str,
) -> Result<Option<&'a HeaderValue>, SignatureError> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        Err(SignatureError::Repeated)
    } else {
        Ok(first)
    }
}

/// Seconds since 1970; a clock before that is at zero.
fn seconds_of(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}
