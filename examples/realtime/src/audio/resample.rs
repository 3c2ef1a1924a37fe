//! From one rate to another.

use rubato::audioadapter_buffers::owned::InterleavedOwned;
use rubato::{Fft, FixedSync, Resampler};

/// How many samples are worked on at once.
const CHUNK: usize = 1024;

/// The same sound at another rate.
///
/// # Errors
///
/// When the rates are none.
pub(crate) fn resample(
    samples: Vec<i16>,
    from: u32,
    to: u32,
) -> Result<Vec<i16>, Box<dyn std::error::Error>> {
    if from == to {
        return Ok(samples);
    }
    let mut resampler = Fft::<f32>::new(from as usize, to as usize, CHUNK, 1, FixedSync::Both)?;
    let input: Vec<f32> = samples.into_iter().map(f32::from).collect();
    let length = input.len();
    let input = InterleavedOwned::new_from(input, 1, length)?;
    let output = resampler.process_all(&input, length, None)?;
    Ok(output.take_data().into_iter().map(rounded).collect())
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a cast of a float stops at the bounds"
)]
fn rounded(sample: f32) -> i16 {
    sample.round() as i16
}
