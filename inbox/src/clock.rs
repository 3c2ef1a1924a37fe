//! Two clocks, both in milliseconds since 1970.

use std::time::{Duration, SystemTime, UNIX_EPOCH};
#[cfg(feature = "sqlite")]
use std::{sync::LazyLock, time::Instant};

/// The time of day, which may jump, for what is told and kept: a clock that was wrong at the start is soon set.
pub(crate) fn today() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    millis(since.unwrap_or_default())
}

/// A clock that does not jump while the process runs, for what is due.
#[cfg(feature = "sqlite")]
pub(crate) fn steady() -> i64 {
    static START: LazyLock<(i64, Instant)> = LazyLock::new(|| (today(), Instant::now()));
    START.0 + millis(START.1.elapsed())
}

/// As long as matters: later moments may not exist.
const FAR: Duration = Duration::from_hours(24 * 365 * 30);

/// The moment that is so far from now.
pub(crate) fn after(duration: Duration) -> tokio::time::Instant {
    tokio::time::Instant::now() + duration.min(FAR)
}

/// A duration in whole milliseconds, which can be added to a time.
pub(crate) fn millis(duration: Duration) -> i64 {
    let millis = i64::try_from(duration.as_millis());
    millis.unwrap_or(i64::MAX).min(i64::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::{after, millis, today};
    use std::time::Duration;
    use tokio::time::Instant;

    #[test]
    fn times_are_those_of_the_clock_and_any_duration_can_be_added() {
        assert!(today() > 1_700_000_000_000);
        assert_eq!(millis(Duration::from_mins(1)), 60_000);
        assert!(today().checked_add(millis(Duration::MAX)).is_some());
        assert!(after(Duration::MAX) > Instant::now());
    }
}
