//! Which statuses an entry of `answers!` stands for.

use http::StatusCode;

/// Every status that no other entry stands for.
pub(super) const DEFAULT: u16 = 0;
/// A status of no entry.
const NONE: u16 = u16::MAX;

/// The entry of a status: a status itself, else its range by its first digit, else 0 for the default.
#[doc(hidden)]
pub fn pick(status: StatusCode, entries: &[u16]) -> u16 {
    let status = status.as_u16();
    let candidates = [status, status / 100, DEFAULT];
    let found = candidates.into_iter().find(|entry| entries.contains(entry));
    found.unwrap_or(NONE)
}

/// Whether an answer of that entry may have the status.
pub(super) fn allows(entry: u16, status: StatusCode) -> bool {
    let status = status.as_u16();
    if entry == DEFAULT {
        // An answer before the answer is none.
        status >= 200
    } else {
        status / 100 == entry
    }
}

/// The entry that a status in `answers!` is.
#[macro_export]
#[doc(hidden)]
macro_rules! private_status {
    ("1XX") => {
        1u16
    };
    ("2XX") => {
        2u16
    };
    ("3XX") => {
        3u16
    };
    ("4XX") => {
        4u16
    };
    ("5XX") => {
        5u16
    };
    ("default") => {
        0u16
    };
    ($status:literal) => {
        $status
    };
}
