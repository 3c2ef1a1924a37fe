//! What the headers of a delivery say of its signature.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderValue};

use super::SignatureError;
use super::key::LONGEST;
use super::scheme::{Layout, Scheme, SignedPart, TimePlace};

/// How many signatures a header may hold: more than any platform sends, and few enough to check them all.
const MOST: usize = 8;

/// What the headers of a delivery say of its signature.
pub(super) struct Head<'h> {
    scheme: Scheme,
    header: &'h str,
    pub(super) id: &'h str,
    pub(super) timestamp: &'h str,
}

impl<'h> Head<'h> {
    /// Reads the headers, as far as they do not depend on the body.
    pub(super) fn read(
        scheme: Scheme,
        headers: &'h HeaderMap,
        clock: fn() -> SystemTime,
    ) -> Result<Self, SignatureError> {
        if !scheme.parts.contains(&SignedPart::Body) {
            return Err(SignatureError::BodyNotSigned);
        }
        let header = single(headers, scheme.header)?.ok_or(SignatureError::Missing)?;
        let mut head = Self {
            scheme,
            header: header.to_str().map_err(|_| SignatureError::Malformed)?,
            id: "",
            timestamp: "",
        };
        head.timestamp = head.read_timestamp(headers, clock)?;
        head.id = head.read_id(headers)?;
        if head.texts().nth(MOST).is_some() {
            return Err(SignatureError::Malformed);
        }
        Ok(head)
    }

    /// Whether one of the texts is a signature, right or wrong.
    pub(super) fn check(&self) -> Result<(), SignatureError> {
        let is_formed = self.texts().any(|text| self.is_formed(text));
        is_formed.then_some(()).ok_or(SignatureError::Malformed)
    }

    /// Whether it decodes, which is not done twice where a look at the text tells.
    fn is_formed(&self, text: &str) -> bool {
        let bytes = self.scheme.algorithm.len();
        if self.scheme.base64 {
            self.decode(text, &mut [0; LONGEST][..bytes])
        } else {
            let digits = text.bytes();
            // Without an early end, so that many bytes are looked at together.
            text.len() == 2 * bytes && digits.fold(true, |all, byte| all & byte.is_ascii_hexdigit())
        }
    }

    /// Calls `take` with signature after signature, until it says so.
    pub(super) fn each(&self, mut take: impl FnMut(&[u8]) -> bool) -> Option<()> {
        let mut buffer = [0; LONGEST];
        let bytes = &mut buffer[..self.scheme.algorithm.len()];
        let mut texts = self.texts();
        texts.find_map(|text| (self.decode(text, bytes) && take(bytes)).then_some(()))
    }

    /// The texts that may be signatures.
    fn texts(&self) -> impl Iterator<Item = &'h str> {
        let Scheme { layout, prefix, .. } = self.scheme;
        let separator = match layout {
            // No header holds it.
            Layout::One => '\0',
            Layout::List => ' ',
            Layout::Pairs(_) => ',',
        };
        let texts = self.header.split(separator);
        texts.filter_map(move |text| match layout {
            Layout::One => Some(text.strip_prefix(prefix).unwrap_or(text)),
            Layout::List => text.strip_prefix(prefix),
            Layout::Pairs(name) => pair(text, name),
        })
    }

    /// Decodes to exactly the bytes that the algorithm makes.
    fn decode(&self, text: &str, bytes: &mut [u8]) -> bool {
        if self.scheme.base64 {
            STANDARD.decode_slice(text, bytes) == Ok(bytes.len())
        } else {
            hex::decode_to_slice(text, bytes).is_ok()
        }
    }

    fn read_id(&self, headers: &'h HeaderMap) -> Result<&'h str, SignatureError> {
        let Scheme {
            parts,
            delimiter,
            id,
            ..
        } = self.scheme;
        if !parts.contains(&SignedPart::Id) {
            return Ok("");
        }
        let value = match id {
            Some(header) => single(headers, header)?,
            None => None,
        };
        let id = value.and_then(|value| value.to_str().ok());
        // With a delimiter in it, it could take in what is signed behind it.
        id.filter(|id| !id.is_empty() && (delimiter.is_empty() || !id.contains(delimiter)))
            .ok_or(SignatureError::Id)
    }

    fn read_timestamp(
        &self,
        headers: &'h HeaderMap,
        clock: fn() -> SystemTime,
    ) -> Result<&'h str, SignatureError> {
        let Some((place, tolerance)) = self.scheme.timestamp else {
            let is_signed = self.scheme.parts.contains(&SignedPart::Timestamp);
            return if is_signed {
                Err(SignatureError::Timestamp)
            } else {
                Ok("")
            };
        };
        let text = match place {
            TimePlace::Header(header) => {
                single(headers, header)?.and_then(|value| value.to_str().ok())
            }
            TimePlace::Pair(name) => {
                let mut values = self.header.split(',').filter_map(|text| pair(text, name));
                let first = values.next();
                if values.next().is_some() {
                    return Err(SignatureError::Repeated);
                }
                first
            }
        };
        let text = text.ok_or(SignatureError::Timestamp)?;
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SignatureError::Timestamp);
        }
        let sent: u64 = text.parse().map_err(|_| SignatureError::Timestamp)?;
        if sent.abs_diff(seconds_of(clock())) > tolerance.as_secs() {
            return Err(SignatureError::Stale);
        }
        Ok(text)
    }
}

/// The value of a pair of that name.
fn pair<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let (this, value) = text.split_once('=')?;
    (this == name).then_some(value)
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
