//! How long a delivery waits after a failure.

use std::time::Duration;

/// The longest pause.
pub(crate) const LONGEST_PAUSE: Duration = Duration::from_hours(1);

/// The pause after so many attempts: twice as long each time, give or take a half, so that what failed together is not
/// tried again together.
pub(super) fn pause(first: Duration, attempt: u32) -> Duration {
    let doubled = first.saturating_mul(1 << attempt.saturating_sub(1).min(30));
    let longest = LONGEST_PAUSE.mul_f64(2.0 / 3.0);
    doubled.min(longest).mul_f64(0.5 + fastrand::f64())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_PAUSE, pause};
    use crate::Work;
    use std::time::Duration;

    #[test]
    fn by_default_a_delivery_outlives_an_outage_of_hours() {
        let work = Work::default();
        let pauses = (1..work.attempts).map(|attempt| pause(work.first_pause, attempt));
        let all: Duration = pauses.sum();
        let hours = Duration::from_hours(6)..Duration::from_hours(24);
        assert!(hours.contains(&all), "{all:?}");
    }

    #[test]
    fn pauses_double_up_to_an_hour() {
        let first = Duration::from_secs(1);
        for (attempt, doubled) in [(1, 1), (2, 2), (5, 16), (60, 2400)] {
            let doubled = Duration::from_secs(doubled);
            let pauses: Vec<_> = (0..100).map(|_| pause(first, attempt)).collect();
            let fits = |pause: &Duration| *pause >= doubled / 2 && *pause <= doubled * 3 / 2;
            assert!(pauses.iter().all(fits), "{attempt}: {pauses:?}");
            assert!(pauses.iter().any(|pause| *pause != pauses[0]));
        }
        assert!((0..100).all(|_| pause(first, u32::MAX) <= LONGEST_PAUSE));
    }
}
