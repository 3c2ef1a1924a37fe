//! Sound of the tests: tones, made and found again.

use std::f64::consts::TAU;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::client::Client;

/// A tone of so many seconds.
pub(crate) fn tone(hertz: f64, seconds: f64, rate: u32) -> Vec<i16> {
    let sample = |at: u32| {
        let phase = TAU * hertz * f64::from(at) / f64::from(rate);
        (phase.sin() * 8000.0) as i16
    };
    (0..(seconds * f64::from(rate)) as u32)
        .map(sample)
        .collect()
}

pub(crate) fn silence(seconds: f64, rate: u32) -> Vec<i16> {
    tone(0.0, seconds, rate)
}

/// How strong a tone is in samples, from 0 to about 1 where it is all there is (the algorithm of Goertzel).
pub(crate) fn strength(samples: &[i16], hertz: f64, rate: u32) -> f64 {
    let coefficient = 2.0 * (TAU * hertz / f64::from(rate)).cos();
    let (mut one, mut two) = (0.0, 0.0);
    for sample in samples {
        (one, two) = (f64::from(*sample) + coefficient * one - two, one);
    }
    let power = one * one + two * two - coefficient * one * two;
    let all: f64 = samples.iter().map(|one| f64::from(*one).powi(2)).sum();
    2.0 * power / (all * samples.len() as f64)
}

pub(crate) fn bytes(samples: &[i16]) -> Vec<u8> {
    samples.iter().flat_map(|one| one.to_le_bytes()).collect()
}

pub(crate) fn append(bytes: &[u8]) -> Value {
    json!({ "type": "input_audio_buffer.append", "audio": STANDARD.encode(bytes) })
}

/// The samples of a message of the agent; `None` of any other.
pub(crate) fn spoken(message: &Value) -> Option<Vec<i16>> {
    let bytes = STANDARD.decode(message["audio"].as_str()?).expect("base64");
    let pairs = bytes.as_chunks().0.iter().copied();
    Some(pairs.map(i16::from_le_bytes).collect())
}

/// Sends bytes of audio, so many in each message.
pub(crate) async fn speak(client: &mut Client, bytes: &[u8], length: usize) {
    for chunk in bytes.chunks(length) {
        client.send(append(chunk)).await;
    }
}
