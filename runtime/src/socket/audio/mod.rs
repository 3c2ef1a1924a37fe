//! Sound as messages carry it: what a format is called, and PCM as samples.

mod format;
mod pcm;

pub use format::{AudioFormat, Encoding};
pub use pcm::Pcm;
