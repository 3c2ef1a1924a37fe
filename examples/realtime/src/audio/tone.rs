//! The agent's voice: a tone per word.

use std::f64::consts::TAU;
use std::time::Duration;

use super::length;

/// How loud the voice is, of 32767.
const VOLUME: f64 = 6000.0;
/// How long a word begins and ends softly, so that nothing clicks.
const FADE: Duration = Duration::from_millis(15);
/// The silence after a word.
const PAUSE: Duration = Duration::from_millis(60);
/// The notes of the voice, in Hz: a pentatonic scale.
const NOTES: [f64; 6] = [196.0, 220.0, 261.6, 293.7, 329.6, 392.0];

/// A word at that rate, as long as it has letters, and the silence after it. The same word always sounds the same.
pub(crate) fn word(text: &str, rate: u32) -> Vec<i16> {
    let letters = text.chars().count().clamp(1, 8);
    let time = Duration::from_millis(90 + 35 * letters as u64);
    let sum: u32 = text.bytes().map(u32::from).sum();
    let note = NOTES[sum as usize % NOTES.len()];
    let mut samples = tone(note, length(rate, time), rate);
    samples.resize(samples.len() + length(rate, PAUSE), 0);
    samples
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "no sample is louder than the volume"
)]
fn tone(note: f64, count: usize, rate: u32) -> Vec<i16> {
    let fade = length(rate, FADE) as f64;
    let sample = |at: usize| {
        let edge = at.min(count - at) as f64;
        let phase = TAU * note * at as f64 / f64::from(rate);
        // An overtone makes it less of a whistle.
        let wave = 0.8 * phase.sin() + 0.2 * (2.0 * phase).sin();
        (VOLUME * (edge / fade).min(1.0) * wave) as i16
    };
    (0..count).map(sample).collect()
}
