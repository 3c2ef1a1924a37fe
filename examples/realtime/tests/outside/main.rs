//! The service from outside: over its socket, over HTTP, as a program, and in a browser.
//!
//! ```sh
//! cargo test -p realtime
//! cargo test -p realtime -- --ignored   # needs Chromium: CHROMIUM, or /usr/bin/chromium
//! ```

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "sounds of seconds"
)]

mod browser;
mod client;
mod devtools;
mod formats;
mod page;
mod program;
mod sound;
mod text;
mod tokens;
mod voice;
