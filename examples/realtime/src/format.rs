//! Audio formats: `<coding>_<rate>`.

use std::fmt;

use atoms_api::atoms::types::{InputAudioFormat, OutputAudioFormat};
use audio_codec_algorithms::{decode_alaw, decode_ulaw};

use crate::audio::samples;

/// What the client sends: 16-bit PCM or G.711, one channel.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) format: InputAudioFormat,
    coding: Coding,
    pub(crate) rate: u32,
}

#[derive(Clone, Copy, Debug)]
enum Coding {
    Pcm,
    Mulaw,
    Alaw,
}

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
            Some((coding, rate)) => Ok(Self {
                format,
                coding,
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
            coding: Coding::Pcm,
            rate: output.rate,
        }
    }

    /// The samples of one message. A byte that is left over of PCM is dropped.
    pub(crate) fn decode(&self, bytes: &[u8]) -> Vec<i16> {
        let each = |decode: fn(u8) -> i16| bytes.iter().copied().map(decode).collect();
        match self.coding {
            Coding::Pcm => samples(bytes),
            Coding::Mulaw => each(decode_ulaw),
            Coding::Alaw => each(decode_alaw),
        }
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

/// Opus is not decoded here.
fn read(format: &str) -> Option<(Coding, u32)> {
    let (coding, rate) = format.split_once('_')?;
    let coding = match coding {
        "pcm" => Coding::Pcm,
        "mulaw" => Coding::Mulaw,
        "alaw" => Coding::Alaw,
        _ => return None,
    };
    Some((coding, rate.parse().ok()?))
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
