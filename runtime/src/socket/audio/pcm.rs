//! PCM: samples of 16 bits, signed, little-endian.

use std::fmt;
use std::num::{NonZeroU16, NonZeroU32};
use std::time::Duration;

use bytes::Bytes;

/// How many bytes a sample has.
const SAMPLE: usize = 2;

/// Sound as samples of 16 bits, signed, little-endian, those of several channels interleaved.
///
/// ```
/// use std::time::Duration;
/// use atoms_runtime::socket::audio::Pcm;
///
/// let second = Pcm::of_samples(24_000, 1, &[0; 24_000]).unwrap();
/// assert_eq!(second.duration(), Duration::from_secs(1));
/// let chunks: Vec<_> = second.chunks(Pcm::CHUNK).collect();
/// assert_eq!((chunks.len(), chunks[0].len()), (50, 960));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Pcm {
    rate: NonZeroU32,
    channels: NonZeroU16,
    bytes: Bytes,
}

impl Pcm {
    /// 20 ms, the length of the pieces that services of speech send and like to receive.
    pub const CHUNK: Duration = Duration::from_millis(20);

    /// Bytes at a rate in Hz. `None` where the rate or the number of channels is 0, or where the bytes do not end with a
    /// sample of the last channel.
    pub fn new(rate: u32, channels: u16, bytes: impl Into<Bytes>) -> Option<Self> {
        let pcm = Self {
            rate: NonZeroU32::new(rate)?,
            channels: NonZeroU16::new(channels)?,
            bytes: bytes.into(),
        };
        pcm.bytes.len().is_multiple_of(pcm.frame()).then_some(pcm)
    }

    /// Samples at a rate in Hz; `None` as of [`new`](Self::new).
    pub fn of_samples(rate: u32, channels: u16, samples: &[i16]) -> Option<Self> {
        let bytes: Vec<u8> = samples.iter().flat_map(|one| one.to_le_bytes()).collect();
        Self::new(rate, channels, bytes)
    }

    /// How many samples a second each channel has.
    pub const fn rate(&self) -> u32 {
        self.rate.get()
    }

    /// How many channels there are.
    pub const fn channels(&self) -> u16 {
        self.channels.get()
    }

    /// The bytes.
    pub const fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// The samples in their order, those of the channels in turn.
    pub fn samples(&self) -> impl ExactSizeIterator<Item = i16> {
        let (samples, _) = self.bytes.as_chunks::<SAMPLE>();
        samples.iter().map(|bytes| i16::from_le_bytes(*bytes))
    }

    /// How long it takes.
    pub fn duration(&self) -> Duration {
        let frames = (self.bytes.len() / self.frame()) as u64;
        let rate = u64::from(self.rate());
        // What is left over is less than a second, so that this does not overflow.
        let rest = (frames % rate) * 1_000_000_000 / rate;
        Duration::from_secs(frames / rate) + Duration::from_nanos(rest)
    }

    /// Pieces of that length, of at least one sample a channel; the last may be shorter. They share the bytes.
    pub fn chunks(&self, length: Duration) -> impl Iterator<Item = Bytes> {
        let frames = length.as_nanos() * u128::from(self.rate()) / 1_000_000_000;
        let frames = usize::try_from(frames).unwrap_or(usize::MAX).max(1);
        let step = frames.saturating_mul(self.frame());
        let all = self.bytes.len();
        (0..all)
            .step_by(step)
            .map(move |start| self.bytes.slice(start..all.min(start.saturating_add(step))))
    }

    /// How many bytes a sample of each channel has together.
    fn frame(&self) -> usize {
        SAMPLE * usize::from(self.channels())
    }
}

impl fmt::Debug for Pcm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pcm")
            .field("rate", &self.rate)
            .field("channels", &self.channels)
            .field("duration", &self.duration())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Pcm;

    #[test]
    fn samples_are_little_endian() {
        let samples = [1, -1, i16::MIN, i16::MAX];
        let pcm = Pcm::of_samples(8000, 2, &samples).unwrap();
        assert_eq!(pcm.bytes()[..], [1, 0, 0xFF, 0xFF, 0, 0x80, 0xFF, 0x7F]);
        assert_eq!(pcm.samples().collect::<Vec<_>>(), samples);
        assert_eq!(pcm.duration(), Duration::from_micros(250));
    }

    #[test]
    fn what_does_not_end_with_a_sample_is_none() {
        assert!(Pcm::new(8000, 1, vec![0; 3]).is_none());
        assert!(Pcm::new(8000, 2, vec![0; 6]).is_none());
        assert!(Pcm::new(0, 1, vec![0; 2]).is_none());
        assert!(Pcm::new(8000, 0, vec![0; 2]).is_none());
        assert!(Pcm::new(8000, 1, vec![]).is_some());
    }

    #[test]
    fn chunks_are_the_whole() {
        let samples: Vec<i16> = (0..1000).collect();
        let pcm = Pcm::of_samples(22_050, 1, &samples).unwrap();
        let chunks: Vec<_> = pcm.chunks(Pcm::CHUNK).collect();
        let lengths: Vec<usize> = chunks.iter().map(bytes::Bytes::len).collect();
        assert_eq!(lengths, [882, 882, 236]);
        assert_eq!(chunks.concat(), pcm.bytes()[..]);
        assert_eq!(pcm.chunks(Duration::ZERO).count(), 1000);
        assert_eq!(pcm.chunks(Duration::MAX).count(), 1);
    }
}
