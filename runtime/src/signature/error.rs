//! Why a signature does not verify.

/// Why a signature does not verify. It holds nothing of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureError {
    /// There is no signature header.
    Missing,
    /// There is more than one signature or timestamp header.
    Repeated,
    /// The signature is not of the scheme's encoding and length.
    Malformed,
    /// The signature is not that of the body.
    Mismatch,
    /// The timestamp is missing or is not a number of seconds.
    Timestamp,
    /// The id that is signed is missing, or holds what stands between the signed parts.
    Id,
    /// The timestamp is further from now than the scheme allows.
    Stale,
    /// No secret is known for the request.
    NoSecret,
    /// The scheme does not sign the body, so it proves nothing about it.
    BodyNotSigned,
    /// The secrets could not be looked up. Answered 503, since the sender is not at fault.
    Unavailable,
}

impl std::fmt::Display for SignatureError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Missing => "no signature",
            Self::Repeated => "more than one signature or timestamp",
            Self::Malformed => "a signature of another form",
            Self::Mismatch => "a signature that does not match",
            Self::Timestamp => "no readable timestamp",
            Self::Id => "no readable id",
            Self::Stale => "a timestamp out of tolerance",
            Self::NoSecret => "no secret for the request",
            Self::BodyNotSigned => "a scheme that does not sign the body",
            Self::Unavailable => "secrets not available",
        })
    }
}

impl std::error::Error for SignatureError {}
