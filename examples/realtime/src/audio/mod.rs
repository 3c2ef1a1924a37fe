//! Samples: 16 bits, signed, little-endian on the wire, one channel.

#![allow(clippy::cast_precision_loss, reason = "no sound here has 2^52 samples")]

mod resample;
mod tone;

use std::time::Duration;

pub(crate) use resample::resample;
pub(crate) use tone::word;

/// How long a message of the agent sounds.
pub(crate) const FRAME: Duration = Duration::from_millis(20);

/// The samples of bytes; a byte that is left over is dropped.
pub(crate) fn samples(bytes: &[u8]) -> Vec<i16> {
    let (pairs, _) = bytes.as_chunks();
    pairs.iter().copied().map(i16::from_le_bytes).collect()
}

/// The bytes of samples.
pub(crate) fn bytes(samples: &[i16]) -> Vec<u8> {
    samples.iter().copied().flat_map(i16::to_le_bytes).collect()
}

/// How many samples are that long.
pub(crate) fn length(rate: u32, time: Duration) -> usize {
    let samples = u128::from(rate) * time.as_micros() / 1_000_000;
    usize::try_from(samples).unwrap_or(usize::MAX)
}

/// How long samples sound.
pub(crate) fn sounding(samples: usize, rate: u32) -> Duration {
    Duration::from_secs(samples as u64) / rate.max(1)
}

/// How loud samples are, as the root of their mean square, from 0 to 32768.
pub(crate) fn loudness(samples: &[i16]) -> f64 {
    if samples.is_empty() {
        return 0.0;
    }
    let squares: f64 = samples.iter().map(|one| f64::from(*one).powi(2)).sum();
    (squares / samples.len() as f64).sqrt()
}
