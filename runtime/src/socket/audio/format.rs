//! `pcm_24000`: an encoding and a rate in one token.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use crate::FormatError;

/// An encoding of sound and its rate, as one token names them: `pcm_24000`, `opus_48000`.
///
/// Any encoding and any rate are read; which of them a service takes, its contract says.
///
/// ```
/// use atoms_runtime::socket::audio::{AudioFormat, Encoding};
///
/// let format: AudioFormat = "mulaw_8000".parse().unwrap();
/// assert_eq!((format.encoding(), format.rate()), (&Encoding::MuLaw, 8000));
/// assert_eq!(format.to_string(), "mulaw_8000");
/// assert!("mulaw".parse::<AudioFormat>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AudioFormat {
    encoding: Encoding,
    rate: NonZeroU32,
}

/// How sound is encoded.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// `pcm`: samples of 16 bits, signed, little-endian.
    Pcm,
    /// `mulaw`: G.711 µ-law, 8 bits a sample.
    MuLaw,
    /// `alaw`: G.711 A-law, 8 bits a sample.
    ALaw,
    /// `opus`: one packet of Opus (RFC 6716) a message.
    Opus,
    /// Another one, by its name.
    Other(String),
}

impl AudioFormat {
    /// An encoding at so many samples a second.
    pub const fn new(encoding: Encoding, rate: NonZeroU32) -> Self {
        Self { encoding, rate }
    }

    /// The encoding.
    pub const fn encoding(&self) -> &Encoding {
        &self.encoding
    }

    /// How many samples a second.
    pub const fn rate(&self) -> u32 {
        self.rate.get()
    }
}

impl Encoding {
    fn of(name: &str) -> Self {
        match name {
            "pcm" => Self::Pcm,
            "mulaw" => Self::MuLaw,
            "alaw" => Self::ALaw,
            "opus" => Self::Opus,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The name in a token.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pcm => "pcm",
            Self::MuLaw => "mulaw",
            Self::ALaw => "alaw",
            Self::Opus => "opus",
            Self::Other(name) => name,
        }
    }
}

impl FromStr for AudioFormat {
    type Err = FormatError;

    fn from_str(token: &str) -> Result<Self, FormatError> {
        let read = || {
            let (name, rate) = token.rsplit_once('_')?;
            let is_number = rate.bytes().all(|byte| byte.is_ascii_digit());
            let rate = rate
                .parse()
                .ok()
                .filter(|_| is_number && !name.is_empty())?;
            Some(Self::new(Encoding::of(name), rate))
        };
        read().ok_or_else(|| FormatError::new("an encoding and a rate, as `pcm_24000`"))
    }
}

impl fmt::Display for AudioFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.encoding.as_str(), self.rate)
    }
}

#[cfg(test)]
mod tests {
    use super::{AudioFormat, Encoding};

    fn read(token: &str) -> Option<(Encoding, u32)> {
        let format: AudioFormat = token.parse().ok()?;
        assert_eq!(format.to_string(), token);
        Some((format.encoding().clone(), format.rate()))
    }

    #[test]
    fn a_token_is_an_encoding_and_a_rate() {
        assert_eq!(read("pcm_24000"), Some((Encoding::Pcm, 24_000)));
        assert_eq!(read("alaw_8000"), Some((Encoding::ALaw, 8000)));
        assert_eq!(read("opus_48000"), Some((Encoding::Opus, 48_000)));
        let other = Encoding::Other("pcm_f32".to_owned());
        assert_eq!(read("pcm_f32_16000"), Some((other, 16_000)));
        for token in [
            "",
            "pcm",
            "pcm_",
            "_8000",
            "pcm_0",
            "pcm_+8",
            "pcm_8k",
            "pcm_99999999999",
        ] {
            assert_eq!(read(token), None, "{token}");
        }
    }
}
