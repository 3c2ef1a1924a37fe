//! Bytes in JSON.

use std::fmt;
use std::ops::Deref;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

/// Writes padding, and reads text without it too.
const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Bytes that JSON carries as base64 (RFC 4648, section 4): decoded once, when they are read, and shared by clones.
///
/// Text that is not base64 is refused. `Debug` shows how many bytes there are.
///
/// ```
/// use atoms_runtime::Base64;
///
/// let audio: Base64 = serde_json::from_str(r#""AAEC""#).unwrap();
/// assert_eq!(audio[..], [0, 1, 2]);
/// assert_eq!(serde_json::to_string(&audio).unwrap(), r#""AAEC""#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Base64(Bytes);

impl Base64 {
    /// The bytes.
    pub fn into_bytes(self) -> Bytes {
        self.0
    }
}

impl Deref for Base64 {
    type Target = Bytes;

    fn deref(&self) -> &Bytes {
        &self.0
    }
}

impl AsRef<[u8]> for Base64 {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

macro_rules! from_bytes {
    ($($bytes:ty),*) => {
        $(impl From<$bytes> for Base64 {
            fn from(bytes: $bytes) -> Self {
                Self(bytes.into())
            }
        })*
    };
}

// Not text, which would be taken for the bytes that it is written in.
from_bytes!(Bytes, Vec<u8>, &'static [u8]);

impl From<Base64> for Bytes {
    fn from(bytes: Base64) -> Self {
        bytes.0
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({} bytes)", self.0.len())
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&ENGINE.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = Base64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("base64")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Base64, E> {
        let bytes = ENGINE.decode(text);
        bytes
            .map(Base64::from)
            .map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}
