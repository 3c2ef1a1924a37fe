//! Which audio formats are taken, and what decodes them.

use std::fmt;

use atoms_api::atoms::types::{InputAudioFormat, OutputAudioFormat};
use atoms_runtime::socket::audio::{AudioFormat, Encoding};
use audio_codec_algorithms::{decode_alaw, decode_ulaw};

use crate::audio::samples;

/// What the client sends: 16-bit PCM or G.711, one channel.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) format: InputAudioFormat,
    decode: Decode,
    pub(crate) rate: u32,
}

/// What makes samples of bytes.
type Decode = fn(&[u8]) -> Vec<i16>;

/// What the agent sends: 16-bit PCM, one channel.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    pub(crate) format: OutputAudioFormat,
    pub(crate) rate: u32,
}

/// A format that is not taken.
#[derive(Debug)]
pub(crate) struct Unsupported(&'static str, String, Vec<&'static str>);

impl Input {
    /// What a token of the contract means.
    pub(crate) fn of(format: InputAudioFormat) -> Result<Self, Unsupported> {
        match read(format.as_str()).filter(|_| format.is_known()) {
            Some((decode, rate)) => Ok(Self {
                format,
                decode,
                rate,
            }),
            None => Err(Self::unsupported(format.as_str())),
        }
    }

    fn unsupported(format: &str) -> Unsupported {
        let known = InputAudioFormat::KNOWN.iter().copied();
        let taken = known.filter(|known| read(known).is_some()).collect();
        Unsupported("input_audio_format", format.to_owned(), taken)
    }

    /// PCM at the rate of the agent's voice, which is what clients send unless they say otherwise.
    pub(crate) fn like(output: &Output) -> Self {
        Self {
            format: output.format.as_str().into(),
            decode: samples,
            rate: output.rate,
        }
    }

    /// The samples of one message. A byte that is left over of PCM is dropped.
    pub(crate) fn decode(&self, bytes: &[u8]) -> Vec<i16> {
        (self.decode)(bytes)
    }
}

impl Output {
    /// What a token of the contract means.
    pub(crate) fn of(format: OutputAudioFormat) -> Result<Self, Unsupported> {
        match read(format.as_str()).filter(|_| format.is_known()) {
            Some((_, rate)) => Ok(Self { format, rate }),
            None => Err(Unsupported(
                "output_audio_format",
                format.to_string(),
                OutputAudioFormat::KNOWN.to_vec(),
            )),
        }
    }

    /// 16-bit PCM at that rate.
    pub(crate) fn at(rate: i64) -> Result<Self, Unsupported> {
        Self::of(format!("pcm_{rate}").into())
    }
}

/// What decodes a format, and its rate. Opus is not decoded here.
fn read(format: &str) -> Option<(Decode, u32)> {
    let format: AudioFormat = format.parse().ok()?;
    let decode: Decode = match format.encoding() {
        Encoding::Pcm => samples,
        Encoding::MuLaw => |bytes| bytes.iter().copied().map(decode_ulaw).collect(),
        Encoding::ALaw => |bytes| bytes.iter().copied().map(decode_alaw).collect(),
        _ => return None,
    };
    Some((decode, format.rate()))
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(field, value, taken) = self;
        write!(
            f,
            "Unsupported {field} '{value}'. Supported: {}",
            taken.join(", ")
        )
    }
}
