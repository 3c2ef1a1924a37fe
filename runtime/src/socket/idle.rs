//! How long a peer may say nothing.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::time::{Instant, Sleep, sleep};

/// One timer for all waits of a session: it is set anew when it runs out, since nearly every wait is over by then.
pub(super) struct IdleTimer {
    most: Duration,
    since: Instant,
    timer: Pin<Box<Sleep>>,
}

impl IdleTimer {
    pub(super) fn new(most: Duration) -> Self {
        Self {
            most,
            since: Instant::now(),
            timer: Box::pin(sleep(most)),
        }
    }

    /// What a future comes to; `None` if that takes longer than a peer may say nothing.
    pub(super) async fn within<F: Future>(&mut self, future: F) -> Option<F::Output> {
        self.since = Instant::now();
        let mut future = pin!(future);
        poll_fn(|cx| match future.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => self.poll_over(cx).map(|()| None),
        })
        .await
    }

    fn poll_over(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            ready!(self.timer.as_mut().poll(cx));
            let Some(over) = self.since.checked_add(self.most) else {
                return Poll::Pending;
            };
            if over <= Instant::now() {
                return Poll::Ready(());
            }
            self.timer.as_mut().reset(over);
        }
    }
}
