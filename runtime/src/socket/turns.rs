//! Futures that wake each other within one task.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use futures_util::task::AtomicWaker;

/// How often a future is polled in one turn of its task.
const MOST: usize = 8;

const IDLE: u8 = 0;
const POLLED: u8 = 1;
const WOKEN: u8 = 2;

/// Polls a future again at once that is woken while it is polled: a task that wakes itself goes through the scheduler of
/// tokio, which rouses another thread to look for work.
pub(super) async fn in_turns<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let turns = Arc::new(Turns::default());
    let waker = Waker::from(Arc::clone(&turns));
    std::future::poll_fn(|cx| turns.poll(future.as_mut(), &waker, cx)).await
}

#[derive(Default)]
struct Turns {
    state: AtomicU8,
    task: AtomicWaker,
}

impl Turns {
    fn poll<F: Future>(
        &self,
        mut future: Pin<&mut F>,
        waker: &Waker,
        cx: &Context<'_>,
    ) -> Poll<F::Output> {
        self.task.register(cx.waker());
        for _ in 0..MOST {
            self.state.store(POLLED, Ordering::Release);
            let polled = future.as_mut().poll(&mut Context::from_waker(waker));
            if polled.is_ready() || self.rests() {
                return polled;
            }
        }
        self.state.store(IDLE, Ordering::Release);
        cx.waker().wake_by_ref();
        Poll::Pending
    }

    /// Whether nothing has woken the future since it was polled; from then on its task is woken.
    fn rests(&self) -> bool {
        let order = (Ordering::AcqRel, Ordering::Acquire);
        let rested = self.state.compare_exchange(POLLED, IDLE, order.0, order.1);
        rested.is_ok()
    }
}

impl Wake for Turns {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if self.state.swap(WOKEN, Ordering::AcqRel) == IDLE {
            self.task.wake();
        }
    }
}
