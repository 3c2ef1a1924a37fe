//! How many frames are read in a second.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// Lets so many frames through in a second, and as many at once; those beyond wait.
pub(super) struct Rate {
    /// What a frame costs; nothing where any number may come.
    each: Duration,
    /// When all that was let through is paid for.
    paid: Instant,
}

impl Rate {
    pub(super) fn new(frames: Option<u32>) -> Self {
        let second = Duration::from_secs(1);
        Self {
            each: frames.map_or(Duration::ZERO, |frames| second / frames),
            paid: Instant::now(),
        }
    }

    pub(super) async fn wait(&mut self) {
        if self.each.is_zero() {
            return;
        }
        let now = Instant::now();
        self.paid = self.paid.max(now) + self.each;
        let due = self.paid.checked_sub(Duration::from_secs(1));
        if let Some(due) = due.filter(|due| *due > now) {
            sleep_until(due).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How long so many frames take at ten in a second.
    async fn time_of(frames: usize) -> Duration {
        let start = Instant::now();
        let mut rate = Rate::new(Some(10));
        for _ in 0..frames {
            rate.wait().await;
        }
        start.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn those_of_a_second_pass_at_once_and_the_others_wait() {
        assert_eq!(time_of(10).await, Duration::ZERO);
        let further = time_of(15).await;
        assert!(further >= Duration::from_millis(500), "{further:?}");
        assert!(further < Duration::from_millis(600), "{further:?}");
    }
}
