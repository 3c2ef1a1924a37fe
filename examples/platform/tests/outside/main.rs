//! The stand-in as its users have it: the program that was built, seen with other programs.
//!
//! Two of the tests need programs that are not everywhere, and run when they are asked for:
//!
//! ```sh
//! cargo test -p platform --test outside -- --ignored
//! ```
//!
//! - `page` opens the documentation in Chromium: `CHROMIUM`, or `/usr/bin/chromium`.
//! - `schemathesis` sends what Schemathesis makes up for two minutes: `SCHEMATHESIS`, or `schemathesis` on the `PATH`;
//!   it comes from `PyPI`.

mod life;
mod page;
mod schemathesis;
mod started;
