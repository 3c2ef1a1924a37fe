//! Messages that wait to be written.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use tokio::sync::Notify;

use super::Close;

/// A bounded queue with one reader, from which messages that may be dropped give way.
#[derive(Debug)]
pub(super) struct Queue {
    most: usize,
    waiting: Mutex<Waiting>,
    /// There is room.
    room: Notify,
}

#[derive(Debug, Default)]
struct Waiting {
    messages: VecDeque<Message>,
    /// What comes after the last message; nothing is added any more.
    end: Option<End>,
    /// Who waits for something to take.
    reader: Option<Waker>,
}

#[derive(Debug)]
struct Message {
    text: String,
    droppable: bool,
}

/// What comes after the last message.
#[derive(Clone, Debug)]
pub(super) enum End {
    /// A close frame.
    Close(Close),
    /// Nothing: the peer has gone.
    Gone,
}

/// What is taken from the queue.
pub(super) enum Taken {
    Message(String),
    End(End),
}

/// Why a message was not added.
pub(super) enum Full {
    Full(String),
    Ended,
}

impl Queue {
    pub(super) fn new(most: usize) -> Self {
        Self {
            most,
            waiting: Mutex::default(),
            room: Notify::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a message as soon as there is room; says whether it could.
    pub(super) async fn push(&self, mut text: String) -> bool {
        loop {
            let room = self.room.notified();
            text = match self.try_push(text) {
                Ok(()) => return true,
                Err(Full::Ended) => return false,
                Err(Full::Full(text)) => text,
            };
            room.await;
        }
    }

    pub(super) fn try_push(&self, text: String) -> Result<(), Full> {
        let mut waiting = self.lock();
        if waiting.end.is_some() {
            return Err(Full::Ended);
        }
        if waiting.messages.len() >= self.most {
            return Err(Full::Full(text));
        }
        waiting.add(text, false);
        Ok(())
    }

    /// Adds a message that may be dropped; where there is no room the oldest such gives way, or else this one. Says
    /// whether the session still goes on.
    pub(super) fn push_droppable(&self, text: String) -> bool {
        let mut waiting = self.lock();
        if waiting.end.is_some() {
            return false;
        }
        if waiting.messages.len() >= self.most {
            let oldest = waiting.messages.iter().position(|one| one.droppable);
            let Some(oldest) = oldest else {
                return true;
            };
            waiting.messages.remove(oldest);
        }
        waiting.add(text, true);
        true
    }

    /// Drops all that may be dropped; says how many these were.
    pub(super) fn discard(&self) -> usize {
        let mut waiting = self.lock();
        let before = waiting.messages.len();
        waiting.messages.retain(|one| !one.droppable);
        let dropped = before - waiting.messages.len();
        (0..dropped).for_each(|_| self.room.notify_one());
        dropped
    }

    /// Ends the queue after what waits, unless it has an end.
    pub(super) fn end(&self, end: End) {
        let mut waiting = self.lock();
        if matches!(end, End::Gone) {
            waiting.messages.clear();
        }
        waiting.end.get_or_insert(end);
        waiting.wake();
        self.room.notify_waiters();
    }

    /// What is to be written next.
    pub(super) async fn next(&self) -> Taken {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    fn poll_next(&self, cx: &Context<'_>) -> Poll<Taken> {
        let mut waiting = self.lock();
        if let Some(message) = waiting.messages.pop_front() {
            self.room.notify_one();
            return Poll::Ready(Taken::Message(message.text));
        }
        if let Some(end) = &waiting.end {
            return Poll::Ready(Taken::End(end.clone()));
        }
        let waker = cx.waker();
        match &mut waiting.reader {
            Some(reader) => reader.clone_from(waker),
            reader => *reader = Some(waker.clone()),
        }
        Poll::Pending
    }
}

impl Waiting {
    fn add(&mut self, text: String, droppable: bool) {
        self.messages.push_back(Message { text, droppable });
        self.wake();
    }

    fn wake(&self) {
        if let Some(reader) = &self.reader {
            reader.wake_by_ref();
        }
    }
}
