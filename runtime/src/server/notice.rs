//! Log lines that come once a second at most.

use std::sync::Mutex;
use std::time::Duration;

use tokio::time::Instant;

const PAUSE: Duration = Duration::from_secs(1);

/// When something was logged last, and how often it has happened since.
#[derive(Default)]
pub(super) struct Notice(Mutex<(Option<Instant>, u64)>);

impl Notice {
    /// Counts one more time, and tells how many there are to be logged now, if it is time.
    pub(super) fn due(&self) -> Option<u64> {
        let now = Instant::now();
        let Ok(mut state) = self.0.lock() else {
            return None;
        };
        let (last, times) = &mut *state;
        *times += 1;
        if last.is_some_and(|last| now < last + PAUSE) {
            return None;
        }
        *last = Some(now);
        Some(std::mem::take(times))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_happens_often_is_told_once_a_second_with_its_count() {
        let notice = Notice::default();
        assert_eq!(notice.due(), Some(1));
        assert_eq!(notice.due(), None);
        assert_eq!(notice.due(), None);
        tokio::time::advance(PAUSE).await;
        assert_eq!(notice.due(), Some(3));
    }
}
