//! Signature schemes as values.

use std::time::Duration;

use super::key::{Algorithm, KeyForm};
use super::mac::Hash;

/// How a platform signs its deliveries: which header, which algorithm, what is signed.
///
/// Those of well-known platforms are constants: [`STANDARD_WEBHOOKS`](Self::STANDARD_WEBHOOKS),
/// [`GITHUB`](Self::GITHUB), [`STRIPE`](Self::STRIPE), [`SLACK`](Self::SLACK), [`SHOPIFY`](Self::SHOPIFY), and, behind
/// the feature `ed25519`, `DISCORD` and `STANDARD_WEBHOOKS_ED25519`. Others are put together:
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
///
/// # Replays
///
/// A scheme without a signed timestamp proves who made a delivery, and not when: whoever has seen it can send it again at
/// any time, and it verifies. With one, it can be sent again as long as the tolerance lasts. Either way
/// [`deduplicate`](crate::Receiver::deduplicate) is what handles a delivery once: by its id, if that is signed, as all of
/// the body is, and otherwise by its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    pub(super) algorithm: Algorithm,
    pub(super) header: &'static str,
    pub(super) base64: bool,
    pub(super) prefix: &'static str,
    pub(super) layout: Layout,
    pub(super) id: Option<&'static str>,
    pub(super) timestamp: Option<(TimePlace, Duration)>,
    pub(super) parts: &'static [SignedPart],
    pub(super) delimiter: &'static str,
    pub(super) key: KeyForm,
}

/// How a header holds signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// It is one.
    One,
    /// Several, separated by space; those without the prefix are others' to read.
    List,
    /// `name=value` pairs, separated by commas; those of this name are signatures.
    Pairs(&'static str),
}

/// Where the timestamp stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimePlace {
    /// In a header of its own.
    Header(&'static str),
    /// In a pair of the signature's header.
    Pair(&'static str),
}

/// A part of what is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedPart {
    /// The text of the id's header.
    Id,
    /// The text of the timestamp.
    Timestamp,
    /// The body, byte by byte.
    Body,
    /// A constant text.
    Text(&'static str),
}

impl Scheme {
    /// Hexadecimal HMAC-SHA256 of the body in `header`.
    #[must_use]
    pub const fn hmac_sha256(header: &'static str) -> Self {
        Self::new(Algorithm::Hmac(Hash::Sha256), header)
    }

    /// Hexadecimal HMAC-SHA1 of the body in `header`.
    #[must_use]
    pub const fn hmac_sha1(header: &'static str) -> Self {
        Self::new(Algorithm::Hmac(Hash::Sha1), header)
    }

    /// Hexadecimal HMAC-SHA512 of the body in `header`.
    #[must_use]
    pub const fn hmac_sha512(header: &'static str) -> Self {
        Self::new(Algorithm::Hmac(Hash::Sha512), header)
    }

    /// Hexadecimal Ed25519 signature of the body in `header`. The secret of the receiver is the platform's public key,
    /// in hexadecimal.
    #[cfg(feature = "ed25519")]
    #[must_use]
    pub const fn ed25519(header: &'static str) -> Self {
        Self::new(Algorithm::Ed25519, header).hex_key()
    }

    const fn new(algorithm: Algorithm, header: &'static str) -> Self {
        Self {
            algorithm,
            header,
            base64: false,
            prefix: "",
            layout: Layout::One,
            id: None,
            timestamp: None,
            parts: &[SignedPart::Body],
            delimiter: "",
            key: KeyForm::Text,
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

    /// The header holds several signatures, separated by space, each after the prefix: those of a scheme's versions, or
    /// of several keys. One of them has to be right; what has another prefix is passed over.
    #[must_use]
    pub const fn list(mut self) -> Self {
        self.layout = Layout::List;
        self
    }

    /// The header holds `name=value` pairs, separated by commas: `signature` once or several times, of which one has to
    /// be right, and `timestamp` once, in Unix seconds and at most `tolerance` from now, either way. Other names are
    /// passed over.
    #[must_use]
    pub const fn pairs(
        mut self,
        signature: &'static str,
        timestamp: &'static str,
        tolerance: Duration,
    ) -> Self {
        self.layout = Layout::Pairs(signature);
        self.timestamp = Some((TimePlace::Pair(timestamp), tolerance));
        self
    }

    /// A header with the id of the delivery. It proves nothing unless it is among the [`parts`](Self::parts).
    #[must_use]
    pub const fn id(mut self, header: &'static str) -> Self {
        self.id = Some(header);
        self
    }

    /// A header with the Unix seconds of sending, and how far they may be from now, either way.
    ///
    /// A timestamp that is not among the [`parts`](Self::parts) is not signed: anyone can change it.
    #[must_use]
    pub const fn timestamp(mut self, header: &'static str, tolerance: Duration) -> Self {
        self.timestamp = Some((TimePlace::Header(header), tolerance));
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

    /// Whether the text of this header is among the parts.
    pub(super) fn signs(&self, header: &str) -> bool {
        let time = match self.timestamp {
            Some((TimePlace::Header(header), _)) => Some(header),
            _ => None,
        };
        let texts = [(SignedPart::Id, self.id), (SignedPart::Timestamp, time)];
        texts.into_iter().any(|(part, place)| {
            let is_there = place.is_some_and(|place| place.eq_ignore_ascii_case(header));
            is_there && self.parts.contains(&part)
        })
    }

    /// The secret is written in hexadecimal; its UTF-8 bytes are the key unless this is called.
    #[must_use]
    pub const fn hex_key(mut self) -> Self {
        self.key = KeyForm::Hex;
        self
    }

    /// The secret is written in base64 (standard alphabet, padded), after one of these texts, which may be absent.
    #[must_use]
    pub const fn base64_key(mut self, prefixes: &'static [&'static str]) -> Self {
        self.key = KeyForm::Base64(prefixes);
        self
    }
}
